#--- handlers and codecs of scripts
import codecs
codecs.register_error('diff.a', lambda e: ('<%s>' % type(e).__name__, e.end))
codecs.register_error('diff.b', lambda e: (b'!!', e.start + 1))
codecs.register_error('diff.n', lambda e: ('?', -1))
codecs.register_error('diff.u', lambda e: ('é', e.end))
def search(name):
    if name == 'mine': return codecs.CodecInfo(lambda s, errors='strict': (b'X' + s.encode(), len(s)), lambda b, errors='strict': (bytes(b).decode()[1:], len(b)), name='mine')
    if name == 'bad': return codecs.CodecInfo(lambda s, errors='strict': 5, lambda b, errors='strict': (5, 5))
    if name == 'bad2': return codecs.CodecInfo(lambda s, errors='strict': ('a', 5), lambda b, errors='strict': 5)
codecs.register(search)
run('''
'aé€b'.encode('ascii', 'diff.a'), 'aé€b'.encode('latin-1', 'diff.b'), b'a\\xffb'.decode('utf-8', 'diff.a'), 'éb'.encode('ascii', 'diff.n')
b'a\\xff'.decode('utf-8', 'diff.b')
'é'.encode('ascii', 'diff.u')
'a'.encode('mine'), b'Xa'.decode('mine'), codecs.encode('a', 'mine')
'a'.encode('bad')
b'a'.decode('bad')
'a'.encode('bad2')
b'a'.decode('bad2')
b'a'.decode('hex')
'a'.encode('hex')
'a'.encode('zork')
''')
#--- pieces of JSON
import json
E = json.JSONEncoder
for o in ([], {}, [1, [2, {}]], {'a': [1, None, True, {'b': 1.5}], 5: 'x', None: 1, True: 2, 1.5: 3}, (1, 2), 'x', 5):
    print(list(E().iterencode(o)), list(E(indent=2).iterencode(o)), E(indent='\t').encode(o))
class F: pass
x = []; x.append(x)
print(list(E(default=lambda o: [1, 2]).iterencode([F()])), list(E(skipkeys=True).iterencode({(1,): 1, 'b': 2})), list(E(sort_keys=True).iterencode({'b': 1, 'a': 2})))
run('''
list(E().iterencode(x))
list(E(allow_nan=False).iterencode(float('nan')))
list(E().iterencode({(1,): 1}))
list(E().iterencode(F()))
list(E().iterencode([float('inf'), -float('inf'), float('nan')]))
''')
#--- bases of other layouts
class D: pass
class S: __slots__ = ()
class S1: __slots__ = ('a',)
class S2: __slots__ = ('b',)
class S1b: __slots__ = ('a',)
class C(D): pass
class CS(S1): pass
class O: pass
class D2: pass
for t, b in ((C, (S,)), (C, (D2,)), (O, (D,)), (CS, (S2,)), (CS, (S1b,)), (C, (D2, S)), (CS, (S1, S)), (CS, (S, S1)), (C, (S, D)), (C, (int,))):
    show(lambda: setattr(t, '__bases__', b))
#--- ways to super
class B:
    def f(self): return 'B.f'
class A(B):
    def f(self):
        s = super
        return s().f()
    def h(self):
        x = lambda: self
        s = super
        return s().f(), super().f()
    def k(self):
        def inner(a): return super().f()
        return inner(self)
    def n(*args): return super().f()
    def l(self):
        s = super
        return [s().f() for x in [1]]
a = A(); print(a.f(), a.h(), a.k(), a.l()); show(a.n)
def q(self): super()
show(q, 1)
class Early:
    def f(self): return super()
    show(f, 1)
#--- code objects with other names
import types, copy
def f(a): return a
c = f.__code__.replace(co_name='zz', co_firstlineno=77, co_filename='ff', co_qualname='q.zz')
print(c.co_name, c.co_firstlineno, c.co_filename, c.co_qualname, copy.replace(c, co_name='k').co_name, c.replace(co_argcount=1).co_argcount)
f.__code__ = c; print(f(3))
show(lambda: c.replace(co_name=5)); show(lambda: c.replace(nope=1)); show(lambda: c.replace(co_flags='a'))
@types.coroutine
def g(x):
    y = yield x
    return y
