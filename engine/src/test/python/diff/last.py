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
