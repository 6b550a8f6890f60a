import copy
import copyreg
import reprlib
import threading
import types
import weakref


class A:
    def __init__(self, x):
        self.x = x

    def m(self):
        return self.x


a = A(3)
r = weakref.ref(a)
print(r() is a, weakref.getweakrefcount(a), weakref.proxy(a).x)
print(weakref.WeakMethod(a.m)()())
d = weakref.WeakValueDictionary(k=a)
print(d['k'].x, list(d), len(d), 'k' in d, d.get('z'))
k = weakref.WeakKeyDictionary({a: 1})
print(k[a], len(k), a in k)
s = weakref.WeakSet([a])
print(a in s, len(s))
b = copy.deepcopy({'a': [1, (2, [3])], 'o': a})
print(b['a'], b['o'].x, b['o'] is a)
print(copy.copy(a).x, copy.copy((1, 2)), copyreg.__newobj__(A.__mro__[1]).__class__)
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100))
lock = threading.Lock()
with lock:
    print(lock.locked())
print(lock.locked(), threading.current_thread().name)
try:
    copy.replace(3, a=1)
except TypeError as e:
    print(e)
print(types.SimpleNamespace(a=1), types.resolve_bases((int,)))
