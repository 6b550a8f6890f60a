#--- case methods of str
run('''
'hELLO wORLD'.capitalize(), 'Straße'.casefold(), 'hello world'.title(), 'Hello'.swapcase(), 'ǆ'.title(), 'ß'.upper(), 'İ'.lower()
'abc1'.isalnum(), 'abc'.isalpha(), 'abc'.isascii(), 'é'.isascii(), '١'.isdecimal(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric()
'a1'.isidentifier(), '1a'.isidentifier(), 'abc'.islower(), 'ABC'.isupper(), 'a\\n'.isprintable(), ' \\t'.isspace(), 'A Title'.istitle()
''.isalnum(), ''.isascii(), ''.islower(), ''.isprintable(), ''.istitle()
'abc'.upper(), 'ABC'.lower(), 'ΑΣ'.lower(), 'ﬁ'.upper()
'abc'.upper(1)
str.upper(5)
str.upper()
''')
#--- searching in str
run('''
'hello'.find('l'), 'hello'.rfind('l'), 'hello'.index('l'), 'hello'.rindex('l'), 'hello'.count('l'), 'hello'.count(''), 'hello'.find('l', 3, 10), 'hello'.find('x')
'hello'.find('', 5), 'hello'.find('', 6), 'hello'.rfind(''), 'hello'.find('l', -2), 'hello'.count('l', None, 3)
'hello'.index('x')
'hello'.rindex('x')
'hello'.find(5)
'hello'.find()
'hello'.find('l', 'a')
'hello'.startswith('he'), 'hello'.startswith(('x', 'h')), 'hello'.endswith('lo', 1, 5), 'hello'.startswith('', 5), 'hello'.startswith('', 6)
'hello'.startswith(5)
'hello'.endswith(5)
'hello'.startswith((5,))
'hello'.endswith((5,))
'prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'), 'abc'.removeprefix('z'), 'abc'.removesuffix('')
'abc'.removeprefix(5)
'a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('-'), 'abc'.rpartition('-')
'abc'.partition('')
'abc'.rpartition('')
'abc'.partition(5)
'b' in 'abc', '' in '', 'z' in 'abc'
5 in 'abc'
'abc'.__contains__(5)
''')
#--- splitting and joining str
run('''
' a  b c '.split(), ' a  b c '.split(' '), 'a,b,c'.split(',', 1), ' a b '.split(None, 1), ''.split(), ''.split(',')
' a  b c '.rsplit(), 'a,b,c'.rsplit(',', 1), ' a b '.rsplit(None, 1), 'abc'.rsplit('abc')
'a\\nb\\r\\nc\\x0bd\\u2028e'.splitlines(), 'a\\nb\\n'.splitlines(True), ''.splitlines(), 'a\\r\\rb'.splitlines(keepends=True)
'abc'.split('')
'abc'.rsplit('')
'abc'.split(5)
'abc'.split('a', 'b')
'abc'.split(sep='b', maxsplit=1)
'abc'.splitlines(1, 2)
', '.join(['a', 'b']), ''.join('abc'), 'x'.join([]), '-'.join(('a',)), '-'.join(c for c in 'abc')
','.join([1])
','.join(['a', 2])
','.join(5)
','.join(['a', b'b'])
''')
#--- shaping str
run('''
'ab'.center(7), 'ab'.center(7, '*'), 'abc'.center(6, '*'), 'ab'.ljust(5, '.'), 'ab'.rjust(5, '.'), '-42'.zfill(6), '+'.zfill(3), 'ab'.center(1)
'ab'.center(5, 'xy')
'ab'.ljust(5, 5)
'ab'.rjust('a')
'a\\tb\\tc'.expandtabs(), 'a\\tb'.expandtabs(4), 'a\\tb'.expandtabs(0), 'a\\n\\tb'.expandtabs(tabsize=3)
'  a '.strip(), '  a '.lstrip(), '  a '.rstrip(), 'xxaxx'.strip('x'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), 'a'.strip(None)
'a'.strip(5)
'a'.lstrip(5)
'a'.rstrip(5)
'banana'.replace('a', 'o'), 'banana'.replace('a', 'o', 2), 'abc'.replace('', '-'), 'banana'.replace('an', '', count=1), 'a'.replace('a', 'b', -1)
'a'.replace('a')
'a'.replace('a', 5)
'a'.replace(5, 'a')
'ab' * 2.0
'ab' + 'cd', 'ab'.__add__('c')
'ab'.__add__(5)
'ab' % (), 'ab'.__mod__(()), 'x'.__rmod__('%s'), 'ab'.__getnewargs__(), 'ab'.__sizeof__() > 0, 'ab'.__len__(), 'ab'.__str__(), 'ab'.__hash__() == hash('ab')
'a'.__lt__('b'), 'a'.__le__('b'), 'a'.__gt__('b'), 'a'.__ge__('b'), 'a'.__eq__('b'), 'a'.__ne__('b'), 'a'.__lt__(5)
'abc'[1:], 'abc'[::-2], 'abc'.__getitem__(1), 'abc'.__iter__().__next__()
'abc'['a']
'abc'[5]
'abc'[1.5]
'abc'[::0]
''')
#--- translate and maketrans
class T(dict):
    def __missing__(self, k): return chr(k + 1)
