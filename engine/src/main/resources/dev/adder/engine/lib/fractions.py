"""Exact rational numbers."""

import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_PRIME = sys.hash_info.modulus
_HASH_INF = sys.hash_info.inf

_DIGITS = r"\d+(?:_\d+)*"
_LITERAL = re.compile(
    rf"\s*([-+]?)(?=\d|\.\d)((?:{_DIGITS})?)"
    rf"(?:(?:\s*/\s*({_DIGITS}))?|(?:\.((?:{_DIGITS})?))?(?:[eE]([-+]?{_DIGITS}))?)\s*")
_ALIGN = r"(?s:(.)?([<>=^]))?([-+ ]?)"
_PLAIN_SPEC = re.compile(_ALIGN + r"(#?)(0|[1-9][0-9]*)?([,_]?)")
_FLOAT_SPEC = re.compile(
    _ALIGN + r"(z?)(#?)(0(?=[0-9]))?([0-9]+)?([,_]?)(?:\.([0-9]+))?([eEfFgG%])")


def _pad(fill, align, width, sign, body):
    padding = (fill or " ") * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == "=":
        return sign + padding + body
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return padding + sign + body


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """The sign of n/d and its size in units of 10**exponent, ties to even."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    size, rest = divmod(abs(n), d)
    if 2 * rest > d or 2 * rest == d and size & 1:
        size += 1
    return n < 0 and (size != 0 or not no_neg_zero), size


def _round_to_figures(n, d, figures):
    """The sign of n/d, and a size and an exponent such that the size has so many digits."""
    if n == 0:
        return False, 0, 1 - figures
    # The decimal lengths bound the position of the first digit: at most one too low.
    top, bottom = str(abs(n)), str(d)
    first = len(top) - len(bottom) + (bottom <= top)
    exponent = first - figures
    negative, size = _round_to_exponent(n, d, exponent)
    if len(str(size)) == figures + 1:
        size //= 10
        exponent += 1
    return negative, size, exponent


def _make(n, d, cls=None):
    """A fraction in lowest terms already."""
    self = object.__new__(Fraction if cls is None else cls)
    self._numerator = n
    self._denominator = d
    return self


def _reduced(n, d):
    if d < 0:
        n, d = -n, -d
    common = math.gcd(n, d)
    return _make(n // common, d // common)


def _operators(exact, fallback, handle_complex=True):
    """The method of an operator and the one for exchanged operands."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return fallback(float(a), b)
        if handle_complex and isinstance(b, complex):
            return fallback(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if handle_complex and isinstance(a, numbers.Complex):
            return fallback(complex(a), float(b))
        return NotImplemented

    name = fallback.__name__
    forward.__name__ = f"__{name}__"
    reverse.__name__ = f"__r{name}__"
    forward.__doc__ = exact.__doc__
    reverse.__doc__ = exact.__doc__
    return forward, reverse


class Fraction(numbers.Rational):
    """A rational number in lowest terms, with a positive denominator."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _make(numerator, 1, cls)
            if isinstance(numerator, numbers.Rational):
                return _make(numerator.numerator, numerator.denominator, cls)
            if isinstance(numerator, float) or _is_decimal(numerator):
                return _make(*numerator.as_integer_ratio(), cls)
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            n, d = _parse(numerator)
        elif type(numerator) is int is type(denominator):
            n, d = numerator, denominator
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            n = numerator.numerator * denominator.denominator
            d = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        common = math.gcd(n, d)
        if d < 0:
            common = -common
        return _make(n // common, d // common, cls)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, "
                            f"not {f!r} ({type(f).__name__})")
        return _make(*f.as_integer_ratio(), cls)

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, "
                            f"not {dec!r} ({type(dec).__name__})")
        return _make(*dec.as_integer_ratio(), cls)

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        return _make(numerator, denominator, cls)

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, then the last one that still fits, halfway.
        n, d = self._numerator, self._denominator
        p0, q0, p1, q1 = 0, 1, 1, 0
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _make(p1, q1)
        return _make(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    # Formatting

    def __format__(self, format_spec, /):
        if match := _PLAIN_SPEC.fullmatch(format_spec):
            return self._format_plain(match)
        if match := _FLOAT_SPEC.fullmatch(format_spec):
            # An alignment and the zero of padding exclude each other.
            if match[2] is None or match[6] is None:
                return self._format_float(match)
        raise ValueError(f"Invalid format specifier {format_spec!r} "
                         f"for object of type {type(self).__name__!r}")

    def _format_plain(self, match):
        fill, align, plus, alternate, width, separator = match.groups()
        n, d = self._numerator, self._denominator
        body = f"{abs(n):{separator}}"
        if d > 1 or alternate:
            body += f"/{d:{separator}}"
        sign = "-" if n < 0 else "" if plus == "-" else plus
        return _pad(fill, align, int(width or 0), sign, body)

    def _format_float(self, match):
        fill, align, plus, no_neg_zero, alternate, zeros, width, separator, precision, kind = (
            match.groups())
        width = int(width or 0)
        precision = int(precision or 6)
        n, d = self._numerator, self._denominator
        suffix = ""
        if kind in "fF%":
            exponent = -precision
            if kind == "%":
                exponent -= 2
                suffix = "%"
            negative, size = _round_to_exponent(n, d, exponent, bool(no_neg_zero))
            point = precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, size, exponent = _round_to_figures(n, d, figures)
            if kind in "eE" or exponent > 0 or exponent + figures <= -4:
                point = figures - 1
                suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
            else:
                point = -exponent
        digits = str(size).zfill(point + 1)
        whole, rest = digits[:len(digits) - point], digits[len(digits) - point:]
        if kind in "gG" and not alternate:
            rest = rest.rstrip("0")
        tail = ("." if rest or alternate else "") + rest + suffix
        sign = "-" if negative else "" if plus == "-" else plus
        if zeros:
            room = width - len(sign) - len(tail)
            whole = whole.zfill(3 * room // 4 + 1 if separator else room)
        if separator:
            head = 1 + (len(whole) - 1) % 3
            groups = [whole[i:i + 3] for i in range(head, len(whole), 3)]
            whole = separator.join([whole[:head], *groups])
        return _pad(fill, align, width, sign, whole + tail)

    # Arithmetic

    def _add(a, b):
        """a + b"""
        d, e = a._denominator, b._denominator
        return _reduced(a._numerator * e + b._numerator * d, d * e)

    def _sub(a, b):
        """a - b"""
        d, e = a._denominator, b._denominator
        return _reduced(a._numerator * e - b._numerator * d, d * e)

    def _mul(a, b):
        """a * b"""
        return _reduced(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        """a / b"""
        if b._numerator == 0:
            sign = (a._numerator > 0) - (a._numerator < 0)
            raise ZeroDivisionError(f"Fraction({sign}, 0)")
        return _reduced(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        """a // b"""
        return a._numerator * b._denominator // (a._denominator * b._numerator)

    def _divmod(a, b):
        """(a // b, a % b)"""
        d, e = a._denominator, b._denominator
        quotient, rest = divmod(a._numerator * e, d * b._numerator)
        return quotient, _reduced(rest, d * e)

    def _mod(a, b):
        """a % b"""
        d, e = a._denominator, b._denominator
        return _reduced(a._numerator * e % (b._numerator * d), d * e)

    __add__, __radd__ = _operators(_add, operator.add)
    __sub__, __rsub__ = _operators(_sub, operator.sub)
    __mul__, __rmul__ = _operators(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operators(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv, False)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)
    __mod__, __rmod__ = _operators(_mod, operator.mod, False)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            n, d, power = a._numerator, a._denominator, b.numerator
            if power >= 0:
                return _make(n ** power, d ** power)
            if n > 0:
                return _make(d ** -power, n ** -power)
            if n == 0:
                raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
            return _make((-d) ** -power, (-n) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _make(a._numerator, a._denominator)

    def __neg__(a):
        return _make(-a._numerator, a._denominator)

    def __abs__(a):
        return _make(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        return _index(a.__trunc__())

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            negative, size = _round_to_exponent(self._numerator, self._denominator, 0)
            return -size if negative else size
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # Comparing

    def __hash__(self):
        # The value modulo the prime, as for every number.
        try:
            size = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _PRIME))
        except ValueError:
            size = _HASH_INF
        value = size if self._numerator >= 0 else -size
        return -2 if value == -1 else value

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return math.isfinite(b) and a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(self, self.from_float(other)) if math.isfinite(other) else op(0.0, other)
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    # Copying

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _is_decimal(value):
    # Where no one has imported decimal there are no decimals.
    decimal = sys.modules.get("decimal")
    return decimal is not None and isinstance(value, decimal.Decimal)


def _parse(text):
    match = _LITERAL.fullmatch(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    sign, whole, denominator, decimals, exponent = match.groups()
    n = int(whole or "0")
    d = int(denominator or "1")
    if decimals:
        decimals = decimals.replace("_", "")
        d = 10 ** len(decimals)
        n = n * d + int(decimals)
    if exponent:
        exponent = int(exponent)
        if exponent >= 0:
            n *= 10 ** exponent
        else:
            d *= 10 ** -exponent
    return -n if sign == "-" else n, d
