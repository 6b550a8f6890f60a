#--- names that are bound and deleted
def f():
    x = 1
    def g(): return x
    print(g())
    del x
    try: g()
    except NameError as e: print(e)
    try: print(x)
    except UnboundLocalError as e: print(e)
f()
y = 5
def h():
    global y
    del y
h()
show(lambda: y)
show(h)
class C:
    a = 1
    del a
    b = locals()
print(sorted(C.b)[:2])
show(lambda: C.a)
#--- import star and class bodies that look outside
from math import *
print(floor(2.5), "pi" in globals())
def outer():
    k = 7
    class In:
        print(k)
        k = 8
        z = (lambda: k)()
    return In.k, In.z
print(outer())
class D[T]:
    print(T)
    k: T
#--- comparisons that are not implemented
from types import MappingProxyType, SimpleNamespace
m = MappingProxyType({"a": 1}); n = SimpleNamespace(); s = slice(1, 2, 3); d = {"a": 1}.items()
print(m.__le__({}) if hasattr(m, "__le__") else 0, [f({}) for f in (m.__lt__, m.__gt__, m.__ge__)], m.__or__({"b": 1}), m.__ror__({"b": 1}), MappingProxyType.__class_getitem__(int))
print([f(n) for f in (n.__le__, n.__gt__, n.__ge__)], s.__le__(s), s.__gt__(s), s.__ge__(s), s.start, s.stop, s.step, d.__le__({("a", 1)}), d.__ge__(set()))
print([f(1) for f in (object().__le__, object().__ge__, object().__lt__, object().__gt__)], object.__subclasshook__(), range(1, 9, 2).stop, range(1, 9, 2).step)
#--- the next of every iterator
import itertools as I
for it in (I.accumulate([1]), I.batched("ab", 2), I.chain("a"), I.combinations("ab", 2), I.combinations_with_replacement("a", 1), I.compress("a", [1]), I.cycle("a"), I.dropwhile(bool, [0]), I.filterfalse(None, [0]), I.islice("a", 1), I.pairwise("ab"), I.permutations("a"), I.product("a"), I.repeat(1, 1), I.starmap(pow, [(2, 3)]), I.takewhile(bool, [1]), I.zip_longest("a"), I.count(), I.groupby("a"), iter(memoryview(b"a")), I.tee([5])[0]):
    print(type(it).__name__, it.__iter__() is it, repr(it.__next__())[:12])
for it in (I.accumulate([]), I.chain(), I.compress("", ""), I.repeat(1, 0), I.islice("", 1), I.product(repeat=0), memoryview(b"").__iter__()):
    show(lambda: list(it)); show(it.__next__)
import re
f = re.finditer("a", "aa"); print(f.__iter__() is f, f.__next__().start(), f.__next__().start()); show(f.__next__)
t = type(I.tee([])[0]); print(list(t([1, 2]))); show(t, 5); show(t)
#--- lines of standard input
import sys
run('''
input(1, 2)
input('prompt')
sys.stdin.readlines()
list(sys.stdin)
sys.stdin.readline(), sys.stdin.read()
next(sys.stdin)
sys.stdin.__iter__() is sys.stdin
''')
class In:
    def __init__(self, v): self.v = v
    def readline(self): return self.v
    def fileno(self): raise OSError
for v in ("line\n", "line", "", 5):
    sys.stdin = In(v); show(input)
del sys.stdin; show(input)
sys.stdin = None; show(input)
#--- clocks go forward
import time
for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    a = getattr(time, clock)(); b = getattr(time, clock + "_ns")()
    print(clock, type(a).__name__, type(b).__name__, abs(b / 1e9 - a) < 5)
