"""Sets of ints iterate in CPython's order, whatever made them."""
state = 20261122


def rand(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


def number():
    kind = rand(6)
    if kind == 0:
        return rand(2**31) * rand(2**31) * (1 - 2 * rand(2))
    if kind == 1:
        return -rand(40)
    if kind == 2:
        return rand(5) << rand(70)
    return rand(10 ** (1 + rand(4)))


for i in range(500):
    size = 3 + rand(6) if i % 4 else 3 + rand(60)
    text = "{" + ", ".join(str(number()) for n in range(size)) + "}"
    shown = list(eval(text))
    looped = eval("[x for x in " + text + "]")
    if size > 12:
        digest = 0
        for n in shown + looped:
            digest = (digest * 1000003 + n) % 999999999989
        print(size, len(shown), digest)
    else:
        print(*shown, "|", "same" if looped == shown else looped)

for i in range(200):
    s = set()
    f = frozenset()
    for step in range(rand(120)):
        n = number() if rand(3) else rand(30)
        what = rand(9)
        if what < 4:
            s.add(n)
        elif what == 4:
            s.discard(n)
        elif what == 5:
            s |= {n, n + 1, n * 3}
        elif what == 6:
            s ^= {*range(n % 20), *s}
        elif what == 7 and s:
            s.pop()
        else:
            f = f | s - {n}
    digest = 0
    for n in [*s, -7, *f, -9, *(s & f), *(s ^ f), *{*s, *f}, *set([*f, *s])]:
        digest = (digest * 1000003 + n) % 999999999989
    print(len(s), len(f), digest)
