"""Text encodings: look-up by name, incremental and stream forms."""
import _codecs
import sys

__all__ = [
    "register", "unregister", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE",
    "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
    "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder",
    "BufferedIncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter",
    "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader",
    "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors",
    "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
    "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE

_search_functions = []
_cache = {}
_asked = []


class CodecInfo(tuple):
    """The functions of one encoding."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<codecs.CodecInfo object for encoding %s at %#x>" % (self.name, id(self))


class Codec:
    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b"", 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the bytes of an unfinished character for the next call."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        text, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return text

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.stream.close()


class StreamReader(Codec):
    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._rest = ""
        self._pending = b""

    def _fill(self, size):
        data = self.stream.read() if size is None or size < 0 else self.stream.read(size)
        data = self._pending + data
        text, consumed = self.decode(data, self.errors)
        self._pending = data[consumed:]
        self._rest += text
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if size < 0 and chars < 0:
            self._fill(-1)
            text, self._rest = self._rest, ""
            return text
        want = chars if chars >= 0 else size
        while len(self._rest) < want and self._fill(max(size, 64)):
            pass
        text, self._rest = self._rest[:want], self._rest[want:]
        return text

    def readline(self, size=None, keepends=True):
        while "\n" not in self._rest:
            before = len(self._rest)
            self._fill(72)
            if len(self._rest) == before:
                break
        lines = self._rest.splitlines(True)
        if not lines:
            return ""
        line = lines[0]
        self._rest = self._rest[len(line):]
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._rest = ""
        self._pending = b""

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.stream.close()


class StreamReaderWriter:
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.stream.close()


def _unfinished(data, raw):
    """Where an escape at the end begins that more bytes may finish; the length if there is none."""
    at = data.rfind(b"\\")
    head = data[: at + 1]
    if (len(head) - len(head.rstrip(b"\\"))) % 2 == 0:
        return len(data)
    kind, rest = data[at + 1 : at + 2], data[at + 2 :]
    if not kind:
        return at
    if kind == b"N" and not raw:
        return at if rest[:1] in (b"", b"{") and b"}" not in rest else len(data)
    digits = {b"u": 4, b"U": 8, b"x": 0 if raw else 2}.get(kind, 0)
    open = len(rest) < digits and not rest.strip(b"0123456789abcdefABCDEF")
    return at if open else len(data)


def _partial(data, errors, final, name):
    """Decodes as much as is complete: (text, bytes used)."""
    data = bytes(data)
    if name == "utf-7":
        return _codecs.utf_7_decode(data, errors, final)
    if name in ("unicode-escape", "raw-unicode-escape") and not final:
        end = _unfinished(data, name != "unicode-escape")
        return data[:end].decode(name, errors), end
    try:
        return data.decode(name, errors), len(data)
    except UnicodeDecodeError as error:
        if final or len(data) - error.start > 3 or error.end < len(data):
            raise
        return data[: error.start].decode(name, errors), error.start


def _marked(name):
    """The incremental encoder and decoder of UTF-16 or UTF-32."""
    width = 2 if name == "utf-16" else 4

    class Encoder(IncrementalEncoder):
        """UTF-16 or UTF-32 with a byte order mark, which only the first text gets."""

        def __init__(self, errors="strict"):
            IncrementalEncoder.__init__(self, errors)
            self._started = False

        def encode(self, input, final=False):
            chosen = name + "-le" if self._started else name
            self._started = True
            return input.encode(chosen, self.errors)

        def reset(self):
            self._started = False

        def getstate(self):
            return 0 if self._started else 2

        def setstate(self, state):
            self._started = state == 0

    class Decoder(BufferedIncrementalDecoder):
        """UTF-16 or UTF-32 whose byte order is known after the first bytes."""

        _order = None

        def _buffer_decode(self, input, errors, final):
            if self._order is not None:
                return _partial(input, errors, final, name + self._order)
            mark = input[:width]
            if len(mark) < width:
                return (input.decode(name, errors), len(input)) if final else ("", 0)
            order = {"\ufeff".encode(name + o): o for o in ("-le", "-be")}.get(mark)
            if order is None:
                _partial(input, errors, final, name + "-le")
                raise UnicodeDecodeError(name, input, 0, width, "Stream does not start with BOM")
            self._order = order
            text, used = _partial(input[width:], errors, final, name + order)
            return text, used + width

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self._order = None

        def getstate(self):
            return (self.buffer, {None: 2, "-le": 0, "-be": 1}[self._order])

        def setstate(self, state):
            self.buffer, order = state
            self._order = {2: None, 0: "-le", 1: "-be"}[order]

    return Encoder, Decoder


def _text_codec(name):
    def encode(input, errors="strict"):
        return input.encode(name, errors), len(input)

    def decode(input, errors="strict"):
        data = bytes(input)
        return data.decode(name, errors), len(data)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return input.encode(name, self.errors)

    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return _partial(input, errors, final, name)

    if name in ("utf-16", "utf-32"):
        Encoder, Decoder = _marked(name)

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return input.encode(name, errors), len(input)

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return _partial(input, errors, False, name)

    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _byte_codec(name, encode, decode):
    return CodecInfo(
        lambda input, errors="strict": (encode(bytes(input)), len(input)),
        lambda input, errors="strict": (decode(bytes(input)), len(input)),
        name=name,
        _is_text_encoding=False,
    )


def _rot13(text):
    return "".join(
        chr((ord(c) - base + 13) % 26 + base)
        if (base := 97 if "a" <= c <= "z" else 65 if "A" <= c <= "Z" else 0)
        else c
        for c in text
    )


def _special(name):
    if name in ("hex", "hex_codec"):
        return _byte_codec("hex", lambda b: b.hex().encode("ascii"), lambda b: bytes.fromhex(b.decode("ascii")))
    if name in ("base64", "base64_codec"):
        import binascii

        def encode(data):
            return b"".join(binascii.b2a_base64(data[i : i + 57]) for i in range(0, len(data), 57))

        return _byte_codec("base64", encode, binascii.a2b_base64)
    if name in ("rot13", "rot_13"):
        return CodecInfo(
            lambda input, errors="strict": (_rot13(input), len(input)),
            lambda input, errors="strict": (_rot13(input), len(input)),
            name="rot-13",
            _is_text_encoding=False,
        )
    return None


_NAMES = {
    "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "utf_8": "utf-8",
    "latin_1": "iso8859-1", "latin1": "iso8859-1", "iso_8859_1": "iso8859-1", "l1": "iso8859-1",
    "iso8859_1": "iso8859-1", "us_ascii": "ascii", "646": "ascii", "utf_16": "utf-16",
    "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be", "utf_32": "utf-32",
    "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be", "utf16": "utf-16", "utf32": "utf-32",
    "utf_8_sig": "utf-8-sig",
    "utf_7": "utf-7", "utf7": "utf-7", "u7": "utf-7", "unicode_1_1_utf_7": "utf-7",
}


def lookup(encoding):
    """The functions of an encoding, by any of its names."""
    key = encoding.lower().replace("-", "_").replace(" ", "_")
    info = _cache.get(key)
    if info is not None:
        return info
    for search in _search_functions:
        info = search(key)
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            _cache[key] = info
            return info
    info = _special(key)
    if info is None:
        _asked.append(key)
        try:
            "".encode(encoding)
        except LookupError:
            raise LookupError("unknown encoding: " + encoding) from None
        finally:
            _asked.pop()
        info = _text_codec(_NAMES.get(key, key.replace("_", "-")))
    _cache[key] = info
    return info


def _find(encoding):
    """What the engine asks for a codec that it has not got: its functions, or None."""
    if _asked and _asked[-1] == encoding.lower().replace("-", "_").replace(" ", "_"):
        return None
    return lookup(encoding)


_codecs.register_lookup(_find)


def register(search_function):
    """Add a function that finds codecs by normalized name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function):
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for part in iterator:
        output = encoder.encode(part)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for part in iterator:
        output = decoder.decode(part)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file whose bytes are encoded text."""
    import builtins

    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    wrapped = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    wrapped.encoding = encoding
    return wrapped


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    info = lookup(file_encoding or data_encoding)
    return StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)


def strict_errors(exception):
    return _codecs.repair("strict", exception)


def ignore_errors(exception):
    return _codecs.repair("ignore", exception)


def replace_errors(exception):
    return _codecs.repair("replace", exception)


def xmlcharrefreplace_errors(exception):
    return _codecs.repair("xmlcharrefreplace", exception)


def backslashreplace_errors(exception):
    return _codecs.repair("backslashreplace", exception)


def namereplace_errors(exception):
    return _codecs.repair("namereplace", exception)


def _surrogateescape_errors(exception):
    return _codecs.repair("surrogateescape", exception)


def _surrogatepass_errors(exception):
    return _codecs.repair("surrogatepass", exception)


_error_handlers = {
    "strict": strict_errors,
    "ignore": ignore_errors,
    "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors,
    "surrogateescape": _surrogateescape_errors,
    "surrogatepass": _surrogatepass_errors,
}


def register_error(name, handler):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _codecs.register_error(name, handler)
    _error_handlers[name] = handler


def lookup_error(name):
    if "\0" in name:
        raise ValueError("embedded null character")
    try:
        return _error_handlers[name]
    except KeyError:
        raise LookupError("unknown error handler name '%s'" % name) from None
