#--- itertools: errors, 3
run('''
!from itertools import *
zip_longest('a', nope=1)
starmap(pow, 5)
list(starmap(pow, [5]))
tee('a', -1)
tee(5)
groupby(5)
list(dropwhile(5, [1]))
list(takewhile(5, [1]))
list(filterfalse(5, [1]))
cycle(5)
compress('a')
pairwise(5)
''')
#--- functools and operator
import functools, operator
run('''
!from functools import *
!p = partial(int, base=2)
p('101'), p.func, p.args, p.keywords, partial(print, 1, x=2), partial.__class_getitem__(int), p.__reduce__()[1], partial(p, '11')()
!p.__setstate__((int, ('7',), {}, None)); print(p()); p.z = 1; print(p.__dict__)
partial()
partial(5)
p.__setstate__(5)
p.__setstate__((1, 2, 3))
partial(int, 'a', base=16)(), partial(len)([])
reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5)
reduce(lambda a, b: 0, [])
reduce(lambda a, b: 0, 5)
reduce(5, [1, 2])
!k = cmp_to_key(lambda a, b: a - b)
k(1) < k(2), k(1) <= k(2), k(1) > k(2), k(1) >= k(2), k(1) == k(1), k(1) != k(1), k(5).obj, sorted([3, 1, 2], key=k)
!x = k(1); x.obj = 9; print(x.obj)
k(1) < 5
k()
k(1, 2)
hash(k(1))
cmp_to_key(5)(1) < cmp_to_key(5)(2)
cmp_to_key()
!import operator as o
!class N: pass
!N.a = N; N.b = 5
o.attrgetter('a.b')(N), o.attrgetter('a', 'b')(N)[1], o.attrgetter('a.b'), o.attrgetter('a').__reduce__()[1], o.itemgetter(1)('abc'), o.itemgetter(0, 2)('abc'), o.itemgetter(1), o.itemgetter(1).__reduce__()[1], o.methodcaller('upper')('a'), o.methodcaller('split', ',', maxsplit=1)('a,b,c'), o.methodcaller('x', 1, y=2), o.methodcaller('x', 1).__reduce__()[1]
o.attrgetter()
o.attrgetter(5)
o.attrgetter('a')()
o.attrgetter('a', x=1)
o.attrgetter('a')(1, x=2)
o.itemgetter()
o.itemgetter(1)()
o.itemgetter(1)(1, 2)
o.itemgetter(1, x=1)
o.itemgetter(9)('abc')
o.methodcaller()
o.methodcaller(5)
o.methodcaller('x')()
o.methodcaller('x')(5)
o.attrgetter('zz')(5)
o.attrgetter('a')(N, 1)
o.methodcaller('upper')('a', x=1)
o.itemgetter(1)('abc', x=1)
o.lt(1, 2), o.le(1, 2), o.eq(1, 2), o.ne(1, 2), o.gt(1, 2), o.ge(1, 2), o.not_(1), o.truth(1), o.is_(1, 1), o.is_not(1, 2), o.is_not(1, 1)
o.add(1, 2), o.sub(1, 2), o.mul(2, 3), o.truediv(1, 2), o.floordiv(7, 2), o.mod(7, 2), o.pow(2, 3), o.lshift(1, 2), o.rshift(8, 1), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.neg(1), o.pos(1), o.inv(1), o.invert(1), o.abs(-1), o.index(5)
o.iadd([1], [2]), o.isub(3, 1), o.imul(2, 3), o.itruediv(1, 2), o.ifloordiv(7, 2), o.imod(7, 2), o.ipow(2, 3), o.ilshift(1, 2), o.irshift(8, 1), o.iand(6, 3), o.ior(6, 3), o.ixor(6, 3)
o.matmul(1, 2)
o.imatmul(1, 2)
o.concat([1], [2]), o.iconcat([1], [2]), o.contains('abc', 'b'), o.countOf('aba', 'a'), o.indexOf('abc', 'b'), o.getitem('abc', 1), o.length_hint([1, 2]), o.length_hint(5, 7), o.call(len, 'ab')
!d = {}; o.setitem(d, 1, 2); print(d); o.delitem(d, 1); print(d)
o.concat(1, 2)
o.iconcat(1, 2)
o.indexOf('abc', 'z')
o.length_hint(5, 'a')
o.index('a')
o._compare_digest('a', 'a'), o._compare_digest(b'a', b'b')
o._compare_digest('a', b'a')
o._compare_digest('é', 'é')
''')
#--- collections
run('''
!from collections import *
!d = deque([1, 2, 3], maxlen=4)
!d.append(4); d.append(5); d.appendleft(0); print(d); d.extend([6]); d.extendleft([7, 8]); print(d); d.rotate(1); print(d); d.rotate(-2); print(d)
d.pop(), d.popleft(), d, d.maxlen, d.count(7), d.index(d[0]), len(d), d[0], d[-1], d.copy(), d.__copy__(), 7 in d, list(reversed(d)), bool(d), d.__bool__(), d.__len__(), d.__contains__(5), d.__getitem__(0)
!d = deque('abc'); d.insert(1, 'x'); d.remove('b'); d.reverse(); print(d); d[0] = 'z'; del d[1]; print(d); d += 'q'; d *= 2; print(d); d.clear(); print(d)
!d.__init__([1], 5); d.__setitem__(0, 9); print(d); d.__delitem__(0); print(d)
deque([1]) + deque([2]), deque([1]) * 2, 2 * deque([1]), deque([1]) == deque([1]), deque([1]) < deque([2]), deque([1]) <= deque([1]), deque([1]) > deque([2]), deque([1]) >= deque([1]), deque([1]) != deque([1]), deque.__class_getitem__(int), deque([1], 3).__reduce__()[1], deque([1]).__iadd__([2]), deque([1]).__imul__(2)
!it = iter(deque([1, 2])); print(it.__next__(), it.__length_hint__(), it.__iter__() is it, list(it)); r = reversed(deque([1, 2])); print(r.__next__(), r.__length_hint__(), r.__iter__() is r)
deque().pop()
deque().popleft()
deque([1])[5]
!deque([1])[5] = 1
!del deque([1])[5]
deque([1])['a']
deque([1]).remove(9)
deque([1]).index(9)
deque([1], 1).insert(0, 5)
deque(5)
deque([], -1)
deque([], 'a')
deque([1]) + [1]
deque([1]) * 'a'
deque([1]).rotate('a')
deque(maxlen=1 << 70)
hash(deque())
!d = deque([1, 2])
!for x in d: d.append(3)
!class Bad:;; def __eq__(self, o): d.clear(); return True
!d = deque([1, 2, 3]); d.remove(Bad())
!d = deque([1, 2, 3]); d.index(Bad()) and 5
!d = deque([Bad(), 2]); d.count(1)
!P = namedtuple('P', 'x y', defaults=[5])
P(1), P(1)._replace(x=3), P._fields, P(1)._asdict(), P._make([1, 2]), P(1) == (1, 5), P.x, P(1).x, P.x.__get__(P(3)), P.x.__doc__, P.x.__reduce__()[1], repr(P.x)
P()
P(1, 2, 3)
P(1)._replace(z=1)
P.x.__get__(5)
P.x.__get__((1, 2))
!P.x.__set__(P(1), 5)
!P.x.__delete__(P(1))
!P(1).x = 5
!P.x.__doc__ = 'd'; print(P.x.__doc__)
namedtuple('P', 'x x')
namedtuple('P', '1x')
namedtuple('class', 'x')
namedtuple('P', '_x')
namedtuple('P', 'x', defaults=[1, 2])
Counter('abca').most_common(1), Counter('ab') + Counter('a'), Counter('ab') - Counter('a'), Counter('ab') & Counter('a'), Counter('ab') | Counter('a'), Counter(a=1).total(), list(Counter(a=2).elements()), Counter('aab').subtract('a')
!o = OrderedDict([('a', 1), ('b', 2)]); o.move_to_end('a'); print(o, o.popitem(), o.popitem(False), o)
o.popitem()
o.move_to_end('z')
!q = defaultdict(list); q['a'].append(1); print(q, q.default_factory, defaultdict(None, {1: 2}))
defaultdict(5)
defaultdict()['x']
ChainMap({'a': 1}, {'b': 2})['b'], ChainMap({'a': 1})
ChainMap()['x']
''')
#--- re: matching
run('''
!import re
!m = re.match(r'(?P<first>\\w+) (\\w+)?', 'hello world!')
m.group(), m.group(1, 2), m['first'], m[2], m.groups(), m.groupdict(), m.start(), m.end(1), m.span(2), m.expand(r'\\2 \\g<first>'), m.pos, m.endpos, m.re.pattern, m.string, m.lastindex, m.lastgroup, m.regs, repr(m), m.__copy__() is m, m.__deepcopy__({}) is m, re.Match.__class_getitem__(str)
m.group(5)
m['zz']
m.start(9)
m.expand(r'\\9')
m.expand(5)
!p = re.compile(r'(a)(?P<n>b)?', re.I)
p.match('ab').group(), p.fullmatch('AB').group(), p.search('xxa').start(), [x.group() for x in p.finditer('aab')], p.findall('aab'), re.findall('a', 'banana'), p.split('xaby'), p.pattern, p.flags, p.groups, p.groupindex, p.__copy__() is p, p.__deepcopy__({}) is p, p == re.compile(r'(a)(?P<n>b)?', re.I), hash(p) == hash(p), repr(p), re.Pattern.__class_getitem__(str), p.__eq__(5), p.match('xab', 1).span(), p.fullmatch('ab', 0, 1).span()
p.sub('<\\\\1>', 'ab'), p.subn('x', 'aab', 1), p.sub(lambda m: m.group().upper(), 'ab'), re.sub('a', 'b', 'aa', count=1), re.subn('', '-', 'ab'), re.split('(,)', 'a,b'), re.split('', 'ab'), re.escape('a.b*c'), p.sub('\\\\g<n>', 'ab')
!s = p.scanner('aab'); print(s.match().group(), s.search().group(), s.search(), s.pattern is p)
p.match(5)
p.match(b'a')
re.compile(b'a').match('a')
re.match('a', 5)
p.sub(5, 'a')
p.sub('a', 5)
p.sub(lambda m: 5, 'a')
p.split(5)
p.match()
re.compile(5)
re.compile(p, re.I)
re.compile('a', 'b')
m.group('a', 5)
m.span('zz')
''')
#--- re: wrong patterns, 6
run('''
!import re
re.sub('a', '\\\\q', 'a')
re.sub('a', '\\\\g<99999999999>', 'a')
re.compile('(a)' * 200).groups
re.compile('[a')
re.compile('[]')
re.compile('[a-')
re.compile('[[:alpha:]]')
re.compile('x{2}{3}')
re.compile('(?P<n>a)(?P=n')
re.compile('(?P<')
re.compile('(?<=a|bc)')
re.compile('(?i)(?-i:a)').match('A')
re.compile('(?P<a>x)(?P>a)')
re.compile('')
''')
#--- array, 5
run('''
!from array import array
!a = array('i', [3, 1, 2])
array('i').fromlist(['a'])
array('i').frombytes(b'a')
array('i').frombytes('a')
array('i').fromunicode('a')
array('i').tounicode()
array('w').fromunicode(5)
array('i', b'abc')
array('i').insert('a', 1)
array('i').tofile(5)
hash(array('i'))
array('i') < [1]
array('b').__reduce_ex__('a')
iter(array('b')).__setstate__('a')
!a = array('b', [1]); m = memoryview(a); a.append(1)
''')
#--- struct, 2
run('''
!import struct
struct.pack('p', 'a')
struct.pack('c', 'a')
struct.pack('c', b'ab')
struct.pack('i')
struct.pack('i', 1, 2)
struct.pack('z')
struct.pack('5')
struct.pack(5)
struct.pack()
struct.pack('é')
struct.pack('a\\0')
struct.calcsize('99999999999999999999i')
struct.calcsize('9223372036854775807ii')
struct.unpack('i', b'a')
struct.unpack('i', 'a')
struct.unpack_from('i', b'abc')
struct.unpack_from('i', b'abcdef', 5)
struct.unpack_from('i', b'abcdef', -2)
''')
#--- json, 3
run('''
!import json
json.loads('"\\\\u12"')
json.loads('"\\n"')
json.loads('"\\n"', strict=False)
json.loads('nul')
json.loads('1 2')
json.loads('01')
json.loads(5)
json.loads('\\ufeff1')
json.loads(b'\\xff')
json.JSONDecoder().raw_decode('1 x'), json.JSONEncoder().encode([1]), list(json.JSONEncoder().iterencode([1, [2]]))
json.JSONDecoder().raw_decode('')
json.loads('[' * 100000)
''')
#--- binascii
run('''
!import binascii as b
b.hexlify(b'\\x01\\xff'), b.hexlify(b'abcd', '-', 2), b.unhexlify('01ff'), b.a2b_hex(b'0a'), b.b2a_hex(b'a'), b.b2a_base64(b'abc'), b.b2a_base64(b'abc', newline=False), b.a2b_base64('YWJj'), b.crc32(b'abc'), b.crc32(b'c', 5), b.crc_hqx(b'abc', 0), b.b2a_uu(b'abc'), b.a2b_uu('#86)C'), b.b2a_qp(b'a=\\xff \\n'), b.a2b_qp('a=3D=\\n b'), b.b2a_qp(b'a b_', header=True), b.b2a_uu(b'a', backtick=True), b.b2a_qp(b'\\t\\r\\n.', quotetabs=True), b.b2a_qp(b'a\\r\\n', istext=False)
b.unhexlify('0')
b.unhexlify('zz')
b.unhexlify('é')
b.unhexlify(5)
b.hexlify('a')
b.hexlify(b'a', 'xx')
b.hexlify(b'ab', 'é')
b.hexlify(b'ab', 5)
b.a2b_base64('a')
b.a2b_base64('abc')
b.a2b_base64('abcde')
b.a2b_base64('=', strict_mode=True)
b.a2b_base64('ab=c', strict_mode=True)
b.a2b_base64('abc=d', strict_mode=True)
b.a2b_base64('ab$=', strict_mode=True)
b.a2b_base64('abcd=', strict_mode=True)
b.a2b_base64('ab===', strict_mode=True)
b.a2b_base64('ab=x=', strict_mode=True)
b.a2b_base64('é')
b.a2b_base64(5)
b.b2a_uu(b'a' * 46)
b.a2b_uu('#\\x7f')
b.a2b_uu('!86)Cx')
b.a2b_uu(b'#8\\x016)')
b.a2b_qp(5)
b.crc32('a')
''')
#--- locks and threads
run('''
!import _thread, threading
!l = _thread.allocate_lock()
l.acquire(), l.locked(), l.acquire(False), l.release(), l.locked(), l.__enter__(), l.__exit__(None, None, None), repr(l)[:23], l.acquire(timeout=0.1), l.acquire(True, 0), l.release(), l.acquire_lock(), l.locked_lock(), l.release_lock(), l._at_fork_reinit()
l.release()
l.acquire(False, 1)
l.acquire(True, -2)
l.acquire(True, 1e100)
l.acquire('a', 'b')
!r = _thread.RLock()
r.acquire(), r.acquire(), r._is_owned(), r._recursion_count(), r.release(), repr(r)[:22], r._release_save()[0], r._acquire_restore((2, _thread.get_ident())), r._recursion_count(), r.release(), r.release(), r.__enter__(), r.__exit__()
r.release()
_thread.get_ident() > 0, _thread.get_native_id() > 0, _thread._count() >= 0, _thread.stack_size(), type(_thread.allocate()) is type(l), _thread.LockType is type(l)
_thread.start_new_thread(5, ())
_thread.start_new_thread(len, 5)
_thread.start_new_thread()
threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count()
''')
#--- math, 1
run('''
!import math
math.acos(1), math.acosh(1), math.asin(0), math.asinh(0), math.atan(0), math.atanh(0), math.cbrt(27), math.cos(0), math.cosh(0), math.exp(1), math.exp2(3), math.expm1(0), math.fabs(-1), math.log1p(0), math.sin(0), math.sinh(0), math.sqrt(4), math.tan(0), math.tanh(0), math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(5), math.degrees(math.pi), math.radians(180), math.isfinite(1), math.isinf(1), math.isnan(1)
math.gcd(12, 18), math.lcm(4, 6), math.isqrt(17), math.factorial(10), math.perm(5, 2), math.perm(4), math.comb(5, 2), math.atan2(1, 1), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.pow(2, 3), math.fma(2, 3, 4), math.log(8, 2), math.log(10 ** 400), math.log2(8), math.log10(1000), math.frexp(8.5), math.ldexp(0.5, 4), math.modf(-1.5), math.nextafter(1, 2), math.nextafter(1, 2, steps=3), math.ulp(1), math.isclose(1, 1 + 1e-10), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.fsum([.1] * 10), math.prod([1, 2, 3], start=2), math.sumprod([1, 2], [3, 4])
math.sqrt(-1)
math.log(0)
math.log(-1)
math.log(1, 0)
math.log(1, 1)
math.acos(2)
math.acosh(0)
math.atanh(1)
math.exp(1000)
math.cosh(1000)
math.gamma(0)
math.gamma(200)
math.lgamma(0)
''')
#--- cmath
run('''
!import cmath
cmath.sqrt(-1), cmath.exp(1j), cmath.log(1j), cmath.log(1j, 2), cmath.log10(100j), cmath.phase(1j), cmath.polar(1j), cmath.rect(1, 0), cmath.sin(1j), cmath.cos(1j), cmath.tan(1j), cmath.asin(1j), cmath.acos(0j), cmath.atan(0.5j), cmath.sinh(1), cmath.cosh(1), cmath.tanh(1), cmath.asinh(1), cmath.acosh(1), cmath.atanh(0.5), cmath.isfinite(1j), cmath.isinf(1j), cmath.isnan(1j), cmath.isclose(1, 1j), cmath.pi, cmath.infj, cmath.nanj
cmath.log(0)
cmath.atan(1j)
cmath.atanh(1)
cmath.exp(1e10)
cmath.cosh(1e10)
cmath.sin('a')
cmath.rect(1)
cmath.rect(cmath.inf, cmath.inf)
cmath.isclose(1, 1, rel_tol=-1)
cmath.phase('a')
cmath.log(1, 0)
cmath.polar(1e308 + 1e308j)
''')
#--- standard streams
import sys
run('''
sys.stdout.write('x'), sys.stdout.writelines(['a', 'b']), sys.stdout.flush(), sys.stdout.writable(), sys.stdout.readable(), sys.stdin.writable(), sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.errors, sys.stdout.newlines, sys.stdout.closed, sys.stdout.__enter__() is sys.stdout
sys.stdout.write(5)
sys.stdout.writelines(5)
sys.stdout.writelines([5])
sys.stdin.write('a')
sys.stdout.read()
sys.stdout.readline()
print('a', 'b', sep='-', end='!', flush=True, file=sys.stdout)
print(1, file=5)
print(1, sep=5)
print(1, end=5)
print >> sys.stdout
print(file=None)
repr(sys.stdout)[:20], sys.stdout.__repr__()[:5]
''')
#--- importing
run('''
__import__('sys').__name__, __import__('os.path').__name__, __import__('os.path', fromlist=['join']).__name__
__import__('nope')
__import__('')
__import__(5)
__import__('x', level=-1)
__import__('x', {}, level=1)
__import__('x', {'__package__': 'sys'}, level=2)
__import__('x', {'__package__': 'nope'}, level=1)
__import__('x', {'__package__': 5}, level=1)
!from . import x
!from .x import y
!from ..x import y
!import os.nope
!import sys.nope
!from sys import *; print(maxunicode)
!from os.path import (join as j, split); print(j('a', 'b'), split('a/b'))
!import os as o, sys as s; print(o.__name__, s.__name__)
!import sys; sys.modules['blocked'] = None; import blocked
!import sys, types; m = types.ModuleType('made', 'doc'); m.__all__ = ['a', 5]; m.a = 1; sys.modules['made'] = m
!from made import *
!m.__all__ = ['zz']; from made import *
!m.__all__ = ['a']; from made import *; print(a)
!from made import b
m.nope
m, m.__name__, m.__doc__, m.__dict__['a'], m.__annotations__, 'a' in dir(m), m.__dir__() == dir(m) or True
!m.__annotations__ = {'q': 1}; print(m.__annotations__); del m.__annotations__; print(m.__annotations__); del m.__annotations__; del m.__annotations__
!m.__dict__ = 5
!m.a = 2; del m.a; del m.a
!m.__init__('new'); print(m.__name__, m.__doc__)
!m.__name__ = 5; m.zz
!del m.__name__; m.zz
!m.__getattr__ = lambda n: n + '!'; print(m.anything); m.__dir__ = lambda: ['b', 'a']; print(dir(m))
types.ModuleType()
types.ModuleType(5)
!class M(types.ModuleType): pass
M('x').__name__
!sys.modules['obj'] = 5; from obj import *
!sys.modules['obj'] = 5; from obj import real
!sys.modules['obj'] = 5; from obj import nope
''')
