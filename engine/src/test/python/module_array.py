"""Values and errors: each line of CASES is an expression."""
import warnings
warnings.simplefilter('ignore')
import array
from array import array as A


def show(value):
    name = type(value).__name__
    if name in ('list', 'tuple'):
        return name + '[' + ', '.join(show(item) for item in value) + ']'
    return name + ':' + repr(value)


CASES = r'''
A('i')
A('i',[1,2])
A('d',[1.5])
A('u','ab')
A('w','ab😀')
A('x')
A(1)
A('ii')
A()
A('i',[1.5])
A('i',['a'])
A('i','ab')
A('u',b'ab')
A('u',[1])
A('u',['ab'])
A('b',[300])
A('B',[-1])
A('B',[300])
A('h',[40000])
A('H',[70000])
A('H',[-1])
A('i',[1<<40])
A('i',[1<<80])
A('I',[-1])
A('I',[1<<40])
A('I',[1<<80])
A('l',[1<<70])
A('L',[-1])
A('L',[1<<70])
A('q',[1<<70])
A('Q',[-1])
A('Q',[1<<70])
A('f',['a'])
A('d',['a'])
A('f',[1e300])
A('i',b'abcd')
A('i',b'abc')
A('i',bytearray(b'abcd'))
A('i',A('d',[1.5]))
A('d',A('i',[1]))
A('i',A('u','a'))
A('i',5)
A('i',[1]).append('a')
A('i',[1]).extend('a')
A('i',[1]).extend(5)
A('i',[1]).extend(A('d'))
A('i',[1])+[1]
A('i',[1])+A('d')
A('i',[1])*2
A('i',[1])*'a'
A('i',[1])[5]
A('i',[1])['a']
A('i',[1,2,3])[::2]
A('i',[1]).__setitem__(5,1)
A('i',[1]).__setitem__(0,'a')
A('i',[1]).__setitem__(slice(0,1),[1])
A('i',[1]).__setitem__(slice(0,1),A('d'))
A('i',[1]).__setitem__('a',1)
A('i',[1,2,3,4]).__setitem__(slice(0,4,2),A('i',[1]))
A('i',[1]).__delitem__(4)
A('i',[1]).index(5)
A('i',[1]).remove(5)
A('i').pop()
A('i',[1]).pop(4)
A('i',[1]).count(1)
A('i',[1]).frombytes(b'abc')
A('i',[1]).frombytes('a')
A('i',[1]).fromlist((1,))
A('i',[1]).fromlist([1,'a'])
A('i',[1]).fromunicode('a')
A('u').fromunicode(1)
A('i',[1]).tounicode()
A('u','ab').tounicode()
A('i',[1]).byteswap()
A('i',[1]).tobytes()
A('i',[1]).buffer_info()[1]
A('i',[1]).itemsize
A('i',[1]).typecode
A('i',[1])==A('d',[1.0])
A('i',[1])==[1]
A('i',[1])<A('i',[2])
A('i',[1])<[2]
A('i',[1]).__reduce_ex__(3)[1:]
A('i',[1]).__reduce_ex__(2)
array.typecodes
array.ArrayType
hash(A('i'))
A('i',[1]).__class_getitem__(int)
A('i',[1]).insert('a',1)
A('i',[1]).clear()
type(iter(A('i')))
A('i',[1]).__iadd__([1])
A('i',[1]).__iadd__(A('d'))
A('i',[1]).fromfile(None,1)
A('i',[1]).tofile(None)
1 in A('i',[1])
memoryview(A('i',[1,2])).tolist()
memoryview(A('i',[1,2])).format
memoryview(A('u','a')).format
A('i',x=1)
A.__new__(A,'i',[1],2)
A('i',[1]).__copy__()
A('f',[1.1])
A('w').append('ab')
A('w').append(1)
A('w',[ 'a','b'])
A('B',range(3))
A('i',[1]).index(1,5)
A('i',[1,2,1]).index(1,1)
A('i',[1]).index(1,'a')
A('i',[1]).__contains__('a')
A('i', None)
A('i', (1,2))
A('i', {1:2})
A('i',[1]).__eq__(1)
repr(A('u',''))
list(A('i',[1,2]))
array._array_reconstructor(A,'i',9,b'\0\0\0\1')
array._array_reconstructor(A,'d',17,b'?\xf8\0\0\0\0\0\0')
bytes(A('h',[1,2]))
A('h',[1])==A('h',[1])
memoryview(A('h',[1,2]))==A('i',[1,2])
len(A('d',[1,2,3]))
A('i',[3,1])>A('i',[3,0,5])
A('i',[1,2,3,4,5])[3:0:-1]
2*A('b',[1])
'''

for case in CASES.strip().splitlines():
    try:
        print(show(eval(case)))
    except Exception as error:
        print('!!', type(error).__name__, error)
