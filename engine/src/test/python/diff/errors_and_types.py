#--- fields of syntax errors
e = SyntaxError("m", ("f", 1, 2, "text", 3, 4))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line, e, e.args, repr(e))
e.msg = "n"; e.filename = "g"; e.lineno = 7; e.offset = 8; e.text = "t"; e.end_lineno = 9; e.end_offset = 10; e.print_file_and_line = True
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line, e)
run('''
SyntaxError('m', 5)
SyntaxError('m', (1, 2))
SyntaxError('m', ('f', 1, 2, 't', 3))
SyntaxError('m', ('f', 1, 2, 't', 3, 4, 5, 6))
str(SyntaxError()), str(SyntaxError('m')), str(SyntaxError('m', ('f', 1, 2, 't'))), IndentationError('x', ('a/b.py', 3, 1, '')).__str__(), TabError('t')
''')
#--- fields of unicode errors
e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")
print(e.encoding, e.object, e.start, e.end, e.reason, e)
e.encoding = "x"; e.object = b"abcdef"; e.start = 1; e.end = 4; e.reason = "r"; print(e)
e = UnicodeEncodeError("ascii", "aé€", 1, 2, "bad")
print(e.encoding, e.object, e.start, e.end, e.reason, e)
e.encoding = "x"; e.object = "a😀"; e.start = 1; e.end = 2; e.reason = "r"; print(e); e.start = 0; print(e)
e = UnicodeTranslateError("aé", 1, 2, "bad")
print(e.object, e.start, e.end, e.reason, e)
e.object = "xyz"; e.start = 0; e.end = 3; e.reason = "r"; print(e)
run('''
UnicodeDecodeError()
UnicodeDecodeError('a', 5, 1, 2, 'r')
UnicodeEncodeError('a', 5, 1, 2, 'r')
UnicodeEncodeError('a', 'b', 'c', 2, 'r')
UnicodeTranslateError('a', 1, 2)
UnicodeTranslateError(5, 1, 2, 'r')
UnicodeError('x'), UnicodeError(1, 2)
!e.object = 5
!del e.reason
''')
#--- fields of other errors
e = ImportError("m", name="n", path="p")
print(e.msg, e.name, e.path, e.name_from, e, repr(e), e.__reduce__()[1:])
e.msg = "q"; e.name = "r"; e.path = "s"; e.name_from = "t"; print(e, e.name, e.path, e.name_from)
e = NameError("m", name="n"); print(e.name, e); e.name = 5; print(e.name)
e = AttributeError("m", name="n", obj=7); print(e.name, e.obj, e); e.name = "z"; print(e.name, e.__getstate__(), e.__reduce__()[0].__name__)
e = StopIteration(5); print(e.value, e.args); e.value = 6; print(e.value, StopIteration().value, StopIteration(1, 2).value)
e = SystemExit(3); print(e.code); e.code = "x"; print(e.code, SystemExit().code, SystemExit(1, 2).code)
e = KeyError("a"); print(e, repr(e), KeyError(), KeyError(1, 2), LookupError("x"), IndexError("i"))
run('''
ImportError(x=1)
NameError(x=1)
AttributeError(x=1)
ValueError(x=1)
StopIteration(x=1)
BaseException.__new__(int)
ModuleNotFoundError('m', name='a').name
''')
#--- attributes of exceptions
e = ValueError(1, 2)
print(e.args, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, e.__notes__ if hasattr(e, "__notes__") else None)
e.args = [3]; e.__cause__ = KeyError("c"); e.__context__ = IndexError("i"); e.__suppress_context__ = False; e.add_note("n"); e.x = 1
print(e, e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.__notes__, e.__dict__, e.__reduce__()[1:], e.with_traceback(None) is e)
e.__setstate__({"y": 2}); print(e.y, e.__setstate__(None))
run('''
!e.args = 5
!del e.args
!e.__cause__ = 5
!e.__context__ = 5
!e.__traceback__ = 5
!del e.__cause__
!del e.__context__
!del e.__traceback__
!e.add_note(5)
!e.__notes__ = 5; e.add_note('x')
!e.__setstate__(5)
!e.with_traceback(5)
!e.__suppress_context__ = 'a'
!e.__dict__ = 5
!del e.__dict__
!e.__dict__ = {'q': 1}; print(e.q)
!raise ValueError from 5
!raise ValueError from KeyError
!raise 5
!raise int
!raise None
''')
class Bad(Exception):
    def __new__(cls): return 5
