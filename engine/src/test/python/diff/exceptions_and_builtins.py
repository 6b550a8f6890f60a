import sys
class A:
    def __init__(self): self.x = 1
    def m(self): pass
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return 's'
    @property
    def p(self): return self.x
class B(A):
    __slots__ = ('q',)
class Idx:
    def __index__(self): return 2
class L(list): pass
class T(tuple): pass
class D(dict):
    def __missing__(self, k): return ('missing', k)
class S(set): pass
def gen(n):
    for i in range(n): yield i
class E1(Exception): pass
class E2(ValueError):
    def __init__(self, a, b): super().__init__(a); self.b = b
class OSub(OSError): pass
class OSub2(OSError):
    def __init__(self, x): super().__init__(2, x)
class G(ExceptionGroup):
    def derive(self, excs): return G(self.message, excs)
e = ValueError(1,2)
g = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [KeyError(3), ValueError(4)])])
NS = type(sys.implementation)
class It:
    def __init__(self, n): self.n=n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i*i
    def __len__(self): return self.n
class Bad:
    def __iter__(self): return 5
    def __len__(self): return -1
    def __hash__(self): return 'a'
    def __bool__(self): return 5
    def __repr__(self): return 5
    def __str__(self): return 5
    def __index__(self): return 'x'
    def __format__(self, s): return 5
    def __length_hint__(self): return -1
class NoIter:
    __iter__ = None
    __hash__ = None
    __contains__ = None
    __reversed__ = None
class C:
    def __call__(self): return 'called'
    def __round__(self, n=None): return ('r', n)
    def __abs__(self): return 'abs'
    def __dir__(self): return ['z','a']
    def __divmod__(self, o): return 'dm'
    def __pow__(self, o, m=None): return ('pow', m)
