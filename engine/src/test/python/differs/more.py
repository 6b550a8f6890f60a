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
type(sys).__getattribute__(sys, 'nope')
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
#--- more of memoryview
run('''
!m = memoryview(bytearray(range(8)))
m[::2].cast('B')
bytes(m[::2]), b''.join([m[:2]]), m[::2].tobytes()
!import struct
struct.unpack('B', m[::2])
b'a'.join([m[::2]])
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
array._array_reconstructor(array.array, 'h', 1, b'a')
array._array_reconstructor(array.array, 'w', 21, b'abc')
array.array('w', [chr(0x10ffff)])
!a = array.array('w'); a.frombytes(b'\\xff\\xff\\xff\\xff'); print(len(a)); a.tounicode()
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
b'%\\x01' % 1
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
str(e)
''')
