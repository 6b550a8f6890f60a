#--- operators and conditional expressions
print(1 if [] else 2, not 3, -5 // 2, -5 % 3, 2 ** 10, 7 / 2, 1_000 * 3)
#--- augmented assignment
x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x >>= 1; x |= 8; x &= 60; x ^= 5
print(x)
#--- nested unpacking
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
[x, y] = "ab"
print(x, y)
a, b = b, a
print(a, b)
#--- too many values to unpack
a, b = 1, 2, 3
#--- too few values to unpack with a star
a, b, *c = [1]
#--- an int is not unpacked
a, b = 5
#--- every kind of parameter
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, z=7))
print(f.__defaults__, f.__kwdefaults__)
#--- a missing argument
def f(a, b): pass
f(1)
#--- too many arguments
def f(a, b): pass
f(1, 2, 3)
#--- a missing keyword-only argument
def f(a, *, k): pass
f(1)
#--- positional-only passed by keyword
def f(a, /): pass
f(a=1)
#--- two values for one argument
def f(a): pass
f(1, a=2)
#--- an unexpected keyword
def f(a): pass
f(b=2)
#--- an unexpected keyword with a suggestion
def f(alpha): pass
f(alhpa=2)
#--- nonlocal and closure cells
def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
g = outer()
print(g(), g(), g.__closure__[0].cell_contents)
#--- a local read before assignment
def f():
    print(x)
    x = 1
f()
#--- a free variable read before assignment
def f():
    def g():
        return y
    g()
    y = 1
f()
#--- del of an undefined name
del undefined_name
#--- del of items
x = [1, 2, 3]
del x[0], x[-1]
print(x)
d = {"a": 1}
del d["b"]
#--- for with break, continue and else
for i in range(5):
    if i == 3: break
    if i == 1: continue
    print(i)
else:
    print("no")
for i in range(2): pass
else:
    print("else", i)
#--- while with else
n = 0
while n < 3:
    n += 1
else:
    print("done", n)
while True:
    n -= 1
    if n < 0: break
print(n)
#--- try, except, else and finally
try:
    1 / 0
except ZeroDivisionError as e:
    print(type(e).__name__, e, e.args)
else:
    print("else")
finally:
    print("finally")
try:
    e
except NameError as err:
    print(err)
#--- return and continue through finally
def f():
    try:
        return 1
    finally:
        print("cleanup")
print(f())
def g():
    for i in range(3):
        try:
            continue
        finally:
            print("it", i)
    return "end"
print(g())
def h():
    try:
        raise ValueError("x")
    finally:
        return 5
print(h())
#--- context, cause and from None
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b")
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        raise ValueError("a")
    except ValueError as v:
        raise KeyError("b") from v
except KeyError as e:
    print(repr(e.__cause__), e.__suppress_context__)
try:
    raise KeyError from None
except KeyError as e:
    print(e.__cause__, e.__suppress_context__)
#--- an uncaught exception
raise ValueError("bad")
#--- raise of an int
raise 5
#--- raise without an exception
raise
#--- except with an int
try:
    pass
except 5:
    pass
try:
    1/0
except 5:
    pass
#--- with and exceptions
class M:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return self.swallow
with M(True) as m:
    raise ValueError("in")
print("after")
with M(False), M(True) as b:
    print("body")
def f():
    with M(False):
        return "ret"
print(f())
with M(False):
    raise KeyError("out")
#--- with of an int
with 5: pass
#--- a context manager without exit
class C:
    def __enter__(self): pass
with C(): pass
#--- comprehensions
print([x * y for x in range(3) for y in range(x) if (x + y) % 2])
print({x: x * x for x in range(3)}, {x % 2 for x in range(5)})
print(list(x for x in "abc"), sum(i for i in range(10)))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
x = "outer"
print([x for x in range(2)], x)
#--- comprehensions in class bodies
class A:
    y = [i for i in range(3)]
    z = [j for j in y]
print(A.y, A.z)
class B:
    k = 2
    w = [k for _ in range(2)]