#--- exceptions, 1
run('''
ValueError()
ValueError(1)
ValueError(1,2)
ValueError('a', b=1)
str(ValueError()), str(ValueError(1)), str(ValueError(1,2)), str(ValueError('x'))
e.args
!e.args = 5
!e.args = [1]
!del e.args
e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__
!e.__cause__ = 5
!e.__cause__ = KeyError()
e.__suppress_context__
!e.__context__ = 5
!e.__suppress_context__ = 5
!e.__traceback__ = 5
!del e.__cause__
!del e.__traceback__
e.with_traceback(None) is e
e.with_traceback(5)
e.add_note(5)
e.add_note('hello')
e.__notes__
e.__reduce__()
e.__dict__
''')
#--- exceptions, 2
run('''
e.__setstate__({'zz': 3}), e.zz
e.__setstate__(5)
E1(1), E2(1,2), E2(1,2).b, E2(1,2).args
KeyError(1), str(KeyError(1)), str(KeyError('a')), str(KeyError(1,2)), str(KeyError())
StopIteration().value, StopIteration(5).value, StopIteration(5,6).value
SystemExit().code, SystemExit(5).code, SystemExit(5,6).code
OSError(), OSError(1), OSError(2, 'x'), OSError(2, 'x', 'f'), OSError(2,'x','f',None,'g')
str(OSError(2,'x')), str(OSError(2, 'x', 'f')), str(OSError(2,'x','f',None,'g')), str(OSError(1))
OSError(2,'x','f').args, OSError(2,'x','f').filename, OSError(2,'x').errno, OSError(2,'x').strerror
OSError(13,'x'), OSError(17,'x'), OSError(32,'x'), OSError(9999,'x'), OSError(11, 'x')
OSub(2,'x'), OSub2('y'), OSub2('y').errno
OSError(2,'x','f').__reduce__()
FileNotFoundError(5)
IOError is OSError
ImportError('m', name='n', path='p').name, ImportError('m').msg
ImportError('m', foo=1)
ImportError('m', name='n')
ModuleNotFoundError('x', name='y').name
NameError('x', name='y').name, NameError('x').name
NameError('x', foo=1)
AttributeError('x', name='y', obj=3).obj
AttributeError('x', foo=1)
AttributeError('x', name='y', obj=3).__reduce__()
SyntaxError('m'), str(SyntaxError('m', ('f', 1, 2, 't'))), SyntaxError('m', ('f', 1, 2, 't')).lineno
SyntaxError('m', ('f', 1, 2, 't', 3, 4)).end_lineno, SyntaxError().msg, str(SyntaxError())
''')
#--- exceptions, 3
run('''
SyntaxError('m', ('f', 1))
SyntaxError('m', ('/a/b/f', 1, 2, 't')).filename, str(SyntaxError('m', ('/a/b/f', 1, 2, 't')))
UnicodeDecodeError('utf8', b'abc', 0, 1, 'r'), str(UnicodeDecodeError('utf8', b'abc', 0, 1, 'r'))
str(UnicodeDecodeError('utf8', b'abc', 0, 2, 'r'))
str(UnicodeEncodeError('utf8', 'abc', 0, 1, 'r')), str(UnicodeEncodeError('utf8', 'abc', 0, 2, 'r'))
str(UnicodeTranslateError('abc', 0, 1, 'r'))
UnicodeDecodeError('utf8')
UnicodeDecodeError(1,2,3,4,5)
UnicodeEncodeError('a', b'b', 1, 2, 'r')
UnicodeDecodeError('utf8', b'abc', 0, 1, 'r').start
''')
#--- groups, 1
run('''
g
str(g)
g.message, g.exceptions
g.split(ValueError)
g.subgroup(TypeError)
g.split(lambda e: isinstance(e, KeyError))
g.split(5)
g.split(int)
g.subgroup((KeyError, TypeError))
g.subgroup(OSError)
g.derive([ValueError()])
ExceptionGroup('a')
ExceptionGroup('a', 5)
ExceptionGroup('a', [])
ExceptionGroup('a', [5])
ExceptionGroup(1, [ValueError()])
ExceptionGroup('a', [KeyboardInterrupt()])
BaseExceptionGroup('a', [ValueError()])
BaseExceptionGroup('a', [KeyboardInterrupt()])
G('x', [ValueError(1), KeyError(2)]).split(ValueError)
type(G('x', [ValueError(1), KeyError(2)]).subgroup(ValueError))
ExceptionGroup.__mro__
ExceptionGroup[int]
Exception.__mro__, OSError.__mro__
BaseException(1) == BaseException(1)
''')
#--- groups, 2
run('''
abs(-5), abs(-5.5), abs(True), abs(C())
abs('a')
all([1,0]), any([0,1]), all([]), any([])
all(5)
ascii('aé\\u1234\\U0001f600')
bin(5), bin(-5), oct(8), hex(255), hex(-255), bin(2**70), hex(2**100), oct(-2**65)
bin('a')
bin(1.5)
bin(Idx())
callable(len), callable(5), callable(int), callable(C()), callable(A.m), callable(a) if 'a' in globals() else None
chr(65), chr(0x1f600), chr(0x10ffff)
chr(-1)
chr(0x110000)
chr('a')
chr(2**70)
ord('a'), ord('\\U0001f600'), ord(b'a')
ord('ab')
ord(5)
ord(b'ab')
ord('')
divmod(7,3), divmod(-7,3), divmod(7.5,2), divmod(C(), 1)
divmod(1,'a')
divmod(1,0)
format(5), format(5,'x'), format('a','>5'), format(1.5, '.2f')
format(5, 5)
''')
#--- groups, 3
run('''
format('a', 'd')
hash('a') == hash('a'), hash(1) == hash(1.0) == hash(True)
hash(2**61), hash(-1), hash(1.5), hash(float('inf'))
hash(NoIter())
hash(Bad())
isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)), isinstance(5, ())
len(5)
len('abc'), len([1]), len({}), len(range(5)), len(It(3))
len(Bad())
len()
''')
#--- builtins, 1
run('''
len(1,2)
list(It(4)), list(iter(It(3)))
iter(5)
iter(Bad())
iter(NoIter())
5 in NoIter()
reversed(NoIter())
list(reversed(It(3)))
reversed(5)
reversed({1})
reversed()
reversed('abc'), list(reversed('abc')), list(reversed((1,2)))
bool(Bad())
repr(Bad())
str(Bad())
format(Bad(), '')
[1,2][Bad()]
max(1,2,3), max([1,5,2]), max('abc'), max([], default=7), max([1,-5], key=abs), max(1,-5,key=abs)
max()
max([])
max(5)
max(1,2,default=3)
max([1],foo=2)
max(1,'a')
min(3,1,2), min([]  , default=None)
''')
#--- builtins, 2
run('''
min([])
next(iter([1])), next(iter([]), 5)
next(iter([]))
next(5)
next([])
pow(2,3), pow(2,3,5), pow(2,-1,7), pow(2.0,3), pow(C(), 2, 3), pow(2, exp=3), pow(base=2, exp=5, mod=7)
pow(2,3,0)
pow(2,-1,4)
pow(2.0,3,5)
pow('a',2)
pow(2)
round(1.5), round(2.5), round(1.234,2), round(5), round(15,-1), round(C()), round(C(),5), round(1.5,None)
round('a')
round()
sum([1,2,3]), sum([1.5,2]), sum([]), sum([[1],[2]],[]), sum([0.1]*10), sum([1,2.5,3]), sum([True,False]), sum([2**63-1,1]), sum([1e100,1.0,-1e100])
sum(['a'])
sum(['a'],'')
sum([b'a'],b'')
sum(5)
sum([1],start=5)
sum([float('inf'), 1.0])
vars(5)
vars(A()), sorted(vars(A))[:3]
dir(C())
dir(5)[:4]
''')
#--- builtins, 3
run('''
[x for x in dir(object())]
sorted(set(dir(A())) - set(dir(object())))
dir(int) == dir(5)
eval('1+1'), eval('  1+1'), eval(b'1+1'), eval('x', {'x': 5}), eval('x+y', {'x':1}, {'y':2})
eval(5)
eval('1', 5)
eval('1', {}, 5)
exec('x=1', 5)
exec('x=1', {}, 5)
exec(5)
''')
#--- more builtins, 1
run('''
compile('1', 'f', 'zzz')
compile(5, 'f', 'eval')
eval(compile('1+2', 'f', 'eval'))
type(compile('1', 'f', 'exec'))
isinstance(globals(), dict), isinstance(locals(), dict)
getattr(5, 'real')
iter(5, 6)
list(iter(iter([1,2,3]).__next__, 3))
list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=2**64))
enumerate(5)
enumerate('a', 'b')
list(zip([1,2],'ab')), list(zip()), list(zip([1,2],'ab',strict=True))
list(zip([1,2],'a',strict=True))
list(zip([1],'ab',strict=True))
list(zip([1,2],'ab',[1],strict=True))
list(zip([1],'a',[1,2],strict=True))
zip(5)
zip([1],foo=2)
list(map(str,[1,2])), list(map(lambda a,b:a+b,[1,2],[3,4,5]))
map(str)
map()
list(map(5,[1]))
list(filter(None,[0,1,2])), list(filter(lambda x:x>1,[0,1,2]))
filter(None)
filter(None, 5)
''')
#--- more builtins, 2
run('''
iter([1,2]).__length_hint__(), iter([1,2]).__reduce__()[1:], iter((1,2)).__reduce__()[1:], iter('ab').__reduce__()[1:]
iter(range(5)).__reduce__(), iter({1:2}).__reduce__()[1], iter({1}).__reduce__()[1], reversed([1,2]).__reduce__()[1:]
type(iter('a')), type(iter('é')), type(iter(range(3))), type(iter(range(2**70))), type(iter({}.keys())), type(iter(set())), type(reversed([])), type(iter(It(1))), type(iter(int, 1)), type(reversed('a'))
zip([1],[2]).__reduce__()[0], map(str,[1]).__reduce__()[0], filter(None,[1]).__reduce__()[0], enumerate('a').__reduce__()[0]
NS(a=1,b='x'), NS(a=1)==NS(a=1), NS()
NS({'a':1}, b=2)
NS(1)
NS(1,2)
NS(a=1).__replace__(a=5)
NS(a=1).__reduce__()
NS(a=1) < NS(a=2)
cell.cell_contents if 'cell' in globals() else (lambda x: (lambda: x))(5).__closure__[0].cell_contents
(lambda x: (lambda: x))(5).__closure__[0]
type((lambda x: (lambda: x))(5).__closure__[0])(7).cell_contents
type((lambda x: (lambda: x))(5).__closure__[0])().cell_contents
print(1, sep=5)
print(1, end=5)
print(1, foo=5)
print('a', 'b', sep='-', end='!\\n')
print('x', file=None)
print(1, file=5)
''')
