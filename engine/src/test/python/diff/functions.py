#--- attributes of functions
def f(a, b=2, *c, d=4, **e) -> int:
    "doc"
    return a
def other(): return 9
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__type_params__, f.__closure__, f.__dict__)
print(f.__globals__ is globals(), type(f.__builtins__).__name__, type(f.__code__).__name__, f.__call__(5), f.__get__(7)(), f.__get__(None, int) is f)
f.x = 1; f.__dict__ = {"y": 2}; print(f.y, f.__dict__)
f.__name__ = "g"; f.__qualname__ = "q"; f.__doc__ = "d"; f.__defaults__ = (1, 2); f.__kwdefaults__ = {"d": 0}; f.__module__ = "m"; f.__annotations__ = {"z": 1}; f.__type_params__ = ()
print(f.__name__, f.__qualname__, f.__doc__, f(), f.__kwdefaults__, f.__module__, f.__annotations__, f.__defaults__)
del f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__, f.__module__
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__)
other.__code__ = (lambda: 10).__code__
print(other())
run('''
!f.__name__ = 5
!del f.__name__
!f.__qualname__ = 5
!f.__defaults__ = 5
!f.__kwdefaults__ = 5
!f.__annotations__ = 5
!f.__code__ = 5
!f.__dict__ = 5
!del f.__dict__
!f.__type_params__ = 5
!f.nope
!del f.nope
''')
def cell():
    x = 1
    return lambda: x
show(lambda: setattr(f, "__code__", cell().__code__))
#--- making functions and cells
import types
def outer():
    x = 5
    def inner(): return x
    return inner
i = outer()
c = types.CellType(8)
print(types.FunctionType(i.__code__, {}, "n", (), (c,))(), c.cell_contents, types.FunctionType((lambda a, b=1: a + b).__code__, {}, argdefs=(7,))(3))
c.cell_contents = 9
print(types.CellType(1) == types.CellType(1), types.CellType(1) != types.CellType(2), types.CellType(1) < types.CellType(2), c <= c, c > types.CellType(1), c >= c, c.__eq__(5))
del c.cell_contents
run('''
!import types
c.cell_contents
types.CellType(1, 2)
types.CellType() < types.CellType(1)
hash(c)
types.FunctionType()
types.FunctionType(5, {})
types.FunctionType(i.__code__, 5)
types.FunctionType(i.__code__, {})
types.FunctionType(i.__code__, {}, 5)
types.FunctionType(i.__code__, {}, 'n', 5)
types.FunctionType(i.__code__, {}, 'n', None, (5,))
types.FunctionType(i.__code__, {}, 'n', None, ())
types.FunctionType((lambda: 0).__code__, {}, 'n', None, (c,))
types.FunctionType((lambda: 0).__code__, {}, None, None, None, {})
''')
#--- methods and their parts
class A:
    def m(self, x=1):
        "doc"
        return (self, x)
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(x): return x
    def __repr__(self): return "A()"
