#--- descriptors of builtin types
run('''
!w = int.__add__; m = str.upper; c = dict.__dict__['fromkeys']; g = int.__dict__['real']; b = [].append; x = (5).__add__
w.__name__, w.__qualname__, w.__objclass__, w.__doc__, w.__text_signature__, w.__call__(1, 2), w.__get__(1)(2), w.__reduce__()[1]
m.__name__, m.__qualname__, m.__objclass__, m.__doc__, m.__text_signature__, m.__call__('a'), m.__get__('a')(), m.__reduce__()[1]
c.__name__, c.__qualname__, c.__objclass__, c.__text_signature__, c.__call__(dict, 'a'), c.__get__(None, dict)('a'), c.__reduce__()[1], c.__doc__
g.__name__, g.__qualname__, g.__objclass__, g.__doc__, g.__get__(5), g.__reduce__()[1]
b.__name__, b.__qualname__, b.__self__, b.__doc__, b.__text_signature__, b.__call__(1), b.__reduce__()[1], len.__reduce__(), hash(b) == hash(b), b == [].append, len.__hash__() == hash(len)
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