print(time.sleep(0))
run('''
time.sleep(-1)
time.sleep(1e300)
time.sleep(float('nan'))
''')
#--- formats of numbers and text
run('''
format(5, 'd'), format(5, '>5'), format(5, '<5'), format(5, '^5'), format(-5, '=5'), format(5, '+'), format(5, ' '), format(255, '#x'), format(255, 'X'), format(5, 'b'), format(8, 'o'), format(1234567, ','), format(1234567, '_'), format(65, 'c'), format(5, 'n'), format(5, '.2f'), format(0.5, '%'), format(5, '05'), format(5, 'e')
format(1.5, 'g'), format(1e10, ','), format(1.5, '08.3f'), format(-0.0, 'z.1f'), format(1.5, 'E'), format(float('nan'), 'F'), format(1.25, '.1f'), format(1e20, ''), format(1.5, '_.2f'), format(1.5, '>+10'), format(1.5, '#g'), format(1.5, 'n')
format('a', '5'), format('a', '>5'), format('abc', '.2'), format('a', '*^5'), format('a', 's'), format('a', '05')
format(5, 'z')
format(5, '.2d')
format(5, '.2')
format(5, 's')
format(5, 'q')
format(5, ',_')
format(5, '_,')
format(5, ',,')
format(5, ',x')
format(5, ',n')
format(5, ',c')
format(5, '+c')
format(5, '#c')
format(-1, 'c')
format(0x110000, 'c')
format(1 << 70, 'c')
format(5, '.')
format(5, 'dd')
format(5, '99999999999999999999')
format(5, '.99999999999999999999f')
format(1.5, 'd')
format(1.5, 's')
format(1.5, 'é')
format(5, '\\x01')
format(1.5, '.-1f')
format('a', 'd')
format('a', '+')
format('a', ' ')
format('a', '=5')
format('a', '#')
format('a', ',')
format('a', 'z')
format('a', '.')
format('a', '5x')
format(1j, '=5')
format(1j, '05')
format(1j, 'd')
format(1j, '%')
format([], '5')
format(None, 'x')
format(5, 5)
format(10 ** 400, 'f')
format(1.5, '_,')
format(1.5, ',_')
format(1.5, ',q')
format(True, 's')
''')
#--- percent formats
run('''
'%d %i %u %x %X %o %e %E %f %F %g %G %c %r %s %a %%' % (1, 2, 3, 255, 255, 8, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 'c', 'r', 's', 'é')
'%5d|%-5d|%05d|%+d|% d|%#x|%.3d|%*d|%.*f' % (1, 2, 3, 4, 5, 255, 7, 4, 8, 2, 1.5)
'%(a)s %(b)5.1f' % {'a': 1, 'b': 2.55}
'%s' % (1, 2)
'%s %s' % 1
'%d' % 'a'
'%x' % 1.5
'%x' % 'a'
'%f' % 'a'
'%c' % 'ab'
'%c' % 1.5
'%c' % 0x110000
'%c' % -1
'%c' % (1 << 70)
'%q' % 1
'%é' % 1
'%' % ()
'%5' % 1
'%(a' % {}
'%(a)s' % 5
'%(a)s' % {}
'%*d' % ('a', 1)
'%.*d' % ('a', 1)
'%*d' % 5
'%99999999999999999999d' % 1
'%.99999999999999999999d' % 1
'%d' % (1 << 100), '%d' % 1.9, '%d' % True
'%d' % float('nan')
'%d' % float('inf')
'%i' % 1j
'%f' % 10 ** 400
'%f' % (10 ** 400)
b'%x' % 1.5
b'%f' % 'a'
b'%c' % 'a'
b'%s' % 5
b'%(a' % {}
b'%*d' % ('a', 1)
b'%99999999999999999999d' % 1
b'%q' % 1
b'%' % ()
b'%(a)s' % {'a': b'b'}
b'%c' % (1 << 70)
b'%s' % None
b'%d' % None
''')
#--- hooks that return wrong things
class Bad:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __hash__(self): return "a"
    def __repr__(self): return 5
    def __iter__(self): return 5
    def __index__(self): return "a"
    def __int__(self): return "a"
    def __float__(self): return "a"
    def __complex__(self): return "a"
    def __format__(self, s): return 5
    def __length_hint__(self): return "a"
    def __bytes__(self): return "a"
    def __contains__(self, v): raise KeyError("in")
    def __getattr__(self, n): raise AttributeError("my " + n)
    def __dir__(self): return [1, "a"]
    def __round__(self, n=None): return "r"
    def __buffer__(self, f): return 5
    def __reversed__(self): return 5
    def __set_name__(self, o, n): pass
    def __getnewargs__(self): return 5