def f(): raise Bad
show(f)
#--- exception groups
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)])])
print(g.message, g.exceptions, repr(g), str(g), g.subgroup(TypeError), g.split((ValueError, KeyError)), g.subgroup(lambda e: isinstance(e, KeyError)), g.derive([OSError(1)]))
run('''
ExceptionGroup()
ExceptionGroup('a')
ExceptionGroup(5, [ValueError()])
ExceptionGroup('a', 5)
ExceptionGroup('a', [])
ExceptionGroup('a', [5])
ExceptionGroup('a', [KeyboardInterrupt()])
type(BaseExceptionGroup('a', [ValueError()])), type(BaseExceptionGroup('a', [KeyboardInterrupt()]))
g.split(5)
g.subgroup(int)
g.subgroup(5)
g.derive(5)
ExceptionGroup.__class_getitem__(int)
''')
class G(ExceptionGroup):
    def derive(self, excs): return 5
show(lambda: G("g", [ValueError(1), KeyError(2)]).split(ValueError))
class H(ExceptionGroup, ValueError): pass
print(H("h", [ValueError()]).split(ValueError)[0])
class N(BaseExceptionGroup, ValueError): pass
show(N, "n", [KeyboardInterrupt()])
#--- except star and wrong matches
def f(match):
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* match: pass
show(f, ExceptionGroup); show(f, 5); show(f, (ValueError, BaseExceptionGroup)); show(f, KeyError); show(f, ValueError)
def naked():
    try: raise ValueError("n")
    except* ValueError as g: print(repr(g))
naked()
def both():
    try: raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError: raise IndexError("new")
    except* KeyError: raise
try: both()
except ExceptionGroup as e: print(repr(e))
#--- exception hierarchy
for t in (ArithmeticError, AssertionError, BufferError, EOFError, FloatingPointError, LookupError, MemoryError, NotImplementedError, OverflowError, PythonFinalizationError, RecursionError, ReferenceError, RuntimeError, StopAsyncIteration, SystemError, UnboundLocalError, UnicodeError, IndentationError, TabError, KeyboardInterrupt, GeneratorExit):
    print(t.__name__, [b.__name__ for b in t.__mro__[1:-1]], repr(t("m")))
for t in (Warning, BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning):
    print(t.__name__, t.__base__.__name__)
#--- tracebacks and frames
import sys, types
def f(n):
    if n: return f(n - 1)
    raise ValueError("deep")
try: f(2)
except ValueError as e: tb = e.__traceback__
lines = []
t = tb
while t: lines.append((t.tb_frame.f_code.co_name, t.tb_lineno, isinstance(t.tb_lasti, int))); t = t.tb_next
print(lines[-3:], dir(tb))
new = types.TracebackType(None, tb.tb_frame, 5, 7)
print(new.tb_lineno, new.tb_lasti, new.tb_next); new.tb_next = tb; print(new.tb_next is tb); new.tb_next = None
run('''
types.TracebackType()
types.TracebackType(5, tb.tb_frame, 1, 1)
types.TracebackType(None, 5, 1, 1)
!new.tb_next = 5
!new.tb_next = new
!new.tb_lineno = 5
!del new.tb_next
types.TracebackType(None, tb.tb_frame, 'a', 1)
''')
def g():
    x = 1
    fr = sys._getframe()
    print(fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno > 0, fr.f_lasti >= 0, fr.f_trace, fr.f_locals["x"], fr.f_globals is globals(), type(fr.f_builtins).__name__, repr(fr)[:9])
    show(fr.clear)
g()
show(sys._getframe, 1000); show(sys._getframe, "a")
def done():
    return sys._getframe()
print(done().clear())
#--- attributes of types, 1
class A:
    "doc"
    x: int = 1
