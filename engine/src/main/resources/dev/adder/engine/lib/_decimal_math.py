"""The transcendental functions and the formatting of Decimal."""

from math import isqrt

from decimal import (ROUND_HALF_EVEN, Inexact, InvalidOperation, Rounded, _NAN,
                     _count, _make, _text)

_logs = {}


def _atanh_inverse(n, unit):
    """unit * atanh(1/n)."""
    term = total = unit // n
    square = n * n
    k = 3
    while term:
        term //= square
        total += term // k
        k += 2
    return total


def _constants(digits):
    """ln 2 and ln 10, times 10**digits."""
    found = _logs.get("at")
    if found is None or found[0] < digits:
        more = digits + 20
        unit = 10 ** (more + 5)
        ln2 = (18 * _atanh_inverse(26, unit) - 2 * _atanh_inverse(4801, unit)
               + 8 * _atanh_inverse(8749, unit))
        ln10 = 3 * ln2 + 2 * _atanh_inverse(9, unit)
        found = _logs["at"] = more, ln2 // 10 ** 5, ln10 // 10 ** 5
    cut = 10 ** (found[0] - digits)
    return found[1] // cut, found[2] // cut


def _ln_fixed(c, e, digits):
    """10**digits * ln(c * 10**e), the last digits in doubt."""
    work = digits + 15
    unit = 10 ** work
    size = _count(c)
    k = e + size
    y = c * unit // 10 ** size if size <= work else c // 10 ** (size - work)
    twos = 0
    while 4 * y < 3 * unit:
        y *= 2
        twos += 1
    roots = 8
    for _ in range(roots):
        y = isqrt(y * unit)
    z = (y - unit) * unit // (y + unit)
    square = z * z // unit
    term = total = z
    n = 3
    while term:
        term = term * square // unit if term > 0 else -(-term * square // unit)
        total += term // n if term > 0 else -(-term // n)
        n += 2
    ln2, ln10 = _constants(work)
    return ((total << roots + 1) - twos * ln2 + k * ln10) // 10 ** (work - digits)


def _exp_fixed(x, digits):
    """(m, k): exp(x / 10**digits) is m / 10**digits * 10**k, the last digits in doubt."""
    unit = 10 ** digits
    ln10 = _constants(digits)[1]
    k = x // ln10
    r = x - k * _constants(digits + 25)[1] // 10 ** 25
    halvings = 12
    r = (r << 10) // (1 << halvings + 10)
    term = total = unit
    n = 1
    while term:
        term = term * r // (unit * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // unit
    return total, k


