"""Writes JSON."""

try:
    from _json import encode_basestring_ascii as c_encode_basestring_ascii
except ImportError:
    c_encode_basestring_ascii = None
try:
    from _json import encode_basestring as c_encode_basestring
except ImportError:
    c_encode_basestring = None
try:
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_make_encoder = None

INFINITY = float("inf")


def py_encode_basestring(s):
    """The JSON literal of a str."""
    from _adder_json import encode_basestring
    return encode_basestring(s)


encode_basestring = c_encode_basestring or py_encode_basestring


def py_encode_basestring_ascii(s):
    """The JSON literal of a str in ASCII."""
    from _adder_json import encode_basestring_ascii
    return encode_basestring_ascii(s)


encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Turns values into JSON texts; override default() for values it does not know."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True,
                 allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write for a value of an unknown type."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON text of a value."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        pieces = self.iterencode(o, _one_shot=True)
        if not isinstance(pieces, (list, tuple)):
            pieces = list(pieces)
        return "".join(pieces)

    def iterencode(self, o, _one_shot=False):
        """The pieces of the JSON text of a value."""
        make = c_make_encoder
        if make is None:
            from _adder_json import make_encoder as make
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        write = make({} if self.check_circular else None, self.default,
                     encode_basestring_ascii if self.ensure_ascii else encode_basestring,
                     indent, self.key_separator, self.item_separator,
                     self.sort_keys, self.skipkeys, self.allow_nan)
        pieces = write(o, 0)
        return pieces if _one_shot else iter(pieces)
