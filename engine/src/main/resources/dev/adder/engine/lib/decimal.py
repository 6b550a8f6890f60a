"""Decimal arithmetic as the General Decimal Arithmetic specification defines it."""

import _contextvars
import sys

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext",
    "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded",
    "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible",
    "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
    "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN",
    "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN",
    "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
]

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_HALF_UP, ROUND_UP, ROUND_05UP)


class DecimalException(ArithmeticError):
    """The base of all signals."""

    __module__ = "decimal"


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """The operation has no meaningful result."""


class ConversionSyntax(InvalidOperation):
    """The text is not a number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """The integer quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were discarded."""


class InvalidContext(InvalidOperation):
    """The context cannot do this."""


class Rounded(DecimalException):
    """Digits were discarded."""


class Subnormal(DecimalException):
    """The result is below the normal range."""


class Overflow(Inexact, Rounded):
    """The result is above the range."""


class Underflow(Inexact, Rounded, Subnormal):
    """An inexact result is below the normal range."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with a Decimal."""


_SIGNALS = (Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation,
            Subnormal, FloatOperation)
_SIGNAL_ORDER = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow,
                 Rounded, Subnormal, Underflow)
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
               DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


class DecimalTuple(tuple):
    """sign, digits and exponent."""

    __slots__ = ()
    __match_args__ = _fields = ("sign", "digits", "exponent")

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return "DecimalTuple(sign=%r, digits=%r, exponent=%r)" % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __reduce__(self):
        return DecimalTuple, tuple(self)


_new = object.__new__


def _make(sign, coefficient, exponent, kind=0):
    self = _new(Decimal)
    self._s = sign
    self._c = coefficient
    self._e = exponent
    self._k = kind
    return self


def _count(n):
    return len(str(n)) if n < 10 ** 600 else _long_count(n)


def _long_count(n):
    guess = int((n.bit_length() - 1) * 0.30102999566398120) + 1
    return guess + (n >= 10 ** guess)


def _up(rounding, sign, kept, rest, half):
    """Whether a coefficient is rounded up; rest is compared with half of what was cut."""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        return rest > half or rest == half and kept & 1
    if rounding == ROUND_HALF_UP:
        return rest >= half
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_HALF_DOWN:
        return rest > half
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return kept % 5 == 0


def _cut(sign, c, drop, rounding):
    """c without its last digits, rounded, and whether they were other than zero."""
    if drop > 20 and drop > _count(c) + 1:
        return (1 if _up(rounding, sign, 0, 1 if c else 0, 2) else 0), bool(c)
    unit = 10 ** drop
    kept, rest = divmod(c, unit)
    return kept + bool(_up(rounding, sign, kept, 2 * rest, unit)), rest != 0


class Context:
    """Precision, rounding, limits, flags and traps."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        base = DefaultContext if "DefaultContext" in globals() else None
        self.prec = prec if prec is not None else base.prec if base else 28
        self.rounding = rounding if rounding is not None else (
            base.rounding if base else ROUND_HALF_EVEN)
        self.Emin = Emin if Emin is not None else base.Emin if base else -999999
        self.Emax = Emax if Emax is not None else base.Emax if base else 999999
        self.capitals = capitals if capitals is not None else base.capitals if base else 1
        self.clamp = clamp if clamp is not None else base.clamp if base else 0
        if traps is None:
            traps = dict(base.traps) if base else dict.fromkeys(_SIGNALS, False)
        elif not isinstance(traps, dict):
            traps = {s: s in traps for s in _SIGNALS}
        self.traps = traps
        if flags is None:
            flags = dict.fromkeys(_SIGNALS, False)
        elif not isinstance(flags, dict):
            flags = {s: s in flags for s in _SIGNALS}
        self.flags = flags

    def __setattr__(self, name, value):
        if name in ("prec", "Emin", "Emax", "capitals", "clamp"):
            if not hasattr(type(value), "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted "
                                "as an integer")
            low, high, text = {
                "prec": (1, MAX_PREC, "valid range for prec is [1, MAX_PREC]"),
                "Emin": (MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]"),
                "Emax": (0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]"),
                "capitals": (0, 1, "valid values for capitals are 0 or 1"),
                "clamp": (0, 1, "valid values for clamp are 0 or 1")}[name]
            if not low <= value <= high:
                raise ValueError(text)
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError(
                    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                    "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   "
                    "ROUND_05UP]")
        elif name in ("flags", "traps"):
            if not isinstance(value, dict) or any(key not in _SIGNALS for key in value):
                raise KeyError("invalid error flag") if isinstance(value, dict) else TypeError(
                    f"{value} is not a signal dict")
        else:
            raise AttributeError(
                f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError(f"{name} cannot be deleted")

    def __repr__(self):
        flags = ", ".join(s.__name__ for s in _SIGNAL_ORDER if self.flags.get(s))
        traps = ", ".join(s.__name__ for s in _SIGNAL_ORDER if self.traps.get(s))
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
                f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
                f"flags=[{flags}], traps=[{traps}])")

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals,
                         self.clamp, [s for s in _SIGNALS if self.flags[s]],
                         [s for s in _SIGNALS if self.traps[s]])

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num="0", /):
        """A Decimal rounded to this context."""
        value = Decimal(num, self)
        if value._k >= 2 and _count(value._c) > self.prec - self.clamp:
            return self._signal(ConversionSyntax, _NAN)
        return value._fix(self)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._fix(self)

    def _signal(self, condition, result=None, also=()):
        signal = _CONDITIONS.get(condition, condition)
        self.flags[signal] = True
        for other in also:
            self.flags[other] = True
        if self.traps[signal]:
            raise signal([condition] + [other for other in also if self.traps[other]])
        for other in also:
            if self.traps[other]:
                raise other([one for one in also if self.traps[one]])
        return result

    def divmod(self, a, b, /):
        return _arg(a).__divmod__(_other(b), self)


def _arg(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


_other = _arg
_current = _contextvars.ContextVar("decimal_context")


def _dividend(left, right):
    """The left operand of a division in code that is compiled to be exact."""
    return Decimal(left) if isinstance(left, int) and isinstance(right, int) else left


def _base(left, right):
    """The same for a power: ints with a negative exponent have no int as the result."""
    if isinstance(left, int) and isinstance(right, int) and right < 0:
        return Decimal(left)
    return left


def getcontext():
    """The context of the current thread or task."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
    return context


