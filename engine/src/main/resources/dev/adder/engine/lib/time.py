"""Clocks and the calendar. The local zone is UTC; clocks need the capability clock.read."""

from _time import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time,
                   process_time_ns, sleep, thread_time, thread_time_ns, time, time_ns)

CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
altzone = 0
daylight = 0
timezone = 0
tzname = ("UTC", "UTC")
_STRUCT_TM_ITEMS = 11

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October", "November", "December")


class struct_time(tuple):
    """The fields of a moment: year, month, day, hour, minute, second, weekday, yearday, isdst."""

    __slots__ = ()
    __match_args__ = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday",
                      "tm_yday", "tm_isdst")
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, iterable):
        values = tuple(iterable)
        if len(values) < 9:
            raise TypeError("time.struct_time() takes an at least 9-sequence "
                            f"({len(values)}-sequence given)")
        if len(values) > 11:
            raise TypeError("time.struct_time() takes an at most 11-sequence "
                            f"({len(values)}-sequence given)")
        return tuple.__new__(cls, values[:9])

    tm_zone = property(lambda self: "UTC")
    tm_gmtoff = property(lambda self: 0)

    def __repr__(self):
        return "time.struct_time(" + ", ".join(
            f"{name}={value!r}" for name, value in zip(self.__match_args__, self)) + ")"

    def __reduce__(self):
        return struct_time, (tuple(self),)


def _field(index):
    return property(lambda self: self[index])


for _i, _n in enumerate(struct_time.__match_args__):
    setattr(struct_time, _n, _field(_i))
del _i, _n


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _ordinal(year, month, day):
    return _days_before_year(year) + _BEFORE[month] + (month > 2 and _leap(year)) + day


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _BEFORE[month] + (month > 2 and _leap(year))
    if before > n:
        month -= 1
        before = _BEFORE[month] + (month > 2 and _leap(year))
    return year, month, n - before + 1


def gmtime(seconds=None, /):
    """The fields of a moment in UTC."""
    if seconds is None:
        seconds = time()
    elif not isinstance(seconds, (int, float)):
        if not hasattr(seconds, "__index__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if abs(seconds) == float("inf"):
            raise OverflowError("timestamp out of range for platform time_t")
    whole = int(seconds // 1)
    if not -(2 ** 63) <= whole < 2 ** 63:
        raise OverflowError("timestamp out of range for platform time_t")
    days, rest = divmod(whole, 86400)
    if abs(days) > 2 ** 31 * 366:
        raise OSError(75, "Value too large for defined data type")
    year, month, day = _from_ordinal(days + 719163)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60,
                        (days + 3) % 7, _BEFORE[month] + (month > 2 and _leap(year)) + day, 0))


def localtime(seconds=None, /):
    """The fields of a moment in the local zone, which is UTC."""
    return gmtime(seconds)


def mktime(t, /):
    """The seconds since 1970 of local fields."""
    year, month, day, hour, minute, second = t[:6]
    months = year * 12 + month - 1
    year, month = divmod(months, 12)
    days = _ordinal(year, month + 1, 1) + day - 1 - 719163
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def _checked(t):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"function takes exactly 9 arguments ({len(t)} given)")
    year, month, day, hour, minute, second, wday, yday, isdst = t
    month = month or 1
    day = day or 1
    yday = yday or 1
    for ok, text in ((1 <= month <= 12, "month"), (1 <= day <= 31, "day of month"),
                     (0 <= hour <= 23, "hour"), (0 <= minute <= 59, "minute"),
                     (0 <= second <= 61, "seconds"), (wday >= -1, "day of week"),
                     (1 <= yday <= 366, "day of year")):
        if not ok:
            raise ValueError(text + " out of range")
    return year, month, day, hour, minute, second, wday % 7, yday, isdst


def asctime(t=None, /):
    """A text like 'Sat Jun  6 16:26:11 1998'."""
    year, month, day, hour, minute, second, wday, _, _ = _checked(gmtime() if t is None else t)
    return (f"{_DAYS[wday][:3]} {_MONTHS[month - 1][:3]} {day:2d} "
            f"{hour:02d}:{minute:02d}:{second:02d} {year}")


def ctime(seconds=None, /):
    """asctime(localtime(seconds))."""
    return asctime(gmtime(seconds))


def _iso_year(year, yday, wday):
    week = (yday - 1 - wday + 10) // 7
    if week < 1:
        year -= 1
        weeks = _weeks(year)
        return year, weeks
    if week > _weeks(year):
        return year + 1, 1
    return year, week


def _weeks(year):
    first = (_ordinal(year, 1, 1) + 6) % 7
    return 53 if first == 3 or first == 2 and _leap(year) else 52


