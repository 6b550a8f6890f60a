"""Digests."""

import _hash

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224",
                         "sha3_256", "sha3_384", "sha3_512"}
algorithms_available = algorithms_guaranteed | {"sha512_224", "sha512_256"}
__all__ = tuple(sorted(algorithms_guaranteed)) + (
    "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")


def new(name, data=b"", *, usedforsecurity=True):
    """A digest by name."""
    return _hash.new(name, data)


def md5(string=b"", *, usedforsecurity=True):
    return _hash.new("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return _hash.new("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return _hash.new("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return _hash.new("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return _hash.new("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return _hash.new("sha512", string)


def sha3_224(string=b"", *, usedforsecurity=True):
    return _hash.new("sha3_224", string)


def sha3_256(string=b"", *, usedforsecurity=True):
    return _hash.new("sha3_256", string)


def sha3_384(string=b"", *, usedforsecurity=True):
    return _hash.new("sha3_384", string)


def sha3_512(string=b"", *, usedforsecurity=True):
    return _hash.new("sha3_512", string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key made of a password by many rounds of HMAC."""
    import hmac
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = new(hash_name).digest_size
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    start = hmac.new(password, None, hash_name)

    def step(data):
        mac = start.copy()
        mac.update(data)
        return mac.digest()
    out = b""
    block = 1
    while len(out) < dklen:
        last = step(bytes(salt) + block.to_bytes(4))
        total = int.from_bytes(last)
        for _ in range(iterations - 1):
            last = step(last)
            total ^= int.from_bytes(last)
        out += total.to_bytes(size)
        block += 1
    return out[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    """The digest of a file opened for bytes."""
    made = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made