class B(A): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, B.__base__, A.__annotations__, A.__dict__["x"], A.__flags__ & 1024, A.__basicsize__ > 0, A.__itemsize__, A.__dictoffset__ != 0, A.__weakrefoffset__ != 0, A.__text_signature__, int.__text_signature__, A.__type_params__, A.__mro__, B.mro(), A.__subclasses__(), A.__sizeof__() > 0)
A.__doc__ = "new"; A.__qualname__ = "Q"; A.__annotations__ = {"z": 2}; print(A.__doc__, A, A.__annotations__, A.__repr__(B), A.__getattribute__(A(), "x"), type.__getattribute__(A, "x"), A.__dir__(A())[:1] != [], "x" in type.__dir__(A))
type.__setattr__(A, "y", 5); print(A.y); type.__delattr__(A, "y"); print(hasattr(A, "y"))
A.__bases__ = (object,) if False else A.__bases__
class C: pass
B.__bases__ = (C,); print(B.__mro__); A.__abstractmethods__ = frozenset(["q"]); show(A); A.__type_params__ = (1,); print(A.__type_params__)
run('''
!A.__qualname__ = 5
!A.__name__ = 5
!A.__bases__ = 5
!A.__bases__ = ()
!A.__bases__ = (5,)
!A.__bases__ = (A,)
!A.__bases__ = (int,)
!A.__mro__ = 5
!A.__dict__ = 5
!del A.__doc__
!int.__doc__ = 'x'
!int.__bases__ = ()
!del A.__bases__
!A.__module__ = 'm'; print(A)
!del A.__annotations__; print(A.__annotations__); del A.__annotations__
!del A.__annotations__
type.__getattribute__(A, 'nope')
type.__setattr__(int, 'x', 1)
type.__delattr__(int, 'x')
type.__getattribute__(A, 5)
A.nope
!A.nope = 1; del A.nope
!del A.nope
!A.__class__ = 5
object.__getattribute__(5, 'real'), object.__subclasshook__(5), object().__le__(1), object().__ge__(1), object().__reduce__()[0].__name__, object().__reduce_ex__(2)[0].__name__, object().__getstate__()
object.__reduce_ex__(1, 'a')
class D(int, str): pass
!class D(int, str): pass
!class D(bool): pass
''')
#--- attributes of types, 2
class A:
    "doc"
    x: int = 1
class B(A): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, B.__base__, A.__annotations__, A.__dict__["x"], A.__flags__ & 1024, A.__basicsize__ > 0, A.__itemsize__, A.__dictoffset__ != 0, A.__weakrefoffset__ != 0, A.__text_signature__, int.__text_signature__, A.__type_params__, A.__mro__, B.mro(), A.__subclasses__(), A.__sizeof__() > 0)
A.__doc__ = "new"; A.__qualname__ = "Q"; A.__annotations__ = {"z": 2}; print(A.__doc__, A, A.__annotations__, A.__repr__(B), A.__getattribute__(A(), "x"), type.__getattribute__(A, "x"), A.__dir__(A())[:1] != [], "x" in type.__dir__(A))
type.__setattr__(A, "y", 5); print(A.y); type.__delattr__(A, "y"); print(hasattr(A, "y"))
A.__bases__ = (object,) if False else A.__bases__
class C: pass
B.__bases__ = (C,); print(B.__mro__); A.__abstractmethods__ = frozenset(["q"]); show(A); A.__type_params__ = (1,); print(A.__type_params__)
run('''
!A.__qualname__ = 5
!A.__name__ = 5
!A.__bases__ = 5
!A.__bases__ = ()
!A.__bases__ = (5,)
!A.__bases__ = (A,)
!A.__bases__ = (int,)
!A.__mro__ = 5
!A.__dict__ = 5
!del A.__doc__
!int.__doc__ = 'x'
!int.__bases__ = ()
!del A.__bases__
!A.__module__ = 'm'; print(A)
!del A.__annotations__; print(A.__annotations__); del A.__annotations__
!del A.__annotations__
!class D(5): pass
!class D(A, A): pass
!class D(object, A): pass
!class D(metaclass=5): pass
!class D(A, x=1): pass
!class D(metaclass=lambda *a, **k: 7): pass
D
!class M1(type): pass
!class M2(type): pass
!class X1(metaclass=M1): pass
!class X2(metaclass=M2): pass
!class X3(X1, X2): pass
!class D: __slots__ = 5
''')
#--- attributes of types, 3
class A:
    "doc"
    x: int = 1
