#--- case and tests of bytes
run('''
b'hELLO wORLD'.capitalize(), b'Abc'.lower(), b'abc'.upper(), b'aBc'.swapcase(), b'hello world'.title()
b'a1'.isalnum(), b'ab'.isalpha(), b'a\\xff'.isascii(), b'12'.isdigit(), b'ab'.islower(), b'AB'.isupper(), b' \\t'.isspace(), b'A Bc'.istitle()
bytearray(b'Abc').lower(), bytearray(b'Abc').upper(), bytearray(b'Abc').title(), bytearray(b'12').isdigit(), bytearray(b'Abc').swapcase(), bytearray(b'abc').capitalize()
''')
#--- searching in bytes
run('''
b'hello'.find(b'l'), b'hello'.rfind(b'l'), b'hello'.index(b'l'), b'hello'.rindex(108), b'hello'.count(b'l'), b'hello'.find(104), b'hello'.find(b'l', -2, 9), b'hello'.count(b'')
b'hello'.startswith(b'he'), b'hello'.endswith((b'x', b'lo')), bytearray(b'hello').startswith(b'h', 0, 1)
b'hello'.index(b'x')
b'hello'.rindex(b'x')
b'hello'.find('l')
b'hello'.find(300)
b'hello'.count('l')
b'hello'.startswith('he')
b'hello'.endswith('he')
b'hello'.startswith((1,))
bytearray(b'a').endswith(5)
bytearray(b'a').index(b'x')
b'a-b-c'.partition(b'-'), b'a-b-c'.rpartition(b'-'), b'abc'.partition(b'x'), b'x'.rpartition(b'-')
b'a'.partition(b'')
b'a'.partition('x')
b'abcabc'.replace(b'a', b'xx'), b'abcabc'.replace(b'a', b'', 1), b'ab'.replace(b'', b'-')
b'a'.replace('a', b'b')
b'a'.replace(b'a')
b'ab'.removeprefix(b'a'), b'ab'.removesuffix(b'b'), b'a' in b'ab', 97 in b'ab'
b'ab'.removeprefix('a')
'a' in b'ab'
300 in b'ab'
b'ab'.__contains__(98), b'ab'.__contains__(b'ab')
''')
#--- splitting and joining bytes
run('''
b' a  b '.split(), b'a,b,c'.split(b',', 1), b'a,b,c'.rsplit(b',', 1), b'a\\nb\\r\\nc'.splitlines(), b'a\\nb'.splitlines(True), b'a b'.rsplit(None, 1)
b'a'.split(b'')
b'a'.split('x')
b'a'.rsplit(b'')
b','.join([b'a', bytearray(b'b')]), bytearray(b',').join([b'a']), b''.join([])
b','.join(['a'])
b','.join([b'a', 5])
b','.join(5)
''')
#--- shaping bytes, 1
run('''
b'ab'.center(6, b'*'), b'ab'.ljust(4), b'ab'.rjust(4, b'.'), b'-5'.zfill(4), b'a\\tb'.expandtabs(4), b' a '.strip(), b'xax'.lstrip(b'x'), b'xax'.rstrip(b'x')
b'ab'.center(5, b'xy')
b'ab'.ljust(5, 'x')
b'ab'.strip('x')
b'abc'.translate(bytes(range(1, 256)) + b'\\0'), b'abc'.translate(None, b'b'), b'abc'.translate(bytes.maketrans(b'a', b'z'), delete=b'c')
b'abc'.translate(b'x')
b'abc'.translate('x')
bytes.maketrans(b'ab', b'c')
bytes.maketrans('a', b'c')
b'\\x01\\xff'.hex(), b'\\x01\\x02\\x03\\x04'.hex(':'), b'\\x01\\x02\\x03'.hex('-', 2), b'\\x01\\x02\\x03'.hex('-', -2), bytes.fromhex('01 fF'), bytearray.fromhex('ab')
b'ab'.hex('xx')
b'ab'.hex('é')
b'ab'.hex(5)
bytes.fromhex('0')
bytes.fromhex('zz')
''')
#--- shaping bytes, 2
run('''
bytes.fromhex('0g')
bytes.fromhex(5)
b'abc'.decode(), bytearray(b'abc').decode('ascii')
b'%d %s %x %c %b %a' % (5, b'x', 255, 65, b'q', 'é'), b'%5.2f|%-4d|%04d' % (1.5, 3, 7), b'%(a)s' % {b'a': b'z'}, b'%%' % ()
b'%s' % 'x'
b'%b' % 5
b'%d' % 'x'
b'%c' % 300
b'%c' % b'ab'
b'%z' % 5
b'%d' % ()
b'%d' % (1, 2)
b'%(a)d' % 5
b'%(a)d' % {}
b'x'.__mod__(()), b'x'.__rmod__(b'%s'), bytearray(b'%d') % 5
''')
#--- operators of bytes, 1
run('''
b'a'.__lt__(b'b'), b'a'.__le__(b'b'), b'a'.__gt__(b'b'), b'a'.__ge__(b'b'), b'a'.__eq__(b'a'), b'a'.__ne__(b'a'), b'a'.__lt__('a'), b'a' == 'a', b'a' == bytearray(b'a')
b'a'.__add__(b'b'), b'a'.__mul__(2), b'a'.__rmul__(2), b'ab'.__getitem__(0), b'ab'.__len__(), b'ab'.__hash__() == hash(b'ab'), b'ab'.__repr__(), b'ab'.__iter__().__next__(), b'ab'.__bytes__(), b'ab'.__getnewargs__(), b'ab'.__sizeof__() > 0, bytes(memoryview(b'ab').__buffer__(0)) if False else 1
b'a' + 'b'
b'a' + 5
b'a' * 'b'
b'a' < 'b'
b'abc'[1], b'abc'[::-1], b'abc'[1:]
b'abc'['a']
b'abc'[9]
bytearray(b'abc')[9]
bytearray(b'abc')['a']
bytes(5), bytes([1, 2]), bytes('é', 'utf-8'), bytes(b'x'), bytes(), bytes(memoryview(b'ab')), bytes(range(3))
bytes('a')
bytes('a', 5)
bytes(5, 'utf-8')
''')
#--- operators of bytes, 2
run('''
bytes(5, errors='x')
bytes(-1)
bytes([256])
bytes([-1])
bytes(['a'])
bytes(1.5)
bytes(1 << 70)
bytes(b'a', 'ascii')
bytearray('a')
bytearray(-1)
bytearray([256])
bytearray(5, 'utf-8')
bytearray(1.5)
str(b'a'), repr(b'\\'"'), repr(b'"\\n\\t\\\\\\x80'), b''.fromhex('')
''')
#--- methods of bytearray, 1
run('''
!b = bytearray(b'abc')
!b.append(100); b.extend(b'ef'); b.extend([103]); b.insert(0, 120); print(b)
b.pop(), b.pop(0), b.__alloc__() > 0, b.__sizeof__() > 0, b.__repr__(), b.copy()
!b.remove(98); b.reverse(); print(b); b.__iadd__(b'z'); b.__imul__(2); print(b)
!b[0] = 1; b[1:3] = b'XYZ'; del b[-1]; del b[::2]; print(b); b.__setitem__(0, 65); b.__delitem__(0); print(b)
!b += b'q'; b *= 2; print(b); b[::2] = b'-' * len(b[::2]); print(b)
b.__reduce__()[1], b.__reduce_ex__(2)[1], b.__eq__(b'a'), b.__ne__(b), b.__lt__(b'z'), b.__contains__(45), b.__len__(), b.__getitem__(0)
!b.clear(); print(b, b.__init__(b'new'), b)
bytearray().pop()
bytearray(b'a').pop(5)
bytearray(b'a').remove(5)
bytearray(b'a').append(300)
bytearray(b'a').append('a')
bytearray(b'a').insert(0, -1)
bytearray(b'a').extend('ab')
bytearray(b'a').extend(5)
bytearray(b'a').extend([300])
''')
#--- methods of bytearray, 2
run('''
!b = bytearray(b'abc')
!b.append(100); b.extend(b'ef'); b.extend([103]); b.insert(0, 120); print(b)
!b = bytearray(b'abcd'); b[0] = 300
!b[0] = 'a'
!b['a'] = 1
!b[9] = 1
!del b[9]
!del b['a']
!b[::2] = b'a'
!b[0:1] = 'a'
!b[0:1] = 5
!b += 'a'
!b += 5
!b *= 'a'
hash(b)
bytearray(b'abc') + 5
''')
#--- iterating bytes
for value in (b"abc", bytearray(b"abc")):
    it = iter(value)
    print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1:])
    it.__setstate__(0)
    print(list(it), it.__length_hint__(), it.__reduce__()[1:], next(it, "end"))
    print(list(reversed(value)), type(it).__name__)
