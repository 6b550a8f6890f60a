"""Regular expressions."""

from _re import Match, Pattern, compile as _make, escape

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
    "purge", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII",
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
    "PatternError",
]

_FLAGS = {"NOFLAG": 0, "IGNORECASE": 2, "I": 2, "LOCALE": 4, "L": 4, "MULTILINE": 8, "M": 8,
          "DOTALL": 16, "S": 16, "UNICODE": 32, "U": 32, "VERBOSE": 64, "X": 64, "DEBUG": 128,
          "ASCII": 256, "A": 256}
_cache = {}
_MAXCACHE = 512


def __getattr__(name):
    # The enum of flags is made when one of them is first asked for.
    if name in _FLAGS or name in ("RegexFlag", "T", "TEMPLATE"):
        flags = _make_flags()
        globals()["RegexFlag"] = flags
        for known in _FLAGS:
            globals()[known] = flags[known]
        if name in globals():
            return globals()[name]
    if name == "Scanner":
        from _re_scanner import Scanner
        return Scanner
    raise AttributeError(f"module 're' has no attribute {name!r}")


def _make_flags():
    import enum
    names = {"NOFLAG": 0, "ASCII": 256, "A": 256, "IGNORECASE": 2, "I": 2, "LOCALE": 4, "L": 4,
             "UNICODE": 32, "U": 32, "MULTILINE": 8, "M": 8, "DOTALL": 16, "S": 16,
             "VERBOSE": 64, "X": 64, "DEBUG": 128}
    flags = enum.IntFlag("RegexFlag", names, module="re", boundary=enum.KEEP)
    flags.__repr__ = _flag_repr
    flags.__str__ = object.__str__
    return flags


def _flag_repr(self):
    value = int(self)
    names = [name for name, bit in (("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4),
                                    ("UNICODE", 32), ("MULTILINE", 8), ("DOTALL", 16),
                                    ("VERBOSE", 64), ("DEBUG", 128)) if value & bit]
    names.sort(key=lambda name: _FLAGS[name])
    rest = value & ~510
    if value == 0:
        return "re.NOFLAG"
    parts = ["re." + name for name in names]
    if rest:
        parts.append(hex(rest))
    return "|".join(parts)


class PatternError(Exception):
    """A pattern that is not valid: msg, pattern, pos, lineno and colno."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError


def _compile(pattern, flags=0):
    flags = flags if type(flags) is int else int(flags & 0xffff_ffff)
    kind = type(pattern)
    if kind is str or kind is bytes:
        key = kind, pattern, flags
        found = _cache.get(key)
        if found is None:
            found = _make(pattern, flags & ~128)
            if len(_cache) >= _MAXCACHE:
                del _cache[next(iter(_cache))]
            _cache[key] = found
        return found
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    return _make(pattern, flags & ~128)


def compile(pattern, flags=0):
    """The Pattern of a regular expression."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """The Match at the start of string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The Match of all of string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first Match anywhere in string, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """The texts (or tuples of groups) of all matches."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


_zero = object()


def _old_style(name, last, args, given, flags):
    if given is not _zero:
        raise TypeError(f"{name}() got multiple values for argument '{last}'")
    given, *args = args
    if args:
        if flags is not _zero:
            raise TypeError(f"{name}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            count = {"sub": 5, "subn": 5, "split": 4}[name]
            raise TypeError(f"{name}() takes from {count - 2} to {count} positional arguments "
                            f"but {count + len(args)} were given")
    import warnings
    warnings.warn(f"'{last}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return given, flags


def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
    """string with its matches replaced by repl, a template or a function."""
    if args:
        count, flags = _old_style("sub", "count", args, count, flags)
    return _compile(pattern, 0 if flags is _zero else flags).sub(
        repl, string, 0 if count is _zero else count)


def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
    """As sub(), with the number of replacements."""
    if args:
        count, flags = _old_style("subn", "count", args, count, flags)
    return _compile(pattern, 0 if flags is _zero else flags).subn(
        repl, string, 0 if count is _zero else count)


def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
    """The parts of string between the matches."""
    if args:
        maxsplit, flags = _old_style("split", "maxsplit", args, maxsplit, flags)
    return _compile(pattern, 0 if flags is _zero else flags).split(
        string, 0 if maxsplit is _zero else maxsplit)


def purge():
    """Forgets the compiled patterns."""
    _cache.clear()


def _shown(pattern):
    value = pattern.flags
    if isinstance(pattern.pattern, str):
        value &= ~32 if value & 256 == 0 else -1
    text = f"{pattern.pattern!r:.200}"
    names = [f"re.{name}" for name in ("IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
                                       "DEBUG", "ASCII") if value & _FLAGS[name]]
    if isinstance(pattern.pattern, bytes) and value & 32:
        names.append("re.UNICODE")
    return f"re.compile({text}{', ' if names else ''}{'|'.join(names)})"
