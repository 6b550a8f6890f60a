import base64 as b
data = bytes(range(0, 256, 7))
print(b.__all__)
for n in (0, 1, 2, 3, 4, 5, 6, 11, 37):
    s = data[:n]
    for e, d in ((b.b16encode, b.b16decode), (b.b32encode, b.b32decode), (b.b32hexencode, b.b32hexdecode), (b.b64encode, b.b64decode),
                 (b.urlsafe_b64encode, b.urlsafe_b64decode), (b.a85encode, b.a85decode), (b.b85encode, b.b85decode), (b.z85encode, b.z85decode), (b.encodebytes, b.decodebytes)):
        t = e(s)
        print(t, d(t) == s, end=" ")
    print()
for s in (b"", b"\0" * 4, b"\0\0", b"\0" * 9, b"    ", b"a       b", b" " * 5, b"hello world, this is text"):
    print(b.a85encode(s), b.a85encode(s, foldspaces=True), b.a85encode(s, adobe=True), b.a85encode(s, pad=True), b.a85encode(s, wrapcol=5, adobe=True), b.a85encode(s, wrapcol=1), b.b85encode(s, True), b.b85encode(s))
print(b.a85decode("<~z!!~>", adobe=True), b.a85decode(b"y+<Vd", foldspaces=True), b.a85decode(b"87 cU\nRD]", ignorechars=b" \n"), b.b32hexdecode("c5h66===", True))
print(b.a85encode(memoryview(b"abcdefgh")), b.b85encode(bytearray(b"ab")), b.a85decode("z"))
def t(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
t(lambda:b.a85decode(b"v"), lambda:b.a85decode("abc~"), lambda:b.a85decode(b"s8W-\""), lambda:b.a85decode(b"zab"),lambda:b.a85decode(b"!!z"),lambda:b.a85decode(b"ab",adobe=True),lambda:b.a85decode(b"!!y",foldspaces=True),lambda:b.a85decode(b"!!y"),lambda:b.b85decode(b"\x7f"),lambda:b.b85decode(b"~~~~~"),lambda:b.b85decode(b"a\""),lambda:b.b32hexdecode(b"w"*8),lambda:b.b32hexdecode(b"a"*8),lambda:b.z85decode(b"~~~~~"), lambda:b.z85decode(b"#####"), lambda:b.b85encode("str"), lambda:b.a85encode("str"), lambda:b.a85encode(5),lambda:b.b85decode(5),lambda:b.z85decode(b"abc\"\""), lambda:b.a85decode(b"\xff"),lambda:b.b32hexdecode(b"0"*8, casefold=True), lambda: b.z85decode("é"), lambda: b.b32encode("x"))
