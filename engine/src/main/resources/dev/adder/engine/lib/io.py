"""Streams: text and bytes in memory, and files by capability."""

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
           "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair",
           "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
           "text_encoding"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """The stream cannot do this."""

    __module__ = "io"


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None else encoding


class IOBase:
    """What all streams have in common."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(f"{name}")

    def seek(self, pos, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        self._unsupported("truncate")

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._checkClosed()
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable.")

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable.")

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def readline(self, size=-1, /):
        out = b""
        while size is None or size < 0 or len(out) < size:
            c = self.read(1)
            if not c:
                break
            out += c
            if c == b"\n":
                break
        return out

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        if hint is None or hint <= 0:
            return list(self)
        out, size = [], 0
        for line in self:
            out.append(line)
            size += len(line)
            if size >= hint:
                break
        return out

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Raw bytes."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        out = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            out += data
        return bytes(out)

    def readinto(self, b, /):
        self._unsupported("readinto")

    def write(self, b, /):
        self._unsupported("write")


class BufferedIOBase(IOBase):
    """Bytes with a buffer."""

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, b, /):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def write(self, b, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    """Text."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, s, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class BytesIO(BufferedIOBase):
    """Bytes in memory."""

    def __init__(self, initial_bytes=b""):
        self._data = bytearray(b"" if initial_bytes is None else initial_bytes)
        self._at = 0
        self._closed = False

    def _checkClosed(self, msg=None):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._checkClosed()
        return bytes(self._data)

    def getbuffer(self):
        self._checkClosed()
        return memoryview(self._data)

    def close(self):
        self._closed = True
        self._data = bytearray()

    def flush(self):
        self._checkClosed()

    def readable(self):
        self._checkClosed()
        return True

    writable = seekable = readable

    def read(self, size=-1, /):
        self._checkClosed()
        start = self._at
        end = len(self._data)
        if size is not None:
            size = size.__index__()
            if size >= 0:
                end = min(end, start + size)
        if end <= start:
            return b""
        self._at = end
        return bytes(self._data[start:end])

    def readline(self, size=-1, /):
        self._checkClosed()
        start = self._at
        end = self._data.find(b"\n", start) + 1 or len(self._data)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._at = max(start, end)
        return bytes(self._data[start:end])

    def write(self, b, /):
        self._checkClosed()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = memoryview(b).tobytes() if not isinstance(b, (bytes, bytearray)) else b
        count = len(b)
        if count:
            if self._at > len(self._data):
                self._data += bytes(self._at - len(self._data))
            self._data[self._at:self._at + count] = b
            self._at += count
        return count

    def seek(self, pos, whence=0, /):
        self._checkClosed()
        pos = pos.__index__()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._at = pos
        elif whence == 1:
            self._at = max(0, self._at + pos)
        elif whence == 2:
            self._at = max(0, len(self._data) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def tell(self):
        self._checkClosed()
        return self._at

    def truncate(self, size=None, /):
        self._checkClosed()
        size = self._at if size is None else size.__index__()
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def __getstate__(self):
        self._checkClosed()
        return self.getvalue(), self._at, None

    def __setstate__(self, state):
        self.__init__(state[0])
        self._at = state[1]


class IncrementalNewlineDecoder:
    """Turns all line ends into one."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self._cr = False
        self._seen = 0

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._cr and (text or final):
            text = "\r" + text
            self._cr = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._cr = True
        crlf = text.count("\r\n")
        self._seen |= ((text.count("\r") > crlf) and 1) | ((text.count("\n") > crlf) and 2) | (
            crlf and 4)
        if self.translate and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def reset(self):
        self._seen = 0
        self._cr = False

    @property
    def newlines(self):
        kinds = tuple(k for bit, k in ((1, "\r"), (2, "\n"), (4, "\r\n")) if self._seen & bit)
        return None if not kinds else kinds[0] if len(kinds) == 1 else kinds


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")


def _line_end(text, start, newline):
    """Where the line that begins at start ends."""
    if newline:
        at = text.find(newline, start)
        return len(text) if at < 0 else at + len(newline)
    n = text.find("\n", start)
    if newline is None:
        return len(text) if n < 0 else n + 1
    r = text.find("\r", start, len(text) if n < 0 else n)
    if r >= 0:
        return r + 2 if n == r + 1 else r + 1
    return len(text) if n < 0 else n + 1


class StringIO(TextIOBase):
    """Text in memory."""

    def __init__(self, initial_value="", newline="\n"):
        _check_newline(newline)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, "
                            f"not {type(initial_value).__name__}")
        self._newline = newline
        self._text = ""
        self._new = []
        self._at = 0
        self._end = 0
        self._closed = False
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _all(self):
        if self._new:
            self._new.insert(0, self._text)
            self._text = "".join(self._new)
            self._new = []
        return self._text

    def write(self, s, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        count = len(s)
        newline = self._newline
        if newline != "\n":
            if newline is None:
                s = s.replace("\r\n", "\n").replace("\r", "\n")
            elif newline:
                s = s.replace("\n", newline)
        if s:
            at = self._at
            if at == self._end:
                self._new.append(s)
                self._end = self._at = at + len(s)
            else:
                text = self._all()
                if at > len(text):
                    text += "\0" * (at - len(text))
                self._text = text[:at] + s + text[at + len(s):]
                self._end = len(self._text)
                self._at = at + len(s)
        return count

    def getvalue(self):
        self._check()
        return self._all()

    def read(self, size=-1, /):
        self._check()
        text = self._all()
        at = self._at
        end = self._end if size is None or size < 0 else min(self._end, at + size)
        if end <= at:
            return ""
        self._at = end
        return text[at:end]

    def readline(self, size=-1, /):
        self._check()
        text = self._all()
        at = self._at
        if at >= self._end:
            return ""
        end = _line_end(text, at, self._newline)
        if size is not None and size >= 0:
            end = min(end, at + size)
        self._at = end
        return text[at:end]

    def __iter__(self):
        self._check()
        return self

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._end
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, pos=None, /):
        self._check()
        pos = self._at if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = self._all()[:pos]
        self._end = len(self._text)
        return pos

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def close(self):
        self._closed = True
        self._text = ""
        self._new = []

    @property
    def line_buffering(self):
        self._check()
        return False

    def __getstate__(self):
        return self.getvalue(), self._newline, self._at, None

    def __setstate__(self, state):
        self.__init__(state[0], state[1])
        self._at = state[2]


class FileIO(RawIOBase):
    """A file of the machine."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        from os import fsdecode
        import _os
        if isinstance(file, int):
            raise OSError(9, "Bad file descriptor")
        plain = mode.replace("b", "")
        if plain.strip("+") not in ("r", "w", "a", "x") or plain.count("+") > 1:
            if sum(c in "rwax" for c in plain) != 1:
                raise ValueError("Must have exactly one of create/read/write/append mode and at "
                                 "most one plus")
            raise ValueError(f"invalid mode: {mode}")
        self.name = file
        self._plain = plain
        self._file = _os.open(fsdecode(file), plain)

    @property
    def mode(self):
        kind = self._plain[0]
        if kind == "r":
            return "rb+" if "+" in self._plain else "rb"
        kind = {"w": "", "a": "a", "x": "x"}[kind]
        if not kind:
            return "rb+" if "+" in self._plain else "wb"
        return kind + ("b+" if "+" in self._plain else "b")

    closefd = True

    def read(self, size=-1, /):
        self._checkClosed("I/O operation on closed file")
        if not self.readable():
            raise UnsupportedOperation("File not open for reading")
        return self._file.read(-1 if size is None else size)

    def readall(self):
        return self.read(-1)

    def readinto(self, b, /):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b, /):
        self._checkClosed("I/O operation on closed file")
        if not self.writable():
            raise UnsupportedOperation("File not open for writing")
        if self._plain[0] == "a":
            self._file.seek(self._file.size)
        return self._file.write(b)

    def seek(self, pos, whence=0, /):
        self._checkClosed("I/O operation on closed file")
        if whence == 1:
            pos += self._file.tell()
        elif whence == 2:
            pos += self._file.size
        return self._file.seek(pos)

    def tell(self):
        self._checkClosed("I/O operation on closed file")
        return self._file.tell()

    def truncate(self, size=None, /):
        self._checkClosed("I/O operation on closed file")
        return self._file.truncate(self._file.tell() if size is None else size)

    def close(self):
        if not self._closed:
            super().close()
            self._file.close()

    def flush(self):
        self._checkClosed("I/O operation on closed file")

    def readable(self):
        self._checkClosed("I/O operation on closed file")
        return self._plain[0] == "r" or "+" in self._plain

    def writable(self):
        self._checkClosed("I/O operation on closed file")
        return self._plain != "r"

    def seekable(self):
        self._checkClosed("I/O operation on closed file")
        return True

    def __repr__(self):
        if self._closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>"