class Big:
    def __len__(self): return 1 << 70
class Str:
    def __len__(self): return "a"
class Hint:
    def __length_hint__(self): return -1
    def __iter__(self): return iter([])
class Hint2:
    def __length_hint__(self): return "a"
    def __iter__(self): return iter([])
class Init:
    def __init__(self): return 5
class Trunc:
    def __trunc__(self): return "a"
class Ex1:
    def __getnewargs_ex__(self): return 5
class Ex2:
    def __getnewargs_ex__(self): return (1,)
class Ex3:
    def __getnewargs_ex__(self): return (1, 2)
class Ex4:
    def __getnewargs_ex__(self): return ((), 2)
run('''
len(Bad())
bool(Bad())
hash(Bad())
repr(Bad())
iter(Bad())
[1][Bad()]
int(Bad())
float(Bad())
complex(Bad())
format(Bad())
bytes(Bad())
1 in Bad()
Bad().zz
dir(Bad())
round(Bad()), reversed(Bad())
memoryview(Bad())
len(Big())
len(Str())
list(Hint())
list(Hint2())
Init()
int(Trunc())
Bad().__reduce_ex__(2)
Ex1().__reduce_ex__(2)
Ex2().__reduce_ex__(2)
Ex3().__reduce_ex__(2)
Ex4().__reduce_ex__(2)
object().__reduce_ex__('a')
{Bad(): 1}
if_ = 1 if Bad() else 2
1 if Bad() else 2
not Bad()
f'{Bad()!r}'
divmod(Bad(), 1)
-Bad()
+Bad()
~Bad()
abs(Bad())
Bad() + 1
Bad() < 1
Bad()()
Bad()[1]
!Bad()[1] = 2
!del Bad()[1]
!with Bad(): pass
''')
#--- matching by class
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Args(P): __match_args__ = ["x"]
class Args2(P): __match_args__ = (5,)
class Rep(P): __match_args__ = ("x", "x")
def m1(v):
    match v:
        case P(a, b, x=1): return a
def m2(v):
    match v:
        case Args(a): return a
def m3(v):
    match v:
        case Args2(a): return a
def m4(v):
    match v:
        case Rep(a, b): return a
def m5(v):
    match v:
        case five(): return a
def m6(v):
    match v:
        case int(a, b): return a
def m7(v):
    match v:
        case P(a, x=b): return b
def m8(v):
    match v:
        case {five.real: a, P.z: b}: return a
five = 5
P.z = 5
show(m1, P(1, 2)); show(m2, Args(1, 2)); show(m3, Args2(1, 2)); show(m4, Rep(1, 2)); show(m5, 5); show(m6, 5); show(m7, P(1, 2)); show(m8, {5: 1})
#--- constants of the builtins
print(Ellipsis is ..., ..., type(Ellipsis)() is ..., (...).__reduce__(), NotImplemented, NotImplemented.__reduce__(), __debug__, None, True, False)
show(bool, NotImplemented); show(lambda: NotImplemented.__bool__())
show(type(None)); show(lambda: type(...)(1)); show(lambda: type(NotImplemented)(1)); show(lambda: type(None)(1))
print(__build_class__(lambda: None, "K").__name__)
show(__build_class__, 5, "a"); show(__build_class__, lambda: 0, 5)
#--- callables of modules called by name
import operator, functools, _json, re
print(operator.attrgetter("real").__call__(5), operator.itemgetter(0).__call__("ab"), operator.methodcaller("upper").__call__("a"), functools.partial(int, "7").__call__())
print(_json.scanstring('a"', 0), _json.encode_basestring_ascii("é"))
show(_json.scanstring, "a", 0); show(_json.scanstring, 5, 0); show(_json.encode_basestring_ascii, 5); show(_json.scanstring, "a", -1); show(_json.scanstring, "a", 5)
import json; print(json.JSONDecoder().scan_once("1", 0), json.JSONDecoder().scan_once.strict)
#--- metaclass hooks of type called directly
class M(type): pass
class A(metaclass=M): x = 1
print(type.__getattribute__(A, "x"), type.__delattr__(A, "x"), "x" in A.__dict__, type.__sizeof__(A) > 0, A.__qualname__, A.__bases__, A.__doc__, A.__annotations__)
print(super(M, A).__self__ is A, object().__reduce_ex__(2)[0].__name__)
#--- abstract classes and their registry
import abc, _abc
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
class Half(Shape):
    def area(self): return 1
