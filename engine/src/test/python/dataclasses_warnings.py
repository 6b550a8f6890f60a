from dataclasses import *
from typing import ClassVar
@dataclass(order=True)
class P:
    x: int
    y: int = 3
    z: list = field(default_factory=list, compare=False)
    c: ClassVar[int] = 4
print(P(1), P(1)==P(1,3), P(1)<P(2), asdict(P(1)), astuple(P(1,2)), replace(P(1),y=9), P.__doc__)
try: P()
except TypeError as e: print(e)
@dataclass(frozen=True, slots=True, kw_only=True)
class Q:
    a: int
    b: str = 'x'
q=Q(a=1); print(q, hash(q)==hash(Q(a=1)), Q.__slots__)
try: q.a=3
except FrozenInstanceError as e: print(e)
try:
    @dataclass
    class R: x: list = []
except ValueError as e: print(e)
@dataclass
class I:
    v: InitVar[int]
    w: int = 0
    def __post_init__(self, v): self.w=v*2
print(I(4), fields(I)[0].name, make_dataclass('Z',['a',('b',int,3)])(1))
match P(1,2):
    case P(a,b): print(a,b)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('hi', DeprecationWarning); print(w[0].message, w[0].category, len(w))