import types
a = A()
b = types.MethodType(A.m, a)
print(b.__func__ is A.m, b.__self__ is a, b.__doc__, b.__call__(5), b == a.m, b.__reduce__()[1], b.__name__, b.__eq__(5))
print(A.__dict__["c"].__wrapped__.__name__, A.__dict__["c"].__get__(a)() is A, A.__dict__["s"].__func__(1), A.__dict__["s"](2), A.__dict__["s"].__call__(3), A.__dict__["s"].__isabstractmethod__, A.__dict__["c"].__isabstractmethod__, A.__dict__["s"].__wrapped__(4))
run('''
types.MethodType(5, 6)
types.MethodType(len, None)
types.MethodType(len)
types.MethodType()
a.m.nope
classmethod()
staticmethod()
classmethod(1, 2)
staticmethod(5)()
classmethod(5).__get__(None, A)
classmethod(5).__get__(1)()
A.c.__self__ is A
''')
#--- descriptors of builtin types
run('''
!w = int.__add__; m = str.upper; c = dict.__dict__['fromkeys']; g = int.__dict__['real']; b = [].append; x = (5).__add__
w.__name__, w.__qualname__, w.__objclass__, w.__doc__, w.__text_signature__, w.__call__(1, 2), w.__get__(1)(2), w.__reduce__()[1]
m.__name__, m.__qualname__, m.__objclass__, m.__doc__, m.__text_signature__, m.__call__('a'), m.__get__('a')(), m.__reduce__()[1]
c.__name__, c.__qualname__, c.__objclass__, c.__text_signature__, c.__call__(dict, 'a'), c.__get__(None, dict)('a'), c.__reduce__()[1], c.__doc__
g.__name__, g.__qualname__, g.__objclass__, g.__doc__, g.__get__(5), g.__reduce__()[1]
x.__name__, x.__qualname__, x.__objclass__, x.__self__, x.__doc__, x.__text_signature__, x.__call__(6), x.__reduce__()[1], x == (5).__add__, x.__eq__((6).__add__), x.__ne__(5), hash(x) == hash((5).__add__), x.__hash__() == hash(x)
w, m, c, g, x.__repr__()[:24]
w.__get__('a')
m.__get__(5)
c.__get__(5)
c.__get__(None, int)
c.__call__()
c.__call__(int)
c.__call__(5)
m()
m(5)
w()
w(5)
w('a', 5)
!g.__set__(5, 1)
!g.__delete__(5)
g.__get__('a')
g.__get__(None)
!class S: __slots__ = ('p', 'q')
!d = S.p; s = S(); s.p = 1
d.__name__, d.__qualname__, d.__objclass__, d.__doc__, d.__get__(s), d.__set__(s, 2), s.p, d.__delete__(s), d.__reduce__()[1], d
d.__get__(s)
d.__get__(5)
!d.__set__(5, 1)
!d.__delete__(s)
d.__get__(None)
d.__get__(None, S) is d
len()
len(1, 2, 3)
len(x=1)
abs('a')
print(sep=5)
print(end=5)
print(nope=1)
''')
#--- properties
class P:
    @property
    def x(self):
        "doc of x"
        return 5
    @x.setter
    def x(self, v): print("set", v)
    @x.deleter
    def x(self): print("del")
    ro = property(lambda self: 1, doc="ro doc")
    wo = property(fset=lambda self, v: print("wo", v))
    none = property()
p = P()
print(P.x.__doc__, P.x.fget(p), P.x.fset(p, 1), P.x.fdel(p), P.x.__name__, P.ro.__doc__, P.x.__get__(p), P.x.__set__(p, 3), P.x.__delete__(p), P.x.getter(lambda s: 6).__get__(p), P.x.__isabstractmethod__, P.x.__get__(None, P) is P.x)
p.x = 9
del p.x
run('''
!p.ro = 1
!del p.ro
p.wo
p.none
!p.none = 1
!P.x.__name__ = 'renamed'; print(P.x.__name__)
P.none.__name__
!P.x.__doc__ = 'new'; print(P.x.__doc__)
!P.x.fget = 5
property(1, 2, 3, 4, 5)
property(x=1)
''')
#--- wrong calls of functions, 1
def f(a, b, c=3, *, d, e=5): pass
def g(): pass
def h(a, /, b): pass
def i(a, b=1, /): pass
def j(*, k): pass
def k2(*, k, l, m): pass
class A:
    def m(self): pass
run('''
f()
f(1)
f(1, 2)
f(1, 2, 3, 4, d=1)
f(1, 2, 3, 4, 5)
f(1, 2, d=1, a=1)
f(1, 2, d=1, zz=1)
f(1, 2, d=1, **{5: 1})
g(1)
g(1, 2)
g(x=1)
h(1)
h(a=1, b=2)
''')
#--- wrong calls of functions, 2
def f(a, b, c=3, *, d, e=5): pass
def g(): pass
def h(a, /, b): pass
def i(a, b=1, /): pass
def j(*, k): pass
def k2(*, k, l, m): pass
class A:
    def m(self): pass
run('''
i(a=1, b=2)
i()
i(1, 2, 3)
j(1)
j(1, k=1)
j()
k2()
k2(k=1)
A().m(1)
A.m()
A(1)
A(x=1)
f(*5)
''')
#--- wrong calls of functions, 3
def f(a, b, c=3, *, d, e=5): pass
def g(): pass
def h(a, /, b): pass
def i(a, b=1, /): pass
def j(*, k): pass
def k2(*, k, l, m): pass
class A:
    def m(self): pass
