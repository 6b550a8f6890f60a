import sys
class A:
    def __init__(self): self.x = 1
    def m(self): pass
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return 's'
    @property
    def p(self): return self.x
class B(A):
    __slots__ = ('q',)
class Idx:
    def __index__(self): return 2
class L(list): pass
class T(tuple): pass
class D(dict):
    def __missing__(self, k): return ('missing', k)
class S(set): pass
def gen(n):
    for i in range(n): yield i
def exc(f):
    try: f()
    except BaseException as e: return e
class M(type):
    def __repr__(cls): return 'M!' + cls.__name__
class WithM(metaclass=M): pass
class N: pass
N.__module__ = None
class P:
    @property
    def ro(self): "doc ro"; return 1
    @ro.deleter
    def ro(self): pass
    wo = property(None, lambda s, v: None)
class E1(Exception): pass
class E2(ValueError):
    def __init__(self, a, b): super().__init__(a); self.b = b
class OSub(OSError): pass
class OSub2(OSError):
    def __init__(self, x): super().__init__(2, x)
class G(ExceptionGroup):
    def derive(self, excs): return G(self.message, excs)
a = A(); b = B()
#--- objects and types, 1
run('''
object()
object(1)
A(1)
object.__new__(A, 1)
object().__init__(1)
object.__new__(5)
object.__new__(int)
object.__new__()
int.__new__(str)
object().x
object().x = 1
!object().x = 1
!a.m = 5
!a.p = 5
!del a.p
!del a.zzz
!b.q
a.p, a.c(), a.s()
a.__class__, a.__dict__, B.__slots__
!a.__class__ = 5
!a.__class__ = int
!a.__class__ = B
!(5).__class__ = A
!a.__dict__ = 5
repr(a)
''')
#--- objects and types, 2
run('''
str(a)
format(a, 'x')
format(a, '')
format(a, 5)
a == a, a == 5, a != 5, a != a
a < a
hash(a) == hash(a)
a.__sizeof__() > 0
getattr(a, 5)
getattr(a, 'zz')
getattr(a, 'zz', 3)
hasattr(a, 'x'), hasattr(a, 'zz')
setattr(a, 5, 5)
!setattr(a, 'yy', 5)
a.yy
!delattr(a, 'yy')
!delattr(a, 'yy')
a.__init_subclass__()
type('X', (), {}, a=1)
type('X', (), {'a': 1}).a
type('X', (), {}).__mro__
type(1, 2)
type(1, 2, 3)
type('X', [], {})
type('X', (), [])
''')
#--- objects and types, 3
run('''
type('X', (5,), {})
type('X', (bool,), {})
type('X', (int, str), {})
type('X', (A, A), {})
type('X', (object, A), {})
type('X\\0', (), {})
type()
type(5)
type.__new__(type, 'X')
type.mro(int)
int.mro()
int.__mro__, int.__bases__, int.__base__, bool.__base__, object.__base__
int.__name__, int.__qualname__, int.__module__
A.__name__, A.__qualname__, A.__module__
!int.__name__ = 'x'
!int.x = 1
!del int.x
!A.__name__ = 5
!del A.__name__
!A.__name__ = 'AA'
A
!A.__name__ = 'A'
!A.__module__ = 'mm'
A
!A.__module__ = '__main__'
''')
#--- objects and types, 4
run('''
A.__dict__['m']
type(A.__dict__)
'm' in A.__dict__, 'zz' in A.__dict__
A.__dict__['zz']
!A.__dict__['zz'] = 1
A.__doc__, P.ro.__doc__
A.__annotations__
int.__annotations__
A.__type_params__
A.__abstractmethods__
type.__abstractmethods__
A.__subclasses__()
int.__subclasses__()
A.__zzz__
WithM
N
isinstance(a, A), isinstance(b, A), issubclass(B, A)
A.__instancecheck__(a), A.__subclasscheck__(B)
type.__call__(A).x
type.__prepare__()
A | B
A | None
None | A
A | 5
type[int]
''')
#--- objects and types, 5
run('''
A[int]
int[5]
!P().ro = 1
!P().wo
!del P().wo
P.ro, P.ro.fget, P.ro.fset
P.ro.__name__, P.ro.__isabstractmethod__
property(1).__get__(5, int)
property().__get__(5)
property.__get__(property(), None)
classmethod(5).__func__, staticmethod(5).__wrapped__
classmethod(len), staticmethod(len)
classmethod()
A.__dict__['c'], A.__dict__['s']
A.__dict__['c'].__name__
A.__dict__['s'].__get__(5)
staticmethod(len)([1])
a.m
A.m
a.c
a.m.__func__, a.m.__self__, a.m.__name__, a.m.__qualname__
a.m == a.m, a.m != b.m, hash(a.m) == hash(a.m)
!a.m.x = 1
len, [].append, [].__add__, list.append, list.__add__, dict.fromkeys, int.__new__, int.real, dict.__dict__['fromkeys']
len.__name__, len.__qualname__, len.__self__, len.__module__, len.__text_signature__
''')
#--- objects and types, 6
run('''
[].append.__name__, [].append.__qualname__, [].append.__self__, [].append.__module__, [].append.__text_signature__
list.append.__name__, list.append.__qualname__, list.append.__objclass__
list.append.__module__
int.__new__.__module__, int.__new__.__qualname__, int.__new__.__self__
[].__add__.__objclass__, [].__add__.__qualname__, [].__add__.__name__
list.append()
list.append(5)
list.__add__()
list.__add__(5)
list.append.__get__([1])
list.append.__get__(5)
list.append.__call__([], 1)
int.real.__get__(5), int.real.__name__, int.real.__objclass__
int.real.__get__('a')
!int.real.__set__(5, 5)
dict.fromkeys.__self__
[].append == [].append
x.y
None.x
None.__class__, None.__bool__(), None.__repr__(), bool(None), bool(...)
type(None)(), type(...)(), type(NotImplemented)()
type(None)(1)
...
NotImplemented
None == None, None < None
''')
#--- objects and types, 7
run('''
super(A, b).__init__
super(B, b)
super(B, B)
super(A)
super(5)
super(B, a)
super(int, 'a')
super(B, b).p
super(B, b).zzz
super(B, b).__thisclass__, super(B, b).__self_class__
super()
super(1,2,3)
''')
