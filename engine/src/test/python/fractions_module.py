import copy, math, operator
from decimal import Decimal
from fractions import Fraction as F
print(F(), F(3), F(6, -4), F(0.1), F(Decimal("1.25")), F(F(1, 2), F(3, 4)), F(True), repr(F(-7, 3)))
print([str(F(s)) for s in ("3", " -7/21 ", "1.25", ".5", "5.", "-1e3", "2.5E-2", "1_000/3", "1 / 3", "+1_0.0_5", "\t3e+1\n", "٣/٤")])
a, b = F(3, 4), F(-5, 6)
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.pow):
    print(op.__name__, op(a, b), op(a, 2), op(7, a), op(a, 0.5), op(1.5, a), op(b, 3), op(-2, b), op(True, a))
print(a + 1j, 1j * a, a ** 2j, 2 ** F(3), 2.0 ** F(2), F(-2, 3) ** -3, F(2, 3) ** -2, 4 ** F(1, 2), F(0) ** 0, 1j / a)
print(-a, +a, abs(b), int(F(-7, 2)), math.trunc(F(-7, 2)), math.floor(b), math.ceil(b), bool(F(0)), float(a), complex(a), bool(a))
print([round(F(n, 2)) for n in range(-5, 6)], round(F(12345, 1000), 2), round(F(12345), -2), round(F(15, 10), 0), round(F(1, 3), 5))
print(a == 0.75, a == F(3, 4), a == 1, F(2) == 2, a == 0.75 + 0j, a != b, a < 1, b < 0.5, a >= b, a < float("inf"), a > float("nan"), a == "x", 0.7 < a, 1 > a)
print(hash(F(1, 2)) == hash(0.5), hash(F(5)) == hash(5), hash(F(-1)) == hash(-1), hash(F(1, 3)), hash(F(-22, 7)), hash(F(1, 2 ** 61 - 1)))
print(F("3.1415926535897932").limit_denominator(1000), F(math.pi).limit_denominator(), F(4321, 8765).limit_denominator(1), F(1, 3).limit_denominator(3), F(-355, 113).limit_denominator(100))
print(F(3, 4).as_integer_ratio(), F(4).is_integer(), a.is_integer(), a.numerator, a.denominator, a.real, a.imag, a.conjugate())
print(F.from_float(0.25), F.from_float(3), F.from_decimal(Decimal("-0.5")), F.from_decimal(2), a.__reduce__(), copy.copy(a) is a, copy.deepcopy(a) is a)
specs = ["", "10", "<10", "^11", "*^11", "=+10", "#", "+", " ", ",", "_", ".2f", "08.3f", "+.1e", "g", "#g", "G", "%", ".1%", "012,.2f",
         ",.3f", "z.0f", ".0e", ".0f", "#.0f", "E", "_.10f", ">12.4f", "x<9.2f", "=9.1f", ".20g", ".1g", "F", "0=10.1f", "020", "08,.1f", "-f", " e", "0f", "05", "0", "00.2f", "s", "d", "<010.2f", "n", ".2"]
for x in (F(3, 4), F(-22, 7), F(1234567, 1), F(0), F(-1, 1000000), F(10 ** 20 + 1, 3), F(999999, 1000000)):
    for s in specs:
        try: print(repr(format(x, s)), end=" ")
        except ValueError as e: print(e, end=" ")
    print()
class S(F):
    pass
print(repr(S(1, 2)), type(S(1, 2) + 1).__name__, repr(copy.copy(S(1, 2))), sum([F(1, n) for n in range(1, 20)]), max(F(1, 3), F(1, 2)), sorted([F(1, 2), 0.3, 1]))
def tries(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
tries(lambda: F(1, 0), lambda: F("1/0"), lambda: F("x"), lambda: F("1/"), lambda: F("1.2/3"), lambda: F("_1"), lambda: F("1__0"), lambda: F(""), lambda: F("."),
      lambda: F(1.5, 2), lambda: F([]), lambda: F(None), lambda: F("1", 2), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(Decimal("NaN")),
      lambda: a / 0, lambda: a // 0, lambda: a % 0, lambda: divmod(a, 0), lambda: 1 / F(0), lambda: F(0) ** -1, lambda: a + "x", lambda: "x" + a, lambda: a < "x", lambda: a < 1j,
      lambda: a // 1j, lambda: a.limit_denominator(0), lambda: F.from_float("x"), lambda: F.from_decimal(1.5), lambda: setattr(a, "numerator", 3), lambda: a ** "x", lambda: hash(a) == hash(0.75))
import numbers
print(isinstance(a, numbers.Rational), isinstance(a, numbers.Integral), F.__mro__[1].__name__)