run('''
'abc'.translate({97: 'X', 98: None, 99: 100}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), 'abc'.translate(T()), 'éa'.translate({233: 'e'})
str.maketrans({'a': 1, 98: 'z'}), str.maketrans('a', 'b'), str.maketrans({})
str.maketrans('ab', 'x')
str.maketrans('a')
str.maketrans({'ab': 1})
str.maketrans({1.5: 1})
str.maketrans(5, 'a')
str.maketrans('a', 5)
str.maketrans('a', 'b', 5)
'a'.translate({97: 1.5})
'a'.translate({97: 0x110000})
'a'.translate({97: -1})
'a'.translate(5)
'abc'.translate('x' * 100 + 'yz')
'abc'.translate(['x'] * 98)
''')
#--- encode and decode, 1
run('''
'é€😀'.encode(), 'é'.encode('latin-1'), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'ignore'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é€😀'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'namereplace')
'a'.encode('utf-16'), 'a'.encode('utf-16-le'), 'a😀'.encode('utf-16-be'), 'a'.encode('utf-32'), 'a'.encode('utf-8-sig'), 'é'.encode('cp1252')
'é'.encode('ascii')
'éé'.encode('ascii')
'€'.encode('latin-1')
'\\ud800'.encode()
'\\ud800'.encode('utf-8', 'surrogatepass'), '\\udc80'.encode('utf-8', 'surrogateescape')
'a'.encode('nope')
'é'.encode('ascii', 'nope')
'a'.encode(5)
'a'.encode('utf-8', 5)
'€\\x81'.encode('cp1252')
b'\\xff'.decode()
b'\\xc3'.decode()
b'\\xe2\\x82'.decode()
''')
#--- encode and decode, 2
run('''
b'\\xc3('.decode()
b'\\xed\\xa0\\x80'.decode()
b'a\\xff'.decode('ascii')
b'a'.decode('utf-16')
b'\\x00\\xd8'.decode('utf-16-le')
b'\\x00\\xd8a\\x00'.decode('utf-16-le')
b'\\x00\\xdc'.decode('utf-16-le')
b'abc'.decode('utf-32-le')
b'\\x00\\x00\\x11\\x00'.decode('utf-32-le')
b'\\x00\\xd8\\x00\\x00'.decode('utf-32-le')
b'\\x81'.decode('cp1252')
b'\\xff'.decode('utf-8', 'replace'), b'a\\xffb'.decode('utf-8', 'ignore'), b'\\xff'.decode('utf-8', 'backslashreplace'), b'\\xff'.decode('utf-8', 'surrogateescape')
str('a', 'utf-8')
str(5, 'utf-8')
''')
#--- encode and decode, 3
run('''
str(b'a', 5)
b'\\\\x41\\\\n\\\\u00e9'.decode('unicode_escape'), 'é\\n😀'.encode('unicode_escape'), '€'.encode('raw_unicode_escape')
b'\\\\x4'.decode('unicode_escape')
b'\\\\u12'.decode('unicode_escape')
b'\\\\U00110000'.decode('unicode_escape')
b'\\\\'.decode('unicode_escape')
b'\\\\N{nope}'.decode('unicode_escape')
b'\\\\N{'.decode('unicode_escape')
b'\\\\U1234'.decode('unicode_escape')
b'\\\\u12'.decode('raw_unicode_escape')
''')
#--- str of objects
class A:
    def __str__(self): return 5
