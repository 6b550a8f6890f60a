from decimal import *
D = Decimal
print(D("1.10") + D("2.2"), D(1) / D(3), D("1e5") * 3, D(7) // 2, D(-7) % 3, divmod(D(17), 5), -D("0.00"))
print(D("1.005").quantize(D("0.01")), D("2.5").quantize(D(1), ROUND_HALF_UP), D("1e20").quantize(D("1e18")))
print(D(2).sqrt(), D("0.25").sqrt(), D(2).ln(), D(10).ln(), D(2).log10(), D(1).exp(), D("-1.5").exp(), D(100).log10())
print(D(2) ** 10, D(2) ** -2, D(2) ** D("0.5"), D("1.1") ** 100, D(4) ** D("0.5"))
print(D("NaN"), D("-Infinity"), D("1E+3"), D("0E-10"), D("1E-7"), D("123E+5").to_eng_string(), D(0.1))
print(f"{D('1234567.891'):,.2f} {D('0.5'):.1%} {D('12'):>8} {D('12'):08.3f} {D('1E+3'):f} {D('1234'):e} {D('1.5'):g}")
print(D("1.0") == 1, D("1.5") == 1.5, hash(D("1.50")) == hash(1.5), hash(D(10) ** 20) == hash(10 ** 20), D(1) < 2.5)
print(D("1.23").as_tuple(), D("1.25").as_integer_ratio(), D("123.456").normalize(), D("1200").normalize())
print(round(D("2.675"), 2), round(D("2.5")), int(D("-3.9")), float(D("0.1")), D("3.7").to_integral_value())
print(repr(getcontext()))
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / 7, D("123456") + 0)
    ctx.rounding = ROUND_UP
    print(D(1) / 7)
for f in (lambda: D("x"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("sNaN") + 1, lambda: D(1) + 1.5,
          lambda: D("1e999999") * 10, lambda: D(-1).sqrt(), lambda: D([]), lambda: D(None), lambda: int(D("NaN"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(D("1").compare(D("2")), D("1.0").compare_total(D("1")), D(5).max(7), D("1e-999999").next_minus(), D(3).fma(4, 5))
print(sum(D(x) for x in ("0.1", "0.2", "0.3")), sorted([D(3), D("1.5"), D(2)]), D("1e30") + D("1e-30"))
