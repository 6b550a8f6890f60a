#--- bounds, constraints and defaults of type parameters
def f[T: int, U: (int, str), *Ts, **P](x: T) -> U: return x
class C[T = int, **P = [str]]: pass
print(f.__type_params__, f.__annotations__, C.__type_params__, [p.__default__ for p in C.__type_params__], f.__type_params__[0].__bound__, f.__type_params__[1].__constraints__)
type L[T] = list[T]
print(L.__name__, L.__value__, L[int], L.__type_params__)
import typing
print(typing.TypeAliasType("N", int).__value__)
type Once = int
show(lambda: Once[int])
show(typing.TypeAliasType, 5, int); show(lambda: typing.TypeAliasType("N", int, type_params=5))
#--- what stays of comparisons
from types import MappingProxyType, SimpleNamespace
m = MappingProxyType({"a": 1}); n = SimpleNamespace(); s = slice(1, 2, 3)
run('''
m.__gt__({}), m.__ge__({}), m.__or__({'b': 1}), m.__ror__({'c': 1}), MappingProxyType.__class_getitem__(int)
n.__le__(n), n.__gt__(n), n.__ge__(n)
s.__le__(s), s.__gt__(s), s.__ge__(s), s.stop, s.step
range(1, 9, 2).stop, range(1, 9, 2).step
object().__le__(1), object().__ge__(1)
''')
#--- what stays of descriptors and types
class P:
    x = property(lambda s: 1, lambda s, v: None, lambda s: None)
print(P.x.fset is not None, P.x.fdel is not None, P.__qualname__, P.__bases__, P.__doc__, P.__annotations__)
from collections import deque
it = iter(deque([1, 2])); print(it.__reduce__()[1][0], type(it)(deque([1, 2]), 1).__next__())
#--- more wrong classes
class A: pass
run('''
!A.__bases__ = 5
!A.__bases__ = ()
!A.__bases__ = (5,)
!class S1: __slots__ = ('a',)
!class S2: __slots__ = ('b',)
!class S3(S1): pass
!class X1: pass
!class X2(X1): pass
!X1.__bases__ = (X2,)
!class D: __slots__ = ('a', 5)
!class D: __slots__ = ('1a',)
!class D: __slots__ = ('a',); a = 1
!class D: __slots__ = ('__dict__', '__dict__')
!class D(A): __slots__ = ('__dict__',)
type.__init__(int, 1, 2, 3, x=1)
type('T', (), {'__qualname__': 5})
type('T', (), {'__classcell__': 5})
int.__new__(bool)
object.__new__(type('T', (), {'__init__': lambda s, v: 0, '__new__': object.__new__}), 1)
object.__setattr__(int, 'x', 1)
object.__delattr__(int, 'x')
object.__setattr__(A, 'x', 1)
object.__delattr__(A, 'x')
!del A().__class__
A().__format__(5)
'a'.__format__(5)
(5).__format__(5)
dir(type('T', (), {'__dict__': 5})())
{**5}
{'a': 1, **[1]}
1 in 5
[].__class__.x
''')
class Meta(type):
    def __new__(m, n, b, ns):
        type.__new__(m, "First", b, dict(ns))
        return type.__new__(m, n, b, ns)
def bad():
    class W(metaclass=Meta):
        def f(self): return __class__
show(bad)
class Early:
    def f(self): super()
    x = f
def early():
    class Q:
        def f(self): return super()
        try: f(1)
        except RuntimeError as e: print(e)
early()
#--- things that run while they run
def g():
    yield next(it)
it = g(); show(next, it)
def drive(co):
    try: co.send(None)
    except StopIteration as e: return e.value
async def co():
    return c.send(None)
c = co(); show(drive, c)
class W:
    def __await__(self): return (yield 1)
async def waits(): await W()
w = waits()
async def two(): await w
a, b = two(), two(); a.send(None); show(b.send, None)
async def ignores():
    try: await W()
    except GeneratorExit: await W()