#--- assignment expressions
if (n := 10) > 5: print(n)
print([y := 1, y ** 2], y)
print(any((w := c) == "b" for c in "abc"), w)
def f(x=(q := 3)): return x
print(f(), q)
#--- chained comparisons
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 != 2, "a" in "abc", 3 not in [1, 2], None is None, 1 is not None)
def side(v): print("s", v); return v
print(side(1) < side(0) < side(5))
#--- and, or and not
print(0 or "x", 1 and "y", "" or [] or 0, 1 and 2 and 3, not (1 and 0))
#--- displays with stars
lst = [*range(3), *"ab"]
print(lst, (*lst, 1), sorted({*lst}, key=str), {**{"a": 1}, "b": 2, **{"a": 3}})
print(*lst, sep="-")
def f(*a, **k): print(a, k)
f(*[1, 2], 3, *(4,), x=1, **{"y": 2})
#--- a keyword given twice
def f(**k): pass
f(x=1, **{"x": 2})
#--- star of an int
f = print
f(*5)
#--- double star of an int
f = print
f(**5)
#--- f-strings
print(f"{1+1} {'a'!r:>5} {3.14159:.2f} {10:#x} {'x':*^5} {1,2} {{}}")
w = 8
print(f"{3.5:{w}.{2}f}|{w=}|{w = !s:>4}|{'nested ' + f'{w}'}")
#--- percent formatting
print("%s %d %5.2f %x %r %%" % ("a", 5, 3.14159, 255, "q"), "%(k)s" % {"k": 1})
#--- string slices and an index out of range
s = "hello"
print(s[1], s[-1], s[1:3], s[::-1], s[:-2], s[::2], s[10:], s[-100:2])
s[10]
#--- assignment to a tuple item
t = (1, 2, 3)
t[0] = 5
#--- slice assignment
l = [1, 2, 3, 4, 5]
l[1:3] = [9]
print(l)
l[::2] = [0, 0]
print(l)
l[::2] = [1]
#--- list methods and a failing remove
l = list(range(5))
del l[1:3]
print(l, l.pop(), l.index(3), l.count(0))
l.remove(99)
#--- special methods and a missing attribute
class P:
    count = 0
    def __init__(self, x): self.x = x; P.count += 1
    def __repr__(self): return f"P({self.x})"
    def __eq__(self, o): return isinstance(o, P) and o.x == self.x
    def __hash__(self): return hash(self.x)
    def __add__(self, o): return P(self.x + o.x)
    def __lt__(self, o): return self.x < o.x
    def __len__(self): return self.x
    def __bool__(self): return False
    def __getitem__(self, i): return self.x * i
    def __contains__(self, v): return v == self.x
    def __call__(self, *a): return a
    @property
    def dbl(self): return self.x * 2
    @dbl.setter
    def dbl(self, v): self.x = v // 2
    @staticmethod
    def st(a): return a
    @classmethod
    def cl(cls, a): return cls(a)
a = P(3); b = P(3)
print(a == b, a != b, a + b, a < P(5), len(a), bool(a), a[4], 3 in a, a(1, 2), a.dbl, P.st(7), P.cl(8), {a: 1}[b])
a.dbl = 20
print(a, sorted([P(3), P(1)]), P.count)
a.nope
#--- the MRO and a conflict
class A:
    def hi(self): return "A"
class B(A):
    def hi(self): return "B" + super().hi()
class C(A):
    def hi(self): return "C" + super().hi()
class D(B, C):
    def hi(self): return "D" + super(D, self).hi()