run('''
f(**5)
f(1, 2, **{'d': 1}, **{'d': 2})
f(a=1, **{'a': 2})
g(*[1], **{'a': 1})
A().m(*5)
A().m(**5)
A().m(**{'a': 1}, **{'a': 2})
(lambda x, y: 0)(1)
(lambda *, x: 0)(y=1)
g(**{'self': 1})
''')
#--- code objects
def f(a, b, /, c, *d, e=1, **g):
    x = a
    def h(): return x
    return h
c = f.__code__
print(c.co_name, c.co_qualname, c.co_filename, c.co_firstlineno, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars)
print(c.co_flags, f(1, 2, 3).__code__.co_freevars, isinstance(c.co_stacksize, int), isinstance(c.co_consts, tuple), isinstance(c.co_names, tuple))
print(len(list(c.co_lines())) > 0, len(list(c.co_positions())) > 0, c == c, hash(c) == hash(c), c == f, c != 5, c.__eq__(5))
async def co(): pass
def gen(): yield
async def ag(): yield
print([x.__code__.co_flags & 0x3ff for x in (co, gen, ag, lambda: 0)])
#--- attributes of functions, once more
def f(a, b=2, *c, d=4, **e) -> int:
    "doc"
    return a
def other(): return 9
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__type_params__, f.__closure__, f.__dict__)
print(f.__globals__ is globals(), type(f.__builtins__).__name__, type(f.__code__).__name__, f.__call__(5), f.__get__(7)(), f.__get__(None, int) is f)
f.x = 1; f.__dict__ = {"y": 2}; print(f.y, f.__dict__)
f.__name__ = "g"; f.__qualname__ = "q"; f.__doc__ = "d"; f.__defaults__ = (1, 2); f.__kwdefaults__ = {"d": 0}; f.__module__ = "m"; f.__annotations__ = {"z": 1}; f.__type_params__ = ()
print(f.__name__, f.__qualname__, f.__doc__, f(), f.__kwdefaults__, f.__module__, f.__annotations__, f.__defaults__)
del f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__, f.__module__
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__)
other.__code__ = (lambda: 10).__code__
print(other())
run('''
!f.__name__ = 5
!del f.__name__
!f.__qualname__ = 5
!f.__defaults__ = 5
!f.__kwdefaults__ = 5
!f.__annotations__ = 5
!f.__code__ = 5
!f.__dict__ = 5
!del f.__dict__
!f.__closure__ = 5
!f.__globals__ = 5
!f.__type_params__ = 5
!f.nope
!del f.nope
''')
def cell():
    x = 1
    return lambda: x
show(lambda: setattr(f, "__code__", cell().__code__))
#--- making functions and cells, once more
import types
def outer():
    x = 5
    def inner(): return x
    return inner
i = outer()
c = types.CellType(8)
print(types.FunctionType(i.__code__, {}, "n", (), (c,))(), c.cell_contents, types.FunctionType((lambda a, b=1: a + b).__code__, {}, argdefs=(7,))(3))
c.cell_contents = 9
print(types.CellType(1) == types.CellType(1), types.CellType(1) != types.CellType(2), types.CellType(1) < types.CellType(2), c <= c, c > types.CellType(1), c >= c, c.__eq__(5))
del c.cell_contents
run('''
!import types
c.cell_contents
types.CellType(1, 2)
types.CellType() < types.CellType(1)
hash(c)
types.FunctionType()
types.FunctionType(5, {})
types.FunctionType(i.__code__, 5)
types.FunctionType(i.__code__, {})
types.FunctionType(i.__code__, {}, 5)
types.FunctionType(i.__code__, {}, 'n', 5)
types.FunctionType(i.__code__, {}, 'n', None, 5)
types.FunctionType(i.__code__, {}, 'n', None, (5,))
types.FunctionType(i.__code__, {}, 'n', None, ())
types.FunctionType((lambda: 0).__code__, {}, 'n', None, (c,))
types.FunctionType((lambda: 0).__code__, {}, None, None, None, {})
''')
#--- methods and their parts, once more
class A:
    def m(self, x=1):
        "doc"
        return (self, x)
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(x): return x
    def __repr__(self): return "A()"
