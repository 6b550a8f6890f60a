"""Reads JSON."""

from json import scanner

try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")


class JSONDecodeError(ValueError):
    """A text that is not JSON: msg, doc, pos, lineno and colno."""

    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {line} column {column} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _own(error):
    """The error as this module's class, when json is there a second time."""
    if type(error).__name__ == "JSONDecodeError" and not isinstance(error, JSONDecodeError):
        return JSONDecodeError(error.msg, error.doc, error.pos)
    return error


_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}


def py_scanstring(s, end, strict=True, /):
    """The string literal of s whose opening quote is before end, and where it ends."""
    from _adder_json import scanstring
    try:
        return scanstring(s, end, strict)
    except ValueError as error:
        raise _own(error) from None


scanstring = c_scanstring or py_scanstring


def _skip(s, at):
    size = len(s)
    while at < size and s[at] in " \t\n\r":
        at += 1
    return at


class JSONDecoder:
    """Turns JSON texts into values; the hooks and parse functions choose their types."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s, _w=_skip):
        """The value of a text that holds exactly one."""
        obj, end = self.raw_decode(s, idx=_w(s, 0))
        end = _w(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value at idx and the index after it."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None
        except ValueError as error:
            own = _own(error)
            if own is error:
                raise
            raise own from None
