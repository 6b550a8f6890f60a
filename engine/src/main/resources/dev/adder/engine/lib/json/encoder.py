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
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The pieces of the JSON text of a value; one piece only, when _one_shot is true."""
        if not _one_shot:
            return _pieces(self, {}, o, 0)
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
        return write(o, 0)


def _pieces(encoder, open_ids, o, level):
    """Writes one value piece by piece: a str, a number or a bracket at a time."""
    if not isinstance(o, (list, tuple, dict)):
        text = _plain(encoder, o)
        if text is not None:
            yield text
            return
    elif not o:
        yield "{}" if isinstance(o, dict) else "[]"
        return
    if encoder.check_circular:
        if id(o) in open_ids:
            raise ValueError("Circular reference detected")
        open_ids[id(o)] = o
    if isinstance(o, dict):
        yield from _members(encoder, open_ids, o, level + 1)
    elif isinstance(o, (list, tuple)):
        yield from _items(encoder, open_ids, o, level + 1)
    else:
        yield from _pieces(encoder, open_ids, encoder.default(o), level)
    if encoder.check_circular:
        del open_ids[id(o)]


def _plain(encoder, o):
    """The text of a value that holds no others, or None."""
    if isinstance(o, str):
        return (encode_basestring_ascii if encoder.ensure_ascii else encode_basestring)(o)
    if o is None:
        return "null"
    if o is True:
        return "true"
    if o is False:
        return "false"
    if isinstance(o, int):
        return int.__repr__(o)
    if isinstance(o, float):
        return _real(encoder, o)
    return None


def _real(encoder, o):
    if o != o:
        text = "NaN"
    elif o == INFINITY:
        text = "Infinity"
    elif o == -INFINITY:
        text = "-Infinity"
    else:
        return float.__repr__(o)
    if not encoder.allow_nan:
        raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
    return text


def _line(encoder, level):
    """A new line indented for a level, or nothing."""
    if encoder.indent is None:
        return ""
    one = encoder.indent if isinstance(encoder.indent, str) else " " * encoder.indent
    return "\n" + one * level


def _items(encoder, open_ids, values, level):
    before = "[" + _line(encoder, level)
    for value in values:
        text = None if isinstance(value, (list, tuple, dict)) else _plain(encoder, value)
        if text is not None:
            yield before + text
        else:
            yield before
            yield from _pieces(encoder, open_ids, value, level)
        before = encoder.item_separator + _line(encoder, level)
    if encoder.indent is not None:
        yield _line(encoder, level - 1)
    yield "]"


def _members(encoder, open_ids, mapping, level):
    yield "{"
    if encoder.indent is not None:
        yield _line(encoder, level)
    first = True
    items = sorted(mapping.items()) if encoder.sort_keys else mapping.items()
    for key, value in items:
        if not isinstance(key, str):
            name = _plain(encoder, key) if key is None or isinstance(key, (int, float)) else None
            if name is None:
                if encoder.skipkeys:
                    continue
                raise TypeError("keys must be str, int, float, bool or None, "
                                f"not {key.__class__.__name__}")
            key = name
        if not first:
            yield encoder.item_separator + _line(encoder, level)
        first = False
        yield _plain(encoder, key)
        yield encoder.key_separator
        yield from _pieces(encoder, open_ids, value, level)
    if encoder.indent is not None:
        yield _line(encoder, level - 1)
    yield "}"
