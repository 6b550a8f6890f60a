#--- generic aliases and unions
from typing import TypeVar, ParamSpec, TypeVarTuple
T = TypeVar("T"); U = TypeVar("U"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
run('''
!import types
!a = list[T]; d = dict[T, U]
a.__origin__, a.__args__, a.__parameters__, a.__unpacked__, a[int], d[int, str], a(), a.__mro_entries__(()), a | None, None | a, a.__or__(int), a.__ror__(int), list(a), '__origin__' in dir(a), a.__reduce__()[1], a == list[T], a.__eq__(5), hash(a) == hash(list[T]), a.__call__([1]), a.__typing_unpacked_tuple_args__
!class X(list[int]): pass
!list[int].x = 1
!u = int | str
''')
#--- type variables
import typing
from typing import TypeVar, ParamSpec, TypeVarTuple, NoDefault
run('''
!T = TypeVar('T', bound=int, default=bool, covariant=True); C = TypeVar('C', int, str); I = TypeVar('I', infer_variance=True)
TypeVar()
!class X(T): pass
!P = ParamSpec('P', default=[int], contravariant=True)
ParamSpec()
!A = TypeVarTuple('A', default=typing.Unpack[tuple[int]])
typing.Generic[A].__class__.__name__, tuple[*A][int, str] if False else 1
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
