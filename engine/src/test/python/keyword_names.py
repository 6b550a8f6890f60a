"""Keyword arguments may have the names of the parameters of builtins."""
import functools, types, collections
print(dict(self=1, cls=2, args=3), functools.partial(dict, cls=1, self=2, func=3)())
print(types.SimpleNamespace(self=1, cls=2), collections.OrderedDict(self=1, cls=2), collections.Counter(self=1, iterable=2))
class C:
    def __init__(self, /, **k): self.k = k
print(C(cls=1, args=2).k, type('T', (), {'__init_subclass__': lambda **k: print(k)}) )
class L(list):
    def __init__(self, /, **k): self.k = k
class S(set):
    def __init__(self, /, **k): self.k = k
class D(dict):
    pass
d = {}; d.update(self=1, other=2, cls=3); print(d, D(cls=1), L(cls=1).k, S(cls=2).k)
print(collections.defaultdict(int, cls=1, self=2), '{self} {cls}'.format(self=1, cls=2))