class _Buffered(BufferedIOBase):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("invalid buffer size")
        self._raw = raw
        self._ahead = b""
        self._behind = []
        self._size = buffer_size
        self._waiting = 0

    @property
    def raw(self):
        return self._raw

    name = property(lambda self: self._raw.name)
    mode = property(lambda self: self._raw.mode)

    @property
    def closed(self):
        return self._raw is None or self._raw.closed

    def _write_out(self):
        if self._behind:
            data = b"".join(self._behind)
            self._behind = []
            self._waiting = 0
            while data:
                count = self._raw.write(data)
                if count is None or count >= len(data):
                    break
                data = data[count:]

    def _forget(self):
        if self._ahead:
            self._raw.seek(-len(self._ahead), 1)
            self._ahead = b""

    def read(self, size=-1, /):
        if self.closed:
            raise ValueError("read of closed file")
        if not self._raw.readable():
            raise UnsupportedOperation("read")
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._write_out()
        if size is None or size < 0:
            data = self._ahead + (self._raw.readall() or b"")
            self._ahead = b""
            return data
        while len(self._ahead) < size:
            more = self._raw.read(max(self._size, size - len(self._ahead)))
            if not more:
                break
            self._ahead += more
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def peek(self, size=0, /):
        if not self._ahead:
            self._ahead = self._raw.read(self._size) or b""
        return self._ahead

    def readline(self, size=-1, /):
        if self.closed:
            raise ValueError("readline of closed file")
        self._write_out()
        while True:
            end = self._ahead.find(b"\n") + 1
            if end or size is not None and 0 <= size <= len(self._ahead):
                break
            more = self._raw.read(self._size)
            if not more:
                end = len(self._ahead)
                break
            self._ahead += more
        if size is not None and size >= 0:
            end = min(end or size, size)
        data, self._ahead = self._ahead[:end], self._ahead[end:]
        return data

    def write(self, b, /):
        if self.closed:
            raise ValueError("write to closed file")
        if not self._raw.writable():
            raise UnsupportedOperation("write")
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._forget()
        data = bytes(b)
        self._behind.append(data)
        self._waiting += len(data)
        if self._waiting > self._size:
            self._write_out()
        return len(data)

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file")
        self._write_out()
        self._raw.flush()

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def detach(self):
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def seek(self, pos, whence=0, /):
        self._write_out()
        if whence == 1:
            pos -= len(self._ahead)
        self._ahead = b""
        return self._raw.seek(pos, whence)

    def tell(self):
        return self._raw.tell() - len(self._ahead) + self._waiting

    def truncate(self, pos=None, /):
        if pos is None:
            pos = self.tell()
        self.flush()
        return self._raw.truncate(pos)

    def readable(self):
        return self._raw.readable()

    def writable(self):
        return self._raw.writable()

    def seekable(self):
        return self._raw.seekable()

    def fileno(self):
        return self._raw.fileno()

    def isatty(self):
        return self._raw.isatty()

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        shown = f" name={name!r}" if name is not None else ""
        return f"<_io.{type(self).__name__}{shown}>"