def strftime(format, t=None, /):
    """A text made of the fields of a moment."""
    return _strftime(format, _checked(gmtime() if t is None else t), "UTC", "+0000")


def _strftime(format, t, zone, offset, micro="000000"):
    year, month, day, hour, minute, second, wday, yday, isdst = t
    out = []
    at = 0
    while True:
        percent = format.find("%", at)
        if percent < 0:
            out.append(format[at:])
            return "".join(out)
        out.append(format[at:percent])
        if percent + 1 >= len(format):
            out.append("%")
            return "".join(out)
        c = format[percent + 1]
        at = percent + 2
        pad = None
        if c in "-_0^#" and at < len(format):
            pad = c
            c = format[at]
            at += 1
        if c in "EO" and at < len(format):
            c = format[at]
            at += 1
        if c == "Y":
            text = str(year)
        elif c == "m":
            text = f"{month:02d}"
        elif c == "d":
            text = f"{day:02d}"
        elif c == "H":
            text = f"{hour:02d}"
        elif c == "M":
            text = f"{minute:02d}"
        elif c == "S":
            text = f"{second:02d}"
        elif c == "y":
            text = f"{year % 100:02d}"
        elif c == "j":
            text = f"{yday:03d}"
        elif c == "b" or c == "h":
            text = _MONTHS[month - 1][:3]
        elif c == "B":
            text = _MONTHS[month - 1]
        elif c == "a":
            text = _DAYS[wday][:3]
        elif c == "A":
            text = _DAYS[wday]
        elif c == "I":
            text = f"{hour % 12 or 12:02d}"
        elif c == "l":
            text = f"{hour % 12 or 12:2d}"
        elif c == "k":
            text = f"{hour:2d}"
        elif c == "p":
            text = "AM" if hour < 12 else "PM"
        elif c == "P":
            text = "am" if hour < 12 else "pm"
        elif c == "e":
            text = f"{day:2d}"
        elif c == "w":
            text = str((wday + 1) % 7)
        elif c == "u":
            text = str(wday + 1)
        elif c == "U":
            text = f"{(yday + 6 - (wday + 1) % 7) // 7:02d}"
        elif c == "W":
            text = f"{(yday + 6 - wday) // 7:02d}"
        elif c == "G":
            text = str(_iso_year(year, yday, wday)[0])
        elif c == "g":
            text = f"{_iso_year(year, yday, wday)[0] % 100:02d}"
        elif c == "V":
            text = f"{_iso_year(year, yday, wday)[1]:02d}"
        elif c == "C":
            text = f"{year // 100:02d}"
        elif c == "D" or c == "x":
            text = f"{month:02d}/{day:02d}/{year % 100:02d}"
        elif c == "F":
            text = f"{year}-{month:02d}-{day:02d}"
        elif c == "T" or c == "X":
            text = f"{hour:02d}:{minute:02d}:{second:02d}"
        elif c == "R":
            text = f"{hour:02d}:{minute:02d}"
        elif c == "r":
            text = f"{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}"
        elif c == "c":
            text = (f"{_DAYS[wday][:3]} {_MONTHS[month - 1][:3]} {day:2d} "
                    f"{hour:02d}:{minute:02d}:{second:02d} {year}")
        elif c == "s":
            text = str(int(mktime(t)))
        elif c == "Z":
            text = zone
        elif c == "z":
            text = offset
        elif c == "n":
            text = "\n"
        elif c == "t":
            text = "\t"
        elif c == "%":
            text = "%"
        else:
            text = format[percent:at]
            pad = None
        if pad == "-":
            text = text.lstrip("0 ") or "0" if text[:1] in "0 " else text
        elif pad == "_" and text[:1] == "0":
            body = text.lstrip("0") or "0"
            text = " " * (len(text) - len(body)) + body
        elif pad == "^":
            text = text.upper()
        out.append(text)


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """The fields that a text holds."""
    from _strptime import _strptime_time
    return _strptime_time(data_string, format)


def get_clock_info(name, /):
    """What is known of a clock."""
    from types import SimpleNamespace
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(implementation="jvm", monotonic=name != "time",
                           adjustable=name == "time", resolution=1e-09)


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_gettime_ns(clk_id, /):
    clocks = {0: time_ns, 1: monotonic_ns, 2: process_time_ns, 3: thread_time_ns}
    if clk_id not in clocks:
        raise OSError(22, "Invalid argument")
    return clocks[clk_id]()


def clock_getres(clk_id, /):
    return 1e-09


def tzset():
    """The local zone stays UTC."""