class B(A): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, B.__base__, A.__annotations__, A.__dict__["x"], A.__flags__ & 1024, A.__basicsize__ > 0, A.__itemsize__, A.__dictoffset__ != 0, A.__weakrefoffset__ != 0, A.__text_signature__, int.__text_signature__, A.__type_params__, A.__mro__, B.mro(), A.__subclasses__(), A.__sizeof__() > 0)
A.__doc__ = "new"; A.__qualname__ = "Q"; A.__annotations__ = {"z": 2}; print(A.__doc__, A, A.__annotations__, A.__repr__(B), A.__getattribute__(A(), "x"), type.__getattribute__(A, "x"), A.__dir__(A())[:1] != [], "x" in type.__dir__(A))
type.__setattr__(A, "y", 5); print(A.y); type.__delattr__(A, "y"); print(hasattr(A, "y"))
A.__bases__ = (object,) if False else A.__bases__
class C: pass
B.__bases__ = (C,); print(B.__mro__); A.__abstractmethods__ = frozenset(["q"]); show(A); A.__type_params__ = (1,); print(A.__type_params__)
run('''
!A.__qualname__ = 5
!A.__name__ = 5
!A.__bases__ = 5
!A.__bases__ = ()
!A.__bases__ = (5,)
!A.__bases__ = (A,)
!A.__bases__ = (int,)
!A.__mro__ = 5
!A.__dict__ = 5
!del A.__doc__
!int.__doc__ = 'x'
!int.__bases__ = ()
!del A.__bases__
!A.__module__ = 'm'; print(A)
!del A.__annotations__; print(A.__annotations__); del A.__annotations__
!del A.__annotations__
!class D: __slots__ = ('a', 5)
!class D: __slots__ = ('1a',)
!class D: __slots__ = ('a',); a = 1
!class D: __slots__ = ('__dict__', '__dict__')
!class D: __slots__ = ('__weakref__', '__weakref__')
!class D(int): __slots__ = ('a',)
!class D(bytes): __slots__ = ('a',)
!class D(tuple): __slots__ = ('a',)
!class D(lambda: 0): pass
!class D(*5): pass
!class D(**5): pass
''')
#--- hooks of classes that go wrong
class Prep(type):
    @classmethod
    def __prepare__(m, n, b): return 5
class Mro(type):
    def mro(cls): return [5]
class Mro2(type):
    def mro(cls): return 5
class Entries:
    def __mro_entries__(self, bases): return 5
class Sub:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
class SetName:
    def __set_name__(self, o, n): raise KeyError("bad name")
class Dir:
    def __dir__(self): return 5
class Cell(type):
    def __new__(m, n, b, ns): ns.pop("__classcell__", None); return type.__new__(m, n, b, ns)
