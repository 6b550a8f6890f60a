#--- UTF-7
for b in (b'+AGE-', b'+2AA-', b'+AG', b'+-', b'+AGE.', b'+AGEA-x', b'+A-x', b'+AH-x', b'+AGF-b', b'+!x', b'+2D3cqQ-', b'+2D0AYQ-', b'a+AGE-\xffb', b'++', b'~\\', b'+2D0\xe9', b'+AAA-', b'+2D0', b'+AGEAY'):
    for e in ('strict', 'replace', 'ignore', 'backslashreplace', 'surrogateescape'):
        show(lambda: ascii(b.decode('utf-7', e)))
for t in ('a', '\xe9', 'a\xe9b', 'a\xe9-b', 'a\xe9 b', '+', '\xe9+', '~', '\\', '!"#$%&*;<=>@[]^_`{|}', '\0\x01\x7f', '\U0001f600', '\ud83d', '\t\n\r \f', 'x\u4e2d\u6587!y', '\xe9\xe8', '\xe9\xe8\xea'):
    show(t.encode, 'utf-7'); show(lambda: t.encode('utf7').decode('u7') == t)
import codecs
show(lambda: ''.join(codecs.iterdecode([b'+A', b'GE', b'AYg-', b'c+', b'-'], 'utf-7')))
show(lambda: codecs.getincrementaldecoder('utf-7')().decode(b'a+AGE'))
show(lambda: codecs.getincrementaldecoder('utf-7')().decode(b'a+AGE', True))
show(lambda: codecs.lookup('utf-7').name)
#--- error handlers as functions
import codecs
names = 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass', 'xmlcharrefreplace', 'namereplace', 'strict'
d = UnicodeDecodeError('utf-8', b'a\xff\xfe', 1, 2, 'r'); e = UnicodeEncodeError('utf-8', 'a\udcff\ud800', 1, 2, 'r'); t = UnicodeTranslateError('a\u20ac', 1, 2, 'r')
for n in names:
    h = codecs.lookup_error(n)
    print(n)
    for x in (d, e, t, 5, KeyError('k')): show(lambda: ascii(h(x)))
d.object = 5; e.object = 5
for n in names[:5]:
    h = codecs.lookup_error(n); show(h, d); show(h, e)
del d.object, e.object
show(codecs.lookup_error('ignore'), d); show(codecs.lookup_error('ignore'), e); show(str, d)
show(codecs.lookup_error, 'a\0'); show(codecs.lookup_error, 'nope')
x = UnicodeDecodeError('a', bytearray(b'xyz'), 0, 1, 'r'); print(x.object, x)
#--- names with null characters
show(b'a'.decode, 'utf-8\0'); show('a'.encode, 'utf-8', 'st\0'); show(str, b'a', 'a\0'); show(bytes, 'a', 'u\0')
show(compile, 'a', 'f\0', 'exec'); show(compile, 'a', 'f', 'exec\0'); show(compile, '1', 'f', '\ud800')
show(__import__, 'a\0'); show(__import__, 'a\n'); show(__import__, "a'b")
#--- arrays of other machines
import array
for format in range(22):
    for code in 'bHiQfdw':
        print(format, code, end=' '); show(array._array_reconstructor, array.array, code, format, b'abc')
        show(array._array_reconstructor, array.array, code, format, b'\x01\x02\0\0\0\0\0\0')
a = array.array('w'); a.frombytes(b'a\0\0\0\xff\xff\xff\xffb\0\0\0'); show(a.tounicode); show(repr, a); show(lambda: a[1]); show(a.tolist)
a = array.array('u'); a.frombytes(b'a\0\0\0\xff\xff\xff\xffb\0\0\0'); show(a.tounicode); show(lambda: a[1])
a = array.array('w'); a.frombytes(b'\0\xd8\0\0'); show(a.tounicode); show(lambda: ascii(a[0]))
#--- repr of struct sequences
import sys
r = type(sys.version_info).__repr__
show(r, 5); show(r, (1,)); show(r); show(lambda: sys.version_info.__repr__(5)); print(sys.version_info.__repr__()[:23])
#--- methods of an OrderedDict on others
from collections import OrderedDict
show(OrderedDict.move_to_end, 5, 1); show(OrderedDict.move_to_end, {}, 1); show(OrderedDict.popitem, {}); show(OrderedDict.popitem, 5)
#--- blocks that end too early
for text in ('class A:\n  @b\nc', 'for a in b:\n  @a\n', 'if a:\n  @\n', 'if a:\n  @a\n', 'if a:\n  x\n\n  @a\nb', 'match a:\n  case 1: pass\n  @x\nz', 'def f():\n  (\nb'):
    show(compile, text, 'f', 'exec')
