"""Values and errors: each line of CASES is an expression."""
class I:
    def __index__(self): return 7
class T:
    def __trunc__(self): return 9
class B:
    def __int__(self): return 'x'
class F:
    def __float__(self): return 'x'
class C:
    def __complex__(self): return 3
class MyI(int): pass
class MyF(float): pass
class MyC(complex): pass


def show(value):
    name = type(value).__name__
    if name in ('list', 'tuple'):
        return name + '[' + ', '.join(show(item) for item in value) + ']'
    return name + ':' + repr(value)


CASES = r'''
float.fromhex(1)
float.__getformat__('x')
float.__getformat__(1)
float([])
float('x'*3)
float(b'x')
complex([])
complex(1,[])
complex('1',2)
complex(1,'2')
complex('x')
complex(' ( 1+2j ) ')
complex('1_0j')
complex('1e5-2e-3j')
complex('-j')
complex('infj')
complex('nan+nanj')
complex('1+')
complex('1+2')
complex('(1+2j')
complex('1 +2j')
complex('')
complex('j')
complex('1jj')
complex(1j,2j)
complex(1.5,-0.0)
complex(imag=2)
complex(True)
int.from_bytes('x')
int.from_bytes(3)
int.from_bytes([1,2])
int.from_bytes(b'a','x')
int.from_bytes(b'\xff\x00','little',signed=True)
(5).to_bytes('x')
(5).to_bytes(1,3)
(5).to_bytes(4,'little')
(-5).to_bytes(4,'little')
(-5).to_bytes(4,'little',signed=True)
(500).to_bytes()
(5).to_bytes(-1)
(0).to_bytes(0)
format(1,'q')
format(1,3)
(1).__format__(3)
(1.0).__format__(3)
round(5,'x')
(1).__round__('x')
round(12345,-2)
round(15,-1)
round(25,-1)
round(-15,-1)
round(12345678901234567890123,-5)
round(5,-1000)
round(5,2)
int('1',99)
int('1',base=2.5)
int(1,2)
int(base=2)
int(memoryview(b'x1'))
int(memoryview(b'x1'),3)
int(b'\xa01')
int(b'12')
int(bytearray(b'x'))
int('0x1f',0)
int('0x1f',16)
int('1_000')
int('1__0')
int(' 12 \n')
int('z',36)
int('٣')
int('010',0)
int('')
int('x'*300)
complex(1,2,3)
complex(real='1')
float(1,2)
float(x=1)
int(x=1)
bool(1,2)
bool(x=1)
(1.5).__round__('a')
float.fromhex('0x1p99999')
float.fromhex('zz')
float.fromhex('0x1.8p1')
(1.5).hex()
1j<2
1j//2
divmod(1j,2)
pow(1j,2,3)
pow(1.0,2,3)
pow(2,-1,7)
pow(2,-1,4)
pow(2,3,0)
pow(3,4,-5)
int.__new__(bool,1)
bool.__new__(int)
float('\ud800')
float('1\x00')
int('1\x00')
complex(b'1')
abs(complex(1e308,1e308))
int.__add__(1,2.0)
int.__add__('a',1)
complex.__format__(1j,'=10')
format(1j,'010')
format(3,'s')
format('a','d')
format(1.5,'d')
format(1+2j,'.2f')
format(12345678,',')
format(255,'#x')
format(True,'')
format(True,'d')
format(1.0,'')
float.__add__(1.0,2)
True & 1
True & False
True | 2
True ^ True
(5).__rsub__(3)
(5).__divmod__(3)
(5).__rpow__(2)
(5).__pow__(2,7)
5 .as_integer_ratio()
(0.75).as_integer_ratio()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
int(float('nan'))
int(float('inf'))
round(2.5)
round(2.675,2)
round(1e300,-300)
round(1.7976931348623157e308,-308)
(1e22).__int__()
(1.5).__floor__()
(-1.5).__ceil__()
(1.5).is_integer()
(5).is_integer()
(-5).bit_length()
(-5).bit_count()
(1<<100).bit_length()
(5).real, (5).imag, (5).numerator, (5).denominator
(5.5).real, (5.5).imag, (5).conjugate()
hash(1.5), hash(2**61-1), hash(-1), hash(1j), hash(1+2j), hash(2**100)
1 == 1.0, 1 == 1j, 1.0 == 1+0j, 2**53+1 == 2.0**53
1 < float('nan'), 10**400 > 1e308
float(10**400)
1e308*10
10**400/1
1/0
1.0/0
1%0
1.0%0
divmod(1,0)
divmod(1.0,0)
1//0
1.0//0
0**-1
0.0**-1
1j/0
0j**-1
(-8)**(1/3)
2.0**10000
2**-2
1<<-1
1>>-1
str(10**5000)[:5]
int('9'*5000)
format(10**5000,'d')[:5]
'%d' % 10**5000
hex(10**50)
repr(1e16), repr(1e15), repr(-0.0), repr(1e-5), repr(123456789012345680.0)
repr(1+2j), repr(-1j), repr(complex(-0.0,1)), repr(complex(0,float('nan'))), repr(1e20j)
(1).__getnewargs__(), (1.5).__getnewargs__(), (1j).__getnewargs__()
1j*1j, (1+2j)/(3-4j), (1+2j)**2, (1+2j)**0.5, -1j, +1j, abs(3+4j)
(1+2j).conjugate(), (1+2j).real, (1+2j).imag, bool(0j), (1+2j).__complex__()
1 + 'a'
1.5 + 'a'
1j + 'a'
int.from_bytes(b'', 'big')
float('1_0.5'), float(' 1e5 '), float('-inf'), float('+nan'), float('1e400')
float('1_')
int(I()), float(I()), complex(I())
int(B())
float(F())
complex(C())
MyI(5)+1, type(MyI(5)), MyI('12'), MyF(1.5)*2, type(MyF('1')), MyC(1,2)
type(MyI(5)+1), type(+MyI(5)), type(int(MyI(5))), type(abs(MyI(-5)))
MyI.from_bytes(b'a'), type(MyI.from_bytes(b'a'))
repr(MyI(5)), hash(MyI(5)), MyI(5)==5, MyI(5) in {5}
MyF.fromhex('0x1p1'), type(MyF.fromhex('0x1p1'))
(1).__eq__(1.0), (1.0).__eq__(1), (1).__lt__('a'), (1.0).__lt__(1j)
(10**20).__and__(255), (10**20)|1, (10**20)^1, ~10**20, -(10**20), 10**20>>3, 10**20<<3
7//-2, 7%-2, -7//2, -7%2, 7.5//-2, 7.5%-2, -0.0//1, divmod(-7,2), divmod(7.5,-2)
5 .__invert__(), 5 .__neg__(), 5 .__abs__(), 5 .__bool__(), 5 .__float__(), 5 .__index__()
'''

for case in CASES.strip().splitlines():
    try:
        print(show(eval(case)))
    except Exception as error:
        print('!!', type(error).__name__, error)