async def main(): return await g(4)
m = main(); print(m.send(None)); show(m.send, 9); print(g.__code__.co_flags & 256)
#--- errors without a snippet, 1
import types, sys, struct, re, json, _string
class S: __slots__ = (); x = 1
class M(types.ModuleType): __dict__ = 5
class Shrink:
    def __index__(self): shrinking.clear(); return 1
shrinking = [Shrink(), 2]
class OnlySet:
    def __set__(self, o, v): pass
class OnlyDelete:
    def __delete__(self, o): pass
class H: a = OnlySet(); b = OnlyDelete()
m = types.ModuleType('m'); m.__spec__ = __import__('importlib.machinery').machinery.ModuleSpec('m', None); m.__spec__._initializing = True; sys.modules['diff_m'] = m
run('''
b'\\\\U00110000'.decode('raw_unicode_escape')
exec('import x', {'__builtins__': {}})
!from diff_m import zz
!sys.modules['diff_m'].__file__ = 'm.py'
!from diff_m import zz
S().__setattr__('x', 2)
!S().x = 2
!del S().x
object().__dict__
!del H().a
!H().b = 1
struct.pack('q', 1 << 64)
struct.pack('Q', -1)
struct.pack('<q', 1 << 70)
struct.pack('n', 1 << 70)
struct.pack('P', 1 << 70)
re.compile('(a)').sub(b'\\\\1', 'a')
re.compile(b'(a)').sub('\\\\1', b'a')
re.match('(a)', 'a').expand(b'\\\\1')
!m = memoryview(bytearray(range(8)))
m.cast('B', (2, 4))[0:1, 0:1]
m.cast('B', (2, 4)).cast('B', (4, 2))
(1e200 + 1j) ** 1e200
compile('\\\\', 'f', 'exec')
compile('x = "abc\\\\"', 'f', 'exec')
compile('x = """abc\\\\"""', 'f', 'exec')
'a'.split('b', sep='c')
b'a'.hex([1])
type.__init__(int, 1, x=1)
pow('a', 1, 2)
property(5).__name__
sys._getframe(99)
compile('f"{a b}"', 'f', 'exec')
compile('f"{a $}"', 'f', 'exec')
compile('f"{lambda x}"', 'f', 'exec')
compile('f"{a"', 'f', 'exec')
compile("f'{a!r b}'", 'f', 'exec')
compile("f'{a=b}'", 'f', 'exec')
compile("f'{a := 5 b}'", 'f', 'exec')
compile(' x\\n', 'f', 'exec')
compile('if 1:\\n  x\\n    y', 'f', 'exec')
compile('x\\n  y', 'f', 'exec')
compile('match x:\\n case {-1j: 1}: pass', 'f', 'exec')
compile('match x:\\n case {f"a": 1}: pass', 'f', 'exec')
compile('match x:\\n case {a: 1}: pass', 'f', 'exec')
re.sub('a', lambda m: 5, 'a')
re.compile('(a)').sub(r'\\1', 'a'), re.Match.expand(re.match('(a)', 'a'), r'\\1')
re.sub(b'a', lambda m: 'x', b'a')
re.compile('(?L:a)')
re.compile('(?i-x-m:a)')
re.compile('(?au:a)')
__import__('os').urandom(-1)
__import__('array').array('L', [1 << 70])
__import__('array').array('L', [-1])
__import__('random').Random().setstate((3, (1 << 70,) * 625, None))
__import__('array').array('w', 'ab').fromlist([1])
memoryview(__import__('array').array('w', 'ab'))[0]
dir(M('a'))
__import__('array').array('i').fromlist(shrinking)
__import__('traceback').print_exception(5)
list(_string.formatter_field_name_split('a[b')[1])
'{!\\x01}'.format(5)
''')
#--- errors without a snippet, 2
import types, json, sys
class Two(type):
    def __new__(m, n, b, ns):
        first = type.__new__(m, n, b, dict(ns)); type.__new__(m, n + '2', b, dict(ns)); return first
class X: a = 'k'; b = 'k'
def matching(v):
    match v:
        case {X.a: 1, X.b: 2}: return 1
class Items(dict):
    def items(self): return [5]
class Arg:
    def __new__(cls, x): return object.__new__(cls, x)
class Key:
    def __hash__(self): return 1
    def __eq__(self, o): other.clear(); return False