class Full(Half):
    name = "f"
show(Shape); show(Half); print(Full().area(), Full.__abstractmethods__, sorted(Shape.__abstractmethods__))
@Shape.register
class Other: pass
print(isinstance(Other(), Shape), issubclass(Other, Shape), issubclass(int, Shape))
Shape._abc_caches_clear(); print(issubclass(Other, Shape)); Shape._abc_registry_clear(); print(type(abc.get_cache_token()).__name__)
show(lambda: Shape.register(5)); show(lambda: issubclass(5, Shape)); show(lambda: isinstance(5, Shape))
class One(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
show(One)
class Cyc(abc.ABC): pass
class Sub(Cyc): pass
show(Sub.register, Cyc)
class Hook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return 5
show(lambda: issubclass(int, Hook))
#--- fields of descriptors
class P:
    x = property(lambda s: 1, lambda s, v: None, lambda s: None)
print(P.x.fget is not None, P.x.fset is not None, P.x.fdel is not None, bytes(memoryview(b"ab").__buffer__(0)), bytes(b"ab".__buffer__(0)))
e = AttributeError("m"); e.obj = 5; print(e.obj, e.name)
async def co(): pass
c = co(); c.__qualname__ = "q"; print(c.__qualname__); c.close()
class B:
    def m(self): pass
b = B().m
print(b.__get__(5) == b, type(b)(len, [1]).__get__(None, int)())
#--- constants of the builtins, once more
print(Ellipsis is ..., ..., type(Ellipsis)() is ..., (...).__reduce__(), NotImplemented, NotImplemented.__reduce__(), __debug__, None, True, False)
show(bool, NotImplemented); show(lambda: NotImplemented.__bool__())
show(type(None)); show(lambda: type(...)(1)); show(lambda: type(NotImplemented)(1)); show(lambda: type(None)(1))
print(__build_class__(lambda: None, "K").__name__)
show(__build_class__); show(__build_class__, 5, "a"); show(__build_class__, lambda: 0, 5); show(__build_class__, lambda: 0)
#--- metaclass hooks of type called directly, once more
class M(type): pass
class A(metaclass=M): x = 1
print(type.__getattribute__(A, "x"), type.__delattr__(A, "x"), "x" in A.__dict__, type.__sizeof__(A) > 0, A.__qualname__, A.__bases__, A.__doc__, A.__annotations__)
print(super(M, A).__self__ is A, super(M, A).__get__(None) is not None, object().__reduce_ex__(2)[0].__name__)
#--- abstract classes and their registry, once more
import abc, _abc
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
class Half(Shape):
    def area(self): return 1
class Full(Half):
    name = "f"
show(Shape); show(Half); print(Full().area(), Full.__abstractmethods__, sorted(Shape.__abstractmethods__))
@Shape.register
class Other: pass
print(isinstance(Other(), Shape), issubclass(Other, Shape), issubclass(int, Shape))
Shape._abc_caches_clear(); print(issubclass(Other, Shape)); Shape._abc_registry_clear(); print(issubclass(Other, Shape), type(abc.get_cache_token()).__name__, _abc._get_dump(Shape)[0])
show(lambda: Shape.register(5)); show(lambda: issubclass(5, Shape)); show(lambda: isinstance(5, Shape))
class One(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
show(One)
class Cyc(abc.ABC): pass
class Sub(Cyc): pass
show(Sub.register, Cyc)
class Hook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return 5
show(lambda: issubclass(int, Hook))
#--- hooks that return wrong things, once more
class Bad:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __hash__(self): return "a"
    def __repr__(self): return 5
    def __iter__(self): return 5
    def __index__(self): return "a"
    def __int__(self): return "a"
    def __float__(self): return "a"
    def __complex__(self): return "a"
    def __format__(self, s): return 5
    def __length_hint__(self): return "a"
    def __bytes__(self): return "a"
    def __contains__(self, v): raise KeyError("in")
    def __getattr__(self, n): raise AttributeError("my " + n)
    def __dir__(self): return [1, "a"]
    def __round__(self, n=None): return "r"
    def __buffer__(self, f): return 5
    def __reversed__(self): return 5
    def __set_name__(self, o, n): pass
    def __getnewargs__(self): return 5
class Big:
    def __len__(self): return 1 << 70
class Str:
    def __len__(self): return "a"
class Hint:
    def __length_hint__(self): return -1
    def __iter__(self): return iter([])
class Hint2:
    def __length_hint__(self): return "a"
    def __iter__(self): return iter([])
class Init:
    def __init__(self): return 5
class Trunc:
    def __trunc__(self): return "a"
class Ex1:
    def __getnewargs_ex__(self): return 5
class Ex2:
    def __getnewargs_ex__(self): return (1,)
class Ex3:
    def __getnewargs_ex__(self): return (1, 2)
class Ex4:
    def __getnewargs_ex__(self): return ((), 2)
run('''
len(Bad())
bool(Bad())
hash(Bad())
repr(Bad())
iter(Bad())
[1][Bad()]
int(Bad())
float(Bad())
complex(Bad())
format(Bad())
bytes(Bad())
1 in Bad()
Bad().zz
dir(Bad())
round(Bad()), reversed(Bad())
memoryview(Bad())
len(Big())
len(Str())
list(Hint())
list(Hint2())
Init()
int(Trunc())
Bad().__reduce_ex__(2)
Ex1().__reduce_ex__(2)
Ex2().__reduce_ex__(2)
Ex3().__reduce_ex__(2)
Ex4().__reduce_ex__(2)
object().__reduce_ex__('a')
{Bad(): 1}
if_ = 1 if Bad() else 2
1 if Bad() else 2
not Bad()
str(Bad())
f'{Bad()!r}'
divmod(Bad(), 1)
-Bad()
+Bad()
~Bad()
abs(Bad())
Bad() + 1
Bad() < 1
Bad()()
Bad()[1]
!Bad()[1] = 2
!del Bad()[1]
!with Bad(): pass
''')
#--- clocks go forward, once more
import time
for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    a = getattr(time, clock)(); b = getattr(time, clock + "_ns")()
    print(clock, type(a).__name__, type(b).__name__, abs(b / 1e9 - a) < 5)
print(time.sleep(0))
run('''
time.sleep(-1)
time.sleep('a')
time.sleep(1e300)
time.sleep(float('nan'))
''')
#--- callables of modules called by name, once more
import operator, functools, _json, re
print(operator.attrgetter("real").__call__(5), operator.itemgetter(0).__call__("ab"), operator.methodcaller("upper").__call__("a"), functools.partial(int, "7").__call__())
print(_json.scanstring('a"', 0), _json.encode_basestring_ascii("é"))
show(_json.scanstring, "a", 0); show(_json.scanstring, 5, 0); show(_json.encode_basestring_ascii, 5); show(_json.scanstring, "a", -1); show(_json.scanstring, "a", 5)
import json; print(json.JSONDecoder().scan_once("1", 0), json.JSONDecoder().scan_once.strict)
#--- fields of descriptors, once more
class P:
    x = property(lambda s: 1, lambda s, v: None, lambda s: None)
print(P.x.fget is not None, P.x.fset is not None, P.x.fdel is not None, dict.__dict__["fromkeys"].__doc__ != "", bytes(memoryview(b"ab").__buffer__(0)), bytes(b"ab".__buffer__(0)))
e = AttributeError("m"); e.obj = 5; print(e.obj, e.name)
async def co(): pass
c = co(); c.__qualname__ = "q"; print(c.__qualname__); c.close()
class B:
    def m(self): pass
b = B().m
print(b.__get__(5) == b, type(b)(len, [1]).__get__(None, int)())
#--- clocks go forward, in full
import time
for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    a = getattr(time, clock)(); b = getattr(time, clock + "_ns")()
    print(clock, type(a).__name__, type(b).__name__, abs(b / 1e9 - a) < 5)
print(time.sleep(0))
run('''
time.sleep()
''')
