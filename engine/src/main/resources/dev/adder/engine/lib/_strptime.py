"""Reads dates and times from texts by a format."""

import time as _time

__all__ = []

_cache = {}


def _pattern(format):
    import re
    days, months = _time._DAYS, _time._MONTHS
    zones = "UTC|GMT"
    known = {
        "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
        "f": r"(?P<f>[0-9]{1,6})",
        "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
        "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
        "G": r"(?P<G>\d\d\d\d)",
        "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
        "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
        "M": r"(?P<M>[0-5]\d|\d)",
        "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
        "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
        "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
        "w": r"(?P<w>[0-6])",
        "u": r"(?P<u>[1-7])",
        "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
        "y": r"(?P<y>\d\d)",
        "Y": r"(?P<Y>\d\d\d\d)",
        "z": r"(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))",
        "Z": f"(?P<Z>{zones})",
        "A": "(?P<A>" + "|".join(days) + ")",
        "a": "(?P<a>" + "|".join(d[:3] for d in days) + ")",
        "B": "(?P<B>" + "|".join(months) + ")",
        "b": "(?P<b>" + "|".join(m[:3] for m in months) + ")",
        "p": "(?P<p>am|pm)",
        "%": "%",
    }
    shorts = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
    for name, text in shorts.items():
        format = format.replace("%" + name, text)
    out = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c == "%":
            if at >= len(format):
                raise ValueError(f"stray %% in format {format!r}".replace("%%", "%"))
            c = format[at]
            at += 1
            if c not in known:
                raise ValueError(f"'{c}' is a bad directive in format {format!r}")
            out.append(known[c])
        elif c.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            out.append(r"\s+")
        else:
            out.append(re.escape(c))
    return re.compile("".join(out), re.IGNORECASE)


def _parse(text, format):
    for index, argument in enumerate((text, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(argument)}")
    pattern = _cache.get(format)
    if pattern is None:
        try:
            pattern = _pattern(format)
        except ValueError:
            raise
        if len(_cache) > 20:
            _cache.clear()
        _cache[format] = pattern
    found = pattern.match(text)
    if not found:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if len(text) != found.end():
        raise ValueError(f"unconverted data remains: {text[found.end():]}")
    fields = found.groupdict()
    year = iso_year = None
    month = day = 1
    hour = minute = second = fraction = 0
    week = iso_week = weekday = yearday = week_start = None
    zone = None
    offset = None
    offset_fraction = 0
    for key, value in fields.items():
        if value is None:
            continue
        if key == "y":
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif key == "Y":
            year = int(value)
        elif key == "G":
            iso_year = int(value)
        elif key == "m":
            month = int(value)
        elif key == "B":
            month = [m.lower() for m in _time._MONTHS].index(value.lower()) + 1
        elif key == "b":
            month = [m[:3].lower() for m in _time._MONTHS].index(value.lower()) + 1
        elif key == "d":
            day = int(value)
        elif key == "H":
            hour = int(value)
        elif key == "I":
            hour = int(value) % 12
            if (fields.get("p") or "").lower() == "pm":
                hour += 12
        elif key == "M":
            minute = int(value)
        elif key == "S":
            second = int(value)
        elif key == "f":
            fraction = int(value.ljust(6, "0"))
        elif key == "A":
            weekday = [d.lower() for d in _time._DAYS].index(value.lower())
        elif key == "a":
            weekday = [d[:3].lower() for d in _time._DAYS].index(value.lower())
        elif key == "w":
            weekday = (int(value) - 1) % 7
        elif key == "u":
            weekday = int(value) - 1
        elif key == "j":
            yearday = int(value)
        elif key in "UW":
            week = int(value)
            week_start = 6 if key == "U" else 0
        elif key == "V":
            iso_week = int(value)
        elif key == "z":
            offset, offset_fraction = _offset(value)
        elif key == "Z":
            zone = value.upper()
    if iso_year is not None:
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                             "'%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                             "'%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")
    leap_guess = False
    if year is None:
        if month == 2 and day == 29:
            year = 1904
            leap_guess = True
        else:
            year = 1900
    if yearday is None and weekday is not None:
        if week is not None:
            first = (_time._ordinal(year, 1, 1) + 6) % 7
            day_of_week = weekday
            if week_start == 6:
                first = (first + 1) % 7
                day_of_week = (weekday + 1) % 7
            before = (7 - first) % 7
            if week == 0:
                yearday = 1 + day_of_week - first
            else:
                yearday = 1 + before + 7 * (week - 1) + day_of_week
        elif iso_year is not None and iso_week is not None:
            if iso_week == 53 and _time._weeks(iso_year) < 53:
                raise ValueError("Invalid week: 53")
            fourth = _time._ordinal(iso_year, 1, 4)
            monday = fourth - (fourth + 6) % 7
            ordinal = monday + 7 * (iso_week - 1) + weekday
            year, month, day = _time._from_ordinal(ordinal)
            yearday = ordinal - _time._ordinal(year, 1, 1) + 1
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 366 if _time._leap(year) else 365
    if yearday is None:
        yearday = _time._ordinal(year, month, day) - _time._ordinal(year, 1, 1) + 1
    else:
        year, month, day = _time._from_ordinal(_time._ordinal(year, 1, 1) + yearday - 1)
    if weekday is None:
        weekday = (_time._ordinal(year, month, day) + 6) % 7
    if leap_guess:
        year = 1900
    isdst = 0 if zone in ("UTC", "GMT") else -1
    return ((year, month, day, hour, minute, second, weekday, yearday, isdst, zone, offset),
            fraction, offset_fraction)


def _offset(value):
    if value == "Z":
        return 0, 0
    body = value[1:]
    if len(body) > 2 and body[2] == ":":
        if len(body) > 5 and body[5] != ":":
            raise ValueError(f"Inconsistent use of : in {value}")
        body = body.replace(":", "")
    elif ":" in body:
        raise ValueError(f"Inconsistent use of : in {value}")
    seconds = int(body[:2]) * 3600 + int(body[2:4]) * 60 + int(body[4:6] or 0)
    fraction = int(body[7:].ljust(6, "0")) if body[7:] else 0
    if value[0] == "-":
        return -seconds, -fraction
    return seconds, fraction


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    return _time.struct_time(_parse(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    from datetime import timedelta, timezone
    fields, fraction, offset_fraction = _parse(data_string, format)
    zone, offset = fields[-2:]
    args = fields[:6] + (fraction,)
    if offset is not None:
        delta = timedelta(seconds=offset, microseconds=offset_fraction)
        args += (timezone(delta, zone) if zone else timezone(delta),)
    return cls(*args)
