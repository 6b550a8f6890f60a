class Del:
    def __delete__(self, o): pass
    def __get__(self, o, t=None): return 'desc'
class Plain:
    pass
def make(d):
    class A:
        x = d
        def __init__(self): self.__dict__.__class__
    return A
def read(o): return o.x
P = make(Plain())
p = P(); p.x = 1
print(read(p), read(p), read(p))
Q = make(Del())
q = Q(); q.__dict__['x'] = 2
print(read(q), read(q))
def make2(d):
    class A:
        x = d
    return A
def w(o):
    o.x = 5
p = make2(Plain())(); w(p); w(p)
p2 = make2(Plain())(); w(p2); print(read(p2))
q = make2(Del())()
try:
    w(q); print('set', q.__dict__)
except AttributeError as e: print(e)

# metaclass mro inserts different class
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
def read(o): return o.x
A1 = make(); a = A1(); a.x = 1
print(read(a), read(a))
ins[0] = PropX
A2 = make(); b = A2()
try:
    b.x = 2
except AttributeError as e: print(e)
object.__setattr__
b.__dict__['x'] = 3
print(read(b), read(b))

class D:
    def __get__(self, o, t=None): return 'desc'
class A:
    x = D()
def read(o): return o.x
a = A(); a.__dict__['x'] = 1
class B:
    x = D()
b = B()
print(read(b))
b2 = B(); 
object.__setattr__(b2, 'x', 7)
print(read(b2), read(b2), read(b2))
D.__set__ = lambda s, o, v: print('set', v)
print(read(b2), read(b2))
b2.x = 9
del D.__set__
print(read(b2))

class A:
    __slots__ = ('x',)
class B:
    __slots__ = ('p', 'q')
class C(A): pass
c = C(); c.x = 1; c.z = 5
try:
    C.__bases__ = (B,)
    c.p = 10; c.q = 20
    print(c.p, c.q, c.z, c.__dict__)
except TypeError as e: print(e)

class A:
    __slots__ = ('x',)
s = A.__dict__['x']
class B: pass
b = B(); b.y = 3
try: print(s.__get__(b))
except TypeError as e: print(e)
B.k = s
try: b.k = 3
except TypeError as e: print(e)
try: print(b.k)
except TypeError as e: print(e)

class A:
    def f(self): return 1
class B(A):
    def g(self): return self.f()
b = B()
for i in range(5): b.g()
A.f = lambda self: 2
print(b.g())
b.f = lambda: 3
print(b.g())
del b.f
print(b.g())
B.f = lambda self: 4
print(b.g())
del B.f
print(b.g())
A.__getattr__ = lambda s, n: lambda: 'ga ' + n
del A.f
print(b.g())
A.__getattribute__ = lambda s, n: (lambda: 'gab') if n == 'f' else object.__getattribute__(s, n)
print(b.g())

class A: pass
class B:
    v = property(lambda s: 'p')
def r(o): return o.v
a = A(); a.v = 1
for i in range(4): r(a)
a.__class__ = B
print(r(a), a.__dict__)
a.__class__ = A
print(r(a))
A.v = property(lambda s: 'late')
print(r(a))
del A.v
print(r(a))
class Base: pass
class S(Base): pass
s = S(); s.w = 1
def rw(o): return o.w
for i in range(3): rw(s)
Base.w = property(lambda s: 'base')
print(rw(s))
S.__bases__ = (A,)
print(rw(s))

class A: pass
a = A()
def st(o, v): o.n = v
def ld(o): return o.n
for v in [1, 2, 2.5, 'x', 3, None, 2**70, True, 1.0, 5, float('nan'), -0.0]:
    st(a, v); print(repr(ld(a)), type(ld(a)).__name__)
    b = A(); st(b, v); print(repr(ld(b)))
del a.n
try: ld(a)
except AttributeError as e: print(e)
st(a, 4); print(ld(a), a.__dict__)
b = A(); b.q = 1; b.n = 2.5; b.q = 's'; print(b.__dict__, list(b.__dict__))
del b.q; b.q = 1; print(b.__dict__)

class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
class C(A):
    def f(self): return super().f() + 'C'
c = C()
print(c.f(), c.f())
C.__bases__ = (B,)
print(c.f(), c.f())
B.f = lambda s: 'B2'
print(c.f())
c2 = C()
del C.f
print(c2.f())

def f():
    return len([1,2])
print(f(), f())
len = lambda x: 'mine'
print(f())
del len
print(f())
import builtins
saved_len = builtins.len
builtins.len = lambda x: 'b'
print(f())
del builtins.len
try: print(f())
except NameError as e: print(e)
builtins.len = saved_len
builtins.newname = 5
def g(): return newname
print(g(), g())
newname = 6
print(g())
del newname
print(g())

import types
def f(): return x
g1 = types.FunctionType(f.__code__, {'x': 1})
g2 = types.FunctionType(f.__code__, {'y': 0, 'x': 2})
g3 = types.FunctionType(f.__code__, {'__builtins__': {'x': 3}})
for i in range(3): print(g1(), g2(), g3())
x = 9
print(f(), g3(), f())

class Meta(type):
    def __call__(cls, *a): return 'called'
class A:
    def __init__(self): self.x = 1
def mk(c): return c()
print(mk(A).x, mk(A).x)
A.__init__ = lambda self: setattr(self, 'y', 2)
print(mk(A).__dict__)
A.__new__ = lambda cls: 'new'
print(mk(A))
del A.__new__
try: print(mk(A).__dict__)
except TypeError as e: print(e)
class B(metaclass=Meta): pass
print(mk(B))
class P:
    def __init__(self): pass
class Q(P): pass
print(mk(Q).__dict__)
P.__init__ = lambda s: 5
try: mk(Q)
except TypeError as e: print(e)

class A:
    @property
    def x(self): return 'px'
def r(o): return o.x
a = A()
print(r(a), r(a))
a.__dict__['x'] = 1
print(r(a))
A.x = 5
print(r(a))
del A.x
print(r(a))
class N:
    x = 1
n = N()
print(r(n)); n.x = 2; print(r(n)); N.x = property(lambda s: 3); print(r(n))
N.x = 3; print(r(n)); del n.x; print(r(n))

class A: pass
class B: pass
a = A(); a.p = 1; a.q = 2
b = B(); b.q = 3; b.p = 4
def r(o): return o.p, o.q
for i in range(3): print(r(a), r(b))
a.__dict__, b.__dict__ = b.__dict__, a.__dict__
print(r(a), r(b))
a.p = 10; print(r(a), r(b))
c = A(); c.__dict__ = {'p': 5, 'q': 6}; print(r(c))
d = c.__dict__; d['p'] = 7; print(r(c)); del d['q']
try: r(c)
except AttributeError as e: print(e)

class A:
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
def s(o, v): o.x = v
a = A(); s(a, 1); s(a, 2); print(a.x)
del A.__setattr__
s(a, 3); s(a, 4); print(a.x)
A.__setattr__ = lambda self, n, v: object.__setattr__(self, n, v * 3)
s(a, 5); print(a.x)
b = A(); s(b, 1); print(b.x)
