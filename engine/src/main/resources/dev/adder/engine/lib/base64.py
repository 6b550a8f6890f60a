"""Base16, Base32, Base64 and the kinds of Base85."""

import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode",
           "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
           "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, "
                        f"not {s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    text = binascii.b2a_base64(s, newline=False)
    return text if altchars is None else text.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_bytes(altchars), b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b32encode(s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    left = -len(s) % 5
    s = bytes(s) + bytes(left)
    out = bytearray()
    for i in range(0, len(s), 5):
        n = int.from_bytes(s[i:i + 5])
        out += bytes(_B32[n >> shift & 31] for shift in range(35, -1, -5))
    pad = (0, 1, 3, 4, 6)[left]
    return bytes(out[:len(out) - pad] + b"=" * pad)


def b32decode(s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        s = s.translate(bytes.maketrans(b"01", b"O" + _bytes(map01)))
    if casefold:
        s = s.upper()
    body = s.rstrip(b"=")
    pad = len(s) - len(body)
    out = bytearray()
    body += b"A" * pad
    for i in range(0, len(body), 8):
        n = 0
        for c in body[i:i + 8]:
            value = _B32.find(c)
            if value < 0:
                raise binascii.Error("Non-base32 digit found")
            n = n << 5 | value
        out += n.to_bytes(5)
    if pad not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    return bytes(out[:len(out) - (pad * 5 + 7) // 8] if pad else out)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.strip(b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def encodebytes(s):
    return b"".join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))


_B85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        b"!#$%&()*+-;<=>?@^_`{|}~")
_Z85 = (b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        b".-:+=^!/*?&<>()[]{}@%$#")
_A85 = bytes(range(33, 118))


def b32hexencode(s):
    return b32encode(s).translate(bytes.maketrans(_B32, _B32HEX))


def b32hexdecode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.strip(_B32HEX + b"="):
        raise binascii.Error("Non-base32 digit found")
    return b32decode(s.translate(bytes.maketrans(_B32HEX, _B32)))


def _encode85(b, digits, pad=False, zero=None, spaces=None):
    """Five digits for each four bytes; words of zeros or spaces may have a digit of their own."""
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    left = -len(b) % 4
    b = bytes(b) + bytes(left)
    out = bytearray()
    for i in range(0, len(b), 4):
        word = b[i:i + 4]
        if zero and word == b"\0\0\0\0":
            out += zero
        elif spaces and word == b"    ":
            out += spaces
        else:
            n = int.from_bytes(word)
            out += bytes(digits[n // scale % 85] for scale in (52200625, 614125, 7225, 85, 1))
    if left and not pad:
        if zero and b[-4:] == b"\0\0\0\0":
            out[-1:] = digits[:1] * 5
        del out[-left:]
    return bytes(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    text = _encode85(b, _A85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        text = b"<~" + text
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [text[i:i + wrapcol] for i in range(0, len(text), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        text = b"\n".join(lines)
    return text + b"~>" if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    n = count = 0
    for c in bytes(b) + b"uuuu":
        if 33 <= c <= 117:
            n = n * 85 + c - 33
            count += 1
            if count == 5:
                if n > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += n.to_bytes(4)
                n = count = 0
        elif c == 122:
            if count:
                raise ValueError("z inside Ascii85 5-tuple")
            out += b"\0\0\0\0"
        elif foldspaces and c == 121:
            if count:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    # Four digits of padding were added: those that stayed over were not needed.
    left = 4 - count
    return bytes(out[:-left]) if left else bytes(out)


def _decode85(b, digits, name):
    b = _bytes(b)
    left = -len(b) % 5
    b = bytes(b) + digits[-1:] * left
    out = bytearray()
    for i in range(0, len(b), 5):
        n = 0
        for j in range(i, i + 5):
            value = digits.find(b[j])
            if value < 0:
                raise ValueError(f"bad {name} character at position {j}")
            n = n * 85 + value
        if n > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {i}")
        out += n.to_bytes(4)
    return bytes(out[:-left]) if left else bytes(out)


def b85encode(b, pad=False):
    return _encode85(b, _B85, pad)


def b85decode(b):
    return _decode85(b, _B85, "base85")


def z85encode(s):
    return _encode85(s, _Z85)


def z85decode(s):
    return _decode85(s, _Z85, "z85")