import types
a = A()
b = types.MethodType(A.m, a)
print(b.__func__ is A.m, b.__self__ is a, b.__doc__, b.__call__(5), b == a.m, b.__reduce__()[1], b.__name__, b.__eq__(5))
print(A.__dict__["c"].__wrapped__.__name__, A.__dict__["c"].__get__(a)() is A, A.__dict__["s"].__func__(1), A.__dict__["s"](2), A.__dict__["s"].__call__(3), A.__dict__["s"].__isabstractmethod__, A.__dict__["c"].__isabstractmethod__, A.__dict__["s"].__wrapped__(4))
run('''
types.MethodType(5, 6)
types.MethodType(len, None)
types.MethodType(len)
types.MethodType()
classmethod.__class_getitem__(int), staticmethod.__class_getitem__(int)
a.m.nope
classmethod()
staticmethod()
classmethod(1, 2)
staticmethod(5)()
classmethod(5).__get__(None, A)
classmethod(5).__get__(1)()
A.c.__self__ is A
''')
#--- wrong calls of functions, 3, once more
def f(a, b, c=3, *, d, e=5): pass
def g(): pass
def h(a, /, b): pass
def i(a, b=1, /): pass
def j(*, k): pass
def k2(*, k, l, m): pass
class A:
    def m(self): pass
run('''
f(**5)
f(1, *None)
f(1, 2, **{'d': 1}, **{'d': 2})
f(a=1, **{'a': 2})
g(*[1], **{'a': 1})
A().m(*5)
A().m(**5)
A().m(**{'a': 1}, **{'a': 2})
(lambda x, y: 0)(1)
(lambda *, x: 0)(y=1)
g(**{'self': 1})
''')
#--- descriptors of builtin types, once more
run('''
!w = int.__add__; m = str.upper; c = dict.__dict__['fromkeys']; g = int.__dict__['real']; b = [].append; x = (5).__add__
w.__name__, w.__qualname__, w.__objclass__, w.__doc__, w.__text_signature__, w.__call__(1, 2), w.__get__(1)(2), w.__reduce__()[1]
m.__name__, m.__qualname__, m.__objclass__, m.__doc__, m.__text_signature__, m.__call__('a'), m.__get__('a')(), m.__reduce__()[1]
c.__name__, c.__qualname__, c.__objclass__, c.__text_signature__, c.__call__(dict, 'a'), c.__get__(None, dict)('a'), c.__reduce__()[1], c.__doc__
g.__name__, g.__qualname__, g.__objclass__, g.__doc__, g.__get__(5), g.__reduce__()[1]
x.__name__, x.__qualname__, x.__objclass__, x.__self__, x.__doc__, x.__text_signature__, x.__call__(6), x.__reduce__()[1], x == (5).__add__, x.__eq__((6).__add__), x.__ne__(5), hash(x) == hash((5).__add__), x.__hash__() == hash(x)
w, m, c, g, x.__repr__()[:24]
w.__get__('a')
m.__get__(5)
c.__get__(5)
c.__get__(None, int)
c.__call__()
c.__call__(int)
c.__call__(5)
m()
m(5)
w()
w(5)
w('a', 5)
!g.__set__(5, 1)
!g.__delete__(5)
g.__get__('a')
g.__get__(None)
!class S: __slots__ = ('p', 'q')
!d = S.p; s = S(); s.p = 1
d.__name__, d.__qualname__, d.__objclass__, d.__doc__, d.__get__(s), d.__set__(s, 2), s.p, d.__delete__(s), d.__reduce__()[1], d
d.__get__(s)
d.__get__(5)
!d.__set__(5, 1)
!d.__delete__(s)
d.__get__(None)
d.__get__(None, S) is d
len()
len(1, 2, 3)
len(x=1)
abs('a')
print(sep=5)
print(end=5)
print(nope=1)
''')
#--- descriptors of builtin types, in full
run('''
!w = int.__add__; m = str.upper; c = dict.__dict__['fromkeys']; g = int.__dict__['real']; b = [].append; x = (5).__add__
b.__name__, b.__qualname__, b.__self__, type(b.__doc__), b.__text_signature__, b.__call__(1), b.__reduce__()[1], len.__reduce__(), hash(b) == hash(b), b == [].append, len.__hash__() == hash(len)
!g.__set__(5, 1)
!g.__delete__(5)
!class S: __slots__ = ('p', 'q')
!d = S.p; s = S(); s.p = 1
!d.__set__(5, 1)
!d.__delete__(s)
''')