print(D().hi(), [c.__name__ for c in D.__mro__])
class X(A, object): pass
class Y(object, A): pass
#--- a metaclass with keywords
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        c = super().__new__(m, name, bases, ns)
        c.kw = kw
        return c
    def __init__(c, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(c, *a): print("call", a); return super().__call__(*a)
class K(metaclass=Meta, opt=1):
    def __init__(self, v): self.v = v
print(K.kw, K(5).v, type(K).__name__)
#--- init_subclass, set_name and descriptors
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
class S(Base, tag="t"): pass
print(S.tag)
class D:
    def __set_name__(self, owner, name): print("set", owner.__name__, name)
    def __get__(self, o, t): return (o is None, t.__name__)
    def __set__(self, o, v): print("setting", v)
class H:
    d = D()
print(H.d, H().d)
H().d = 3
#--- slots
class A:
    __slots__ = ("x", "y")
a = A()
a.x = 1
print(a.x)
try:
    a.z = 2
except AttributeError as e:
    print(e)
a.y
#--- attribute hooks
class A:
    def __getattr__(self, n): return n.upper()
    def __setattr__(self, n, v): object.__setattr__(self, n, v + 1)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
a = A()
a.v = 1
print(a.v, a.foo)
del a.v
print(a.v)
#--- generators and send
def g():
    x = yield 1
    print("got", x)
    y = yield 2
    print("got", y)
    return 3
it = g()
print(next(it), it.send("a"))
try:
    it.send("b")
except StopIteration as e:
    print("stop", e.value)
print(list(it))
#--- yield from and throw
def sub():
    try:
        r = yield 1
        print("r", r)
        yield 2
    except ValueError as e:
        print("caught", e)
        yield 99
    return "res"
def top():
    v = yield from sub()
    print("v", v)
    yield from [7, 8]
t = top()
print(next(t), t.send("hey"))
print(t.throw(ValueError("boo")))
print(list(t))
#--- close and StopIteration inside a generator
def g():
    try:
        yield 1
    finally:
        print("closing")
x = g(); next(x); x.close(); x.close()
def h():
    yield 1
    raise StopIteration
list(h())
#--- a generator that ignores close
def g():
    try:
        yield 1
    except GeneratorExit:
        yield 2
x = g(); next(x)
x.close()
#--- send to a generator not started
def g(): yield
x = g()
x.send(5)
#--- coroutines and async generators
import sys
async def f(x):
    return x * 2
async def main():
    a = await f(3)
    r = [await f(i) for i in range(3)]
    async def ag():
        for i in range(3):
            yield i
    s = [i async for i in ag()]
    async for q in ag():
        print("q", q)
    return a, r, s
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
#--- async with
class CM:
    async def __aenter__(self): print("in"); return 5
    async def __aexit__(self, *a): print("out", a[0]); return True
async def m():
    async with CM() as c:
        print(c)
        raise ValueError
    return "ok"
try: m().send(None)
except StopIteration as e: print(e.value)
#--- match statements
def m(x):
    match x:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case [a, b]: return f"pair {a} {b}"
        case [a, *rest]: return f"list {a} {rest}"
        case {"k": v, **r}: return f"map {v} {r}"
        case str() as s: return "str " + s
        case None: return "none"
        case (1.5): return "f"
        case _: return "other"
for v in (0, 500, [1, 2], (1, 2, 3), {"k": 1, "z": 2}, "q", None, 1.5, 7, []): print(m(v))
#--- class patterns
class Pt:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
match Pt(1, 2):
    case Pt(0, y): print("zero")
    case Pt(x=1, y=yy): print("one", yy)
match Pt(1, 2):
    case Pt(a, b, c): pass
#--- except star
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as e:
    print("V", e.exceptions)
except* (TypeError, KeyError) as e:
    print("TK", e.exceptions)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
except BaseException as e:
    print(repr(e))
#--- type aliases and type parameters
type L[T] = list[T]
print(L, L.__value__, L.__type_params__)
def first[T](x: list[T]) -> T: return x[0]
print(first([1]), first.__type_params__)
class Box[T]:
    def __init__(self, v: T): self.v = v
print(Box.__type_params__, Box[int](3).v)
#--- annotations
x: int = 5
y: "str"
print(__annotations__)
class A:
    a: int
    b: str = "x"
print(A.__annotations__)
def f(a: int, *b: str, c: float = 1) -> None: pass
print(f.__annotations__)
#--- global variables
global_x = 1
def f():
    global global_x
    global_x += 1
    return global_x
print(f(), global_x)
#--- assert
assert 1 == 1, "no"
assert 1 == 2, "yes"
#--- a lambda
print((lambda a, *b, c=1: (a, b, c))(1, 2, c=3))
#--- number texts and division by zero
print(10**20, -10**20 // 3, (10**20) % 7, 2**100 >> 90, ~5, 5 & 3, 5 | 3, 5 ^ 3, 1 << 70)
print(0.1 + 0.2, 1e16, 1e-5, 1e22, float("inf"), -0.0, 1/3, 123456789.123)
print(3+4j, (3+4j) * 2, abs(3+4j), (1j) ** 2)
1 / 0
#--- float division by zero
1.0 / 0
#--- modulo by zero
1 % 0
#--- float floor division by zero
2.0 // 0
#--- str plus int
"a" + 1
#--- int plus str
1 + "a"
#--- list plus tuple
[] + ()
#--- str times str
"a" * "b"
#--- int less than str
1 < "a"
#--- call of None
None()
#--- int without an attribute
(5).foo
#--- list index out of range
[1][5]
#--- a missing key
{}["k"]
#--- a list index that is a str
[1]["a"]
#--- an int has no items
5[0]
#--- an int has no length
len(5)
#--- an int is not iterable
for x in 5: pass
#--- int of letters
int("abc")
#--- int of a list
int([])
#--- float of a letter
float("x")
#--- a module that is not there
import nonexistent_module_x
#--- a name that a module lacks
from sys import nothing_here
#--- recursion
def rec(n): return rec(n + 1)
try:
    rec(0)
except RecursionError as e:
    print(e)
#--- an exception with its own str
class E(Exception):
    def __str__(self): return "custom"
raise E(1, 2)
#--- notes
e = ValueError("x")
e.add_note("note1")
print(e.__notes__)
raise e
#--- types of things
print(type(1), type("a"), type(None), type(print), type(lambda: 0), type(type), type(int.__add__), type([].append))
print(isinstance(True, int), issubclass(bool, int), isinstance(1, (str, int)), callable(print))
#--- repr of texts
print(repr("it's"), repr('a"b'), repr("a\nb\t\\"), repr("\x00\x7f\xa0é\u200b😀"), ascii("é😀"))
print(str(b"ab\x00\xff"), bytes([1, 2]), bytearray(b"x"), b"a" + b"b")
#--- functions on sequences
print(sorted([3, 1, 2], reverse=True), sorted("bAc", key=str.lower), max([1, 5, 2]), min("b", "a"), sum([1, 2], 10), abs(-3), round(2.5), round(3.567, 2), divmod(7, 2), pow(2, 10, 1000))
print(list(zip([1, 2], "ab")), list(enumerate("ab", 1)), list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, 2])), list(reversed([1, 2])), all([1, 1]), any([0]))
print(hex(255), oct(8), bin(5), chr(65), ord("a"), hash(1) == hash(1.0), id(1) == id(1))
#--- dir, vars, getattr
print(dir(5)[:3], "append" in dir([]))
print(vars(type("T", (), {"a": 1})).get("a"))
print(getattr(5, "nope", "dflt"), hasattr([], "append"))
#--- exec, eval, compile
exec("z = 3\nprint(z)")
print(eval("1 + z" if False else "1 + 2"), eval("x + y", {"x": 1, "y": 2}))
show(compile, "1+1", "f", "eval")
#--- a syntax error in eval
eval("1 +")
#--- a syntax error in exec
exec("def f(:\n pass")
#--- locals and globals
def f():
    x = 1
    def g(): return x
    print(sorted(locals()))
f()
print("x" in globals(), __name__)
#--- aliases and repetition
a = b = [1]
a.append(2)
print(a is b, b)
print([[0] * 2 for _ in range(2)], [[]] * 2)
#--- sys.exit
import sys
print(sys.implementation.name != "", sys.version_info[:2], sys.maxsize)
sys.exit(3)