run('''
!class D(metaclass=Prep): pass
!class D(metaclass=Mro): pass
!class D(metaclass=Mro2): pass
!class D(Entries()): pass
!class D(Sub, x=1): pass
!class D: x = SetName()
dir(Dir())
isinstance(1, type('X', (), {'__instancecheck__': 5}))
isinstance(1, 5)
issubclass(5, int)
issubclass(int, 5)
isinstance(1, (int, 5)), 1
isinstance(1, (str, 5))
type.__new__(5, 'a', (), {})
type.__new__(type, 5, (), {})
type.__new__(type, 'a', [], {})
type.__new__(type, 'a', (), [])
type.__call__()
type('a', (Entries(),), {})
type.__init__(int, 1, 2)
type.__init__(int, x=1)
object.__new__(5)
object.__new__(int)
object.__init__(5, 6)
object.__init_subclass__(5)
object.__format__(5, 'x')
type.mro(5)
type.__prepare__('a', ())
type.__subclasscheck__(int, 5)
type.__instancecheck__(int, 5), type.__subclasscheck__(int, bool), type.__or__(int, str), type.__ror__(int, str), type.__or__(int, 5)
super().x
super(int, 5).real, super(bool, True).__add__(1), super(int).__self__, super(int, 5).__get__(1).__self__, super(int).__get__(5).__self__
super(int, 5).nope
super(5, 5)
super(int, 'a')
super(type, int).__self_class__
''')
def no_args(): super()
show(no_args)
#--- generic aliases and unions
from typing import TypeVar, ParamSpec, TypeVarTuple
T = TypeVar("T"); U = TypeVar("U"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
run('''
!import types
!a = list[T]; d = dict[T, U]
types.GenericAlias(list, int), types.GenericAlias(dict, (int, str)), types.GenericAlias(5, 6), (*tuple[int, ...],), next(iter(tuple[int]))
a[int, str]
list[int][str]
isinstance([], list[int])
issubclass(list, list[int])
!class X(list[int]): pass
X.__orig_bases__, X.__mro__[1]
types.GenericAlias(list)
types.GenericAlias()
list[int].nope
!list[int].x = 1
!u = int | str
isinstance([], str | list[int])
issubclass(1, u)
issubclass(int, str | list[int])
int | 5
5 | int
(int | str)[int]
''')
#--- type variables
import typing
from typing import TypeVar, ParamSpec, TypeVarTuple, NoDefault
run('''
!T = TypeVar('T', bound=int, default=bool, covariant=True); C = TypeVar('C', int, str); I = TypeVar('I', infer_variance=True)
T.__name__, T.__bound__, T.__constraints__, T.__default__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.has_default(), C.__constraints__, T, C, I, T.__reduce__(), T | int, int | T, T.__or__(int), T.__ror__(int), T.__typing_subst__(int), T.__module__
TypeVar(5)
TypeVar('T', int)
TypeVar('T', int, str, bound=int)
TypeVar('T', covariant=True, contravariant=True)
TypeVar('T', covariant=True, infer_variance=True)
TypeVar('T', bound=5)
T.__mro_entries__(())
!class X(T): pass
T.__typing_subst__(5)
!P = ParamSpec('P', default=[int], contravariant=True)
ParamSpec(5)
P.__mro_entries__(())
P.args.__mro_entries__(())
P.kwargs.__mro_entries__(())
P.__typing_subst__([int, str]), P.__typing_prepare_subst__(typing.Callable[P, int], ([int],))
!A = TypeVarTuple('A', default=typing.Unpack[tuple[int]])
A.__name__, A.__default__, A.has_default(), list(A), A, A.__reduce__(), next(A.__iter__())
A.__mro_entries__(())
A.__typing_subst__(5)
TypeVarTuple(5)
NoDefault, repr(NoDefault), type(NoDefault)() is NoDefault, NoDefault.__reduce__(), T.__default__ is NoDefault, TypeVar('Q').__default__ is NoDefault
typing.ParamSpecArgs(P), typing.ParamSpecKwargs(P)
''')
#--- fields of OSError
e = OSError(2, "no", "file", None, "other")
print(e.errno, e.strerror, e.filename, e.filename2, e, repr(e), type(e).__name__, e.args)
e.errno = 5; e.strerror = "s"; e.filename = "g"; e.filename2 = "h"; print(e, e.filename2)
for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 99): print(n, type(OSError(n, "x")).__name__)
print(OSError("a"), OSError(1, "b"), OSError(), OSError(1, 2, 3), BlockingIOError(11, "w", 5).args, IOError is OSError, EnvironmentError is OSError)
print([c.__mro__[1].__name__ for c in (BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError)])
class Sub(OSError): pass
print(type(Sub(2, "x")).__name__, FileNotFoundError(1, "x"), OSError(2, "x").__reduce__())
show(lambda: OSError(x=1))
#--- fields of OSError, once more
e = OSError(2, "no", "file", None, "other")
print(e.errno, e.strerror, e.filename, e.filename2, e, repr(e), type(e).__name__, e.args)
e.errno = 5; e.strerror = "s"; e.filename = "g"; e.filename2 = "h"; print(e, e.filename2); e.filename2 = None; print(e)
for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 99): print(n, type(OSError(n, "x")).__name__)
print(OSError("a"), OSError(1, "b"), OSError(), OSError(1, 2, 3), BlockingIOError(11, "w", 5).args, IOError is OSError, EnvironmentError is OSError)
print([c.__mro__[1].__name__ for c in (BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError)])
class Sub(OSError): pass
print(type(Sub(2, "x")).__name__, FileNotFoundError(1, "x"), OSError(2, "x").__reduce__())
show(lambda: OSError(x=1))
#--- exception groups, once more
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)])])
print(g.message, g.exceptions, repr(g), str(g), g.subgroup(TypeError), g.split((ValueError, KeyError)), g.subgroup(lambda e: isinstance(e, KeyError)), g.derive([OSError(1)]))
run('''
ExceptionGroup()
ExceptionGroup('a')
ExceptionGroup(5, [ValueError()])
ExceptionGroup('a', 5)
ExceptionGroup('a', [])
ExceptionGroup('a', [5])
ExceptionGroup('a', [KeyboardInterrupt()])
type(BaseExceptionGroup('a', [ValueError()])), type(BaseExceptionGroup('a', [KeyboardInterrupt()]))
g.split(5)
g.subgroup(int)
g.subgroup(5)
g.derive(5)
ExceptionGroup.__class_getitem__(int)
!g.message = 'x'
!g.exceptions = []
''')
class G(ExceptionGroup):
    def derive(self, excs): return 5
