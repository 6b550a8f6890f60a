"""Dates and times."""

import time as _time
from time import _from_ordinal, _ordinal as _to_ordinal, _leap

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC")

MINYEAR, MAXYEAR = 1, 9999
_MAX_ORDINAL = 3652059
_DAY_US = 86400 * 10 ** 6
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_new = object.__new__


def _days_in(year, month):
    return 29 if month == 2 and _leap(year) else _LENGTHS[month]


def _index(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an "
                        "integer") from None


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, micro, fold):
    hour, minute, second, micro = _index(hour), _index(minute), _index(second), _index(micro)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= micro <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, micro


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type '{type(zone).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, "
                        f"not '{type(offset).__name__}'")
    if not -_DAY_US < offset._us < _DAY_US:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         f"timedelta(hours=24), not {offset!r}")
    return offset


def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    us = offset._us
    sign = "-" if us < 0 else "+"
    us = abs(us)
    seconds, micro = divmod(us, 10 ** 6)
    text = f"{sign}{seconds // 3600:02d}{colon}{seconds // 60 % 60:02d}"
    if seconds % 60 or micro:
        text += f"{colon}{seconds % 60:02d}"
        if micro:
            text += f".{micro:06d}"
    return text


class timedelta:
    """A duration, exact to the microsecond."""
    __shown_name__ = "datetime.timedelta"

    __slots__ = ("_us", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        total = 0
        rest = 0.0
        for value, unit, name in ((days, _DAY_US, "days"), (seconds, 10 ** 6, "seconds"),
                                  (microseconds, 1, "microseconds"),
                                  (milliseconds, 1000, "milliseconds"),
                                  (minutes, 60 * 10 ** 6, "minutes"),
                                  (hours, 3600 * 10 ** 6, "hours"),
                                  (weeks, 7 * _DAY_US, "weeks")):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                rest += (value - whole) * unit
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: "
                                f"{type(value).__name__}")
        if rest:
            floor = rest // 1
            part = rest - floor
            whole = total + int(floor)
            if part > 0.5 or part == 0.5 and whole & 1:
                whole += 1
            total = whole
        return cls._of(total)

    @classmethod
    def _of(cls, us):
        days = us // _DAY_US
        if not -2 ** 31 <= days < 2 ** 31:
            raise OverflowError("Python int too large to convert to C int")
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = _new(cls)
        self._us = us
        return self

    days = property(lambda self: self._us // _DAY_US)
    seconds = property(lambda self: self._us % _DAY_US // 10 ** 6)
    microseconds = property(lambda self: self._us % 10 ** 6)

    def total_seconds(self):
        return self._us / 10 ** 6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self.days), ("seconds", self.seconds),
            ("microseconds", self.microseconds)) if value]
        return f"{_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        seconds = self.seconds
        text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        days = self.days
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        if self.microseconds:
            text += f".{self.microseconds:06d}"
        return text

    def __add__(self, other):
        return timedelta._of(self._us + other._us) if isinstance(other, timedelta) else (
            NotImplemented)

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us - other._us) if isinstance(other, timedelta) else (
            NotImplemented)

    def __rsub__(self, other):
        return timedelta._of(other._us - self._us) if isinstance(other, timedelta) else (
            NotImplemented)

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._us < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_nearest(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return timedelta._of(self._us // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return timedelta._of(_nearest(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_nearest(self._us * b, a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us % other._us) if isinstance(other, timedelta) else (
            NotImplemented)

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._us, other._us)
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


def _nearest(a, b):
    """a / b rounded half even."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q & 1:
        q += 1
    return q


def _name(self):
    kind = type(self)
    return f"{kind.__module__}.{kind.__qualname__}"


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._of(10 ** 9 * _DAY_US - 1)
timedelta.resolution = timedelta._of(1)


class tzinfo:
    """The base of time zones."""
    __shown_name__ = "datetime.tzinfo"

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
        return dt + dst

    def __reduce__(self):
        args = getattr(self, "__getinitargs__", tuple)()
        return self.__class__, args, self.__getstate__()


class timezone(tzinfo):
    """A fixed distance from UTC."""
    __shown_name__ = "datetime.timezone"

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not "
                            + type(offset).__name__)
        if name is None:
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY_US < offset._us < _DAY_US:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) "
                             f"and timedelta(hours=24), not {offset!r}.")
        return cls._make(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _make(cls, offset, name=None):
        self = _new(cls)
        self._offset = offset
        self._name = name
        return self

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def _checked(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, "
                            f"not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._checked(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._checked(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        self._checked(dt, "dst")
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


UTC = timezone.utc = timezone._make(timedelta(0))
timezone.min = timezone._make(-timedelta(hours=23, minutes=59))
timezone.max = timezone._make(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    """year, week and weekday."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)

    def __reduce__(self):
        return tuple, (tuple(self),)