def setcontext(context, /):
    """Makes a context the current one."""
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Local:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        _current.set(self._context)
        return self._context

    def __exit__(self, *error):
        _current.set(self._saved)


def localcontext(ctx=None, **kwargs):
    """A with statement's context: a copy of ctx with the given changes."""
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags",
                        "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if name in ("flags", "traps") and not isinstance(value, dict):
            value = {s: s in value for s in _SIGNALS}
        setattr(context, name, value)
    return _Local(context)


def _parse(text):
    """(sign, coefficient, exponent, kind) of a number's text, or None."""
    s = text.strip().replace("_", "")
    sign = 0
    if s[:1] in ("+", "-"):
        sign = int(s[0] == "-")
        s = s[1:]
    low = s.lower()
    if low in ("inf", "infinity"):
        return sign, 0, 0, 1
    for word, kind in (("nan", 2), ("snan", 3)):
        if low.startswith(word):
            rest = low[len(word):]
            if rest and not rest.isdecimal():
                return None
            return sign, int(rest or 0), 0, kind
    mantissa, mark, exponent = low.partition("e")
    e = 0
    if mark:
        digits = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not digits.isdecimal():
            return None
        e = int(exponent)
    whole, dot, fraction = mantissa.partition(".")
    both = whole + fraction
    if not both.isdecimal():
        return None
    if len(both) > 4000:
        import sys as _sys
        limit = _sys.get_int_max_str_digits()
        _sys.set_int_max_str_digits(0)
        try:
            return sign, int(both), e - len(fraction), 0
        finally:
            _sys.set_int_max_str_digits(limit)
    return sign, int(both), e - len(fraction), 0


def _text(n):
    if n < 10 ** 4000:
        return str(n)
    half = _count(n) // 2
    high, low = divmod(n, 10 ** half)
    return _text(high) + _text(low).zfill(half)