show(lambda: G("g", [ValueError(1), KeyError(2)]).split(ValueError))
class H(ExceptionGroup, ValueError): pass
print(H("h", [ValueError()]).split(ValueError)[0])
class N(BaseExceptionGroup, ValueError): pass
show(N, "n", [KeyboardInterrupt()])
#--- hooks of classes that go wrong, once more
class Prep(type):
    @classmethod
    def __prepare__(m, n, b): return 5
class Mro(type):
    def mro(cls): return [5]
class Mro2(type):
    def mro(cls): return 5
class Entries:
    def __mro_entries__(self, bases): return 5
class Sub:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
class SetName:
    def __set_name__(self, o, n): raise KeyError("bad name")
class Dir:
    def __dir__(self): return 5
class Cell(type):
    def __new__(m, n, b, ns): ns.pop("__classcell__", None); return type.__new__(m, n, b, ns)
run('''
!class D(metaclass=Prep): pass
!class D(metaclass=Mro): pass
!class D(metaclass=Mro2): pass
!class D(Entries()): pass
!class D(Sub, x=1): pass
!class D: x = SetName()
dir(Dir())
!class D(metaclass=Cell):;; def f(self): return __class__
isinstance(1, type('X', (), {'__instancecheck__': 5}))
isinstance(1, 5)
issubclass(5, int)
issubclass(int, 5)
isinstance(1, (int, 5)), 1
isinstance(1, (str, 5))
type.__new__(5, 'a', (), {})
type.__new__(type, 5, (), {})
type.__new__(type, 'a', [], {})
type.__new__(type, 'a', (), [])
type.__call__()
type('a', (Entries(),), {})
type.__init__(int, 1, 2)
type.__init__(int, x=1)
object.__new__(5)
object.__new__(int)
object.__init__(5, 6)
object.__init_subclass__(5)
object.__format__(5, 'x')
type.mro(5)
type.__prepare__('a', ())
type.__subclasscheck__(int, 5)
type.__instancecheck__(int, 5), type.__subclasscheck__(int, bool), type.__or__(int, str), type.__ror__(int, str), type.__or__(int, 5)
super().x
super(int, 5).real, super(bool, True).__add__(1), super(int).__self__, super(int, 5).__get__(1).__self__, super(int).__get__(5).__self__
super(int, 5).nope
super(5, 5)
super(int, 'a')
super(type, int).__self_class__
''')
def no_args(): super()
show(no_args)
def deleted(self):
    del self
    super()
