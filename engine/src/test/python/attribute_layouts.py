class PropX:
    x = property(lambda s: 'prop')
class NoX: pass
ins = [NoX]
class M(type):
    def mro(cls):
        r = type.mro(cls)
        return r[:1] + ins[:1] + r[1:]
def make():
    class A(metaclass=M):
        pass
    return A
def w(o): o.x = 5
A1 = make(); w(A1()); w(A1())
ins[0] = PropX
try: w(make()()); print('stored')
except AttributeError as e: print('ok')

class B:
    __slots__ = ('p', 'q')
class M(type):
    def mro(cls):
        return [cls, B, object]
class A:
    __slots__ = ('x',)
try:
    class C(A, metaclass=M): pass
    c = C(); c.z = 1; c.q = 5
    print(c.__dict__)
except TypeError as e: print(e)
class M2(type):
    def mro(cls):
        return [cls, dict, object]
try:
    class D(metaclass=M2): pass
    D().keys()
except TypeError as e: print(e)
class M3(type):
    def mro(cls): return [cls, int]
try:
    class F(metaclass=M3): pass
except TypeError as e: print(e)

class Base: pass
def make(b):
    class A(b): pass
    return A
class P1(Base): pass
class P2(Base):
    x = property(lambda s: 'p')
def w(o): o.x = 1
def r(o): return o.x
a = make(P1)(); w(a); print(r(a))
b = make(P2)()
try: w(b)
except AttributeError: print('no setter')
print(r(b))
def mk(fn):
    class A:
        x = fn()
    return A
a = mk(lambda: 1)(); w(a); print(r(a))
b = mk(lambda: property(lambda s: 'pp'))()
try: w(b)
except AttributeError: print('no setter')
print(r(b))

import dataclasses
@dataclasses.dataclass
class P:
    x: int = 0
    y: float = 0.0
ps = [P(i, i * 0.5) for i in range(5)]
def s(ps): return sum(p.x + p.y for p in ps)
print(s(ps), s(ps))
ps[2].x = 'a'
try: s(ps)
except TypeError as e: print(e)
ps[2].x = 2**80
print(s(ps))

class A: __slots__ = ('x', '__dict__')
class B: __slots__ = ('x', '__dict__')
class C: __slots__ = ('y', '__dict__')
a = A(); a.x = 1; a.k = 2
a.__class__ = B
try: print(a.x)
except AttributeError as e: print(e)
print(a.k)
try: a.__class__ = C
except TypeError as e: print(e)
del A.x
b = B()
try:
    b.__class__ = A
    print(b.__class__.__name__)
except TypeError as e: print(e)
class D: pass
d = D(); d.z = 1
try:
    d.__class__ = A; print(d.z)
except TypeError as e: print(e)

# __getattr__ later, on missing after cached
class A: pass
def r(o):
    try: return o.zz
    except AttributeError: return 'missing'
a = A()
print([r(a) for _ in range(3)])
A.__getattr__ = lambda s, n: n * 2
print(r(a))
a.zz = 1; print(r(a))
del a.zz; print(r(a))
del A.__getattr__; print(r(a))

class A:
    def f(self): return 1
def c(o): return o.f()
a = A(); c(a); c(a)
a2 = A(); a2.f = 5
try: c(a2)
except TypeError as e: print(e)
class B(A): pass
b = B(); print(c(b), c(b))
B.f = staticmethod(lambda: 'static'); print(c(b))
B.f = classmethod(lambda cls: cls.__name__); print(c(b))
B.f = property(lambda s: lambda: 'prop'); print(c(b))
class CallMe:
    def __call__(self): return 'callme'
B.f = CallMe(); print(c(b))
CallMe.__get__ = lambda s, o, t: lambda: 'bound'
print(c(b))
B.f = len
try: c(b)
except TypeError as e: print(e)

# type() attribute lookups on classes themselves
class M(type):
    @property
    def v(cls): return 'meta'
class A(metaclass=M): pass
def r(c): return c.v
print(r(A), r(A))
del M.v
A.v = 3
print(r(A))
M.v = property(lambda c: 'again')
print(r(A))
class N: v = 9
print(r(N), r(N()))

class A: pass
for i in range(3000):
    a = A(); setattr(a, 'k%d' % i, i); a.z = 1.5
    assert a.__dict__ == {'k%d' % i: i, 'z': 1.5}
L = [A() for i in range(5)]
def w(o, v): o.x = v
def r(o): return o.x
for a in L:
    w(a, 1); w(a, 2.5); w(a, 'x'); w(a, 3); print(r(a), a.__dict__)
class B: pass
for i in range(1100):
    b = B(); setattr(b, 'k%d' % i, i)
b = B(); b.k1 = 1; b.k1 = 'a'; print(b.__dict__); b.new = 5; b.new = 'y'; print(b.new, b.__dict__)
b.__class__ = A
print(b.__dict__)
w(b, 1); print(r(b))