other = {Key(): 1, 2: 3, 4: 5}
target = {Key(): 1}
run('''
!class K(metaclass=Two):;; def f(self): return __class__
matching({'k': 1, 'j': 2})
json.dumps(Items(a=1))
Arg(1)
!target.update(other)
!e = UnicodeDecodeError('a', b'b', 0, 1, 'r'); del e.start
!e = UnicodeDecodeError('a', b'b', 0, 1, 'r'); del e.end
json.encoder.c_make_encoder(None, None, lambda s: 5, None, ':', ',', False, False, True)('a', 0)
''')
class Gone:
    def __aiter__(self): return self
    async def __anext__(self):
        return 1
async def walk():
    async for v in Gone():
        del Gone.__anext__
w = walk(); show(w.send, None)
out = sys.stdout; del sys.stdout
try: input()
except RuntimeError as e: message = str(e)
sys.stdout = out; print('RuntimeError:', message)
#--- errors without a snippet, 3
import functools, typing, types, sys, codecs
codecs.register_error('diff.bad', lambda e: 5)
codecs.register_error('diff.far', lambda e: ('x', 99))
k = functools.cmp_to_key(lambda a, b: 0)
class W:
    def __await__(self): yield 5
async def ag():
    await W()
    yield 1
a = ag(); s = a.asend(None); print(s.send(None))
run('''
a.asend(None).send(None)
a.athrow(KeyError()).send(None)
a.aclose().send(None)
s.send(None)
a.aclose().send(None)
ag().athrow().send(None)
ag().athrow(1, 2, 3, 4).send(None)
k()
k(1, 2)
k(x=1)
type(typing.NoDefault)(1)
__import__('x', {'__name__': 5}, level=1)
__import__('x', {}, level=1)
__import__('x', {'__package__': 5}, level=1)
sys.stdin.read('a')
types.UnionType()
types.GeneratorType()
'é'.encode('ascii', 'diff.bad')
b'\\xff'.decode('ascii', 'diff.bad')
b'\\xff'.decode('ascii', 'diff.far')
'é'.encode('ascii', 'diff.far')
enumerate(1, 2, 3)
open()
compile(b'\\xef\\xbb\\xbf# coding: latin-1\\n', 'f', 'exec')
compile(b'\\xef\\xbb\\xbf# coding: ascii\\nx', 'f', 'exec')
compile('-' * 100000 + '1', 'f', 'eval')
!print >> sys.stdout
bytes(dict.fromkeys('a'))
1e300 ** 10
compile('x = \\u200b', 'f', 'exec')
compile(b'a = "\\0"', 'f', 'exec')
compile('"""abc\\\\"""', 'f', 'exec')
compile("x = \'\'\'abc\\\\\'\'\'", 'f', 'exec')
''')
#--- where recursion ends
def nest(n):
    x = []
    for _ in range(n): x = [x]
    return x
a, b = nest(100000), nest(100000)
show(lambda: repr(a)); show(lambda: a == b); show(lambda: str(a)); show(lambda: a < b)
def r(): return r()
show(r)
class C:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
show(lambda: repr(C())); show(lambda: C() == 1)
#--- escapes that come in parts
import codecs
def parts(name, data):
    d = codecs.getincrementaldecoder(name)()
    return [d.decode(data[i:i + 1]) for i in range(len(data))] + [d.decode(b'', True)]
run(r'''
parts('raw_unicode_escape', rb'a\u00e9\x41\\u0041\U0001f600b')
parts('unicode_escape', rb'a\u00e9\x41\\u0041\U0001f600\N{BULLET}\n')
parts('unicode_escape', rb'a\x4')
parts('raw_unicode_escape', rb'\u12')
parts('unicode_escape', rb'\ux')
''')
#--- byte order marks in parts
import codecs
def parts(name, data):
    d = codecs.getincrementaldecoder(name)()
    read = [d.decode(data[i:i + 1]) for i in range(len(data))] + [d.decode(b'', True), d.getstate()]
    d.reset()
    return read, d.getstate()
def wrote(name):
    e = codecs.getincrementalencoder(name)()
    state = e.getstate()
    texts = [e.encode('a'), e.encode('b', True), state, e.getstate()]
    e.reset()
    return texts, e.encode('c')
run(r'''
parts('utf-16', '\ufeffa\U0001f600'.encode('utf-16-be')), parts('utf-16', '\ufeffa'.encode('utf-16-le'))
parts('utf-32', '\ufeffa'.encode('utf-32-be')), parts('utf-32', b'')
parts('utf-16', b'ab')
parts('utf-32', b'abcd')
wrote('utf-16'), wrote('utf-32'), wrote('utf-16-be')
''')
