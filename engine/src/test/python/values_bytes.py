"""Values and errors: each line of CASES is an expression."""
def ba(f, v=b'abcdef'):
    x = bytearray(v)
    r = f(x)
    return x, r
def dl(x, k): del x[k]
def st(x, k, v): x[k] = v
class BB(bytes): pass
class BA(bytearray): pass
class HB:
    def __bytes__(self): return b'hb'
class HB2:
    def __bytes__(self): return 1
class HI:
    def __index__(self): return 3
class Buf:
    def __buffer__(self, flags): return memoryview(b'buf')
def rel():
    m = memoryview(b'abc'); m.release(); return m
def exp():
    b = bytearray(b'abc'); m = memoryview(b)
    try: b.append(1)
    except BufferError as e: r = str(e)
    m[0] = 90
    with m: pass
    b.append(1)
    return r, b
def vw():
    b = bytearray(b'abcdef'); m = memoryview(b)
    m[0:3] = b'XYZ'; m[::2] = m[1::2]; m[3] = 65
    return b, m.tolist()


def show(value):
    name = type(value).__name__
    if name in ('list', 'tuple'):
        return name + '[' + ', '.join(show(item) for item in value) + ']'
    return name + ':' + repr(value)


CASES = r'''
b'a'+1
bytearray(b'a')+1
b'a'*'b'
b'a'['x']
bytearray(b'a')['x']
b'a'[5]
bytearray(b'a')[5]
b'a'[1<<70]
'a' in b'a'
300 in b'a'
1.5 in b'a'
-1 in b'a'
b'a'.find('a')
b'a'.find(300)
b'a'.find(1.5)
b'a'.count('b')
b'a'.index(b'b')
b'a'.rindex(98)
b'a'.replace(1,2)
b'a'.replace(b'a','x')
b'a'.split('a')
b'a'.split(b'')
b'a'.partition(b'')
b'a'.partition('a')
b'a'.startswith('a')
b'a'.startswith(('a',))
b'a'.strip('a')
b'a'.strip(1)
b'a'.join(1)
b'a'.join([1])
b'a'.join(['a'])
b'a'.join('a')
b'a'.center('x')
b'a'.center(3,'x')
b'a'.center(3,b'xx')
b'a'.translate('x')
b'a'.translate(b'x')
b'abc'.translate(None,b'a')
b'abc'.translate(None,delete='a')
bytes.maketrans(b'a',b'bc')
bytes.maketrans('a',b'b')
bytes.fromhex('zz')
bytes.fromhex('a')
bytes.fromhex(' aa bb ')
bytes.fromhex(b'aa')
bytes.fromhex('aa\u1234')
b'ab'.hex(':')
b'abcd'.hex(':',2)
b'abcde'.hex(':',2)
b'abcde'.hex(':',-2)
b'abcd'.hex(':',-3)
b'abcd'.hex(':',0)
b''.hex(':')
b'ab'.hex('xx')
b'ab'.hex(1)
b'ab'.hex('\u1234')
b'ab'.hex(b':')
b'ab'.hex(sep=':',bytes_per_sep=1)
b'\xff'.decode()
b'a'.decode('x')
b'a'.decode(1)
b'a'.decode(errors=2)
bytes(-1)
bytes(1<<70)
bytes('a')
bytes('a',errors='x')
bytes(1,'x')
bytes(1,errors='x')
bytes(1.5)
bytes([300])
bytes([1.5])
bytes(['a'])
bytes(None)
bytes(1,2,3,4)
bytes(source=b'a')
bytes(encoding='x')
bytes('a',1)
bytes(object())
bytes('é','utf8'), bytes(3), bytes(), bytes([1,2]), bytes(range(3)), bytes(bytearray(b'a')), bytes(memoryview(b'ab'))
bytearray('a')
bytearray(1.5)
bytearray([300])
bytearray([-1])
bytearray(['a'])
bytearray(None)
bytearray('é','utf8'), bytearray(3), bytearray(), bytearray([1,2]), bytearray(b'a')
b'a'<'b'
b'a'=='a', b'a'==bytearray(b'a'), bytearray(b'a')==b'a', b'a'==memoryview(b'a'), b'a'!=b'b', bytearray(b'a')=='a'
b'a'<bytearray(b'b'), b'a'<b'\xff', bytearray(b'a')>=b'a'
bytearray(b'a').append(300)
bytearray(b'a').append('a')
bytearray(b'a').extend(1)
bytearray(b'a').extend('a')
bytearray(b'a').extend([300])
bytearray(b'a').extend([1.5])
bytearray(b'a').insert('a',1)
bytearray(b'a').insert(0,'a')
bytearray(b'').pop()
bytearray(b'a').pop(5)
bytearray(b'a').remove(5)
bytearray(b'a').remove(500)
bytearray(b'a').remove('a')
bytearray(b'a').__setitem__(0,'a')
bytearray(b'a').__setitem__(0,300)
bytearray(b'a').__setitem__('a',1)
bytearray(b'a').__setitem__(5,1)
bytearray(b'a').__delitem__(5)
bytearray(b'a').__delitem__('a')
bytearray(b'abcd').__setitem__(slice(0,4,2),b'x')
bytearray(b'abcd').__setitem__(slice(0,2),5)
bytearray(b'abcd').__setitem__(slice(0,2),'x')
bytearray(b'a').__iadd__(5)
bytearray(b'a').__iadd__('x')
bytearray(b'a').__repr__()
hash(bytearray())
bytearray(b'a').__reduce__()
bytearray(b'a').__reduce_ex__(2)
bytearray(b'a').__reduce_ex__(4)
b'a'.__getnewargs__()
b'a'.splitlines(1)
b'a'.expandtabs('x')
b'a'.removeprefix('a')
b'a'.zfill('x')
memoryview(1)
memoryview('a')
memoryview()
memoryview(object=b'a')[0]
b'a'.__bytes__()
b'%s'%'a'
b'%b'%1
b'%c'%300
b'%c'%'a'
b'%c'%b'ab'
b'%c'%1.5
b'%d'%'a'
b'%s %s'%(b'a',)
b'a'%1
b'%(a)s'%{b'a':b'x'}
b'%(a)s'%{'a':b'x'}
b'%(a)s'%1
b'%y'%1
b'%r %a'%('é','é')
b'%x'%1.5
b'%f'%'a'
b'%5.1b|'%b'abc'
b'%'%1
bytearray(b'%d')%5
b'%c'%bytearray(b'a')
b'%*d'%('a',1)
b'%e'%[]
b'%d %x %5.2f %s %%' % (5,255,1.5,b'\xff')
bytearray(b'a').__init__('x')
bytearray(5,'x')
bytes.fromhex()
bytes.fromhex('a','b')
bytearray(b'ab').copy(1)
b'abc'.find(b'c',None,5), b'abc'.find(99), b'abc'.rfind(b''), b'abc'.find(b'',4), b'abc'.count(b''), b'aaa'.count(97), b'abc'.index(98,1), b'abcabc'.rindex(b'b')
b''.join([b'a',memoryview(b'b'),bytearray(b'c')]), bytearray(b',').join([b'a',b'b']), b','.join(())
str(b'a'), repr(bytearray(b"a'b")), repr(b'a\'"'), repr(b'\x00\n\xff\\'), str(bytearray(b'x'))
bytearray(b'x').resize(3)
b'Hello World'.title(), b'a\xe9'.upper(), b'aB'.swapcase(), b'aBC d'.capitalize(), b'AB'.lower(), b'ab'.islower(), b'AB'.isupper(), b'Ab Cd'.istitle(), b' \x1c'.isspace(), b' \n'.isspace(), b'a1'.isalnum(), b''.isalpha(), b'\x80'.isascii(), b'12'.isdigit()
b'a,b,,c'.split(b','), b' a  b '.split(), b'a b c'.split(None,1), b'a,b,c'.rsplit(b',',1), b'a\nb\r\nc\x0bd'.splitlines(), b' a\x1cb '.split(), bytearray(b'a b').split()
b'xxaxx'.strip(b'x'), b' a\x85 '.strip(), b'abcba'.lstrip(b'ab'), b'a'.rstrip(None), bytearray(b' a ').strip()
b'abc'.center(10,b'*'), b'abc'.ljust(5), b'abc'.rjust(5,bytearray(b'-')), b'-5'.zfill(5), b'a\tb'.expandtabs(4), b'\xe9'.center(3)
b'a-b-c'.partition(b'-'), b'a-b-c'.rpartition(b'-'), b'abc'.partition(b'-'), b'abc'.rpartition(b'-'), bytearray(b'a-b').partition(b'-'), b'ab'.removeprefix(b'a'), b'ab'.removesuffix(b'b')
b'abcdef'[1:4], b'abcdef'[::-1], b'abcdef'[::2], b'abc'[0], b'abc'[-1], bytearray(b'abc')[1:], b'abc'[5:], list(b'abc'), list(bytearray(b'ab'))
b'abc'.replace(b'b',b'XX'), b'abc'.replace(b'',b'-'), b'aaa'.replace(b'a',b'b',2), bytearray(b'aba').replace(b'a',b'c')
b'a'*3, 2*b'ab', b'a'*-1, bytearray(b'a')*2, b'a'+bytearray(b'b'), bytearray(b'a')+b'b', b'a'+memoryview(b'b')
b'a' in b'abc', 97 in b'abc', b'' in b'', bytearray(b'bc') in b'abc'
b'abc'.translate(bytes(range(256))), b'abc'.translate(bytes.maketrans(b'ab',b'xy')), b'abc'.translate(bytes.maketrans(b'ab',b'xy'),b'c'), bytearray(b'abc').translate(None, b'b')
hash(b'abc')==hash(b'abc'), hash(b'abc')==hash(memoryview(b'abc')), {b'a':1}[b'a']
ba(lambda x: x.append(65)), ba(lambda x: x.extend(b'xy')), ba(lambda x: x.extend([1,2])), ba(lambda x: x.extend(x)), ba(lambda x: x.insert(0,65)), ba(lambda x: x.insert(-1,65)), ba(lambda x: x.insert(100,65))
ba(lambda x: x.pop()), ba(lambda x: x.pop(0)), ba(lambda x: x.pop(-2)), ba(lambda x: x.remove(99)), ba(lambda x: x.reverse()), ba(lambda x: x.clear()), ba(lambda x: x.copy())
ba(lambda x: dl(x,0)), ba(lambda x: dl(x,slice(1,3))), ba(lambda x: dl(x,slice(None,None,2))), ba(lambda x: dl(x,slice(None,None,-2))), ba(lambda x: dl(x,slice(4,1,-1))), ba(lambda x: dl(x, slice(3,1)))
ba(lambda x: st(x,0,66)), ba(lambda x: st(x,slice(1,3),b'')), ba(lambda x: st(x,slice(1,3),b'xyzw')), ba(lambda x: st(x,slice(None,None,2),b'123')), ba(lambda x: st(x,slice(3,1),b'Q')), ba(lambda x: st(x,slice(0,2),[1,2,3])), ba(lambda x: st(x,slice(0,2),x)), ba(lambda x: st(x,slice(None,None,-1),b'123456')), ba(lambda x: st(x,slice(0,0),memoryview(b'zz')))
ba(lambda x: x.__iadd__(b'q')), ba(lambda x: x.__imul__(2)), ba(lambda x: x.__imul__(0)), ba(lambda x: x.__iadd__(x))
BB(b'a'), type(BB(b'a')+b'b'), BB([1]), BB.fromhex('aa'), type(BB.fromhex('aa')), type(BB(b'a')[:]), bytes(BB(b'a')), type(bytes(BB(b'a')))
BA(b'a'), type(BA(b'a')+b'b'), type(BA.fromhex('aa')), repr(BA(b'x')), type(BA(b'a').copy())
bytes(HB()), bytes(HI()), bytearray(HI()), bytes(Buf()), b'%s'%HB()
bytes(HB2())
bytearray(HB())
iter(b'ab').__length_hint__(), iter(b'ab').__reduce__()[1:], type(iter(b'')), type(iter(bytearray()))
memoryview(bytearray(b'abc')).tolist(), memoryview(b'abc')[1], memoryview(b'abc')[1:].tobytes(), memoryview(b'abcdef')[::2].tobytes(), memoryview(b'abcdef')[::-1].tolist(), memoryview(b'abc')[-1], len(memoryview(b'abc'))
memoryview(b'abc')[5]
memoryview(b'abc')['x']
memoryview(b'abc').__setitem__(0,1)
memoryview(bytearray(b'abc')).__setitem__(0,300)
memoryview(bytearray(b'abc')).__setitem__(0,'x')
memoryview(bytearray(b'abc')).__setitem__(slice(0,2),b'x')
memoryview(bytearray(b'abc')).__delitem__(0)
memoryview(b'abcdefgh').cast('I').tolist(), memoryview(b'abcdefgh').cast('Q')[0], memoryview(b'abcdefgh').cast('d')[0], memoryview(b'abcdefgh').cast('h').tolist(), memoryview(b'abcd').cast('f').tolist(), memoryview(b'ab').cast('c').tolist(), memoryview(b'\x00\x01').cast('?').tolist(), memoryview(b'\xff\x80').cast('b').tolist()
memoryview(b'abcdef').cast('B',[2,3]).tolist(), memoryview(b'abcdef').cast('B',[2,3]).shape, memoryview(b'abcdef').cast('B',(2,3)).strides, memoryview(b'abcdef').cast('B',[2,3])[1,2], memoryview(b'abcdef').cast('B',[2,3]).ndim, memoryview(b'abcdef').cast('B',[2,3]).tobytes('F')
memoryview(b'abcdef').cast('I')
memoryview(b'abcdef').cast('x')
memoryview(b'abcdef').cast('B',[4])
memoryview(b'abcdef').cast('B',5)
memoryview(b'abcdef').cast('B',[0])
memoryview(b'abcdef').cast('B',['a'])
memoryview(b'abcdef')[::2].cast('B')
memoryview(b'abcdefgh').cast('I').cast('h')
memoryview(b'abcdef').cast('B',[2,3])[0]
memoryview(b'abcdef').cast('B',[2,3])[0,5]
memoryview(b'abc').format, memoryview(b'abc').itemsize, memoryview(b'abc').nbytes, memoryview(b'abc').readonly, memoryview(bytearray(1)).readonly, memoryview(b'abc').shape, memoryview(b'abc').strides, memoryview(b'abc').suboffsets, memoryview(b'abc').obj, memoryview(b'abc').contiguous, memoryview(b'abc').c_contiguous, memoryview(b'abcd')[::2].contiguous, memoryview(b'ab').toreadonly().readonly
memoryview(b'abc')==b'abc', memoryview(b'abc')==memoryview(bytearray(b'abc')), memoryview(b'abc')=='abc', memoryview(b'abc')!=b'abd', memoryview(b'abcd').cast('I')==memoryview(b'abcd'), memoryview(b'ab')==b'abc'
memoryview(b'abc')<memoryview(b'abd')
hash(memoryview(bytearray(b'a')))
hash(memoryview(b'abcd').cast('I'))
memoryview(b'abc').hex(':'), memoryview(b'abc').tobytes(order=None), list(memoryview(b'abc')), memoryview(b'abc').tobytes('A')
memoryview(b'abc').tobytes('X')
rel()[0]
rel().tobytes()
len(rel())
rel().obj
rel().__enter__()
repr(rel())[:10]
rel().release()
exp()
vw()
memoryview(bytearray(8)).cast('d').__setitem__(0,'x')
memoryview(bytearray(8)).cast('f').__setitem__(0,1)
memoryview(bytearray(8)).cast('h').__setitem__(0,40000)
memoryview(bytearray(8)).cast('h').__setitem__(0,1.5)
memoryview(bytearray(8)).cast('c').__setitem__(0,1)
memoryview(bytearray(8)).cast('c').__setitem__(0,b'ab')
97 in memoryview(b'abc'), memoryview(memoryview(b'a')).obj, memoryview(Buf()).tobytes(), bytes(Buf())+b'x', b'x'+Buf()
'''

for case in CASES.strip().splitlines():
    try:
        print(show(eval(case)))
    except Exception as error:
        print('!!', type(error).__name__, error)
