#--- more of imports and modules
import sys, types
m = types.ModuleType("pkgless")
run('''
!from collections import *; print('Counter' in globals())
!import importlib; print(importlib.import_module('os.path').__name__)
!del m.__dict__
type(sys).__getattribute__(sys, 'nope')
!import sys; h = sys.displayhook; del sys.displayhook; exec(compile('5', 'f', 'single'))
!sys.displayhook = h
!sys.displayhook = lambda v: print('shown', v); exec(compile('5', 'f', 'single')); sys.displayhook = h
''')
#--- more of memoryview
run('''
!m = memoryview(bytearray(range(8)))
!import struct
b'a'.join([m[::2]])
!m.cast('B', (2, 4))[0:1] = b'a'
!m.cast('B', (2, 4))[0] = 1
!m.cast('B', (2, 4))[0, 1] = 9; print(m[1])
''')
#--- more of arrays and structs
run('''
!import array, struct, functools, _json, json
array._array_reconstructor(array.array, 'h', 1, b'a')
array._array_reconstructor(array.array, 'w', 21, b'abc')
!a = array.array('w'); a.frombytes(b'\\xff\\xff\\xff\\xff'); print(len(a)); a.tounicode()
!del array.array('b').typecode
!class R:;; def read(self, n): return 'text'
''')
#--- more of formatting
run('''
b'%\\x01' % 1
!import codecs; codecs.register_error('diff.bad', lambda e: 5)
!codecs.register_error('diff.far', lambda e: ('x', 99))
!e = UnicodeDecodeError('a', b'b', 0, 1, 'r'); e.object = 5
str(e)
''')
