import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(0, 100, 7), random.randrange(50, 0, -3), random.choice("abc"))
print(random.choices([1, 2, 3], k=5), random.choices("abc", [1, 5, 2], k=5), random.choices("ab", cum_weights=[1, 3], k=4))
x = list(range(20)); random.shuffle(x); print(x)
print(random.sample(range(1000), 8), random.sample("abcdef", 3), random.sample(["r", "b"], 4, counts=[3, 2]))
print(random.uniform(2, 3), random.triangular(), random.triangular(1, 5, 2), random.triangular(3, 3, 3))
for f in (random.gauss, random.normalvariate, random.lognormvariate):
    print(*[f(0.5, 1.25) for _ in range(4)])
print(random.expovariate(), random.expovariate(3.5), random.paretovariate(2), random.weibullvariate(1, 1.5))
for alpha in (0.3, 1.0, 2.5, 40):
    print(*[random.gammavariate(alpha, 2) for _ in range(3)], random.betavariate(alpha, 2))
print(*[random.vonmisesvariate(1, k) for k in (0, 0.5, 4, 50)])
print([random.binomialvariate(n, p) for n in (0, 1, 5, 50, 1000) for p in (0, 0.01, 0.3, 0.7, 1)])
print(random.getrandbits(7), random.getrandbits(200), random.randbytes(9), random.randrange(10 ** 30))
for s in (0, -5, 10 ** 40, 1.5, "text", "é", b"bytes", bytearray(b"ba"), True):
    random.seed(s); print(s, random.random(), random.getrandbits(40))
for s in ("", "text", b"bytes", "é", 3):
    random.seed(s, version=1); print(repr(s), random.random())
r = random.Random(7); r.gauss(); state = r.getstate(); a = [r.gauss(), r.random()]
r.setstate(state); print(a == [r.gauss(), r.random()], state[0], len(state[1]), state[2])
q = random.Random(); q.setstate((2, state[1], None)); print(q.random(), r.__reduce__()[:2])
class Half(random.Random):
    def random(self): return 0.5
print(Half().randrange(10), Half().sample(range(9), 3), Half().choice("abcd"))
class Bits(Half):
    def getrandbits(self, k): return 0
print(Bits().randrange(10))
S = random.SystemRandom
def tries(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
tries(lambda: random.randrange(0), lambda: random.randrange(3, 1), lambda: random.randrange(3, 5, -1),
      lambda: random.randrange(1, 2, 0), lambda: random.randrange(1.5), lambda: random.randrange(5, step=2),
      lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.choices([], k=1), lambda: random.choices("ab", 3),
      lambda: random.choices("ab", [1]), lambda: random.choices("ab", [0, 0]), lambda: random.choices("ab", [1, float("inf")]),
      lambda: random.choices("ab", [1, 2], cum_weights=[1, 3]), lambda: random.sample({1, 2}, 1), lambda: random.sample([1], 2),
      lambda: random.sample([1], -1), lambda: random.sample([1, 2], 1, counts=[1]), lambda: random.sample([1], 1, counts=[1.5]),
      lambda: random.sample([1], 1, counts=[-1]), lambda: random.seed([]), lambda: random.gammavariate(0, 1),
      lambda: random.binomialvariate(-1), lambda: random.binomialvariate(3, 2), lambda: random.getrandbits(-1),
      lambda: random.setstate((9, (), None)), lambda: S.getstate(object()), lambda: random.choices([], [], k=1),
      lambda: random.randbytes(-1), lambda: random.setstate((3, (1, 2), None)))