#--- methods of memoryview, 1
run('''
!m = memoryview(bytearray(b'abcdef'))
m.obj, m.nbytes, m.readonly, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.c_contiguous, m.f_contiguous, m.contiguous
m.tobytes(), m.tolist(), m.hex(), m.hex('-'), len(m), m[0], m[1:3].tobytes(), m[::-1].tobytes(), m[::2].tolist(), list(m), m.tobytes('F'), m.tobytes(order='C')
!m[0] = 65; m[1:3] = b'XY'; print(m.obj)
m == b'AXYdef', m != b'a', m.__eq__(b'x'), m.__ne__(b'x'), m.__len__(), m.__getitem__(0), m.__iter__().__next__(), m.__contains__(65) if hasattr(m, '__contains__') else 65 in m
m.toreadonly().readonly, m.cast('H').tolist(), m.cast('B', (2, 3)).tolist(), m.cast('B', [2, 3]).shape, m.cast('b').format, memoryview(b'ab').cast('c').tolist()
hash(memoryview(b'abc')) == hash(b'abc'), memoryview(b'abc').__hash__() == hash(b'abc')
!with memoryview(b'abc') as v: print(v.__enter__() is v, bytes(v))
v[0]
len(v)
!m.release()
m
m.tolist()
memoryview(5)
memoryview('a')
memoryview()
memoryview(b'a')[5]
''')
#--- methods of memoryview, 2
run('''
!m = memoryview(bytearray(b'abcdef'))
memoryview(b'a')['a']
!memoryview(b'a')[0] = 1
!m = memoryview(bytearray(b'abcd'))
!m[0] = 300
!m[0] = 'a'
!m[0:2] = b'abc'
!m[9] = 1
!del m[0]
!m[0:2] = 5
!m['a'] = 1
hash(m)
m.cast('z')
m.cast('@')
m.cast('H').cast('I')
m.cast('B', (3, 3))
m.cast('B', 5)
''')
#--- methods of memoryview, 3
run('''
!m = memoryview(bytearray(b'abcdef'))
m.cast('B', (0, 2))
m.cast('B', ('a',))
m.cast(5)
m[:3].cast('H')
m[::2].cast('H')
m.cast('B', (2, 2)).cast('B', (4, 1))
m.cast('B', (2, 2))[0, 1], m.cast('B', (2, 2))[1, 1]
m.cast('B', (2, 2))[0]
m.cast('B', (2, 2))[0, 5]
m.cast('B', (2, 2))[0, 'a']
m.cast('B', (2, 2))[0, 1, 2]
m.cast('B', (2, 2))[0, :]
m.tobytes('Z')
m.tobytes(5)
memoryview(b'a').nope
memoryview(b'abc') == 'abc', memoryview(b'ab')[0:0].tobytes(), m.cast('f').format
''')
#--- methods of memoryview, 4
run('''
!m = memoryview(bytearray(b'abcdef'))
m.cast('I')[0]
m.cast('?').tolist()
m.cast('B', ())
memoryview(b'a').cast('B', ()).tolist()
memoryview(b'a').cast('B', ())[()]
memoryview(b'a').cast('B', ())[0]
len(memoryview(b'a').cast('B', ()))
m.cast('B', [1] * 65)
hash(memoryview(bytes(8)).cast('I'))
memoryview(b'ab', 5)
!b = bytearray(b'ab'); v = memoryview(b); b.append(1)
!b.clear()
!del b[0]
!v.release(); b.append(1); print(b)
''')
