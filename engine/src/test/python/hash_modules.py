import base64, hashlib, hmac
print(base64.b64encode(b"hello?>"), base64.urlsafe_b64encode(b"hello?>"), base64.b64decode("aGVsbG8="))
print(base64.b32encode(b"hi there"), base64.b32decode(b"NBUSA5DIMVZGK==="), base64.b16encode(b"\xab"), base64.b16decode("AB"))
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
print(hmac.new(b"k", b"m", "sha256").hexdigest(), hashlib.pbkdf2_hmac("sha256", b"p", b"s", 3).hex())
print(hmac.compare_digest(b"a", b"a"), hmac.compare_digest("a", "b"))