class B:
    def __repr__(self): return "B!"
class C(str): pass
class D:
    def __format__(self, spec): return 5
run('''
str(A())
str(B()), repr(B()), f'{B()}', f'{B()!s:>4}', '%s' % B()
C('x'), type(C('x') + 'y'), C('x') == 'x', str(C('x')), type(str(C('x'))), C(5)
str(), str(None), str(b'a'), str(object=5)
str(x=5)
format(D())
f'{A()}'
ascii(B()), ascii('é\\u1234😀')
repr('\\n\\t\\\\'), repr('\\''), repr('"\\''), repr('\\x00\\x7f\\x85\\xad'), repr('\\ud800')
''')
#--- iterating str
it = iter("abc")
print(next(it), it.__length_hint__(), it.__reduce__()[1:], list(it), it.__reduce__()[1:])
it = iter("aé€")
print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1:])
it.__setstate__(2)
print(list(it), next(it, "end"))
it = iter("abc")
it.__setstate__(-5)
print(list(it))
it = iter("é")
it.__setstate__(9)
print(list(it), it.__length_hint__())
show(lambda: iter("ab").__setstate__("x"))
show(lambda: iter("aé").__setstate__("x"))
print(list("a😀b"), len("a😀b"), "a😀b"[1], type(iter("")))
#--- format method
class P:
    x = 5
    d = {"k": [1, 2]}
