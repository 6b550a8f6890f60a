#--- descriptors of builtin types
run('''
!w = int.__add__; m = str.upper; c = dict.__dict__['fromkeys']; g = int.__dict__['real']; b = [].append; x = (5).__add__
b.__name__, b.__qualname__, b.__self__, b.__doc__, b.__text_signature__, b.__call__(1), b.__reduce__()[1], len.__reduce__(), hash(b) == hash(b), b == [].append, len.__hash__() == hash(len)
!g.__set__(5, 1)
!g.__delete__(5)
!class S: __slots__ = ('p', 'q')
!d = S.p; s = S(); s.p = 1
!d.__set__(5, 1)
!d.__delete__(s)
''')