def _strftime(self, format, timetuple, time=None):
    """strftime with the directives of microseconds and offsets."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    out = []
    at = 0
    while at < len(format):
        if format[at] == "%" and at + 1 < len(format):
            c = format[at + 1]
            step = 2
            if c == "f":
                out.append(f"{time.microsecond if time is not None else 0:06d}")
            elif c == "z" or format[at:at + 3] == "%:z":
                colon = ":" if c == ":" else ""
                step = 3 if colon else 2
                out.append(_offset_text(time.utcoffset(), colon) if time is not None else "")
            elif c == "Z":
                out.append((time.tzname() or "").replace("%", "%%") if time is not None else "")
            else:
                out.append("%" + c)
            at += step
        else:
            out.append(format[at])
            at += 1
    return _time.strftime("".join(out), timetuple)


def _parse_date(text):
    size = len(text)
    if size < 7 or not text[:4].isascii() or not text[:4].isdigit():
        raise ValueError
    year = int(text[:4])
    dash = text[4] == "-"
    rest = text[4 + dash:]
    if rest[:1] == "W":
        rest = rest[1:]
        week = _two(rest[:2])
        rest = rest[2:]
        day = 1
        if rest:
            if dash:
                if rest[0] != "-":
                    raise ValueError
                rest = rest[1:]
            if len(rest) != 1 or not rest.isdigit():
                raise ValueError
            day = int(rest)
        return _from_iso(year, week, day)
    month = _two(rest[:2])
    rest = rest[2:]
    if dash:
        if rest[:1] != "-":
            raise ValueError
        rest = rest[1:]
    if len(rest) != 2:
        raise ValueError
    return year, month, _two(rest)


def _two(text):
    if len(text) != 2 or not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _from_iso(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53 and not (week == 53 and _time._weeks(year) == 53):
        raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    fourth = _to_ordinal(year, 1, 4)
    ordinal = fourth - (fourth + 6) % 7 + 7 * (week - 1) + day - 1
    if ordinal < 1:
        raise ValueError(f"year {0} is out of range")
    return _from_ordinal(ordinal)


def _parse_clock(text):
    parts = [0, 0, 0, 0]
    main, dot, fraction = text.partition(".")
    if not dot:
        main, dot, fraction = text.partition(",")
    pieces = main.split(":") if ":" in main else [main[i:i + 2] for i in range(0, len(main), 2)]
    if not 1 <= len(pieces) <= 3 or dot and len(pieces) != 3:
        raise ValueError
    for i, piece in enumerate(pieces):
        parts[i] = _two(piece)
    if dot:
        if not fraction or not (fraction.isascii() and fraction.isdigit()):
            raise ValueError
        parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def _parse_time(text):
    zone = None
    at = max(text.find("+"), text.find("-"), text.find("Z"))
    if at >= 0:
        sign, offset = text[at], text[at + 1:]
        text = text[:at]
        if sign == "Z":
            if offset:
                raise ValueError
            zone = timezone.utc
        else:
            h, m, s, us = _parse_clock(offset)
            delta = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
            zone = timezone(-delta if sign == "-" else delta)
    return _parse_clock(text) + [zone]


class date:
    """A day of the Gregorian calendar."""
    __shown_name__ = "datetime.date"

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)) and len(year) == 4:
            state = year.encode("latin1") if isinstance(year, str) else year
            year, month, day = state[0] * 256 + state[1], state[2], state[3]
        elif month is None or day is None:
            missing = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{missing[0]}' "
                            f"(pos {missing[1]})")
        self = _new(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            raise ValueError(f"year {_from_ordinal(ordinal)[0]} is out of range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            parts = _parse_date(date_string)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso(year, week, day))

    def __repr__(self):
        return f"{_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return _time.asctime(self.timetuple())

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self._yearday(), -1))

    def _yearday(self):
        return self.toordinal() - _to_ordinal(self._year, 1, 1) + 1

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        weekday = self.weekday()
        year, week = _time._iso_year(self._year, self._yearday(), weekday)
        return IsoCalendarDate((year, week, weekday + 1))

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        state = bytes((self._year >> 8, self._year & 255, self._month, self._day))
        return self.__class__, (state,)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)


def _clock_text(self, timespec):
    hour, minute, second, micro = self._hour, self._minute, self._second, self._micro
    if timespec == "auto":
        timespec = "microseconds" if micro else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{micro // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{micro:06d}"
    raise ValueError("Unknown timespec value")


class time:
    """A time of day."""
    __shown_name__ = "datetime.time"

    __slots__ = ("_hour", "_minute", "_second", "_micro", "_zone", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = _new(cls)
        if isinstance(hour, bytes) and len(hour) == 6:
            tzinfo = minute or None
            fold = hour[0] >> 7
            hour, minute, second, microsecond = (hour[0] & 127, hour[1], hour[2],
                                                 int.from_bytes(hour[3:6]))
        self._hour, self._minute, self._second, self._micro = _check_time(
            hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._zone = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._micro)
    tzinfo = property(lambda self: self._zone)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            hour, minute, second, micro, zone = _parse_time(time_string.removeprefix("T"))
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(hour, minute, second, micro, zone)

    def utcoffset(self):
        return None if self._zone is None else _check_offset(
            "utcoffset", self._zone.utcoffset(None))

    def dst(self):
        return None if self._zone is None else _check_offset("dst", self._zone.dst(None))

    def tzname(self):
        return None if self._zone is None else self._zone.tzname(None)

    def isoformat(self, timespec="auto"):
        return _clock_text(self, timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        return _strftime(self, format, _time.struct_time(
            (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)), self)

    __format__ = date.__format__

    def __repr__(self):
        text = f"{self._hour}, {self._minute}"
        if self._micro:
            text += f", {self._second}, {self._micro}"
        elif self._second:
            text += f", {self._second}"
        if self._zone is not None:
            text += f", tzinfo={self._zone!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_name(self)}({text})"

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._micro if microsecond is None else microsecond,
                          self._zone if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _us(self):
        us = ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._micro
        offset = self.utcoffset()
        return offset is None, us if offset is None else us - offset._us

    def _pair(self, other):
        a, b = self._us(), other._us()
        if a[0] != b[0]:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return a, b

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._pair(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._pair(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._pair(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._pair(other)
        return a >= b

    def __hash__(self):
        return hash(self._us())

    def __reduce_ex__(self, protocol):
        state = bytes((self._hour | (self._fold and protocol > 3 and 128), self._minute,
                       self._second)) + self._micro.to_bytes(3)
        return self.__class__, (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta._of(1)
_tzinfo, _clock = tzinfo, time


class datetime(date):
    """A day and a time of day."""
    __shown_name__ = "datetime.datetime"

    __slots__ = ("_hour", "_minute", "_second", "_micro", "_zone", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        if isinstance(year, bytes) and len(year) == 10:
            tzinfo, s = month, year
            fold = s[2] >> 7
            year, month, day, hour, minute, second, microsecond = (
                s[0] * 256 + s[1], s[2] & 127, s[3], s[4], s[5], s[6], int.from_bytes(s[7:]))
        elif month is None or day is None:
            missing = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{missing[0]}' "
                            f"(pos {missing[1]})")
        self = _new(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._micro = _check_time(
            hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._zone = tzinfo
        self._fold = fold
        return self

    hour, minute, second = _clock.hour, _clock.minute, _clock.second
    microsecond, tzinfo, fold = _clock.microsecond, _clock.tzinfo, _clock.fold

    @classmethod
    def _from_us(cls, us, zone=None):
        """The moment so many microseconds after the start of day 0."""
        days, rest = divmod(us, _DAY_US)
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, micro = divmod(rest, 10 ** 6)
        return cls(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micro,
                   zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("cannot convert float NaN to integer")
            us = _exact(timestamp)
        else:
            us = _index(timestamp) * 10 ** 6
        try:
            result = cls._from_us(719163 * _DAY_US + us, tz)
        except OverflowError:
            raise ValueError(f"year {1970 + us // (31556952 * 10 ** 6)} is out of range") from None
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        us = 719163 * _DAY_US + _time.time_ns() // 1000
        result = cls._from_us(us, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError("combine() argument 1 must be datetime.date, not "
                            + type(date).__name__)
        if not isinstance(time, _clock):
            raise TypeError("combine() argument 2 must be datetime.time, not "
                            + type(time).__name__)
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            at = _separator(date_string)
            parts = _parse_date(date_string[:at])
            clock = [0, 0, 0, 0, None]
            if at < len(date_string):
                clock = _parse_time(date_string[at + 1:])
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        from _strptime import _strptime_datetime
        return _strptime_datetime(cls, date_string, format)

    def utcoffset(self):
        return None if self._zone is None else _check_offset(
            "utcoffset", self._zone.utcoffset(self))

    def dst(self):
        return None if self._zone is None else _check_offset("dst", self._zone.dst(self))

    def tzname(self):
        return None if self._zone is None else self._zone.tzname(self)

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _clock(self._hour, self._minute, self._second, self._micro, fold=self._fold)

    def timetz(self):
        return _clock(self._hour, self._minute, self._second, self._micro, self._zone,
                      fold=self._fold)

    def timetuple(self):
        dst = self.dst()
        return _time.struct_time((
            self._year, self._month, self._day, self._hour, self._minute, self._second,
            self.weekday(), self._yearday(), -1 if dst is None else 1 if dst else 0))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        fields = datetime.timetuple(moment.replace(tzinfo=None))
        return _time.struct_time(tuple(fields[:8]) + (0,))

    def _total(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (self.toordinal() * 86400 + seconds) * 10 ** 6 + self._micro

    def timestamp(self):
        offset = self.utcoffset()
        us = self._total() - 719163 * _DAY_US - (0 if offset is None else offset._us)
        return us / 10 ** 6

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone.utc
        elif not isinstance(tz, _tzinfo):
            raise TypeError("tz argument must be an instance of tzinfo")
        if tz is self._zone:
            return self
        offset = self.utcoffset() or timedelta(0)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._micro if microsecond is None else microsecond,
                          self._zone if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def ctime(self):
        return _time.asctime(self.timetuple())

    def isoformat(self, sep="T", timespec="auto"):
        return (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}"
                f"{_clock_text(self, timespec)}{_offset_text(self.utcoffset())}")

    def __str__(self):
        return self.isoformat(" ")

    def strftime(self, format):
        return _strftime(self, format, self.timetuple(), self)

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second,
                 self._micro]
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        text = ", ".join(map(str, parts))
        if self._zone is not None:
            text += f", tzinfo={self._zone!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_name(self)}({text})"

    def _moments(self, other, equality=False):
        """What is compared, or None when one is naive and the other is not."""
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if a is None or self._zone is other._zone:
            return self._total(), other._total()
        return self._total() - a._us, other._total() - b._us

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        pair = self._moments(other, True)
        return pair is not None and pair[0] == pair[1]

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._moments(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._moments(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._moments(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._moments(other)
        return a >= b

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._total() - (0 if offset is None else offset._us))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_us(self._total() + other._us, self._zone)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._total() - other._us, self._zone)
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self.utcoffset(), other.utcoffset()
        us = self._total() - other._total()
        if self._zone is not other._zone:
            if (a is None) != (b is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if a is not None:
                us += b._us - a._us
        return timedelta._of(us)

    def __reduce_ex__(self, protocol):
        month = self._month | (128 if self._fold and protocol > 3 else 0)
        state = bytes((self._year >> 8, self._year & 255, month, self._day, self._hour,
                       self._minute, self._second)) + self._micro.to_bytes(3)
        return self.__class__, (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta._of(1)


def _exact(seconds):
    """Microseconds of a float of seconds, rounded half even."""
    a, b = seconds.as_integer_ratio()
    return _nearest(a * 10 ** 6, b)


def _separator(text):
    """Where the date ends in an ISO text."""
    size = len(text)
    if size < 7:
        raise ValueError
    if size == 7:
        return 7
    if text[4] == "-":
        if text[5] == "W":
            if size > 8 and text[8] == "-":
                if size == 9:
                    raise ValueError
                return 10
            return 8
        return 10
    if text[4] == "W":
        at = 7
        while at < size and text[at].isdigit():
            at += 1
        return at if at < 9 else 7 if at % 2 == 0 else 8
    return 8