i = ignores(); i.send(None); show(i.close)
async def stops(): raise StopAsyncIteration
show(drive, stops())
async def ag3(): yield
show(ag3().asend(5).send, None)
def plain(): yield from waits()
show(next, plain())
def t(): yield
x = t(); next(x); show(x.throw, ValueError, ValueError(), 5); show(t().throw, ValueError(), 5)
import itertools
class Re:
    def __iter__(self): return self
    def __next__(self): return next(tee2)
tee1, tee2 = itertools.tee(Re()); show(next, tee1)
#--- tables that change while they are used
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        if on: d.clear(); d.update({i: i for i in range(50)})
        return False
on = False
l = [3, 1, 2]
class L:
    def __lt__(self, o): l2.append(1); return True
l2 = [L(), L()]; show(l2.sort)
class M:
    def keys(self): return ["a"]
    def __getitem__(self, k): raise IndexError(k)
show(dict, M()); show(lambda: {**M()}); show({}.update, M())
#--- big numbers that do not fit
run('''
1e308 * 10 ** 400
10 ** 400 / 3
(10 ** 400) / (10 ** 10)
float(10 ** 309)
round(1.7e308, -308)
abs(complex(1.7e308, 1.7e308))
(1e200+1e200j) ** 3
1.5 ** 100000
import_ = 0
chr(1 << 40)
chr(-1)
chr('a')
ord('ab')
ord(5)
ord(b'ab')
hash('a', 5)
hex(1.5), 1
bin('a')
oct([])
''')
#--- more of syntax
run('''
!def f(/, a): pass
!lambda /, a: 1
!x = 'abc\\\\'
!x = "abc\\\\"
!x = """abc
!x = """abc\\\\"""
!x = \\x01
!x = a\\u00a0b
!(a + 1) += 2
!f() += 2
!match x:;; case {a.b(): 1}: pass
!match x:;; case {f: 1}: pass
!match x:;; case {[1]: 1}: pass
!match x:;; case 1 as 5: pass
!match x:;; case 1 as a.b: pass
!f'{a!r:{b!}}'
!f'{a:{b!r'
compile('x = 1\\n  ', 'f', 'eval')
compile(b'\\xef\\xbb\\xbf# coding: utf-8\\nx = 1', 'f', 'exec').co_name
compile(b'\\xef\\xbb\\xbf# coding: utf8\\nx = 1', 'f', 'exec').co_name
!\\x0c
!def f():;;  if 1:;;    x;; y
!def f():;;    x;;   y
''')
#--- more of imports and modules
import sys, types
m = types.ModuleType("pkgless")
run('''
__import__('os', fromlist=(5,)).__name__ if 0 else 0
__import__('collections', fromlist=[5])
!from collections import *; print('Counter' in globals())
!import importlib; print(importlib.import_module('os.path').__name__)
!del m.__dict__
m.__dict__ is vars(m)
vars(5)
vars()['m'] is m
dir(5)[0]
sys.modules['builtins'].nope
getattr(m, 5)
setattr(m, 5, 5)
delattr(m, 'zz')
hasattr(m, 5)
!import sys; h = sys.displayhook; del sys.displayhook; exec(compile('5', 'f', 'single'))
!sys.displayhook = h
!sys.displayhook = lambda v: print('shown', v); exec(compile('5', 'f', 'single')); sys.displayhook = h
eval('1', types.MappingProxyType({}))
eval('1', 5)
eval('x', {}, 5)
exec('x', types.MappingProxyType({}))
import_name = 5
print('a', file=5)
open(5.5)
open('nope-not-there')
open('a', 'zz')
open('a\\0b')
open('.', 'w')
''')
#--- more of memoryview
run('''
!m = memoryview(bytearray(range(8)))
m[::2].cast('B')
bytes(m[::2]), b''.join([m[:2]]), m[::2].tobytes()
!import struct
struct.unpack('B', m[::2])
m.cast('B', (2, 4)).cast('H')
m.cast('B', (2, 4)).cast('B').tolist()
m.cast('B', (2, 4))[0]
m.cast('B', (2, 4))[0:1]
m.cast('B', (2, 4))[0, 0:1]
m.cast('B', (2, 4))[0, 0, 0]
m.cast('B', (2, 2, 2))[0]
m.cast('B', (2, 2, 2))[0, 0]
!m.cast('B', (2, 4))[0:1] = b'a'
!m.cast('B', (2, 4))[0] = 1
!m.cast('B', (2, 4))[0, 1] = 9; print(m[1])
m[0:0].cast('H')
m[0:0].cast('B', (1,))
m.cast('n').tolist()[0] > 0
m.cast('P')[0] > 0
''')
#--- more of arrays and structs
run('''
from_ = 0
!import array, struct, functools, _json, json
array._array_reconstructor(array.array, 'b', 1, b'a')
array._array_reconstructor(int, 'b', 1, b'a')
array._array_reconstructor(5, 'b', 1, b'a')
array._array_reconstructor(array.array, 'z', 1, b'a')
array._array_reconstructor(array.array, 5, 1, b'a')
array._array_reconstructor(array.array, 'b', 99, b'a')
array._array_reconstructor(array.array, 'b', 1, 'a')
array.array('w', [chr(0x10ffff)])
!del array.array('b').typecode
!class R:;; def read(self, n): return 'text'
array.array('b').fromfile(R(), 1)
array.array('b').fromfile(R(), -1)
struct.pack('f', 1e39)
struct.pack('<f', -1e39)
struct.pack('>f', 1e39)
json.JSONDecoder().scan_once('1', -1)
json.JSONDecoder().raw_decode('1', -1)
functools.reduce(lambda a, b: a)
_json.make_encoder(5, 1, 1, None, ':', ',', False, False, True)
json.dumps({'a': type('F', (float,), {'__repr__': lambda s: 5})(1)})
struct._clearcache()
''')
#--- more of formatting
run('''
'{0[a'.format({})
'{0[a}'.format({})
'{a.b[c}'.format(a=1)
'{}'.format_map({})
'{0}'.format_map({})
format(5, '\\x01')
format(5, ',\\x01')
format(1.5, '_\\x01')
'%\\x01' % 1
'{:\\x01}'.format(5)
'é'.encode('ascii', 'surrogateescape')
'\\udc80'.encode('ascii', 'surrogateescape')
!import codecs; codecs.register_error('diff.bad', lambda e: 5)
!codecs.register_error('diff.far', lambda e: ('x', 99))
codecs.lookup_error('strict')(5)
codecs.lookup_error('ignore')(5)
codecs.lookup_error('replace')(5)
codecs.lookup_error('xmlcharrefreplace')(UnicodeDecodeError('a', b'b', 0, 1, 'r'))
codecs.lookup_error('nope')
codecs.register_error('x', 5)
codecs.lookup('nope')
!e = UnicodeDecodeError('a', b'b', 0, 1, 'r'); e.object = 5
''')
#--- a type parameter's bound beside a closure in a class
def scope():
    free = 5
    class K:
        def m[T](self) -> free: return free
        type A = free
    return K().m(), K.A.__value__