run('''
'{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{a}{b}'.format(a=1, b=2), '{0.x} {0.d[k][1]}'.format(P), '{{}}'.format(), '{!r:>6}'.format('a'), '{:{w}.{p}}'.format('abcdef', w=8, p=3)
'{a}'.format_map({'a': 5}), '{:>{}}'.format('x', 4), '{0[a]}'.format({'a': 1}), '{0[0]}'.format([7]), '{!a}'.format('é'), '{!s}'.format(5)
'{}'.format()
'{1}'.format(5)
'{a}'.format(5)
'{a}'.format_map({})
'{'.format()
'}'.format()
'{0'.format(1)
'{0!}'.format(1)
'{0!x}'.format(1)
'{0!rr}'.format(1)
'{} {0}'.format(1)
'{0} {}'.format(1)
'{0[}'.format([1])
'{0[]}'.format([1])
'{0.}'.format(1)
'{0[0]x}'.format([1])
'{0[99999999999999999999]}'.format([1])
'{99999999999999999999}'.format(1)
'{:{:{}}}'.format(1, 2, 3)
'{0.nope}'.format(1)
'{0[9]}'.format([1])
'{a{b}}'.format(a=1)
'{0:{'.format(1)
'{:{}'.format(1)
'{!'.format(1)
''')
#--- shaping str, once more
run('''
'ab'.center(7), 'ab'.center(7, '*'), 'abc'.center(6, '*'), 'ab'.ljust(5, '.'), 'ab'.rjust(5, '.'), '-42'.zfill(6), '+'.zfill(3), 'ab'.center(1)
'ab'.center(5, 'xy')
'ab'.ljust(5, 5)
'ab'.rjust('a')
'a\\tb\\tc'.expandtabs(), 'a\\tb'.expandtabs(4), 'a\\tb'.expandtabs(0), 'a\\n\\tb'.expandtabs(tabsize=3)
'  a '.strip(), '  a '.lstrip(), '  a '.rstrip(), 'xxaxx'.strip('x'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), 'a'.strip(None)
'a'.strip(5)
'a'.lstrip(5)
'a'.rstrip(5)
'banana'.replace('a', 'o'), 'banana'.replace('a', 'o', 2), 'abc'.replace('', '-'), 'banana'.replace('an', '', count=1), 'a'.replace('a', 'b', -1)
'a'.replace('a')
'a'.replace('a', 5)
'a'.replace(5, 'a')
'ab' * 2.0
'ab' + 'cd', 'ab'.__add__('c')
'ab'.__add__(5)
'ab' % (), 'ab'.__mod__(()), 'x'.__rmod__('%s'), 'ab'.__getnewargs__(), 'ab'.__sizeof__() > 0, 'ab'.__len__(), 'ab'.__str__(), 'ab'.__hash__() == hash('ab')
'a'.__lt__('b'), 'a'.__le__('b'), 'a'.__gt__('b'), 'a'.__ge__('b'), 'a'.__eq__('b'), 'a'.__ne__('b'), 'a'.__lt__(5)
'abc'[1:], 'abc'[::-2], 'abc'.__getitem__(1), 'abc'.__iter__().__next__()
'abc'['a']
'abc'[5]
'abc'[1.5]
'abc'[::0]
''')
#--- encode and decode, 2, once more
run('''
b'\\xc3('.decode()
b'\\xed\\xa0\\x80'.decode()
b'a\\xff'.decode('ascii')
b'a'.decode('utf-16')
b'\\x00\\xd8'.decode('utf-16-le')
b'\\x00\\xd8a\\x00'.decode('utf-16-le')
b'\\x00\\xdc'.decode('utf-16-le')
b'abc'.decode('utf-32-le')
b'\\x00\\x00\\x11\\x00'.decode('utf-32-le')
b'\\x00\\xd8\\x00\\x00'.decode('utf-32-le')
b'\\x81'.decode('cp1252')
b'\\xff'.decode('utf-8', 'replace'), b'a\\xffb'.decode('utf-8', 'ignore'), b'\\xff'.decode('utf-8', 'backslashreplace'), b'\\xff'.decode('utf-8', 'surrogateescape')
str('a', 'utf-8')
str(5, 'utf-8')
''')
#--- encode and decode, 3, once more
run('''
str(b'a', 5)
b'\\\\x41\\\\n\\\\u00e9'.decode('unicode_escape'), 'é\\n😀'.encode('unicode_escape'), '€'.encode('raw_unicode_escape')
b'\\\\x4'.decode('unicode_escape')
b'\\\\u12'.decode('unicode_escape')
b'\\\\U00110000'.decode('unicode_escape')
b'\\\\'.decode('unicode_escape')
b'\\\\N{nope}'.decode('unicode_escape')
b'\\\\N{'.decode('unicode_escape')
b'\\\\U1234'.decode('unicode_escape')
b'\\\\u12'.decode('raw_unicode_escape')
''')
#--- shaping str, in full
run('''
'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, 'ab'.__mul__(2), 'ab'.__rmul__(2), 'ab'.__mul__('a')
''')
#--- encode and decode, 2, in full
run('''
str(b'abc', 'utf-8'), str(b'\\xe9', encoding='latin-1'), str(b'\\xff', errors='replace'), b'+AGE-'.decode('utf-7')
''')
#--- encode and decode, 3, in full
run('''
str(1, 2, 3, 4)
b'\\xff'.decode('utf-7')
b'a+'.decode('utf-7'), b'+2AA-'.decode('utf-7', 'replace')
b'+AG'.decode('utf-7')
''')