class BufferedReader(_Buffered):
    """Reads with a buffer."""


class BufferedWriter(_Buffered):
    """Writes with a buffer."""


class BufferedRandom(_Buffered):
    """Reads and writes with a buffer."""


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer as one."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)
        self.read, self.readline, self.peek = (self.reader.read, self.reader.readline,
                                               self.reader.peek)
        self.write, self.flush = self.writer.write, self.writer.flush

    def readable(self):
        return True

    writable = readable

    def close(self):
        self.writer.close()
        self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class TextIOWrapper(TextIOBase):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        _check_newline(newline)
        self._buffer = buffer
        self.encoding = "UTF-8" if encoding is None or encoding == "locale" else encoding
        "".encode(self.encoding)
        self.errors = "strict" if errors is None else errors
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._text = None
        self._at = 0
        self._start = 0

    buffer = property(lambda self: self._buffer)
    name = property(lambda self: self._buffer.name)

    @property
    def mode(self):
        return self._mode

    @mode.setter
    def mode(self, value):
        self._mode = value

    @property
    def closed(self):
        return self._buffer is None or self._buffer.closed

    def _load(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if self._text is None:
            if not self._buffer.readable():
                raise UnsupportedOperation("not readable")
            if self._buffer.seekable():
                self._start = self._buffer.tell()
            text = self._buffer.read().decode(self.encoding, self.errors)
            if self._newline is None and "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._text = text
            self._at = 0
        return self._text

    def read(self, size=-1, /):
        text = self._load()
        at = self._at
        if size is None or size < 0:
            self._at = len(text)
            data = text[at:]
            if not data and self._buffer.readable():
                more = self._buffer.read()
                if more:
                    return more.decode(self.encoding, self.errors)
            return data
        self._at = min(len(text), at + size)
        return text[at:self._at]

    def readline(self, size=-1, /):
        text = self._load()
        at = self._at
        if at >= len(text):
            return ""
        end = _line_end(text, at, self._newline)
        if size is not None and size >= 0:
            end = min(end, at + size)
        self._at = end
        return text[at:end]

    def write(self, s, /):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self._buffer.writable():
            raise UnsupportedOperation("not writable")
        if self._text is not None:
            self._buffer.seek(self.tell())
            self._text = None
        data = s
        if self._newline and self._newline != "\n":
            data = s.replace("\n", self._newline)
        self._buffer.write(data.encode(self.encoding, self.errors))
        if self.write_through or self.line_buffering and ("\n" in s or "\r" in s):
            self.flush()
        return len(s)

    def flush(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        self._buffer.flush()

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def seekable(self):
        return self._buffer.seekable()

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def fileno(self):
        return self._buffer.fileno()

    def isatty(self):
        return self._buffer.isatty()

    def tell(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if self._text is None:
            return self._buffer.tell()
        before = self._text[:self._at].encode(self.encoding, self.errors)
        return self._start + len(before)

    def seek(self, cookie, whence=0, /):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self._text = None
            return self._buffer.seek(0, 2)
        elif cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self._text = None
        return self._buffer.seek(cookie)

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        self.flush()
        self.encoding = encoding or self.encoding
        self.errors = errors or self.errors
        if newline is not None:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through

    def __repr__(self):
        name = getattr(self._buffer, "name", None)
        text = "<_io.TextIOWrapper"
        if name is not None:
            text += f" name={name!r}"
        if hasattr(self, "_mode"):
            text += f" mode={self._mode!r}"
        return f"{text} encoding={self.encoding!r}>"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    """Opens a file that the script's capabilities let it have."""
    from os import fspath
    if not isinstance(file, int):
        file = fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    given = set(mode)
    if given - set("axrwb+t") or len(mode) > len(given):
        raise ValueError(f"invalid mode: {mode!r}")
    text, binary = "t" in given, "b" in given
    if text and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(given & set("rwax")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary:
        for value, name in ((encoding, "an encoding"), (errors, "an errors"),
                            (newline, "a newline")):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
    raw = FileIO(file, mode.replace("t", "").replace("b", ""))
    if buffering == 0:
        if not binary:
            raw.close()
            raise ValueError("can't have unbuffered text I/O")
        return raw
    kind = (BufferedRandom if "+" in given else BufferedReader if "r" in given
            else BufferedWriter)
    buffer = kind(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
    if binary:
        return buffer
    stream = TextIOWrapper(buffer, encoding, errors, newline, line_buffering=buffering == 1)
    stream.mode = mode
    return stream


def open_code(path):
    """Opens a file of source text."""
    return open(path, "rb")


for _type in (BytesIO, StringIO, FileIO, BufferedReader, BufferedWriter, BufferedRandom,
              BufferedRWPair, TextIOWrapper, IncrementalNewlineDecoder):
    _type.__module__ = "_io"
del _type