def _rounded(make, ctx, start):
    """The correctly rounded value of what make(digits) approximates with ever more digits."""
    p = ctx.prec
    extra = start
    while True:
        sign, m, e = make(p + extra)
        size = _count(m) if m else 0
        spare = size - p - 1
        if spare >= 8:
            unit = 10 ** (spare - 1)
            doubt = 10 ** 6
            rest = m % unit
            half = rest % (unit // 2)
            if doubt < half < unit // 2 - doubt or extra > 4 * p + 200:
                break
        extra += extra
    m = m // 10 ** (spare - 2) * 10 + 1 if spare > 2 else m
    e += spare - 3 if spare > 2 else 0
    return _half_even(_make(sign, m, e), ctx)


def _half_even(value, ctx):
    saved, ctx.rounding = ctx.rounding, ROUND_HALF_EVEN
    try:
        return value._fix(ctx)
    finally:
        ctx.rounding = saved


def ln(x, ctx):
    nan = x._nans(ctx)
    if nan:
        return nan
    if not x:
        return _make(1, 0, 0, 1)
    if x._s:
        return ctx._signal(InvalidOperation, _NAN)
    if x._k:
        return _make(0, 0, 0, 1)
    if x._cmp(_make(0, 1, 0)) == 0:
        return _make(0, 0, 0)

    def make(digits):
        value = _ln_fixed(x._c, x._e, digits)
        return int(value < 0), abs(value), -digits
    return _rounded(make, ctx, 20)


def log10(x, ctx):
    nan = x._nans(ctx)
    if nan:
        return nan
    if not x:
        return _make(1, 0, 0, 1)
    if x._s:
        return ctx._signal(InvalidOperation, _NAN)
    if x._k:
        return _make(0, 0, 0, 1)
    if str(x._c).rstrip("0") == "1":
        from decimal import Decimal
        return Decimal(x._e + _count(x._c) - 1)._fix(ctx)

    def make(digits):
        more = digits + 10
        value = _ln_fixed(x._c, x._e, more) * 10 ** digits // _constants(more)[1]
        return int(value < 0), abs(value), -digits
    return _rounded(make, ctx, 20)


def exp(x, ctx):
    nan = x._nans(ctx)
    if nan:
        return nan
    if x._k:
        return _make(0, 0, 0) if x._s else _make(0, 0, 0, 1)
    if not x:
        return _make(0, 1, 0)
    return _exp_scaled(lambda digits: _fixed(x, digits), x.adjusted(), x._s, ctx)


def _fixed(x, digits):
    shift = x._e + digits
    c = x._c * 10 ** shift if shift >= 0 else x._c // 10 ** -shift
    return -c if x._s else c


def _exp_scaled(argument, adjusted, negative, ctx):
    if adjusted > len(str(ctx.Emax * 3 - ctx.Emin)) + 1:
        if negative:
            return _make(0, 1, ctx.Etiny() - 1)._fix(ctx)
        return _make(0, 1, ctx.Emax + 1)._fix(ctx)
    if adjusted < -ctx.prec - 1:
        one = 10 ** (ctx.prec + 1)
        return _half_even(_make(0, one - 1 if negative else one + 1, -ctx.prec - 1), ctx)
    wide = max(adjusted, 0)

    def make(digits):
        more = digits + wide
        m, k = _exp_fixed(argument(more), more)
        return 0, m, k - more
    return _rounded(make, ctx, 20)


def power(x, y, ctx):
    nan = x._nans(ctx, y)
    if nan:
        return nan
    if not y:
        if not x:
            return ctx._signal(InvalidOperation, _NAN)
        return _make(0, 1, 0)
    whole = y._k == 0 and (y._e >= 0 or y._c % 10 ** min(-y._e, _count(y._c) + 1) == 0)
    odd = whole and int(y) & 1 if whole and y._e < 1 and y.adjusted() < 5000 else 0
    sign = x._s and odd
    if x._s and x and not whole:
        if not (x._k and y._k):
            return ctx._signal(InvalidOperation, _NAN)
    if not x:
        if x._s and not whole:
            sign = 0
        return _make(sign, 0, 0, 1) if y._s else _make(sign, 0, 0)
    if x._k:
        return _make(sign, 0, 0) if y._s else _make(sign, 0, 0, 1)
    magnitude = x.copy_abs()
    compared = magnitude._cmp(_make(0, 1, 0))
    if y._k:
        if x._s:
            return ctx._signal(InvalidOperation, _NAN)
        if compared == 0:
            ctx._signal(Inexact, None, (Rounded,))
            return _make(0, 10 ** (ctx.prec - 1), 1 - ctx.prec)
        return _make(0, 0, 0) if (compared > 0) == y._s else _make(0, 0, 0, 1)
    if compared == 0:
        if whole and y._s == 0 and y.adjusted() < 10:
            e = max(magnitude._e * int(y), 1 - ctx.prec)
            if magnitude._e * int(y) < e:
                ctx._signal(Rounded)
            return _make(sign, 10 ** -e, e)
        ctx._signal(Inexact, None, (Rounded,)) if not whole else ctx._signal(Rounded)
        return _make(sign, 10 ** (ctx.prec - 1), 1 - ctx.prec)
    if whole and y.adjusted() < 10:
        n = abs(int(y))
        if n * _count(magnitude._c) <= 4 * ctx.prec + 400:
            exact = _make(sign, magnitude._c ** n, magnitude._e * n)
            if not y._s:
                return exact._fix(ctx)
            return _make(0, 1, 0).__truediv__(exact, ctx)
    logarithm_size = _size_of_log(magnitude)
    adjusted = y.adjusted() + logarithm_size
    negative = (compared < 0) != bool(y._s)

    def argument(digits):
        more = digits + max(y.adjusted(), 0) + 5
        product = _ln_fixed(magnitude._c, magnitude._e, more) * y._c
        shift = y._e + digits - more
        product = product * 10 ** shift if shift >= 0 else product // 10 ** -shift
        return -product if y._s else product
    result = _exp_scaled(argument, adjusted, negative, ctx)
    if not whole and not result._k and result._c:
        ctx._signal(Inexact, None, (Rounded,))
    return _make(sign, result._c, result._e, result._k)


def _size_of_log(x):
    value = abs(_ln_fixed(x._c, x._e, 30 + max(0, -x.adjusted())))
    return _count(value) - 31 - max(0, -x.adjusted()) if value else -30


def power_modulo(x, y, m, ctx):
    for a, b in ((x, y), (m, None)):
        nan = a._nans(ctx, b)
        if nan:
            return nan
    values = []
    for value in (x, y, m):
        if value._k or value != value.to_integral_value():
            return ctx._signal(InvalidOperation, _NAN)
        values.append(int(value))
    base, exponent, modulus = values
    if exponent < 0 or not modulus or m.adjusted() >= ctx.prec or not base and not exponent:
        return ctx._signal(InvalidOperation, _NAN)
    result = pow(abs(base), exponent, abs(modulus))
    return _make(int(base < 0 and exponent & 1), result, 0)


def _specification(text):
    """The parts of a format specification."""
    spec = {"fill": " ", "align": "", "sign": "-", "z": False, "#": False, "zero": False,
            "width": 0, "comma": "", "precision": None, "type": ""}
    at = 0
    if len(text) > 1 and text[1] in "<>=^":
        spec["fill"], spec["align"] = text[0], text[1]
        at = 2
    elif text[:1] and text[0] in "<>=^":
        spec["align"] = text[0]
        at = 1
    if text[at:at + 1] and text[at] in "+- ":
        spec["sign"] = text[at]
        at += 1
    if text[at:at + 1] == "z":
        spec["z"] = True
        at += 1
    if text[at:at + 1] == "0":
        spec["zero"] = not spec["align"]
        if not spec["align"]:
            spec["fill"], spec["align"] = "0", "="
        at += 1
    start = at
    while text[at:at + 1].isdigit():
        at += 1
    if at > start:
        spec["width"] = int(text[start:at])
    if text[at:at + 1] and text[at] in ",_":
        spec["comma"] = text[at]
        at += 1
    if text[at:at + 1] == ".":
        start = at = at + 1
        while text[at:at + 1].isdigit():
            at += 1
        if at == start:
            raise ValueError("invalid format string")
        spec["precision"] = int(text[start:at])
    if at < len(text) and text[at] in "eEfFgGn%":
        spec["type"] = text[at]
        at += 1
    if at != len(text) or spec["comma"] == "_":
        raise ValueError("invalid format string")
    return spec


def formatted(x, specifier, ctx):
    """format(x, specifier)."""
    if not isinstance(specifier, str):
        raise TypeError("format arg must be str")
    spec = _specification(specifier)
    kind = spec["type"]
    precision = spec["precision"]
    sign = "-" if x._s else "+" if spec["sign"] == "+" else " " if spec["sign"] == " " else ""
    if x._k:
        body = str(x.copy_abs()) + ("%" if kind == "%" else "")
        whole = None
        fill = " " if spec["zero"] else spec["fill"]
    else:
        fill = spec["fill"]
        value = x
        if kind == "%":
            value = _make(x._s, x._c, x._e + 2)
        rounding = ctx.rounding
        if precision is not None:
            if kind and kind in "eE":
                value = _short(value, precision + 1, rounding)
            elif kind and kind in "fF%":
                value = _places(value, -precision, rounding)
            elif value._digits() > max(precision, 1):
                value = _short(value, max(precision, 1), rounding)
        if not value._c and value._e > 0 and kind and kind in "fF%":
            value = _places(value, 0, rounding)
        if spec["z"] and not value._c and x._s:
            sign = "+" if spec["sign"] == "+" else " " if spec["sign"] == " " else ""
        digits = _text(value._c)
        left = value._e + len(digits)
        if kind and kind in "eE":
            point = 1 if value._c or precision is None else 1 - precision
            if not value._c and precision is not None:
                point = 1
                digits = "0" * (precision + 1)
                left = 1
        elif kind and kind in "fF%":
            point = left
        elif value._e <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point < 0:
            head, tail = "0", "0" * -point + digits
        elif point > len(digits):
            head, tail = digits + "0" * (point - len(digits)), ""
        else:
            head, tail = digits[:point] or "0", digits[point:]
        exponent = left - point
        body = "." + tail if tail else ""
        if exponent or kind and kind in "eE":
            letter = {"E": "E", "G": "E"}.get(kind, "e") if kind else (
                "E" if ctx.capitals else "e")
            body += f"{letter}{exponent:+d}"
        if kind == "%":
            body += "%"
        whole = head
    if whole is not None:
        if spec["comma"]:
            least = spec["width"] - len(sign) - len(body) if spec["zero"] else 0
            whole = _grouped(whole, least)
        body = whole + body
    width = spec["width"]
    padding = fill * (width - len(sign) - len(body))
    align = spec["align"] or ">"
    if align == "<":
        return sign + body + padding
    if align == ">":
        return padding + sign + body
    if align == "=":
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _grouped(digits, least):
    while True:
        out = []
        rest = digits
        while len(rest) > 3:
            out.append(rest[-3:])
            rest = rest[:-3]
        out.append(rest)
        text = ",".join(reversed(out))
        if len(text) >= least:
            return text
        digits = "0" * max(1, (least - len(text)) * 3 // 4) + digits


def _short(value, digits, rounding):
    from decimal import _cut
    drop = _count(value._c) - digits if value._c else 0
    if drop <= 0:
        if value._c:
            return _make(value._s, value._c * 10 ** -drop, value._e + drop)
        return value
    c, _ = _cut(value._s, value._c, drop, rounding)
    e = value._e + drop
    if c >= 10 ** digits:
        c //= 10
        e += 1
    return _make(value._s, c, e)


def _places(value, exponent, rounding):
    from decimal import _cut
    if value._e >= exponent:
        return _make(value._s, value._c * 10 ** (value._e - exponent), exponent)
    return _make(value._s, _cut(value._s, value._c, exponent - value._e, rounding)[0], exponent)
