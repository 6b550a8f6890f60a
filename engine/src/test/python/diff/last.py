#--- comparisons one by one
import sys
from types import MappingProxyType, SimpleNamespace
run('''
!from types import MappingProxyType, SimpleNamespace; m = MappingProxyType({'a': 1}); n = SimpleNamespace(); s = slice(1, 2, 3)
m.__gt__({})
m.__ge__({})
m.__le__({})
m.__or__({'b': 1})
m.__ror__({'c': 1})
MappingProxyType.__class_getitem__(int)
n.__le__(n)
n.__gt__(n)
n.__ge__(n)
s.stop, s.step
range(1, 9, 2).stop, range(1, 9, 2).step
''')
#--- parts of properties and classes
class P:
    x = property(lambda s: 1, lambda s, v: None, lambda s: None)
print(P.x.fset is not None, P.x.fdel is not None)
print(P.__qualname__, P.__bases__, P.__doc__, P.__annotations__)
#--- names of the function in a type alias
def scope():
    free = 5
    class K:
        type A = free
    return K.A.__value__
print(scope())
#--- the standard streams as context managers
import sys
print(sys.stdout.seekable() in (True, False), sys.stdout.isatty(), sys.stdout.fileno() >= 0)
sys.excepthook(ValueError, ValueError("shown on the error stream"), None)
#--- attributes that cannot be set
class P:
    x = property(len)
class Q: pass
run('''
!range(3).stop = 1
!range(3).step = 1
!slice(3).stop = 1
!slice(3).step = 1
!P.x.fset = 1
!P.x.fdel = 1
!Q.__qualname__ = 'R'; print(Q.__qualname__)
!Q.__doc__ = 'doc'; print(Q.__doc__)
!Q.__annotations__ = {}; print(Q.__annotations__)
''')
#--- tracebacks as text
import traceback
def f(): return undefined_thing
try: f()
except NameError as e:
    print(traceback.format_exception_only(e), len(traceback.format_exception(e)) > 2, traceback.extract_tb(e.__traceback__)[-1].name)
class A: shown = 1
try: A.showm
except AttributeError as e: print(traceback.format_exception_only(e))
#--- comparisons that jump when they hold
def seen(a, b):
    out = []
    if a == b or a is None: out.append('eq')
    if a != b or a is None: out.append('ne')
    if a < b or a is None: out.append('lt')
    if a <= b or a is None: out.append('le')
    if a > b or a is None: out.append('gt')
    if a >= b or a is None: out.append('ge')
    if not (a == b and b == b): out.append('not eq')
    if not (a < b and b == b): out.append('not lt')
    return out
nan = float('nan')
for a, b in [(1, 1), (1, 2), (2, 1), (1.5, 1), (1, 1.5), (nan, nan), (1.0, nan), ('a', 'b'), (True, 1), (2 ** 70, 2 ** 70 + 1)]:
    print(a, b, seen(a, b))
#--- comparisons with constants that jump when they hold
def seen(a):
    out = []
    if a == 3 or a == -3: out.append('eq')
    if a != 3 or a == -3: out.append('ne')
    if a < 3 or a == 300: out.append('lt')
    if a <= 3 or a == 300: out.append('le')
    if a > 3 or a == -300: out.append('gt')
    if a >= 3 or a == -300: out.append('ge')
    if not (a >= 3 and a <= 30): out.append('outside')
    if not (a > 3 and a < 30): out.append('outside or border')
    return out
for a in (3, 2, 4, 30, 300, -3, -300, 2.5, 3.0, float('nan'), True, 2 ** 70):
    print(a, seen(a))
class Odd:
    def __init__(self, answer): self.answer = answer
    def __lt__(self, other): return self.answer
    def __eq__(self, other): return self.answer
    __le__ = __gt__ = __ge__ = __ne__ = __lt__
for answer in (0, 1, [], 'x'): print(answer, seen(Odd(answer)))
try: seen('x')
except TypeError as e: print(e)
#--- compile for a tree
import ast
print(ast.dump(ast.parse('a = [b(1, *c), d.e] if f else -g')))
try: ast.parse('1', mode='bad')
except ValueError as e: print('ValueError:', e)
try: compile('1', 'f', 'bad')
except ValueError as e: print('ValueError:', e)
#--- methods through super and changed classes
class A:
    def f(self, x=1): return 'A.f', x
    @property
    def p(self): return 'A.p'
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 'A.s'
class B(A):
    def f(self, x=2): return ('B.f',) + super().f(x)
    def g(self): return super().p, super().c(), super().s(), super().f()
    def bad(self): return super().missing()
    def cls(self): return super().__class__
b = B()
print(b.f(), b.f(5), b.g(), b.cls())
try: b.bad()
except AttributeError as e: print(e)
A.f = lambda self, x=1: ('new', x)
print(b.f())
class C:
    def f(self, x=1): return 'C.f', x
B.__bases__ = (C,)
print(b.f())
b.f = lambda x=9: ('own', x)
print(b.f())
del b.f
print(b.f(7))
#--- attributes that change their kind under one instruction
class P:
    def __init__(self, x): self.x = x
def read(p): return p.x
def write(p, v): p.x = v
things = [P(1), P(1.5), P('s'), P(None), P(2 ** 70), P(True)]
for r in range(3):
    print([read(p) for p in things])
    for i, p in enumerate(things): write(p, [i, i + 0.5, str(i)][(i + r) % 3])
class Q(P): pass
class R(P): x = property(lambda self: 'property', lambda self, v: None)
class S(P): __slots__ = ('y',)
class T:
    __slots__ = ('x',)
    def __init__(self, x): self.x = x
for p in (Q(1), R(2), S(3), T(4), P(5)):
    write(p, 'w'); print(type(p).__name__, read(p))
P.x = property(lambda self: 'late')
print(read(things[0]), read(Q(1)) if False else 'skip')
#--- loops over sets of constants
for x in {30, 10, 20}: print(x)
print([x for x in {8, 16, 0}], 5 in {4, 5, 6}, 'b' in {'a', 'b'}, {3, 1, 2} | {0}, [y for y in (1, 2)])
#--- rows of a traceback made by hand
import traceback
print(''.join(traceback.format_exception_only(SyntaxError('bad', ('f.py', 1, 3, 'a b c\n', 1, 4)))))
frame = traceback.FrameSummary('f.py', 7, 'g', line='x = call(1) + 2', end_lineno=7, colno=4, end_colno=11)
print(''.join(traceback.StackSummary.from_list([frame]).format()))
