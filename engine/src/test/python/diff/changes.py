seed = 12345
def rnd():
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed
#--- a list that changes while it is sorted
class Cmp:
    def __init__(self, l): self.l = l
    def __lt__(self, o): self.l.append(5); return False
l = []
l.extend([Cmp(l), Cmp(l), Cmp(l)])
show(lambda: l.sort())
print(len(l))
l = [5,3,1,2]
def key(x):
    if x == 1: raise ZeroDivisionError
    return x
show(lambda: l.sort(key=key)); print(l)
#--- dicts and sets that change while they are iterated
d = {1:2, 3:4}
def f():
    for k in d: d[k+10] = 1
show(f)
def f():
    for k in {1:2,3:4}: pass
    d = {1:2,3:4}
    for k in d:
        del d[k]; d[k+1] = 5
show(f)
s = {1,2,3}
def f():
    for x in s: s.add(x+10)
show(f)
l = [1,2,3]
out = []
for x in l:
    out.append(x)
    if len(out) < 6: l.append(x*10)
print(out)
#--- containers that hold themselves
r = []; r.append(r); print(r, [r])
dd = {}; dd['a'] = dd; print(dd)
t = ([],); t[0].append(t); print(t)
print(r == r)
def f():
    a = []; b = []; a.append(b); b.append(a)
    return a == b
try: f()
except RecursionError as e: print('RecursionError')
#--- sorting is stable
for n in (0,1,2,3,10,50,100,1000,3000):
    l = [rnd() % (n+1) for _ in range(n)]
    keyed = sorted(range(n), key=lambda i: l[i])
    assert all(l[keyed[i]] < l[keyed[i+1]] or (l[keyed[i]] == l[keyed[i+1]] and keyed[i] < keyed[i+1]) for i in range(n-1)), n
    rev = sorted(range(n), key=lambda i: l[i], reverse=True)
    assert all(l[rev[i]] > l[rev[i+1]] or (l[rev[i]] == l[rev[i+1]] and rev[i] < rev[i+1]) for i in range(n-1)), n
    assert sorted(map(str,l)) == sorted(sorted(map(str,l), reverse=True))
    m = [(x, i) for i, x in enumerate(l)]
    assert sorted(m) == sorted(reversed(m))
    assert sorted([float(x) for x in l]) == [float(x) for x in sorted(l)]
#--- set order after many changes
for trial in range(300):
    vals = [rnd() % 200 - 50 for _ in range(rnd() % 60)]
    s = set(); 
    for v in vals:
        if rnd() % 3: s.add(v)
        else: s.discard(v)
    if trial % 10 == 0: print(list(s), end=' ')
    a = set(vals[:20]); b = set(vals[10:])
    if trial % 30 == 0: print(a|b, a&b, a-b, a^b, b-a, frozenset(a)|b, a.union(vals), a.intersection(vals[5:9]), a.copy())
    c = a.copy(); c &= b; assert c == a & b
    c = a.copy(); c -= b; assert c == a - b
    c = a.copy(); c ^= b; assert c == a ^ b
    c = a.copy(); c |= b; assert c == a | b
    p = set(a)
    order = []
    while p: order.append(p.pop())
    if trial % 30 == 0: print(order)
print()
#--- extended slices
# extended slices
for trial in range(500):
    n = rnd() % 8
    base = list(range(n))
    def idx():
        r = rnd() % 14
        return None if r == 0 else r - 7
    st = idx()
    if st == 0: st = 1
    sl = slice(idx(), idx(), st)
    got = base[sl]
    c = base[:]
    del c[sl]
    e = base[:]
    try: e[sl] = ['x'] * len(got)
    except ValueError as err: e = str(err)
    g = base[:]
    try: g[sl] = 'pq'
    except ValueError as err: g = str(err)
    if trial % 10 == 0: print(sl, got, c, e, g, tuple(base)[sl], range(n)[sl], list(range(n)[sl]) == got)
#--- a dict as an ordered table
# dict as ordered
d = {}
for i in range(2000):
    k = rnd() % 300
    if rnd() % 3 == 0: d.pop(k, None)
    else: d[k] = i
print(list(d.items())[:30], len(d), d.popitem())
#--- a metaclass with every hook
class Meta(type):
    def __call__(cls, *a, **k):
        print('meta call', a, k); return super().__call__(*a, **k)
    def __new__(m, name, bases, ns, **kw):
        print('meta new', name, kw); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('meta init', kw); super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prepare', name, kw); return {'pre': 1}
    def __instancecheck__(cls, x): return x == 42
    def __subclasscheck__(cls, x): return x is int
class X(metaclass=Meta, foo=1):
    def __init__(self, a): self.a = a
print(X(5).a, X.pre, isinstance(42, X), isinstance(X(1), X), isinstance(41, X), issubclass(int, X), issubclass(str, X))
#--- init_subclass with and without keywords
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag
class Sub(Base, tag='t'): pass
print(Sub.tag)
try:
    class Sub2(Base, zip='t'): pass
except TypeError as e: print(e)
#--- set_name and get
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
    def __get__(self, i, o): return ('get', i is None)
class UseD: d = Desc()
print(UseD.d, UseD().d)
#--- a property of the class
class classproperty(property):
    def __get__(self, i, o): return self.fget(o)
class CP:
    @classproperty
    def name(cls): return cls.__name__
print(CP.name, CP().name)
#--- slots that are empty
class Slots:
    __slots__ = ('a', 'b')
x = Slots()
try: x.a
except AttributeError as e: print(e)
x.a = 1; print(x.a); del x.a
try: del x.a
except AttributeError as e: print(e)
try: x.c = 1
except AttributeError as e: print(e)
print(Slots.a, type(Slots.a))
try: x.__dict__
except AttributeError as e: print(e)
