"""The scanner of JSON values."""

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

__all__ = ["make_scanner"]


def py_make_scanner(context):
    """A function (text, index) -> (value, end) with the options of a decoder."""
    from _adder_json import make_scanner
    return make_scanner(context)


make_scanner = c_make_scanner or py_make_scanner