show(compile, 'if a:\n  @a\n', 'f', 'single')
#--- texts too deep to compile
for text in ('a' + '.a' * 30000, 'a' + '()' * 30000, '1' + '+1' * 30000):
    show(compile, text, 'f', 'exec')
#--- steps of an async generator that is running
class W:
    def __await__(self): yield 'w'
async def g():
    await W(); yield 1
    await W(); yield 2
m = g(); a = m.asend(None); b = m.asend(None)
show(a.send, None); show(b.send, None); print(m.ag_running)
show(lambda: m.aclose().send(None)); show(lambda: m.athrow(KeyError).send(None)); show(b.throw, KeyError); show(b.close)
show(lambda: m.asend(None).close()); show(lambda: m.aclose().throw(KeyError)); show(lambda: m.athrow(KeyError).close())
m = g(); t = m.athrow(KeyError); a = m.asend(None)
show(a.send, None); show(t.throw, ValueError); show(t.send, None); show(a.throw, ValueError)
async def h():
    try: yield 1
    except GeneratorExit: yield 2
def drive(x):
    try:
        while 1: x.send(None)
    except StopIteration as e: return e.value
m = h(); show(drive, m.asend(None)); show(drive, m.aclose())
m = h(); show(drive, m.asend(None)); t = m.aclose(); show(t.throw, GeneratorExit)
m = h(); show(drive, m.asend(None)); show(m.asend(None).close)
async def w():
    while 1:
        try: await W(); yield 1
        except GeneratorExit: pass
m = w(); a = m.asend(None); show(a.send, None); show(a.close)
def again(): yield from me
me = again(); show(next, me)
async def co(): await own
own = co(); show(own.send, None)
#--- repetition by what is no count
import array, collections, operator
for x in ('ab', [1], (1,), b'a', bytearray(b'a'), array.array('b'), collections.deque()):
    for n in ('a', None, 1.5):
        show(x.__mul__, n); show(operator.mul, x, n); show(operator.mul, n, x); show(operator.imul, x, n)
    show(x.__rmul__, 'b')
class R:
    def __rmul__(self, o): return 'R'
class S(str): pass
show(lambda: 'a' * R()); show(lambda: [1] * R()); show('a'.__mul__, R()); show(lambda: S('a') * 'b'); show([].__imul__, 'a')
#--- views whose bytes do not lie together
m = memoryview(bytearray(range(8)))[::2]
show(b'a'.join, [m]); show(bytearray(b'a').join, [b'a', m]); show(lambda: b'a' + m); show(b'a'.find, m); show(b'a'.startswith, m)
show(b'a'.replace, m, b''); show(bytes, m); show(bytearray, m); show(int, m); show(lambda: bytearray() + m); show(b'a'.split, m)
show(b'%b'.__mod__, m); show(str, m, 'ascii'); show(b'a'.count, m); show(lambda: b'' == m); show(bytearray().extend, m)
#--- unknown conversions of bytes
for t in (b'%\x01', b'%\x7f', b'%z', b'%\xff', b'%\0', bytearray(b'%\x01'), '%\x01', '%\xff'): show(lambda: t % 1)
#--- encodings of sources
for text in (b'# coding: ascii\n\xff', b'# coding: utf-16\n', b'\n# coding: ascii\nb="\xe9"\n', b'# coding: cp1252\nx="\x81"', b'# coding: nope\n1', b'\xef\xbb\xbf# coding: ascii\n1', b'# coding: utf-7\n+AG', b'# coding: utf8\n"\xc3"'):
    try: compile(text, 'f', 'exec')
    except SyntaxError as e: print(e, e.lineno, e.offset, e.text, e.filename, e.args)
for text in ('\ud800', 'a="x\ud800y"\n', '# \udfff'):
    try: compile(text, 'f', 'exec')
    except UnicodeEncodeError as e: print(ascii((str(e), e.args)))
names = {}; exec(b'# coding: utf-7\nx = "+AOk-"', names); print(names['x'])
#--- annotations that are never evaluated
def ex(text):
    try: exec("from __future__ import annotations\n" + text, {}); print("ok", text)
    except SyntaxError as e: print(text, e)
