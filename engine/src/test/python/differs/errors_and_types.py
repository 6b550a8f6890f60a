#--- fields of OSError
e = OSError(2, "no", "file", None, "other")
print(e.errno, e.strerror, e.filename, e.filename2, e, repr(e), type(e).__name__, e.args)
e.errno = 5; e.strerror = "s"; e.filename = "g"; e.filename2 = "h"; print(e, e.filename2); e.filename2 = None; print(e)
for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 99): print(n, type(OSError(n, "x")).__name__)
print(OSError("a"), OSError(1, "b"), OSError(), OSError(1, 2, 3), BlockingIOError(11, "w", 5).args, IOError is OSError, EnvironmentError is OSError)
print([c.__mro__[1].__name__ for c in (BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError)])
class Sub(OSError): pass
print(type(Sub(2, "x")).__name__, FileNotFoundError(1, "x"), OSError(2, "x").__reduce__())
show(lambda: OSError(x=1))
#--- exception groups
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)])])
print(g.message, g.exceptions, repr(g), str(g), g.subgroup(TypeError), g.split((ValueError, KeyError)), g.subgroup(lambda e: isinstance(e, KeyError)), g.derive([OSError(1)]))
run('''
ExceptionGroup()
ExceptionGroup('a')
ExceptionGroup(5, [ValueError()])
ExceptionGroup('a', 5)
ExceptionGroup('a', [])
ExceptionGroup('a', [5])
ExceptionGroup('a', [KeyboardInterrupt()])
type(BaseExceptionGroup('a', [ValueError()])), type(BaseExceptionGroup('a', [KeyboardInterrupt()]))
g.split(5)
g.subgroup(int)
g.subgroup(5)
g.derive(5)
ExceptionGroup.__class_getitem__(int)
!g.message = 'x'
!g.exceptions = []
''')
class G(ExceptionGroup):
    def derive(self, excs): return 5
show(lambda: G("g", [ValueError(1), KeyError(2)]).split(ValueError))
class H(ExceptionGroup, ValueError): pass
print(H("h", [ValueError()]).split(ValueError)[0])
class N(BaseExceptionGroup, ValueError): pass
show(N, "n", [KeyboardInterrupt()])
#--- hooks of classes that go wrong
class Prep(type):
    @classmethod
    def __prepare__(m, n, b): return 5
class Mro(type):
    def mro(cls): return [5]
class Mro2(type):
    def mro(cls): return 5
class Entries:
    def __mro_entries__(self, bases): return 5
class Sub:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
class SetName:
    def __set_name__(self, o, n): raise KeyError("bad name")
class Dir:
    def __dir__(self): return 5
class Cell(type):
    def __new__(m, n, b, ns): ns.pop("__classcell__", None); return type.__new__(m, n, b, ns)
run('''
!class D(metaclass=Prep): pass
!class D(metaclass=Mro): pass
!class D(metaclass=Mro2): pass
!class D(Entries()): pass
!class D(Sub, x=1): pass
!class D: x = SetName()
dir(Dir())
!class D(metaclass=Cell):;; def f(self): return __class__
isinstance(1, type('X', (), {'__instancecheck__': 5}))
isinstance(1, 5)
issubclass(5, int)
issubclass(int, 5)
isinstance(1, (int, 5)), 1
isinstance(1, (str, 5))
type.__new__(5, 'a', (), {})
type.__new__(type, 5, (), {})
type.__new__(type, 'a', [], {})
type.__new__(type, 'a', (), [])
type.__call__()
type('a', (Entries(),), {})
type.__init__(int, 1, 2)
type.__init__(int, x=1)
object.__new__(5)
object.__new__(int)
object.__init__(5, 6)
object.__init_subclass__(5)
object.__format__(5, 'x')
type.mro(5)
type.__prepare__('a', ())
type.__subclasscheck__(int, 5)
type.__instancecheck__(int, 5), type.__subclasscheck__(int, bool), type.__or__(int, str), type.__ror__(int, str), type.__or__(int, 5)
super().x
super(int, 5).real, super(bool, True).__add__(1), super(int).__self__, super(int, 5).__get__(1).__self__, super(int).__get__(5).__self__
super(int, 5).nope
super(5, 5)
super(int, 'a')
super(type, int).__self_class__
''')
def no_args(): super()
show(no_args)
def deleted(self):
    del self
    super()
