#--- a frame kept after its call shows its own variables
import sys, gc
kept = []
def keep(x, y=2):
    kept.append(sys._getframe())
    return x + y
def other(a, b, c, d):
    local = [a, b]
    return c, d, local
keep(1); other('a', 'b', 'c', 'd'); keep('u', 'v'); other(5, 6, 7, 8)
for f in kept: print(f.f_code.co_name, sorted(f.f_locals.items()), f.f_back.f_code.co_name)
print(gc.collect() >= 0)
#--- frames in tracebacks survive later calls
def inner(n):
    here = n * 2
    if n == 0: raise ValueError('deep')
    inner(n - 1)
def catch(n):
    try: inner(n)
    except ValueError as e: return e
first, second = catch(2), catch(3)
for i in range(5): catch(i); inner.__doc__
def names(e):
    tb, out = e.__traceback__, []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals.get('n'), tb.tb_frame.f_locals.get('here')))
        tb = tb.tb_next
    return out
print(names(first)); print(names(second))
#--- the frame of a generator while it waits and runs
import sys
def gen():
    x = 1
    yield sys._getframe().f_back.f_code.co_name
    x = 2
    yield sys._getframe().f_back.f_code.co_name
def one(g): return next(g)
def two(g): return next(g)
g = gen()
print(g.gi_frame.f_back, g.gi_frame.f_lineno > 0)
print(one(g), g.gi_frame.f_back, g.gi_frame.f_locals)
print(two(g), g.gi_frame.f_back, g.gi_frame.f_locals)
print(list(g), g.gi_frame)
#--- calls in the middle of evaluation keep their arguments
def add(a, b, c=10, *rest, k=1): return (a, b, c, rest, k)
def nest(n): return 0 if n == 0 else add(n, nest(n - 1), nest(n - 1) if n > 2 else 'x', k=n)
print(nest(4))
def fails(a):
    if a: raise KeyError(a)
    return 'fine'
out = []
for i in range(4):
    try: out.append(add(fails(i % 2), fails(0)))
    except KeyError as e: out.append(e.args)
print(out)
#--- functions whose names are deleted in a later call
def f(a):
    if a: b = 1
    try: return b
    except UnboundLocalError as e: return str(e)
print(f(1), f(0), f(1), f(0))
def g(flag):
    if flag:
        x = 'set'
        del x
    else:
        x = 'kept'
    try: return x
    except UnboundLocalError as e: return str(e)
print(g(0), g(1), g(0))
#--- a weak reference to a function that was called
import weakref, gc
def make():
    def called(x): return x
    return called
c = make(); print(c(1)); r = weakref.ref(c); print(r() is c)
#--- recursion through every kind of call
import functools
class Node:
    def __init__(self, n): self.kids = [Node(n - 1) for _ in range(n)]
    def __len__(self): return 1 + sum(map(len, self.kids))
    def __call__(self, depth): return max([k(depth + 1) for k in self.kids], default=depth)
    @property
    def size(self): return len(self)
    def walk(self):
        yield self
        for k in self.kids: yield from k.walk()
t = Node(4)
print(len(t), t(0), t.size, sum(1 for _ in t.walk()), sorted({len(n) for n in t.walk()}))
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60))
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
#--- orders of resolution with other slots
class M(type):
    def mro(cls): return [cls, Other, object]
class Other: __slots__ = ('z',)
class Base: pass
try:
    class C(Base, metaclass=M): pass
except TypeError as e: print('TypeError:', e)
import _weakref
try: _weakref._remove_dead_weakref(1, 2)
except TypeError as e: print('TypeError:', e)
#--- a generator made where a call just returned
def plain(a): return a
def gen(): yield
plain(1)
g = gen()
print(g.gi_frame.f_back, g.gi_frame.f_locals)
async def co(x): return x
plain(2)
c = co(3)
print(c.cr_frame.f_back, c.cr_frame.f_locals)
c.close()