print(scope())
class Outer:
    k = int
    def m[T: k](self, x: T) -> k: return x
    def g(self): return __class__.k
print(Outer.m.__type_params__[0].__bound__)
#--- a class whose cell is lost
class Keep(type):
    def __new__(m, n, b, ns):
        ns.pop("__classcell__"); return type.__new__(m, n, b, ns)
def lost():
    class W(metaclass=Keep):
        def f(self): return __class__
show(lost)
#--- an async generator that runs itself
async def ag(): yield a2.asend(None).send(None)
a2 = ag(); show(a2.asend(None).send, None)
#--- keys that are no iterable
class N:
    def keys(self): return 5
show(dict, N())
#--- a deque's iterator made by hand
from collections import deque
show(type(iter(deque())), [1])
#--- more wrong classes, once more
class A: pass
run('''
!A.__bases__ = 5
!A.__bases__ = ()
!A.__bases__ = (5,)
!class S1: __slots__ = ('a',)
!class S2: __slots__ = ('b',)
!class S3(S1): pass
!S3.__bases__ = (S2,)
!class X1: pass
!class X2(X1): pass
!X1.__bases__ = (X2,)
!class D: __slots__ = ('a', 5)
!class D: __slots__ = ('1a',)
!class D: __slots__ = ('a',); a = 1
!class D: __slots__ = ('__dict__', '__dict__')
!class D(A): __slots__ = ('__dict__',)
type.__init__(int, 1, 2, 3, x=1)
type('T', (), {'__qualname__': 5})
type('T', (), {'__classcell__': 5})
int.__new__(bool)
object.__new__(type('T', (), {'__init__': lambda s, v: 0, '__new__': object.__new__}), 1)
object.__setattr__(int, 'x', 1)
object.__delattr__(int, 'x')
object.__setattr__(A, 'x', 1)
object.__delattr__(A, 'x')
!del A().__class__
A().__format__(5)
'a'.__format__(5)
(5).__format__(5)
dir(type('T', (), {'__dict__': 5})())
{**5}
{'a': 1, **[1]}
1 in 5
[].__class__.x
''')
class Meta(type):
    def __new__(m, n, b, ns):
        type.__new__(m, "First", b, dict(ns))
        return type.__new__(m, n, b, ns)