for text in ('x: [(x := 1) for y in z]', 'def f(a: [(x := 1) for y in z]): pass', 'def f() -> [(x := 1) for y in z]: pass', 'x: (y := 1)', 'def f():\n x: [(q := 1) for y in z]', 'class A:\n x: [(q := 1) for y in z]', 'class A:\n def f(s, a: [(q := 1) for y in z]): pass', 'class A[T]:\n x: [(q := 1) for y in z]', 'def f[T](a: [(q := 1) for y in z]): pass', 'async def f():\n x: [await z for z in y]', 'def f(x: lambda: (yield)): pass'):
    ex(text)
#--- module __future__
from __future__ import annotations, division
import __future__
def f(x: nowhere) -> 5: pass
print(f.__annotations__, annotations, __future__.all_feature_names, __future__.__all__ == ["all_feature_names"] + __future__.all_feature_names)
for n in __future__.all_feature_names:
    x = getattr(__future__, n); print(n, x, x.getOptionalRelease(), x.getMandatoryRelease(), x.compiler_flag)
show(lambda: compile('1', 'f', 'exec', __future__.division.compiler_flag) is not None)
#--- defaults of type parameters
from typing import *
T = TypeVar('T'); D = TypeVar('D', default=int); Ts = TypeVarTuple('Ts'); Td = TypeVarTuple('Td', default=Unpack[tuple[int]]); P = ParamSpec('P'); Pd = ParamSpec('Pd', default=[int])
for x in ((T, D), (D, T), (Unpack[Ts], D), (Unpack[Ts], Pd), (Unpack[Ts], T), Unpack[Td], Td, Ts, (D, Unpack[Td]), (D, P), (D, Pd), int, (T, T), (), list[T], 5):
    show(lambda: Generic[x]); show(lambda: Protocol[x])
class C[T = int, *Ts = *tuple[int]]: pass
print(C[int].__args__, C[int, str, str].__args__)
class E[T, U = int]: pass
show(lambda: E[()]); show(lambda: E[1, 2, 3]); show(TypeVarTuple); show(TypeVar, 5); show(TypeVar, 'T', x=1)
for o in (T, P, Ts): show(setattr, o, '__name__', 5)
for n in ('__bound__', '__covariant__', '__constraints__', '__default__', '__infer_variance__'): show(setattr, T, n, 5)
#--- attributes that an alias has from its origin
a = list[int]
show(a.__eq__); show(a.__hash__); show(lambda: a.__bases__); show(lambda: a.nope); print(a.__or__(int), a.__name__, a.__iter__, a.__mro__, a.__class__)
#--- templates of re that are no text
import re
p = re.compile('(a)b?'); m = p.match('a')
show(m.expand, None); show(re.sub, 'a', None, 'b'); show(p.subn, [], 'a'); show(re.sub, 'a', 5, 'b'); show(re.compile, 'a', 1.5); show(re.compile, 'a', None); show(re.compile, 5)
#--- arguments that are missing or too many
import functools, time
show(functools.cmp_to_key); show(functools.cmp_to_key, 1, 2); show(time.sleep); show(time.sleep, 1, 2); show(time.time, 1); print(time.sleep.__module__, functools.reduce.__module__)
show(str, 1, 2, 3, 4)
#--- hyperbolic functions
import math, cmath
for x in (0.0, 1e-20, 0.1, 0.3, 0.5, 1.0, 1.5, 2.0, 3.0, 10.0, 20.0, 25.0, 700.0, 710.0, -1.0, -30.0): print(math.cosh(x), math.sinh(x))
show(math.cosh, 711); show(math.sinh, -711); print(cmath.cosh(1), cmath.cos(1j), math.cosh(math.inf), math.sinh(-math.inf), math.cosh(math.nan))
#--- lines of a generator that has not begun
def g():

    x = 1
    yield x
it = g(); print(it.gi_frame.f_lineno - g.__code__.co_firstlineno); next(it); print(it.gi_frame.f_lineno - g.__code__.co_firstlineno)
#--- aliases of types
T = __import__("typing").TypeVar("T")
a = list[T]
print(type(a).__call__(a, [1]), a.__typing_unpacked_tuple_args__, next(iter(tuple[int, str])).__typing_unpacked_tuple_args__)
type L[T] = list[T]
type R = dict[str, R]
print(L.__name__, L.__module__, L.__type_params__, L.__parameters__, L.__value__, L[int], L, L | int, int | L, L.__or__(int), L.__ror__(int), R.__value__, L.__getitem__(int), L.__reduce__())
