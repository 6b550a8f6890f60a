from typing import *
import typing
T=TypeVar('T')
print(List[int], Dict[str,int], Optional[int], Union[int,str,None], Callable[[int],str], Tuple[int,...], Literal['a',1], Annotated[int,3], Any, T)
class G(Generic[T]):
    def __init__(self,x=None): self.x=x
print(G[int], G[int](3).x, G.__parameters__, G[T][str])
class Pt(NamedTuple):
    x: int
    y: int = 2
print(Pt(1), Pt.__annotations__)
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
print(TD(a=1), TD.__required_keys__, TD.__total__)
@runtime_checkable
class Pr(Protocol):
    def close(self): ...
class Cl:
    def close(self): pass
print(isinstance(Cl(),Pr), isinstance(3,Pr), issubclass(Cl,Pr))
def f(a:'int', b:Optional['str']=None)->List['int']: ...
print(get_type_hints(f), get_origin(List[int]), get_args(Dict[str,int]), get_args(Callable[[int],str]))
U=NewType('U',int); print(U(3), U)
class N[A]: 
    def m(self)->A: ...
print(N[int], N.__type_params__, N.__mro__)
type Al[X] = list[X]
print(Al, Al.__value__, Al[int])
print(List[T][int], Union[T,int][str], cast(int,'a'), Self, ClassVar[int])
try: List[int,str]
except TypeError as e: print(e)
print(isinstance(3, SupportsInt), int|None, TYPE_CHECKING)