class Decimal:
    """A decimal floating point number."""
    __shown_name__ = "decimal.Decimal"

    __slots__ = ("_s", "_c", "_e", "_k", "__weakref__")

    def __new__(cls, value="0", context=None):
        kind = type(value)
        if kind is str or isinstance(value, str):
            parts = _parse(value)
            if parts is None:
                context = context or getcontext()
                return context._signal(ConversionSyntax, _NAN)
            s, c, e, k = parts
            if k == 0 and (e > MAX_EMAX or e < MIN_ETINY):
                context = context or getcontext()
                return context._signal(InvalidOperation, _NAN)
        elif kind is int or isinstance(value, int):
            value = int(value)
            s, c, e, k = int(value < 0), abs(value), 0, 0
        elif isinstance(value, Decimal):
            if cls is Decimal and kind is Decimal:
                return value
            s, c, e, k = value._s, value._c, value._e, value._k
        elif isinstance(value, float):
            (context or getcontext())._signal(FloatOperation)
            other = cls.from_float(value)
            s, c, e, k = other._s, other._c, other._e, other._k
        elif isinstance(value, (tuple, list)):
            s, c, e, k = _from_tuple(value)
        else:
            raise TypeError(f"conversion from {kind.__name__} to Decimal is not supported")
        self = _new(cls)
        self._s = s
        self._c = c
        self._e = e
        self._k = k
        return self

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float."""
        if isinstance(f, int):
            result = Decimal(int(f))
        elif not isinstance(f, float):
            raise TypeError("argument must be int or float")
        elif f != f:
            result = _NAN
        elif f - f != 0:
            result = _make(int(f < 0), 0, 0, 1)
        else:
            n, d = abs(f).as_integer_ratio()
            k = d.bit_length() - 1
            result = _make(int(str(f)[0] == "-"), n * 5 ** k, -k)
        return result if cls is Decimal else cls(result)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(self)

    def __deepcopy__(self, memo):
        return self if type(self) is Decimal else type(self)(self)

    def _digits(self):
        return _count(self._c) if self._c else 1

    def _fix(self, ctx):
        """The number rounded to the context, with its signals."""
        k = self._k
        if k:
            if k >= 2 and self._c and _count(self._c) > ctx.prec - ctx.clamp:
                return _make(self._s, self._c % 10 ** (ctx.prec - ctx.clamp), 0, k)
            return self
        c, e, prec = self._c, self._e, ctx.prec
        tiny = ctx.Emin - prec + 1
        top = ctx.Emax - prec + 1
        if not c:
            high = top if ctx.clamp else ctx.Emax
            fixed = min(max(e, tiny), high)
            if fixed != e:
                ctx._signal(Clamped)
                return _make(self._s, 0, fixed)
            return self
        digits = _count(c)
        floor = e + digits - prec
        if floor > top:
            return _overflow(ctx, self._s)
        subnormal = floor < tiny
        if subnormal:
            floor = tiny
        if e < floor:
            c, inexact = _cut(self._s, c, floor - e, ctx.rounding)
            if c >= 10 ** prec:
                c //= 10
                floor += 1
            if floor > top:
                return _overflow(ctx, self._s)
            result = _make(self._s, c, floor)
            if inexact and subnormal:
                ctx._signal(Underflow, None, (Inexact, Rounded, Subnormal))
            else:
                if subnormal:
                    ctx._signal(Subnormal)
                if inexact:
                    ctx._signal(Inexact, None, (Rounded,))
                else:
                    ctx._signal(Rounded)
            if not c:
                ctx._signal(Clamped)
            return result
        if subnormal:
            ctx._signal(Subnormal)
        if ctx.clamp and e > top:
            ctx._signal(Clamped)
            return _make(self._s, c * 10 ** (e - top), top)
        return self

    def _nans(self, ctx, other=None):
        """The NaN that is the result, when an operand is one."""
        if self._k < 2 and (other is None or other._k < 2):
            return None
        for value in (self, other):
            if value is not None and value._k == 3:
                return ctx._signal(InvalidOperation,
                                   _make(value._s, value._c, 0, 2)._fix(ctx))
        return (self if self._k >= 2 else other)._fix(ctx)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self, eng=False, context=None):
        sign = "-" if self._s else ""
        if self._k:
            if self._k == 1:
                return sign + "Infinity"
            return sign + ("NaN" if self._k == 2 else "sNaN") + (_text(self._c) if self._c else "")
        digits = _text(self._c)
        left = self._e + len(digits)
        if self._e <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif self._c == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            letter = "E" if (context or getcontext()).capitals else "e"
            text += f"{letter}{left - point:+d}"
        return sign + text

    def to_eng_string(self, /, context=None):
        """The text with an exponent that is a multiple of three."""
        return self.__str__(True, context)

    def as_tuple(self):
        """sign, digits, exponent."""
        if self._k == 1:
            return DecimalTuple(self._s, (0,), "F")
        if self._k:
            digits = tuple(map(int, _text(self._c))) if self._c else ()
            return DecimalTuple(self._s, digits, "n" if self._k == 2 else "N")
        return DecimalTuple(self._s, tuple(map(int, _text(self._c))), self._e)

    def as_integer_ratio(self):
        """The smallest integers whose quotient this is."""
        if self._k == 1:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._k:
            raise ValueError("cannot convert NaN to integer ratio")
        from math import gcd
        n, d = self._c, 1
        if self._e >= 0:
            n *= 10 ** self._e
        else:
            d = 10 ** -self._e
            common = gcd(n, d)
            n //= common
            d //= common
        return (-n if self._s else n), d

    def __hash__(self):
        if self._k:
            if self._k == 3:
                raise TypeError("Cannot hash a signaling NaN value")
            if self._k == 2:
                return object.__hash__(self)
            return -314159 if self._s else 314159
        modulus = (1 << 61) - 1
        if self._e >= 0:
            value = self._c % modulus * pow(10, self._e, modulus) % modulus
        else:
            value = self._c % modulus * pow(pow(10, modulus - 2, modulus), -self._e,
                                            modulus) % modulus
        value = -value if self._s else value
        return -2 if value == -1 else value

    def __bool__(self):
        return bool(self._k or self._c)

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._k else self._e + self._digits() - 1

    def _cmp(self, other):
        """-1, 0 or 1; neither is a NaN."""
        if self._k or other._k:
            a = (-1 if self._s else 1) if self._k else 0
            b = (-1 if other._s else 1) if other._k else 0
            return (a > b) - (a < b)
        if not self._c or not other._c:
            a = 0 if not self._c else -1 if self._s else 1
            b = 0 if not other._c else -1 if other._s else 1
            return (a > b) - (a < b)
        if self._s != other._s:
            return -1 if self._s else 1
        sign = -1 if self._s else 1
        a, b = self._e + _count(self._c), other._e + _count(other._c)
        if a != b:
            return sign if a > b else -sign
        a, b = self._c, other._c
        if self._e > other._e:
            a *= 10 ** (self._e - other._e)
        else:
            b *= 10 ** (other._e - self._e)
        return sign * ((a > b) - (a < b))

    def _compared(self, other, equality):
        """The result of _cmp, or None: not comparable, or NotImplemented."""
        if not isinstance(other, Decimal):
            if isinstance(other, int):
                other = Decimal(other)
            elif isinstance(other, float):
                ctx = getcontext()
                if equality:
                    ctx.flags[FloatOperation] = True
                else:
                    ctx._signal(FloatOperation)
                other = Decimal.from_float(other)
            elif hasattr(other, "numerator") and hasattr(other, "denominator"):
                return _scaled(self, other.denominator)._compared(
                    Decimal(other.numerator), equality)
            elif equality and isinstance(other, complex) and other.imag == 0:
                other = Decimal.from_float(other.real)
            else:
                return NotImplemented
        if self._k >= 2 or other._k >= 2:
            if not equality or self._k == 3 or other._k == 3:
                getcontext()._signal(InvalidOperation)
            return None
        return self._cmp(other)

    def __eq__(self, other):
        c = self._compared(other, True)
        return c if c is NotImplemented else c == 0

    def __lt__(self, other):
        c = self._compared(other, False)
        return c if c is NotImplemented else c is not None and c < 0

    def __le__(self, other):
        c = self._compared(other, False)
        return c if c is NotImplemented else c is not None and c <= 0

    def __gt__(self, other):
        c = self._compared(other, False)
        return c if c is NotImplemented else c is not None and c > 0

    def __ge__(self, other):
        c = self._compared(other, False)
        return c if c is NotImplemented else c is not None and c >= 0

    def compare(self, other, context=None):
        other, ctx = _other(other), context or getcontext()
        return self._nans(ctx, other) or Decimal(self._cmp(other))

    def compare_signal(self, other, context=None):
        other, ctx = _other(other), context or getcontext()
        if self._k >= 2 or other._k >= 2:
            nan = self if self._k == 3 or self._k == 2 and other._k != 3 else other
            return ctx._signal(InvalidOperation, _make(nan._s, nan._c, 0, 2)._fix(ctx))
        return Decimal(self._cmp(other))

    def compare_total(self, other, context=None):
        other = _other(other)
        a, b = _total(self), _total(other)
        return Decimal((a > b) - (a < b))

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_other(other).copy_abs())

    def __neg__(self, context=None):
        ctx = context or getcontext()
        nan = self._nans(ctx)
        if nan:
            return nan
        if not self._c and not self._k:
            return _make(int(ctx.rounding == ROUND_FLOOR), 0, self._e)._fix(ctx)
        return _make(1 - self._s, self._c, self._e, self._k)._fix(ctx)

    def __pos__(self, context=None):
        ctx = context or getcontext()
        nan = self._nans(ctx)
        if nan:
            return nan
        if not self._c and not self._k:
            return _make(int(ctx.rounding == ROUND_FLOOR), 0, self._e)._fix(ctx)
        return _make(self._s, self._c, self._e, self._k)._fix(ctx)

    def __abs__(self, context=None):
        ctx = context or getcontext()
        return self._nans(ctx) or (self.__neg__(ctx) if self._s else self.__pos__(ctx))

    def _operand(self, other):
        if isinstance(other, Decimal):
            return other
        if isinstance(other, int):
            return _make(int(other < 0), abs(int(other)), 0)
        return None

    def _add(self, other, ctx, flip):
        nan = self._nans(ctx, other)
        if nan:
            return nan
        sign = other._s ^ flip
        if self._k or other._k:
            if self._k and other._k and self._s != sign:
                return ctx._signal(InvalidOperation, _NAN)
            return self if self._k else _make(sign, 0, 0, 1)
        a, b, ea, eb = self._c, other._c, self._e, other._e
        e = min(ea, eb)
        if not a or not b:
            if not a and not b:
                s = self._s & sign
                if self._s != sign and ctx.rounding == ROUND_FLOOR:
                    s = 1
                return _make(s, 0, e)._fix(ctx)
            s, c, own = (sign, b, eb) if not a else (self._s, a, ea)
            low = max(e, own - ctx.prec - 1)
            if own > low:
                c *= 10 ** (own - low)
                own = low
            return _make(s, c, own)._fix(ctx)
        if ea != eb:
            # A number far below the last digit of the other acts as a small one in its place.
            s, t = self._s, sign
            if ea < eb:
                a, ea, b, eb, s, t = b, eb, a, ea, t, s
            digits = _count(a)
            limit = ea + min(-1, digits - ctx.prec - 2)
            if _count(b) + eb - 1 < limit:
                b, eb = 1, limit
            a *= 10 ** (ea - eb)
            e = eb
        else:
            s, t = self._s, sign
        if s == t:
            return _make(s, a + b, e)._fix(ctx)
        difference = a - b
        if not difference:
            return _make(int(ctx.rounding == ROUND_FLOOR), 0, e)._fix(ctx)
        if difference < 0:
            return _make(t, -difference, e)._fix(ctx)
        return _make(s, difference, e)._fix(ctx)

    def __add__(self, other, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        return self._add(other, context or getcontext(), 0)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        return self._add(other, context or getcontext(), 1)

    def __rsub__(self, other):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        return other._add(self, getcontext(), 1)

    def __mul__(self, other, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        ctx = context or getcontext()
        nan = self._nans(ctx, other)
        if nan:
            return nan
        sign = self._s ^ other._s
        if self._k or other._k:
            if not self or not other:
                return ctx._signal(InvalidOperation, _NAN)
            return _make(sign, 0, 0, 1)
        return _make(sign, self._c * other._c, self._e + other._e)._fix(ctx)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        ctx = context or getcontext()
        nan = self._nans(ctx, other)
        if nan:
            return nan
        sign = self._s ^ other._s
        if self._k:
            if other._k:
                return ctx._signal(InvalidOperation, _NAN)
            return _make(sign, 0, 0, 1)
        if other._k:
            ctx._signal(Clamped)
            return _make(sign, 0, ctx.Etiny())
        if not other._c:
            if not self._c:
                return ctx._signal(DivisionUndefined, _NAN)
            return ctx._signal(DivisionByZero, _make(sign, 0, 0, 1))
        ideal = self._e - other._e
        if not self._c:
            return _make(sign, 0, ideal)._fix(ctx)
        shift = _count(other._c) - _count(self._c) + ctx.prec + 1
        e = ideal - shift
        if shift >= 0:
            c, rest = divmod(self._c * 10 ** shift, other._c)
        else:
            c, rest = divmod(self._c, other._c * 10 ** -shift)
        if rest:
            if c % 5 == 0:
                c += 1
        else:
            while e < ideal and c % 10 == 0:
                c //= 10
                e += 1
        return _make(sign, c, e)._fix(ctx)

    def __rtruediv__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else other.__truediv__(self)

    def _divide(self, other, ctx):
        """Integer quotient and remainder of finite numbers, or None when too large."""
        sign = self._s ^ other._s
        ideal = self._e if other._k else min(self._e, other._e)
        if not self._c or other._k or self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), _make(self._s, *_rescaled(self, ideal, ctx))
        if self.adjusted() - other.adjusted() <= ctx.prec:
            a, b = self._c, other._c
            if self._e >= other._e:
                a *= 10 ** (self._e - other._e)
            else:
                b *= 10 ** (other._e - self._e)
            q, r = divmod(a, b)
            if q < 10 ** ctx.prec:
                return _make(sign, q, 0), _make(self._s, r, ideal)
        return None

    def _integer_division(self, other, ctx, zero):
        nan = self._nans(ctx, other)
        if nan:
            return nan, nan
        sign = self._s ^ other._s
        if self._k:
            if other._k:
                nan = ctx._signal(InvalidOperation, _NAN)
                return nan, nan
            return _make(sign, 0, 0, 1), ctx._signal(InvalidOperation, _NAN) if zero != "//" else 0
        if not other._k and not other._c:
            if not self._c:
                nan = ctx._signal(DivisionUndefined, _NAN)
                return nan, nan
            if zero == "%":
                return None, ctx._signal(InvalidOperation, _NAN)
            quotient = ctx._signal(DivisionByZero, _make(sign, 0, 0, 1))
            return quotient, ctx._signal(InvalidOperation, _NAN) if zero != "//" else None
        pair = self._divide(other, ctx)
        if pair is None:
            nan = ctx._signal(DivisionImpossible, _NAN)
            return nan, nan
        return pair

    def __floordiv__(self, other, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        return self._integer_division(other, context or getcontext(), "//")[0]

    def __rfloordiv__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else other.__floordiv__(self)

    def __mod__(self, other, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        ctx = context or getcontext()
        if self._k == 1 and other._k < 2:
            return ctx._signal(InvalidOperation, _NAN)
        return self._integer_division(other, ctx, "%")[1]._fix(ctx)

    def __rmod__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else other.__mod__(self)

    def __divmod__(self, other, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        ctx = context or getcontext()
        q, r = self._integer_division(other, ctx, "divmod")
        return q, r._fix(ctx)

    def __rdivmod__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else other.__divmod__(self)

    def remainder_near(self, other, context=None):
        other, ctx = _other(other), context or getcontext()
        nan = self._nans(ctx, other)
        if nan:
            return nan
        if self._k or not other:
            return ctx._signal(DivisionUndefined if not self and not other else InvalidOperation,
                               _NAN)
        if other._k:
            return self._fix(ctx)
        pair = self._divide(other, ctx)
        if pair is None:
            return ctx._signal(DivisionImpossible, _NAN)
        q, r = pair
        e = r._e
        b = other._c * 10 ** (other._e - e)
        c = r._c
        sign = self._s
        if 2 * c + (q._c & 1) > b:
            c = b - c
            sign = 1 - sign
            if q._c + 1 >= 10 ** ctx.prec:
                return ctx._signal(DivisionImpossible, _NAN)
        return _make(sign, c, e)._fix(ctx)

    def fma(self, other, third, context=None):
        """self * other + third with one rounding."""
        other, third, ctx = _other(other), _other(third), context or getcontext()
        if self._k >= 2 or other._k >= 2:
            if self._k != 3 and other._k != 3 and third._k == 3:
                return third._nans(ctx)
            return self._nans(ctx, other)
        if self._k or other._k:
            product = self.__mul__(other, ctx)
            return product if product._k >= 2 and third._k < 2 else product.__add__(third, ctx)
        product = _make(self._s ^ other._s, self._c * other._c, self._e + other._e)
        return product.__add__(third, ctx)

    def __pow__(self, other, modulo=None, context=None):
        other = self._operand(other)
        if other is None:
            return NotImplemented
        from _decimal_math import power, power_modulo
        ctx = context or getcontext()
        if modulo is not None:
            modulo = self._operand(modulo)
            return NotImplemented if modulo is None else power_modulo(self, other, modulo, ctx)
        return power(self, other, ctx)

    def __rpow__(self, other, modulo=None):
        other = self._operand(other)
        return NotImplemented if other is None else other.__pow__(self)

    def exp(self, context=None):
        from _decimal_math import exp
        return exp(self, context or getcontext())

    def ln(self, context=None):
        from _decimal_math import ln
        return ln(self, context or getcontext())

    def log10(self, context=None):
        from _decimal_math import log10
        return log10(self, context or getcontext())

    def sqrt(self, context=None):
        """The square root, rounded half even."""
        ctx = context or getcontext()
        nan = self._nans(ctx)
        if nan:
            return nan
        if self._k and not self._s:
            return self
        if not self:
            return _make(self._s, 0, self._e >> 1)._fix(ctx)
        if self._s:
            return ctx._signal(InvalidOperation, _NAN)
        from math import isqrt
        prec = ctx.prec + 1
        c, e = self._c, self._e
        if e & 1:
            c *= 10
            digits = (_count(self._c) >> 1) + 1
        else:
            digits = _count(c) + 1 >> 1
        e >>= 1
        ideal = e
        shift = prec - digits
        exact = True
        if shift >= 0:
            c *= 100 ** shift
        else:
            c, rest = divmod(c, 100 ** -shift)
            exact = not rest
        e -= shift
        n = isqrt(c)
        exact = exact and n * n == c
        if exact:
            if shift >= 0:
                n //= 10 ** shift
            else:
                n *= 10 ** -shift
            e += shift
        elif n % 5 == 0:
            n += 1
        rounding, ctx.rounding = ctx.rounding, ROUND_HALF_EVEN
        try:
            return _make(0, n, e)._fix(ctx)
        finally:
            ctx.rounding = rounding

    def quantize(self, exp, rounding=None, context=None):
        """The value with the exponent of exp."""
        exp, ctx = _other(exp), context or getcontext()
        nan = self._nans(ctx, exp)
        if nan:
            return nan
        if self._k or exp._k:
            if self._k and exp._k:
                return self
            return ctx._signal(InvalidOperation, _NAN)
        if rounding is None:
            rounding = ctx.rounding
        elif rounding not in _ROUNDINGS:
            ctx.copy().rounding = rounding
        e = exp._e
        if not ctx.Etiny() <= e <= ctx.Emax:
            return ctx._signal(InvalidOperation, _NAN)
        if not self._c:
            return _make(self._s, 0, e)._fix(ctx)
        if self.adjusted() > ctx.Emax or self.adjusted() - e + 1 > ctx.prec:
            return ctx._signal(InvalidOperation, _NAN)
        inexact = False
        if self._e >= e:
            c = self._c * 10 ** (self._e - e)
        else:
            c, inexact = _cut(self._s, self._c, e - self._e, rounding)
        result = _make(self._s, c, e)
        if result.adjusted() > ctx.Emax or c >= 10 ** ctx.prec:
            return ctx._signal(InvalidOperation, _NAN)
        if c and result.adjusted() < ctx.Emin:
            ctx._signal(Subnormal)
        if e > self._e:
            if inexact:
                ctx._signal(Inexact, None, (Rounded,))
            else:
                ctx._signal(Rounded)
        return result._fix(ctx)

    def _integral(self, rounding, ctx, signals):
        nan = self._nans(ctx)
        if nan:
            return nan
        if self._k or self._e >= 0:
            return self
        if not self._c:
            return _make(self._s, 0, 0)
        c, inexact = _cut(self._s, self._c, -self._e, rounding or ctx.rounding)
        if signals:
            if inexact:
                ctx._signal(Inexact, None, (Rounded,))
            else:
                ctx._signal(Rounded)
        return _make(self._s, c, 0)

    def to_integral_exact(self, rounding=None, context=None):
        return self._integral(rounding, context or getcontext(), True)

    def to_integral_value(self, rounding=None, context=None):
        return self._integral(rounding, context or getcontext(), False)

    to_integral = to_integral_value

    def _to_int(self, rounding):
        if self._k == 1:
            raise OverflowError("cannot convert Infinity to integer")
        if self._k:
            raise ValueError("cannot convert NaN to integer")
        if self._e >= 0:
            n = self._c * 10 ** self._e
        else:
            n = _cut(self._s, self._c, -self._e, rounding)[0]
        return -n if self._s else n

    def __int__(self):
        return self._to_int(ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._to_int(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    def __float__(self):
        if self._k == 3:
            raise ValueError("cannot convert signaling NaN to float")
        if self._k == 2:
            return float("-nan" if self._s else "nan")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def normalize(self, context=None):
        """The value without zeros at its end."""
        ctx = context or getcontext()
        nan = self._nans(ctx)
        if nan:
            return nan
        value = self._fix(ctx)
        if value._k:
            return value
        if not value._c:
            return _make(value._s, 0, 0)._fix(ctx)
        c, e = value._c, value._e
        top = ctx.Emax - ctx.prec + 1 if ctx.clamp else ctx.Emax
        while e < top and c % 10 == 0:
            c //= 10
            e += 1
        return _make(value._s, c, e)

    def same_quantum(self, other, context=None):
        other = _other(other)
        if self._k or other._k:
            return self._k == other._k or self._k >= 2 and other._k >= 2
        return self._e == other._e

    def scaleb(self, other, context=None):
        other, ctx = _other(other), context or getcontext()
        nan = self._nans(ctx, other)
        if nan:
            return nan
        if other._k or other._e or abs(int(other)) > 2 * (ctx.Emax + ctx.prec):
            return ctx._signal(InvalidOperation, _NAN)
        if self._k:
            return self
        return _make(self._s, self._c, self._e + int(other))._fix(ctx)

    def logb(self, context=None):
        ctx = context or getcontext()
        nan = self._nans(ctx)
        if nan:
            return nan
        if self._k:
            return _make(0, 0, 0, 1)
        if not self._c:
            return ctx._signal(DivisionByZero, _make(1, 0, 0, 1))
        return Decimal(self.adjusted())._fix(ctx)

    def number_class(self, context=None):
        ctx = context or getcontext()
        if self._k >= 2:
            return "NaN" if self._k == 2 else "sNaN"
        kind = ("Infinity" if self._k else "Zero" if not self._c else
                "Subnormal" if self.is_subnormal(ctx) else "Normal")
        return ("-" if self._s else "+") + kind

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_finite(self):
        return not self._k

    def is_infinite(self):
        return self._k == 1

    def is_nan(self):
        return self._k >= 2

    def is_qnan(self):
        return self._k == 2

    def is_snan(self):
        return self._k == 3

    def is_signed(self):
        return self._s == 1

    def is_zero(self):
        return not self._k and not self._c

    def is_normal(self, context=None):
        ctx = context or getcontext()
        return not self._k and bool(self._c) and self.adjusted() >= ctx.Emin

    def is_subnormal(self, context=None):
        ctx = context or getcontext()
        return not self._k and bool(self._c) and self.adjusted() < ctx.Emin

    def copy_abs(self):
        return _make(0, self._c, self._e, self._k)

    def copy_negate(self):
        return _make(1 - self._s, self._c, self._e, self._k)

    def copy_sign(self, other, context=None):
        return _make(_other(other)._s, self._c, self._e, self._k)

    def radix(self):
        return Decimal(10)

    def _extreme(self, other, ctx, sign, magnitude):
        other = _other(other)
        if self._k >= 2 or other._k >= 2:
            if self._k != 3 and other._k != 3:
                if self._k != 2:
                    return self._fix(ctx)
                if other._k != 2:
                    return other._fix(ctx)
            return self._nans(ctx, other)
        c = self.copy_abs()._cmp(other.copy_abs()) if magnitude else self._cmp(other)
        if c == 0:
            c = int(self.compare_total(other))
        return (self if c * sign >= 0 else other)._fix(ctx)

    def max(self, other, context=None):
        return self._extreme(other, context or getcontext(), 1, False)

    def min(self, other, context=None):
        return self._extreme(other, context or getcontext(), -1, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context or getcontext(), 1, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context or getcontext(), -1, True)

    def _step(self, ctx, up):
        nan = self._nans(ctx)
        if nan:
            return nan
        if self._k:
            if self._s == up:
                return _make(self._s, 10 ** ctx.prec - 1, ctx.Etop())
            return self
        work = ctx.copy()
        work.clear_traps()
        work.rounding = ROUND_CEILING if up else ROUND_FLOOR
        fixed = self._fix(work)
        if fixed._cmp(self):
            return fixed
        return self.__add__(_make(1 - up, 1, ctx.Etiny() - 1), work)

    def next_plus(self, context=None):
        return self._step(context or getcontext(), 1)

    def next_minus(self, context=None):
        return self._step(context or getcontext(), 0)

    def next_toward(self, other, context=None):
        other, ctx = _other(other), context or getcontext()
        nan = self._nans(ctx, other)
        if nan:
            return nan
        c = self._cmp(other)
        if c == 0:
            return self.copy_sign(other)
        result = self._step(ctx, int(c < 0))
        if result._k:
            ctx._signal(Overflow, None, (Inexact, Rounded))
        elif result.adjusted() < ctx.Emin:
            ctx._signal(Underflow, None, (Inexact, Rounded, Subnormal))
            if not result:
                ctx._signal(Clamped)
        return result

    def _logic(self, ctx, *others):
        out = []
        for value in (self,) + others:
            if value._k or value._s or value._e or set(str(value._c)) - {"0", "1"}:
                return None
            out.append(int(str(value._c)[-ctx.prec:], 2))
        return out

    def _bits(self, value):
        return _make(0, int(f"{value:b}"), 0)

    def logical_and(self, other, context=None):
        ctx = context or getcontext()
        pair = self._logic(ctx, _other(other))
        return ctx._signal(InvalidOperation, _NAN) if pair is None else self._bits(
            pair[0] & pair[1])

    def logical_or(self, other, context=None):
        ctx = context or getcontext()
        pair = self._logic(ctx, _other(other))
        return ctx._signal(InvalidOperation, _NAN) if pair is None else self._bits(
            pair[0] | pair[1])

    def logical_xor(self, other, context=None):
        ctx = context or getcontext()
        pair = self._logic(ctx, _other(other))
        return ctx._signal(InvalidOperation, _NAN) if pair is None else self._bits(
            pair[0] ^ pair[1])

    def logical_invert(self, context=None):
        ctx = context or getcontext()
        one = self._logic(ctx)
        return ctx._signal(InvalidOperation, _NAN) if one is None else self._bits(
            one[0] ^ ((1 << ctx.prec) - 1))

    def _turn(self, other, ctx, rotate):
        other = _other(other)
        nan = self._nans(ctx, other)
        if nan:
            return nan
        if other._k or other._e or int(other) > ctx.prec or int(other) < -ctx.prec:
            return ctx._signal(InvalidOperation, _NAN)
        if self._k:
            return self
        digits = _text(self._c).zfill(ctx.prec)[-ctx.prec:]
        n = int(other)
        if rotate:
            digits = digits[n:] + digits[:n]
        elif n < 0:
            digits = digits[:n]
        else:
            digits = (digits + "0" * n)[-ctx.prec:]
        return _make(self._s, int(digits or 0), self._e)

    def rotate(self, other, context=None):
        return self._turn(other, context or getcontext(), True)

    def shift(self, other, context=None):
        return self._turn(other, context or getcontext(), False)

    def __format__(self, specifier, context=None):
        from _decimal_math import formatted
        return formatted(self, specifier, context or getcontext())


def _scaled(value, factor):
    if value._k:
        return value
    return _make(value._s, value._c * factor, value._e)


def _rescaled(value, exponent, ctx):
    if not value._c:
        return 0, exponent
    if value._e >= exponent:
        return value._c * 10 ** (value._e - exponent), exponent
    return value._c, value._e


def _total(value):
    if value._k >= 2:
        key = (3 if value._k == 2 else 2, value._c, 0)
    elif value._k == 1:
        key = (1, 0, 0)
    else:
        key = None
    if key is None:
        if not value._c:
            key = (-1, 0, value._e)
        else:
            key = (0, _Ordered(value), value._e)
    if not value._s:
        return 1, key
    return 0, _Reversed(key)


class _Ordered:
    def __init__(self, value):
        self.value = value.copy_abs()

    def __eq__(self, other):
        return self.value._cmp(other.value) == 0

    def __lt__(self, other):
        return self.value._cmp(other.value) < 0

    def __gt__(self, other):
        return self.value._cmp(other.value) > 0


class _Reversed:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        return self.key == other.key

    def __lt__(self, other):
        return other.key < self.key

    def __gt__(self, other):
        return other.key > self.key


def _overflow(ctx, sign):
    rounding = ctx.rounding
    away = (rounding in (ROUND_UP, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN)
            or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign)
    if away:
        result = _make(sign, 0, 0, 1)
    else:
        result = _make(sign, 10 ** ctx.prec - 1, ctx.Emax - ctx.prec + 1)
    return ctx._signal(Overflow, result, (Inexact, Rounded))


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    c = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        c = c * 10 + digit
    if exponent == "F":
        return sign, 0, 0, 1
    if exponent in ("n", "N"):
        return sign, c, 0, 2 if exponent == "n" else 3
    if not isinstance(exponent, int):
        if isinstance(exponent, str):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        raise ValueError("exponent must be an integer")
    return sign, c, exponent, 0


def _delegate(name, method, count):
    target = getattr(Decimal, method)
    if count == 1:
        def call(self, x, /):
            return target(_arg(x), self)
    elif count == 2:
        def call(self, x, y, /):
            return target(_arg(x), _arg(y), self)
    elif count == 3:
        def call(self, x, y, z, /):
            return target(_arg(x), _arg(y), _arg(z), self)
    elif count == -2:
        def call(self, x, y, /):
            return target(_arg(x), _arg(y))
    elif count == -3:
        def call(self, x, y, /):
            return target(_arg(x), _arg(y), None, self)
    else:
        def call(self, x, /):
            return target(_arg(x))
    call.__name__ = name
    call.__qualname__ = "Context." + name
    setattr(Context, name, call)


for _n in ("exp", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize",
           "number_class", "sqrt", "is_normal", "is_subnormal", "to_eng_string"):
    _delegate(_n, _n, 1)
for _n in ("compare", "compare_signal", "compare_total", "compare_total_mag", "logical_and",
           "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward",
           "remainder_near", "rotate", "same_quantum", "scaleb", "shift"):
    _delegate(_n, _n, 2)
for _n in ("canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite",
           "is_nan", "is_qnan", "is_signed", "is_snan", "is_zero"):
    _delegate(_n, _n, 0)
for _n, _m in (("add", "__add__"), ("subtract", "__sub__"), ("multiply", "__mul__"),
               ("divide", "__truediv__"), ("divide_int", "__floordiv__"),
               ("remainder", "__mod__")):
    _delegate(_n, _m, 2)
for _n, _m in (("abs", "__abs__"), ("plus", "__pos__"), ("minus", "__neg__")):
    _delegate(_n, _m, 1)
_delegate("fma", "fma", 3)
_delegate("copy_sign", "copy_sign", -2)
_delegate("quantize", "quantize", -3)
del _n, _m


def _power(self, a, b, modulo=None):
    return _arg(a).__pow__(_arg(b), modulo, self)


def _rounded(name):
    def call(self, x, /):
        return getattr(_arg(x), name)(None, self)
    call.__name__ = name
    return call


Context.power = _power
Context.to_integral_exact = _rounded("to_integral_exact")
Context.to_integral_value = Context.to_integral = _rounded("to_integral_value")
Context.to_sci_string = lambda self, x, /: _arg(x).__str__(False, self)
Context.radix = lambda self: Decimal(10)

_NAN = _make(0, 0, 0, 2)
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [],
                         [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])

if "numbers" in sys.modules:
    sys.modules["numbers"].Number.register(Decimal)
