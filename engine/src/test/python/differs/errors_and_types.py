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