show(deleted, 1)
#--- generic aliases and unions, once more
from typing import TypeVar, ParamSpec, TypeVarTuple
T = TypeVar("T"); U = TypeVar("U"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
run('''
!import types
!a = list[T]; d = dict[T, U]
types.GenericAlias(list, int), types.GenericAlias(dict, (int, str)), types.GenericAlias(5, 6), (*tuple[int, ...],), next(iter(tuple[int]))
a[int, str]
list[int][str]
d[int]
isinstance([], list[int])
issubclass(list, list[int])
!class X(list[int]): pass
X.__orig_bases__, X.__mro__[1]
types.GenericAlias(list)
types.GenericAlias()
list[int].nope
!list[int].x = 1
!u = int | str
u.__args__, u.__parameters__, (int | T)[str], u.__hash__() == hash(str | int), u | None, None | u, u.__or__(float), u.__ror__(float), isinstance(1, u), issubclass(bool, u), u.__instancecheck__(1), u.__subclasscheck__(int), repr(u), u == (str | int), u.__eq__(5), u.__origin__ if hasattr(u, '__origin__') else 0
isinstance(1, int | list[int])
isinstance([], str | list[int])
issubclass(1, u)
issubclass(int, str | list[int])
int | 5
5 | int
(int | str)[int]
types.UnionType()
''')
#--- type variables, once more
import typing
from typing import TypeVar, ParamSpec, TypeVarTuple, NoDefault
run('''
!T = TypeVar('T', bound=int, default=bool, covariant=True); C = TypeVar('C', int, str); I = TypeVar('I', infer_variance=True)
T.__name__, T.__bound__, T.__constraints__, T.__default__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.has_default(), C.__constraints__, T, C, I, T.__reduce__(), T | int, int | T, T.__or__(int), T.__ror__(int), T.__typing_subst__(int), T.__module__
TypeVar(5)
TypeVar('T', int)
TypeVar('T', int, str, bound=int)
TypeVar('T', covariant=True, contravariant=True)
TypeVar('T', covariant=True, infer_variance=True)
TypeVar('T', bound=5)
T.__mro_entries__(())
!class X(T): pass
T.__typing_subst__(5)
!P = ParamSpec('P', default=[int], contravariant=True)
P.__name__, P.__bound__, P.__default__, P.__covariant__, P.__contravariant__, P.__infer_variance__, P.args, P.kwargs, P.has_default(), P, P.__reduce__(), P | int, int | P, P.args.__origin__ is P, P.kwargs.__origin__ is P, P.args == P.args, P.kwargs == P.kwargs, P.args == 5, P.kwargs == 5, repr(P.args), repr(P.kwargs), P.__or__(int), P.__ror__(int)
ParamSpec(5)
P.__mro_entries__(())
P.args.__mro_entries__(())
P.kwargs.__mro_entries__(())
P.__typing_subst__([int, str]), P.__typing_prepare_subst__(typing.Callable[P, int], ([int],))
!A = TypeVarTuple('A', default=typing.Unpack[tuple[int]])
A.__name__, A.__default__, A.has_default(), list(A), A, A.__reduce__(), next(A.__iter__())
A.__mro_entries__(())
A.__typing_subst__(5)
TypeVarTuple(5)
NoDefault, repr(NoDefault), type(NoDefault)() is NoDefault, NoDefault.__reduce__(), T.__default__ is NoDefault, TypeVar('Q').__default__ is NoDefault
type(NoDefault)(1)
typing.ParamSpecArgs(P), typing.ParamSpecKwargs(P)
''')
#--- generic aliases and unions, in full
from typing import TypeVar, ParamSpec, TypeVarTuple
T = TypeVar("T"); U = TypeVar("U"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
run('''
!import types
!a = list[T]; d = dict[T, U]
a.__origin__, a.__args__, a.__parameters__, a.__unpacked__, a[int], d[int, str], a(), a.__mro_entries__(()), a | None, None | a, a.__or__(int), a.__ror__(int), list(a), '__origin__' in dir(a), a.__reduce__()[1], a == list[T], a.__eq__(5), hash(a) == hash(list[T]), a.__call__([1]), a.__typing_unpacked_tuple_args__
!class X(list[int]): pass
!list[int].x = 1
!u = int | str
''')
#--- type variables, in full
import typing
from typing import TypeVar, ParamSpec, TypeVarTuple, NoDefault
run('''
!T = TypeVar('T', bound=int, default=bool, covariant=True); C = TypeVar('C', int, str); I = TypeVar('I', infer_variance=True)
TypeVar()
!class X(T): pass
!P = ParamSpec('P', default=[int], contravariant=True)
ParamSpec()
!A = TypeVarTuple('A', default=typing.Unpack[tuple[int]])
typing.Generic[A].__class__.__name__, tuple[*A][int, str] if False else 1
!T.__name__ = 5
''')
#--- type parameters and type aliases, once more
def f[T: int, U: (int, str), *Ts, **P](x: T) -> U: return x
class C[T = int, *Ts = *tuple[int], **P = [str]]: pass
type L[T] = list[T]
type R = dict[str, R]
print(f.__type_params__, f.__annotations__, C.__type_params__, [p.__default__ for p in C.__type_params__], f.__type_params__[0].__bound__, f.__type_params__[1].__constraints__)
print(L.__name__, L.__module__, L.__type_params__, L.__parameters__, L.__value__, L[int], L, L | int, int | L, L.__or__(int), L.__ror__(int), R.__value__, L.__getitem__(int), L.__reduce__(), C[int].__args__, C.__orig_bases__, C.__mro__)
run('''
!import typing
typing.TypeAliasType('N', int).__value__, typing.TypeAliasType('M', list, type_params=()).__type_params__
typing.TypeAliasType()
typing.TypeAliasType(5, int)
typing.TypeAliasType('N', int, type_params=5)
R[int]
!L.__value__ = 5
!L.__name__ = 5
''')
class Base[T]:
    type A = list[T]
    def m[U](self, x: U) -> T: return x
    y = lambda self: __class__
print(Base[int]().m(5), Base.A.__value__, Base.m.__type_params__, Base().y() is Base)
