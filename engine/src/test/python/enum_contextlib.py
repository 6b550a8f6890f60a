from enum import *
class C(Enum):
    RED=1
    GREEN=auto()
    ALIAS=1
    def f(self): return self.name
print(C.RED, repr(C.GREEN), list(C), C(2), C['RED'], C.ALIAS is C.RED, C.RED.f(), len(C), C.__members__)
try: C(9)
except ValueError as e: print(e)
class F(Flag):
    A=auto(); B=auto(); AB=A|B
print(F.A|F.B, repr(F.A|F.B), ~F.A, F(0), list(F.AB), F.A in F.AB)
class I(IntEnum):
    X=3
print(I.X, repr(I.X), I.X+1, f'{I.X}', isinstance(I.X,int))
class S(StrEnum):
    P=auto()
print(S.P, repr(S.P), S.P=='p')
class IF(IntFlag):
    A=1;B=2
print(IF.A|IF.B, repr(IF.A|IF.B|8), IF.A|4)
class Planet(Enum):
    E=(1,2)
    def __init__(self,m,r): self.m=m; self.r=r
print(Planet.E.m, Planet.E.value)
print(Enum('N','a b c').b)
class CI(str,Enum):
    A='x'
    def __str__(self): return self.value
print(CI.A, repr(CI.A), CI('x'))
try: C.RED=3
except AttributeError as e: print(e)
import contextlib, copy, heapq
@contextlib.contextmanager
def cm():
    print('in')
    try: yield 5
    finally: print('out')
with cm() as x: print(x)
with contextlib.suppress(ValueError): raise ValueError
with contextlib.ExitStack() as s: s.callback(print,'bye'); s.enter_context(cm())
class Q: pass
q=Q(); q.l=[1]; r=copy.deepcopy(q); r.l.append(2); print(q.l,r.l, copy.copy([1]))
h=[3,1,2]; heapq.heapify(h); print(heapq.heappop(h), list(heapq.merge([1,3],[2])))
