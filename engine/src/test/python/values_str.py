"""Values and errors: each line of CASES is an expression."""
class S(str): pass
class S2(str):
    def __str__(self): return 'zz'
    def __format__(self, s): return 'F'+s


def show(value):
    name = type(value).__name__
    if name in ('list', 'tuple'):
        return name + '[' + ', '.join(show(item) for item in value) + ']'
    return name + ':' + repr(value)


CASES = r'''
'a'+1
'a'*'b'
'a'*2.0
'a'['x']
'a'[5]
'a'[1<<70]
1 in 'a'
'a'.find(1)
'a'.count(1)
'a'.index('b')
'a'.rindex('b')
'a'.replace(1,2)
'a'.replace('a',1)
'a'.replace('a','b',count=1)
'a'.replace('a','b','c')
'a'.split(1)
'a'.split('')
'a'.rsplit('')
'a'.partition('')
'a'.partition(1)
'a'.startswith(1)
'a'.startswith((1,))
'a'.endswith([])
'a'.strip(1)
'a'.lstrip(1)
'a'.join(1)
'a'.join([1])
'a'.join(['a',1])
'a'.center('x')
'a'.center(3,'xx')
'a'.center(3,1)
'a'.ljust(3,b'x')
'a'.zfill('x')
'a'.expandtabs('x')
'a'.translate(1)
'a'.translate({97:'bc'})
'a'.translate({97:None})
'a'.translate({97:1<<22})
'a'.translate({97:1.5})
str.maketrans('a')
str.maketrans('a','bc')
str.maketrans('a','b',1)
str.maketrans(1,'b')
str.maketrans('ab','cd','e')
str.maketrans({'ab':1})
str.maketrans({1.5:1})
str.maketrans({'a':1, 98:'x'})
'a'.encode('x')
'\u1234'.encode('ascii')
'\u1234'.encode('ascii','foo')
'a'.encode(1)
'a'.encode(encoding=None)
str(b'a','ascii')
str(1,'ascii')
str('a','ascii')
str(b'\xff','utf8')
str(object=1)
str(encoding='x')
str(b'ab',errors='strict')
'a'.removeprefix(1)
'a'.splitlines(1,2)
'a'.splitlines(keepends='')
'a'.splitlines(2)
'a'.format_map(1)
'{a}'.format_map(1)
'a'.isidentifier()
str.join('a')
'a'.find()
'a'.find('a',1,2,3)
'a'.find('a','x')
'abc'.index('c',None,-1)
'abc'.__getitem__(slice(1,'x'))
'a'.__getnewargs__()
'a'.__contains__(1)
'a'.__format__(1)
format('a','+')
format('a','=5')
format('a',',')
format('a','#')
format('a','z')
format('a','.2d')
'a'*(1<<62)
'a'*(1<<70)
'a'.ljust(1<<62)
'%d'%'a'
'%d'%()
'%d %d'%1
'%d'%(1,2)
'a'%1
'a'%(1,)
'a'%{}
'a'%[1]
'a'%'x'
'%(a)s'%1
'%(a)s'%'x'
'%(a)s'%(1,)
'%(a)s'%{}
'%(a)s %s'%{'a':1}
'%c'%'ab'
'%c'%-1
'%c'%1.5
'%c'%(1<<30)
'%x'%1.5
'%x'%'a'
'%i'%1.5
'%i'%'a'
'%e'%'a'
'%f'%1j
'%*d'%('a',1)
'%.*d'%('a',1)
'%*d'%(1<<40,1)
'%*d'%(1<<70,1)
'%.*d'%(1<<40,1)
'%y'%1
'%'%1
'%('%{}
'%(a'%{}
'%s %'%1
'%d'%None
'%o'%None
'%X'%object
'%u'%1.9
'%c'%'\U00012345'
'%s'%(('a','b'),)
'%5.1s|'%'abc'
'%d'%True
'%s'%b'a'
'%a'%'é'
'%%'%()
'%%'%1
'%s'%{}
'%s'%{'a':1}
'%d'%float('nan')
'%d'%float('inf')
'%#5x'%10
'%ld'%5
'%hs'%5
'%(a)*d'%{'a':1}
'%1.'%3
'%(a)%'%{'a':1}
'%-5d|%+d|% d|%05d|%#o|%#X' % (1,2,3,4,8,255)
'%.3s|%r|%10.2e|%G' % ('abcdef','x',12345.678,1e-10)
'{}'.format()
'{0} {}'.format(1,2)
'{} {0}'.format(1,2)
'{'.format()
'}'.format()
'{0'.format(1)
'{0!x}'.format(1)
'{0!}'.format(1)
'{0!rx}'.format(1)
'{0.}'.format(1)
'{0[}'.format(1)
'{0[]}'.format(1)
'{a}'.format()
'{a.b}'.format(a=1)
'{0[a]}'.format({'a':5})
'{0[0]}'.format([5])
'{0[0]x}'.format([5])
'{:{}}'.format(1,5)
'{:{:{}}}'.format(1,5,6)
'{:{}} {}'.format(1,5,7)
'{0:{1}}'.format(1,5)
'{-1}'.format(1)
'{99999999999999999999}'.format(1)
'{0[99999999999999999999]}'.format([1])
'{:'.format(1)
'{!'.format(1)
'{!r'.format(1)
'{0!r:'.format(1)
'{[}'.format(1)
'{0:{'.format(1)
'{0:}}'.format(1)
'{{}}'.format()
'{}}'.format(1)
'{a'.format(a=1)
'{ }'.format(1)
'{0 }'.format(1)
'{!s}'.format(1)
'{:s}'.format(1)
'{.real}'.format(1)
'{[a]}'.format({'a':1})
'{a}{}'.format_map({'a':1})
'{}'.format_map({})
'{0}'.format_map({})
'{a[0].b}'.format(a=[1])
'{:{{}}}'.format(1)
'{0!r:>{w}}'.format('a',w=5)
'{0:\x00}'.format(1)
'{a!}'.format(a=1)
'{0:{1}'.format(1,2)
'{0}}'.format(1)
'{1}'.format(1)
'{0[a]b}'.format(1)
'{0..a}'.format(1)
'{0.a.}'.format(1)
'{!r:{}}'.format(1,2)
'{0:{0[}}'.format(1)
'{:{}{}}'.format(1,2,3)
'{a{b}}'.format(1)
'{0[{]}'.format({'{':1})
'{0[}]}'.format({'}':1})
'{0!r}{'.format(1)
'{0!a}'.format('é')
'hello world'.title(), 'ß'.upper(), 'ǆ'.title(), 'İ'.lower(), 'ΑΣ'.lower(), 'straße'.casefold(), 'Hello'.swapcase(), 'hELLO'.capitalize()
'a,b,,c'.split(','), 'a,b,,c'.rsplit(',',1), ' a  b '.split(), ' a  b c '.split(None,1), ' a b  c '.rsplit(None,1), 'a\nb\r\nc\x0bd\u2028e'.splitlines(), 'a\nb'.splitlines(True)
'abcabc'.find('c'), 'abcabc'.rfind('c'), 'abcabc'.find('c',3), 'abcabc'.rfind('c',0,3), 'abc'.find(''), 'abc'.find('',3), 'abc'.find('',4), 'abc'.rfind(''), ''.find(''), 'abc'.find('c',-1)
'aaa'.count('a'), 'aaa'.count('aa'), 'aaa'.count(''), 'aaa'.count('',2), 'aaa'.count('',5), ''.count('')
'abc'.startswith('b',1), 'abc'.startswith(('x','a')), 'abc'.endswith('b',0,2), ''.startswith('',1), 'abc'.endswith(''), 'a'.startswith('',2)
'aXbX'.replace('X','--'), 'abc'.replace('','-'), 'abc'.replace('','-',2), 'aaa'.replace('a','b',0), 'aaa'.replace('a','b',-5)
'xxaxx'.strip('x'), ' \t\u3000a\x1f '.strip(), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), 'a'.strip('')
'abc'.center(10,'*'), 'abc'.center(9), 'abcd'.center(9), 'abc'.ljust(5,'é'), 'abc'.rjust(5), '-5'.zfill(5), '+'.zfill(3), 'a\tb\tc'.expandtabs(4), 'a\tb'.expandtabs(0), '\ta\n\tb'.expandtabs()
'a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('-'), 'abc'.rpartition('-'), 'prefix-x'.removeprefix('prefix'), 'x.py'.removesuffix('.py'), 'x'.removesuffix('')
'abcdef'[1:4], 'abcdef'[::-1], 'abcdef'[::2], 'abcdef'[4:1:-1], 'abcdef'[-3:], 'abc'[5:], 'a😀b'[1], 'a😀b'[::-1], len('a😀b'), 'a😀b'[1:2]
'\ud83d'+'\ude00', len('\ud83d'+'\ude00'), '\ud83d\ude00'=='😀'
'a'<'b', 'a'<'😀', '\uffff'<'😀', 'ab'>'a', 'a'=='a', 'a'!=1, 'a'==1
'a'<1
'abc'.isalpha(), '1'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), 'aB'.islower(), 'Ab C'.istitle(), ' \n'.isspace(), ''.isalpha(), 'é'.isascii(), ''.isascii(), '\n'.isprintable(), 'a1'.isalnum(), '1a'.isidentifier(), 'def'.isidentifier()
repr('a\'b'), repr('a"b'), repr('a\'"b'), repr('\n\t\\\x00\x7f\xad\u200b\ud800😀é')
','.join(['a','b']), ','.join('abc'), ''.join([]), '-'.join(('x',)), ','.join(c for c in 'ab'), '😀'.join('ab')
'é'.encode(), 'é'.encode('latin-1'), 'é'.encode('ascii','replace'), 'é'.encode('ascii','xmlcharrefreplace'), 'é'.encode('ascii','backslashreplace'), 'é'.encode('ascii','namereplace'), 'a'.encode('utf-16'), 'a😀'.encode('utf-16-le'), 'a'.encode('utf-32-be'), '\udc80'.encode('utf8','surrogateescape'), '\ud800'.encode('utf8','surrogatepass')
'\ud800'.encode()
b'\xff\xfea\x00'.decode('utf-16'), b'\x80abc'.decode('ascii','replace'), b'\x80'.decode('ascii','surrogateescape'), b'\xe9'.decode('latin1'), b'\xe2\x82'.decode('utf8','ignore'), b'\x80'.decode('ascii','backslashreplace')
b'\x80'.decode('ascii')
b'\xe2\x82'.decode('utf8')
'x'.__iter__().__next__(), list('aé😀'), [c for c in 'abc'], iter('a').__length_hint__()
type(S('a')), S('a')+'b', type(S('a')+'b'), type(S('ab')[0:]), type(str(S('a'))), S('a')=='a', hash(S('a'))==hash('a'), {S('a'):1}['a'], type(S('a').strip()), S(b'x','ascii'), S(5)
'%s'%S2('a'), '{}'.format(S2('a')), '{:x}'.format(S2('q')), str(S2('a')), f'{S2("a")}', f'{S2("a"):>5}', f'{"a"!r:>5}'
','.join([S('a'),S('b')]), type(''.join([S('a')]))
'a'.__add__('b'), 'a'.__mul__(3), 'a'.__rmul__(2), 'a%s'.__mod__(1), 'x'.__rmod__('%s'), 'ab'.__len__(), 'a'.__eq__(1), 'a'.__lt__(1), 'abc'.__contains__('b')
'a'.__add__(1)
hash('a')==hash('a'), 'a'*0, 'ab'*3, 3*'ab', 'a'*-1, '😀'*2
'{:>10}|{:<10}|{:^10}|{:*^9}|{:.2}'.format('a','b','c','d','efg')
'{:d} {:x} {:o} {:b} {:e} {:f} {:g} {:%} {:,} {:_}'.format(5,255,8,5,1.5,1.5,1.5,0.5,1234567,1234567)
'{:+d} {:-d} {: d} {:=+5d} {:05d} {:#b} {:c}'.format(5,5,5,5,5,5,65)
'{0.__class__.__name__}'.format(5), '{a[b]}'.format(a={'b':1}), '{a[1]}'.format(a=[1,2])
'abc'.translate(str.maketrans('ab','xy','c')), 'abc'.translate({ord('a'):'XX'}), 'abc'.translate([1,2]*100)
'abc'.maketrans({'a':'b'})
'Δ'.lower(), 'ǅ'.swapcase(), 'ﬁ'.upper(), 'ŉ'.upper(), 'ﬁx'.capitalize(), "they're bill's".title()
'''

for case in CASES.strip().splitlines():
    try:
        print(show(eval(case)))
    except Exception as error:
        print('!!', type(error).__name__, error)