show(deleted, 1)
#--- generic aliases and unions
from typing import TypeVar, ParamSpec, TypeVarTuple
T = TypeVar("T"); U = TypeVar("U"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
run('''
!import types
!a = list[T]; d = dict[T, U]
a.__origin__, a.__args__, a.__parameters__, a.__unpacked__, a[int], d[int, str], a(), a.__mro_entries__(()), a | None, None | a, a.__or__(int), a.__ror__(int), list(a), '__origin__' in dir(a), a.__reduce__()[1], a == list[T], a.__eq__(5), hash(a) == hash(list[T]), a.__call__([1]), a.__typing_unpacked_tuple_args__
types.GenericAlias(list, int), types.GenericAlias(dict, (int, str)), types.GenericAlias(5, 6), (*tuple[int, ...],), next(iter(tuple[int]))
a[int, str]
list[int][str]
d[int]
isinstance([], list[int])
issubclass(list, list[int])
!class X(list[int]): pass
X.__orig_bases__, X.__mro__[1]
types.GenericAlias(list)
types.GenericAlias()
list[int].nope
!list[int].x = 1
!u = int | str
u.__args__, u.__parameters__, (int | T)[str], u.__hash__() == hash(str | int), u | None, None | u, u.__or__(float), u.__ror__(float), isinstance(1, u), issubclass(bool, u), u.__instancecheck__(1), u.__subclasscheck__(int), repr(u), u == (str | int), u.__eq__(5), u.__origin__ if hasattr(u, '__origin__') else 0
isinstance(1, int | list[int])
isinstance([], str | list[int])
issubclass(1, u)
issubclass(int, str | list[int])
int | 5
5 | int
(int | str)[int]
types.UnionType()
''')
#--- type variables
import typing
from typing import TypeVar, ParamSpec, TypeVarTuple, NoDefault
run('''
!T = TypeVar('T', bound=int, default=bool, covariant=True); C = TypeVar('C', int, str); I = TypeVar('I', infer_variance=True)
T.__name__, T.__bound__, T.__constraints__, T.__default__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.has_default(), C.__constraints__, T, C, I, T.__reduce__(), T | int, int | T, T.__or__(int), T.__ror__(int), T.__typing_subst__(int), T.__module__
TypeVar()
TypeVar(5)
TypeVar('T', int)
TypeVar('T', int, str, bound=int)
TypeVar('T', covariant=True, contravariant=True)
TypeVar('T', covariant=True, infer_variance=True)
TypeVar('T', bound=5)
T.__mro_entries__(())
!class X(T): pass
T.__typing_subst__(5)
!P = ParamSpec('P', default=[int], contravariant=True)
P.__name__, P.__bound__, P.__default__, P.__covariant__, P.__contravariant__, P.__infer_variance__, P.args, P.kwargs, P.has_default(), P, P.__reduce__(), P | int, int | P, P.args.__origin__ is P, P.kwargs.__origin__ is P, P.args == P.args, P.kwargs == P.kwargs, P.args == 5, P.kwargs == 5, repr(P.args), repr(P.kwargs), P.__or__(int), P.__ror__(int)
ParamSpec()
ParamSpec(5)
P.__mro_entries__(())
P.args.__mro_entries__(())
P.kwargs.__mro_entries__(())
P.__typing_subst__([int, str]), P.__typing_prepare_subst__(typing.Callable[P, int], ([int],))
!A = TypeVarTuple('A', default=typing.Unpack[tuple[int]])
A.__name__, A.__default__, A.has_default(), list(A), A, A.__reduce__(), next(A.__iter__())
A.__mro_entries__(())
A.__typing_subst__(5)
TypeVarTuple(5)
typing.Generic[A].__class__.__name__, tuple[*A][int, str] if False else 1
NoDefault, repr(NoDefault), type(NoDefault)() is NoDefault, NoDefault.__reduce__(), T.__default__ is NoDefault, TypeVar('Q').__default__ is NoDefault
type(NoDefault)(1)
typing.ParamSpecArgs(P), typing.ParamSpecKwargs(P)
!T.__name__ = 5
''')
#--- type parameters and type aliases
def f[T: int, U: (int, str), *Ts, **P](x: T) -> U: return x
class C[T = int, *Ts = *tuple[int], **P = [str]]: pass
type L[T] = list[T]
type R = dict[str, R]
print(f.__type_params__, f.__annotations__, C.__type_params__, [p.__default__ for p in C.__type_params__], f.__type_params__[0].__bound__, f.__type_params__[1].__constraints__)
print(L.__name__, L.__module__, L.__type_params__, L.__parameters__, L.__value__, L[int], L, L | int, int | L, L.__or__(int), L.__ror__(int), R.__value__, L.__getitem__(int), L.__reduce__(), C[int].__args__, C.__orig_bases__, C.__mro__)
run('''
!import typing
typing.TypeAliasType('N', int).__value__, typing.TypeAliasType('M', list, type_params=()).__type_params__
typing.TypeAliasType()
typing.TypeAliasType(5, int)
typing.TypeAliasType('N', int, type_params=5)
R[int]
!L.__value__ = 5
!L.__name__ = 5
''')
class Base[T]:
    type A = list[T]
    def m[U](self, x: U) -> T: return x
    y = lambda self: __class__
print(Base[int]().m(5), Base.A.__value__, Base.m.__type_params__, Base().y() is Base)
