"""The scanner and encoder of json under a second name, for a json without _json."""

import sys

_hidden = sys.modules.pop("_json", None)
from _json import encode_basestring, encode_basestring_ascii  # noqa: E402
from _json import make_encoder, make_scanner, scanstring  # noqa: E402

if _hidden is not None:
    sys.modules["_json"] = _hidden