def bad():
    class W(metaclass=Meta):
        def f(self): return __class__
show(bad)
class Early:
    def f(self): super()
    x = f
def early():
    class Q:
        def f(self): return super()
        try: f(1)
        except RuntimeError as e: print(e)
early()
#--- big numbers that do not fit, once more
run('''
1e308 * 10 ** 400
10 ** 400 / 3
(10 ** 400) / (10 ** 10)
float(10 ** 309)
round(1.7e308, -308)
abs(complex(1.7e308, 1.7e308))
(1e200+1e200j) ** 3
1.5 ** 100000
import_ = 0
'a'.expandtabs(1 << 31)
'a'.expandtabs(-(1 << 40))
chr(1 << 40)
chr(-1)
chr('a')
ord('ab')
ord(5)
ord(b'ab')
hash('a', 5)
hex(1.5), 1
bin('a')
oct([])
''')
#--- names of the class body in a type parameter's bound
class Outer:
    k = int
    def m[T: k](self, x: T) -> k: return x
print(Outer.m.__type_params__[0].__bound__)
#--- more of imports and modules, once more
import sys, types
m = types.ModuleType("pkgless")
run('''
__import__('os', fromlist=(5,)).__name__ if 0 else 0
__import__('collections', fromlist=[5])
!from collections import *; print('Counter' in globals())
!import importlib; print(importlib.import_module('os.path').__name__)
!del m.__dict__
m.__dict__ is vars(m)
vars(5)
vars()['m'] is m
dir(5)[0]
sys.modules['builtins'].nope
getattr(m, 5)
setattr(m, 5, 5)
delattr(m, 'zz')
hasattr(m, 5)
!import sys; h = sys.displayhook; del sys.displayhook; exec(compile('5', 'f', 'single'))
!sys.displayhook = h
!sys.displayhook = lambda v: print('shown', v); exec(compile('5', 'f', 'single')); sys.displayhook = h
eval('1', types.MappingProxyType({}))
eval('1', 5)
eval('x', {}, 5)
exec('x', types.MappingProxyType({}))
import_name = 5
print('a', file=5)
open(5.5)
open()
open('nope-not-there')
open('a', 'zz')
open('a\\0b')
open('.', 'w')
''')
#--- more of memoryview, once more
run('''
!m = memoryview(bytearray(range(8)))
m[::2].cast('B')
bytes(m[::2]), b''.join([m[:2]]), m[::2].tobytes()
!import struct
struct.unpack('B', m[::2])
m.cast('B', (2, 4)).cast('H')
m.cast('B', (2, 4)).cast('B').tolist()
m.cast('B', (2, 4))[0]
m.cast('B', (2, 4))[0:1]
m.cast('B', (2, 4))[0, 0:1]
m.cast('B', (2, 4))[0, 0, 0]
m.cast('B', (2, 2, 2))[0]
m.cast('B', (2, 2, 2))[0, 0]
!m.cast('B', (2, 4))[0:1] = b'a'
!m.cast('B', (2, 4))[0] = 1
!m.cast('B', (2, 4))[0, 1] = 9; print(m[1])
m[0:0].cast('H')
m[0:0].cast('B', (1,))
m.cast('n').tolist()[0] > 0
m.cast('P')[0] > 0
''')
#--- more of arrays and structs, once more
run('''
from_ = 0
!import array, struct, functools, _json, json
array._array_reconstructor(array.array, 'b', 1, b'a')
array._array_reconstructor(int, 'b', 1, b'a')
array._array_reconstructor(5, 'b', 1, b'a')
array._array_reconstructor(array.array, 'z', 1, b'a')
array._array_reconstructor(array.array, 5, 1, b'a')
array._array_reconstructor(array.array, 'b', 99, b'a')
array._array_reconstructor(array.array, 'b', 1, 'a')
array.array('w', [chr(0x10ffff)])
!del array.array('b').typecode
!class R:;; def read(self, n): return 'text'
array.array('b').fromfile(R(), 1)
array.array('b').fromfile(R(), -1)
struct.pack('f', 1e39)
struct.pack('<f', -1e39)
struct.pack('>f', 1e39)
json.JSONDecoder().scan_once('1', -1)
json.JSONDecoder().raw_decode('1', -1)
functools.reduce(lambda a, b: a)
_json.make_encoder(5, 1, 1, None, ':', ',', False, False, True)
json.dumps({'a': type('F', (float,), {'__repr__': lambda s: 5})(1)})
struct._clearcache()
''')
#--- more of formatting, once more
run('''
'{0[a'.format({})
'{0[a}'.format({})
'{a.b[c}'.format(a=1)
'{}'.format_map({})
'{0}'.format_map({})
format(5, '\\x01')
format(5, ',\\x01')
format(1.5, '_\\x01')
'%\\x01' % 1
'{:\\x01}'.format(5)
'é'.encode('ascii', 'surrogateescape')
'\\udc80'.encode('ascii', 'surrogateescape')
!import codecs; codecs.register_error('diff.bad', lambda e: 5)
'é'.encode('ascii', 'diff.bad')
b'\\xff'.decode('ascii', 'diff.bad')
!codecs.register_error('diff.far', lambda e: ('x', 99))
b'\\xff'.decode('ascii', 'diff.far')
codecs.lookup_error('strict')(5)
codecs.lookup_error('ignore')(5)
codecs.lookup_error('replace')(5)
codecs.lookup_error('xmlcharrefreplace')(UnicodeDecodeError('a', b'b', 0, 1, 'r'))
codecs.lookup_error('nope')
codecs.register_error('x', 5)
codecs.lookup('nope')
!e = UnicodeDecodeError('a', b'b', 0, 1, 'r'); e.object = 5
''')
#--- more of imports and modules, in full
import sys, types
m = types.ModuleType("pkgless")
run('''
!from collections import *; print('Counter' in globals())
!import importlib; print(importlib.import_module('os.path').__name__)
!del m.__dict__
!import sys; h = sys.displayhook; del sys.displayhook; exec(compile('5', 'f', 'single'))
!sys.displayhook = h
!sys.displayhook = lambda v: print('shown', v); exec(compile('5', 'f', 'single')); sys.displayhook = h
''')
#--- more of memoryview, in full
run('''
!m = memoryview(bytearray(range(8)))
!import struct
b'a'.join([m[::2]])
!m.cast('B', (2, 4))[0:1] = b'a'
!m.cast('B', (2, 4))[0] = 1
!m.cast('B', (2, 4))[0, 1] = 9; print(m[1])
''')
#--- more of arrays and structs, in full
run('''
!import array, struct, functools, _json, json
array._array_reconstructor(array.array, 'h', 1, b'a')
array._array_reconstructor(array.array, 'w', 21, b'abc')
!a = array.array('w'); a.frombytes(b'\\xff\\xff\\xff\\xff'); print(len(a)); a.tounicode()
!del array.array('b').typecode
!class R:;; def read(self, n): return 'text'
''')
#--- more of formatting, in full
run('''
b'%\\x01' % 1
!import codecs; codecs.register_error('diff.bad', lambda e: 5)
!codecs.register_error('diff.far', lambda e: ('x', 99))
!e = UnicodeDecodeError('a', b'b', 0, 1, 'r'); e.object = 5
e.object
''')
