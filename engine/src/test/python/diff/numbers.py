#--- operators between variables
a, b = 17, 5
print(a // b, a / b, a % b, a - b, a * b, a ** b, a << b, a >> b, a & b, a | b, a ^ b, +a, -a, ~a, not a)
a = 2.5
print(a // b, a / b, a % b, a - b, a * b, a ** b, +a, -a)
#--- in-place operators between variables
a, b = 17, 5
a += b; print(a)
a -= b; print(a)
a *= b; print(a)
a //= b; print(a)
a %= b; print(a)
a **= b; print(a)
a <<= b; print(a)
a >>= b; print(a)
a &= b; print(a)
a |= b; print(a)
a ^= b; print(a)
a /= b; print(a)
#--- matrix multiplication calls the hooks
class M:
    def __init__(self, n): self.n = n
    def __matmul__(self, o): return ("mat", self.n, o.n)
class R(M):
    def __rmatmul__(self, o): return ("rmat", o)
class I(M):
    def __imatmul__(self, o): self.n += o.n; return self
a, b = M(1), M(2)
print(a @ b, 5 @ R(1))
c = I(3)
c @= b
print(c.n)
show(lambda: 1 @ 2)
def f(x):
    x @= 2
show(f, 1)
#--- comparisons that decide branches
def order(a, b):
    out = []
    if a < b: out.append("lt")
    if a <= b: out.append("le")
    if a > b: out.append("gt")
    if a >= b: out.append("ge")
    if a == b: out.append("eq")
    if a != b: out.append("ne")
    if not a < b: out.append("nlt")
    if not a <= b: out.append("nle")
    return out, (a < b, a <= b, a > b, a >= b, a == b, a != b)
for pair in ((1, 2), (2, 1), (2, 2), (1.5, 1), (float("nan"), 1), ("a", "b"), (2**70, 2**70)):
    print(pair, order(*pair))
def small(a):
    out = []
    if a < 3: out.append("lt")
    if a <= 3: out.append("le")
    if a > 3: out.append("gt")
    if a >= 3: out.append("ge")
    if a == 3: out.append("eq")
    if a != 3: out.append("ne")
    return out
for value in (2, 3, 4, 2.5, 3.0, -2**80): print(value, small(value))
#--- methods of int
run('''
(5).__add__(2), (5).__radd__(2), (5).__sub__(2), (5).__rsub__(2), (5).__mul__(2), (5).__rmul__(2)
(5).__truediv__(2), (5).__rtruediv__(2), (5).__floordiv__(2), (5).__rfloordiv__(2), (5).__mod__(2), (5).__rmod__(2)
(5).__divmod__(2), (5).__rdivmod__(2), (5).__pow__(2), (5).__pow__(2, 7), (5).__rpow__(2)
(5).__lshift__(2), (5).__rlshift__(2), (5).__rshift__(1), (5).__rrshift__(200)
(5).__and__(4), (5).__rand__(4), (5).__or__(2), (5).__ror__(2), (5).__xor__(1), (5).__rxor__(1)
(5).__lt__(6), (5).__le__(5), (5).__gt__(6), (5).__ge__(5), (5).__eq__(5), (5).__ne__(5)
(5).__add__('a'), (5).__lt__(1.5), (5).__eq__(5.0)
(5).__hash__(), (5).__bool__(), (5).__neg__(), (5).__pos__(), (5).__abs__(), (5).__invert__()
(5).__int__(), (5).__float__(), (5).__index__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__round__(), (1234).__round__(-2)
(5).__getnewargs__(), (5).__format__('x'), (5).__repr__(), (5).__str__()
(5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator
(5).bit_length(), (-255).bit_count(), (5).as_integer_ratio(), (5).is_integer(), (5).__sizeof__() > 0
(1000).to_bytes(2, 'big'), (1000).to_bytes(4, 'little', signed=True), (-1).to_bytes(3, signed=True), (0).to_bytes()
int.from_bytes(b'\\x03\\xe8', 'big'), int.from_bytes([255, 254], 'little', signed=True), int.from_bytes(b'')
int('  -12_3  '), int('ff', 16), int('0b101', 0), int(b'12'), int('z', 36), int(3.99), int('٣'), int()
''')
#--- errors of int, 1
run('''
(1000).to_bytes(1)
(-1).to_bytes(2)
(1).to_bytes(-1)
(1).to_bytes(1, 'middle')
(1).to_bytes(1, 5)
int.from_bytes(5)
int.from_bytes(b'a', 'x')
int.from_bytes('ab')
int.from_bytes([256])
int('12', 1)
int('12', 37)
int(12, 10)
int(base=10)
int('1' * 5000)
''')
#--- errors of int, 2
run('''
int('1__2')
int('0x')
int('12', base='a')
int(float('nan'))
int(float('inf'))
int(None)
int(x=5)
1 << -1
1 >> -1
1 << (1 << 64)
2 ** -1
0 ** -1
pow(2, -1, 4)
pow(2, -1, 5)
''')
#--- errors of int, 3
run('''
pow(2, 5, 0)
pow(2, 5, 1.5)
pow(2.0, 5, 3)
divmod(1, 0)
1 // 0
1 % 0
0 / 0
10 ** 400 / 1.5
10 ** 400 / 10 ** 399, 1 / 10 ** 400
float(10 ** 400)
(10 ** 5000).__str__()
5 .__round__('a')
''')
#--- int uses __int__, __index__ and __trunc__
class A:
    def __int__(self): return 7
class B:
    def __index__(self): return 8
class C:
    def __trunc__(self): return 9
class D:
    def __int__(self): return "x"
class E:
    def __index__(self): return 1.5
class F(int): pass
class G:
    def __int__(self): return True
class H:
    def __int__(self): return F(3)
run('''
int(A()), int(B())
int(C())
int(D())
int(E())
int(F(3)), type(int(F(3)))
int(G())
int(H())
[1, 2][E()]
[1, 2, 3][B()]
hex(B()), hex(E())
F(5) + 1, type(F(5) + 1), F(5), F.from_bytes(b'a'), type(F.from_bytes(b'a'))
''')
#--- methods of bool
run('''
True.__and__(False), True.__rand__(1), True.__or__(False), True.__ror__(2), True.__xor__(True), True.__rxor__(3)
True & 1, True | 2, True ^ 1, True & True, True + True, -True, ~True
True.__and__('a'), True & 'a'
bool([]), bool('a'), bool(), bool(0.0)
bool(1, 2)
bool(x=1)
True.__invert__()
True.__repr__(), str(True), f'{True:d}', f'{True}', '%d' % True
True == 1, True is 1 == 1, hash(True), isinstance(True, int)
''')
#--- methods of float
run('''
(2.5).__add__(1), (2.5).__radd__(1), (2.5).__sub__(1), (2.5).__rsub__(1), (2.5).__mul__(2), (2.5).__rmul__(2)
(2.5).__truediv__(2), (2.5).__rtruediv__(2), (2.5).__floordiv__(2), (2.5).__rfloordiv__(7), (2.5).__mod__(2), (2.5).__rmod__(7)
(2.5).__divmod__(2), (2.5).__rdivmod__(7), (2.5).__pow__(2), (2.5).__rpow__(2), (2.5).__add__('a')
(2.5).__lt__(3), (2.5).__le__(2.5), (2.5).__gt__(1), (2.5).__ge__(3), (2.5).__eq__(2.5), (2.5).__ne__(2.5)
(2.5).__hash__(), (2.5).__bool__(), (2.5).__neg__(), (2.5).__pos__(), (-2.5).__abs__()
(2.5).__int__(), (2.5).__float__(), (2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(), (2.5).__round__(), (2.567).__round__(1)
(2.5).__getnewargs__(), (2.5).__format__('.3f'), (2.5).__repr__(), (2.5).conjugate(), (2.5).real, (2.5).imag
(2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer()
(2.5).hex(), (0.1).hex(), (-0.0).hex(), float('inf').hex(), (5e-324).hex()
float.fromhex('0x1.8p1'), float.fromhex('inf'), float.fromhex('-0x.1p-3'), float.fromhex('nan')
float.__getformat__('double'), float.__getformat__('float')
float('1e3'), float(' -1_0.5 '), float('nan'), float('-Infinity'), float(b'2.5'), float(), float('1e999')
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1e300, 2), round(123.456, -2), round(5.0)
1e308 * 10, -1e308 * 10, 5e-324 / 2, float('inf') - float('inf')
hash(float('inf')), hash(-float('inf')), hash(0.5), hash(2.0 ** 70), hash(1e300)
7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(-7.5, 2), 0.0 == -0.0, (-8) ** (1 / 3)
''')
#--- errors of float
run('''
float('abc')
float(b'abc')
float('1__0')
float([])
float(None)
float(1, 2)
float(x=1)
float.fromhex('xyz')
float.fromhex('0x1p99999')
float.fromhex(5)
float.__getformat__('int')
float.__getformat__(5)
float('nan').as_integer_ratio()
float('inf').as_integer_ratio()
round(float('nan'))
round(float('inf'))
round(1.5, 'a')
1.5 % 0
1.5 // 0
divmod(1.5, 0)
1.5 / 0
0.0 ** -1
1e200 ** 2
2.0 ** 100000
float(10 ** 400)
1.5 << 1
1.5 + 'a'
1.5 < 'a'
~1.5
(1.5)()
''')
class F:
    def __float__(self): return 5
class G:
    def __float__(self): return "x"
class H:
    def __index__(self): return 3
class K(float):
    def __float__(self): return 1.25
class L:
    def __float__(self): return K(2)
run('''
float(F())
float(G())
float(H())
float(K(3))
float(L())
''')
#--- methods of complex
run('''
(1+2j).__add__(1), (1+2j).__radd__(1), (1+2j).__sub__(1), (1+2j).__rsub__(1), (1+2j).__mul__(2), (1+2j).__rmul__(2)
(1+2j).__truediv__(2), (1+2j).__rtruediv__(2), (1+2j).__pow__(2), (1+2j).__rpow__(2), (1+2j).__add__('a')
(1+2j).__lt__(1), (1+2j).__le__(1), (1+2j).__gt__(1), (1+2j).__ge__(1), (1+2j).__eq__(1+2j), (1+2j).__ne__(1)
(1+2j).__hash__(), (1+2j).__bool__(), (1+2j).__neg__(), (1+2j).__pos__(), (3+4j).__abs__(), (1+2j).__complex__()
(1+2j).__format__('.2f'), (1+2j).__getnewargs__(), (1+2j).conjugate(), (1+2j).real, (1+2j).imag, (1+2j).__repr__()
complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' ( 3j ) '), complex(1.5, imag=2), complex(real=1), complex('nan-infj')
1j * 1j, (1+2j) / (3-4j), (1+2j) ** 2, (1+2j) ** -1, (1+2j) ** 0.5, 2 ** 1j, (0j) ** 0
complex('1e3'), 1j == 1, 0j == 0, -0j, 1-0j, complex(-0.0, -0.0), 1e300j
f'{1+2j:.1f}|{1+2j:>12}|{3j}|{1+2j:+g}|{1.5+2j:,.2f}|{1+2j!r:*<10}'
''')
#--- errors of complex
class A:
    def __complex__(self): return 3+4j
class B:
    def __complex__(self): return 5
class C:
    def __float__(self): return 2.5
run('''
complex('abc')
complex('1+2j', 1)
complex(1, '2')
complex([])
complex(1, [])
complex(1, 2, 3)
complex(A()), complex(C()), complex(C(), 2)
complex(B())
complex('1 + 2j')
1j < 1
1j // 1
1j % 1
divmod(1j, 1)
1j / 0
0j ** -1
0j ** 1j
int(1j)
float(1j)
pow(1j, 2, 3)
f'{1j:08}'
f'{1j:=5}'
f'{1j:d}'
round(1j)
abs(complex(1e308, 1e308))
(1e300+1j) ** 5
hex(1j)
''')
#--- big ints
a, b = 12345678901234567890123, -98765432109876543210
run('''
12345678901234567890123 * -98765432109876543210
12345678901234567890123 // -98765432109876543210, 12345678901234567890123 % -98765432109876543210
divmod(-12345678901234567890123, 98765432109876543210)
12345678901234567890123 & -98765432109876543210, 12345678901234567890123 | -98765432109876543210, 12345678901234567890123 ^ -98765432109876543210
~12345678901234567890123, -12345678901234567890123, abs(-2 ** 100), +2 ** 100
2 ** 64, 2 ** 63, 2 ** 63 - 1, -2 ** 63, -2 ** 63 - 1, (2 ** 63 - 1) + 1, -(-2 ** 63), 2 ** 62 * 2, 3037000500 ** 2
(2 ** 64) >> 3, (-2 ** 70) >> 65, 1 << 100, (2 ** 100) // 2 ** 90, 2 ** 100 == 2.0 ** 100, 2 ** 100 < float('inf')
hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 100), hash(-1)
hex(2 ** 70), oct(-2 ** 70), bin(2 ** 65), f'{2 ** 70:,}', f'{2 ** 70:_x}', '%d' % 2 ** 70
(2 ** 200).bit_length(), (2 ** 200 - 1).bit_count(), int('9' * 30), int('f' * 20, 16), int(1e30)
pow(3, 200, 10 ** 9 + 7), pow(3, 10 ** 20, 10 ** 20 + 39), 2 ** 100 % 97, (2 ** 100) / 3, 10 ** 30 / 10 ** 28
round(12345678901234567890, -5), round(-2 ** 70, -3), (2 ** 70).as_integer_ratio()
''')
#--- number literals
print(0xFF, 0o17, 0b1011, 1_000_000, 0x_ff, 00, 1e3, .5, 5., 1_0.0_1, 1E-2, 3j, 1_0j, .5j, 0xdeadBEEF)
print(0.1, 1e100, 1.5e-7, 123456789012345678.0, 1e15, 1e17, 0.0001, 0.00001, 9007199254740993.0, 5e-324, 1.7976931348623157e308)
