#--- constants of the builtins
print(Ellipsis is ..., ..., type(Ellipsis)() is ..., (...).__reduce__(), NotImplemented, NotImplemented.__reduce__(), __debug__, None, True, False)
show(bool, NotImplemented); show(lambda: NotImplemented.__bool__())
show(type(None)); show(lambda: type(...)(1)); show(lambda: type(NotImplemented)(1)); show(lambda: type(None)(1))
print(__build_class__(lambda: None, "K").__name__)
show(__build_class__); show(__build_class__, 5, "a"); show(__build_class__, lambda: 0, 5); show(__build_class__, lambda: 0)
#--- callables of modules called by name
import operator, functools, _json, re
print(operator.attrgetter("real").__call__(5), operator.itemgetter(0).__call__("ab"), operator.methodcaller("upper").__call__("a"), functools.partial(int, "7").__call__())
print(_json.scanstring('a"', 0), _json.encode_basestring_ascii("é"), re.compile("a", re.I).__reduce__()[1])
show(_json.scanstring, "a", 0); show(_json.scanstring, 5, 0); show(_json.encode_basestring_ascii, 5); show(_json.scanstring, "a", -1); show(_json.scanstring, "a", 5)
import json; print(json.JSONDecoder().scan_once("1", 0), json.JSONDecoder().scan_once.strict)
#--- metaclass hooks of type called directly
class M(type): pass
class A(metaclass=M): x = 1
print(type.__getattribute__(A, "x"), type.__delattr__(A, "x"), "x" in A.__dict__, type.__sizeof__(A) > 0, A.__qualname__, A.__bases__, A.__doc__, A.__annotations__)
print(super(M, A).__self__ is A, super(M, A).__get__(None) is not None, object().__reduce_ex__(2)[0].__name__)
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
#--- fields of descriptors
class P:
    x = property(lambda s: 1, lambda s, v: None, lambda s: None)
print(P.x.fget is not None, P.x.fset is not None, P.x.fdel is not None, dict.__dict__["fromkeys"].__doc__[:10], bytes(memoryview(b"ab").__buffer__(0)), bytes(b"ab".__buffer__(0)))
e = AttributeError("m"); e.obj = 5; print(e.obj, e.name)
async def co(): pass
c = co(); c.__qualname__ = "q"; print(c.__qualname__); c.close()
class B:
    def m(self): pass
b = B().m
print(b.__get__(5) == b, type(b)(len, [1]).__get__(None, int)())
#--- clocks go forward
import time
for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    a = getattr(time, clock)(); b = getattr(time, clock + "_ns")()
    print(clock, type(a).__name__, type(b).__name__, abs(b / 1e9 - a) < 5)
print(time.sleep(0))
run('''
time.sleep(-1)
time.sleep('a')
time.sleep(1e300)
time.sleep()
time.sleep(float('nan'))
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
