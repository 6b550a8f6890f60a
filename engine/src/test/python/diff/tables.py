#--- methods of dict, 1
run('''
!d = {'a': 1, 'b': 2}
d.copy(), d.get('a'), d.get('z'), d.get('z', 5), d.keys(), d.values(), d.items(), d.__len__(), d.__contains__('a'), d.__getitem__('a'), d.__iter__().__next__(), d.__reversed__().__next__()
d.setdefault('c'), d.setdefault('a', 9), d.pop('c'), d.pop('zz', None), d.__sizeof__() > 0, d.__repr__()
!d.__setitem__('q', 5); d.__delitem__('q'); d.update(z=1); d.update({'y': 2}); d.update([('x', 3)], w=4); print(d)
d.__eq__({}), d.__ne__({}), d.__or__({'n': 1})['n'], d.__ror__({'n': 1})['n'], d.__ior__({'m': 1})['m'], d.__lt__({}), d.__eq__(5), d.__or__(5)
d.popitem(), len(d), dict.fromkeys('ab'), dict.fromkeys([1], []), dict.__class_getitem__(int), d.__init__(k=1)
!d.clear(); print(d)
dict(a=1), dict([('a', 1)]), dict({'a': 1}, b=2), dict(zip('ab', [1, 2])), dict(['ab', 'cd'])
{}.popitem()
{}.pop('a')
{}.pop()
{}['a']
!del {}['a']
{[]: 1}
{}.get([])
dict(5)
''')
#--- methods of dict, 2
run('''
!d = {'a': 1, 'b': 2}
dict([5])
dict([(1, 2, 3)])
dict(['a'])
dict([(1,)])
dict(1, 2)
{}.update(5)
{}.update([1])
{}.update(1, 2)
{}.fromkeys(5)
{} | 5
!d |= 5
{} < {}
{}.setdefault()
{}.get()
{1: 1} == {1.0: True}, {1: 'a', True: 'b', 1.0: 'c'}
''')
#--- views of dict
run('''
!d = {'a': 1, 'b': 2}; k = d.keys(); v = d.values(); i = d.items()
k.__len__(), k.__contains__('a'), k.__iter__().__next__(), k.__reversed__().__next__(), k.mapping, k.isdisjoint('xy'), k.isdisjoint(k), k.__repr__()
k.__eq__({'a', 'b'}), k.__ne__({'a'}), k.__lt__({'a', 'b', 'c'}), k.__le__({'a', 'b'}), k.__gt__({'a'}), k.__ge__({'a', 'b'}), k.__eq__(5), k.__lt__(5)
sorted(k.__and__('az')), sorted(k.__or__('z')), sorted(k.__sub__('a')), sorted(k.__xor__('az')), sorted(k.__rand__('az')), sorted(k.__ror__('z')), sorted(k.__rsub__('az')), sorted(k.__rxor__('az'))
i.__len__(), i.__contains__(('a', 1)), i.__contains__(5), i.__iter__().__next__(), i.__reversed__().__next__(), i.mapping, i.isdisjoint([('a', 1)]), i.__repr__()
i.__eq__({('a', 1), ('b', 2)}), i.__ne__(set()), i.__lt__({1}), i.__le__({('a', 1), ('b', 2)}), i.__gt__(set()), i.__ge__(set()), i.__eq__(5)
sorted(i.__and__([('a', 1)])), len(i.__or__([5])), sorted(i.__sub__([('a', 1)])), len(i.__xor__([5])), sorted(i.__rand__([('a', 1)])), len(i.__ror__([5])), i.__rsub__([5]), len(i.__rxor__([5]))
v.__len__(), v.__iter__().__next__(), v.__reversed__().__next__(), v.mapping, v.__repr__(), 1 in v, v == v, v == d.values()
hash(k)
hash(i)
k & 5
k | 5
k - 5
k ^ 5
k.isdisjoint(5)
k < 5
k.mapping['z'] = 1
!k.mapping['z'] = 1
{'a': []}.items() & {1}
[] in {1: 2}.keys()
''')
#--- iterators of dict
d = {"a": 1, "b": 2, "c": 3}
for it in (iter(d), iter(d.keys()), iter(d.values()), iter(d.items()), reversed(d), reversed(d.values()), reversed(d.items())):
    print(type(it).__name__, it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1], list(it), it.__length_hint__())
def grow(view):
    d = {1: 1, 2: 2}
    for _ in getattr(d, view)(): d[len(d) + 5] = 1
show(grow, "keys"); show(grow, "values"); show(grow, "items"); show(grow, "__reversed__")
def swap():
    d = {1: 1, 2: 2, 3: 3}
    for k in d:
        del d[k]; d[k + 10] = 1
show(swap)
#--- methods of set
run('''
!s = {1, 2, 3}
s.copy(), s.union([4], (5,)), s.intersection([1, 9]), s.difference([1]), s.symmetric_difference([1, 9]), s.isdisjoint([9]), s.issubset(range(9)), s.issuperset([1]), s.__contains__(1), s.__len__(), s.__iter__().__next__(), s.__repr__()
s.__and__({1}), s.__or__({9}), s.__sub__({1}), s.__xor__({1, 9}), s.__rand__({1}), s.__ror__({9}), s.__rsub__({1, 9}), s.__rxor__({9}), s.__and__([1]), s.__sizeof__() > 0
s.__lt__({1, 2, 3, 4}), s.__le__({1, 2, 3}), s.__gt__({1}), s.__ge__({1}), s.__eq__({1}), s.__ne__({1}), s.__lt__([1])
!s.add(4); s.discard(1); s.discard(77); s.remove(2); s.update([7], {8}); print(s)
!s.intersection_update([7, 8, 3]); print(s); s.difference_update([8]); print(s); s.symmetric_difference_update([7, 1]); print(s)
!s |= {5}; s &= {5, 1}; s -= {1}; s ^= {6}; print(s)
s.__ior__({1}), s.__iand__({1, 5}), s.__isub__({1}), s.__ixor__({3}), s.__ior__([1])
s.pop() in (3, 5), s.__reduce__()[0], s.__init__([2, 1]), s, set.__class_getitem__(int)
!s.clear(); print(s, set(), {*()})
set().pop()
set().remove(5)
set().remove('a')
{[]}
{1}.add([])
{1} | [1]
{1} & 5
{1} - 'a'
{1} ^ 5
{1}.union(5)
{1}.intersection(5)
{1}.issubset(5)
{1}.update(5)
{1}.isdisjoint(5)
{1} < 5
{1} < [1]
!s |= [1]
!s &= 5
!s -= 5
!s ^= 5
hash({1})
set(5)
set(1, 2)
set(a=1)
{1} == frozenset([1]), {1} | frozenset([2]), frozenset([1]) | {2}, {frozenset([1])} == {frozenset([1])}, {1} in {frozenset([1])}
{1} + {2}
''')
def grow():
    s = {1, 2}
    for x in s: s.add(x + 10)
show(grow)
it = iter({1, 2, 3})
print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1], list(it))
#--- methods of frozenset
run('''
!s = frozenset([1, 2, 3])
s.copy() is s, s.union([4]), s.intersection([1, 9]), s.difference([1]), s.symmetric_difference([1, 9]), s.isdisjoint([9]), s.issubset(range(9)), s.issuperset([1]), s.__contains__(1), s.__len__(), s.__iter__().__next__(), s.__repr__()
s.__and__({1}), s.__or__({9}), s.__sub__({1}), s.__xor__({1, 9}), s.__rand__({1}), s.__ror__({9}), s.__rsub__({1, 9}), s.__rxor__({9}), s.__and__([1]), s.__sizeof__() > 0
s.__lt__({1, 2, 3, 4}), s.__le__({1, 2, 3}), s.__gt__({1}), s.__ge__({1}), s.__eq__({1}), s.__ne__({1}), s.__lt__([1])
s.__hash__() == hash(frozenset([3, 2, 1])), s.__reduce__()[0], frozenset.__class_getitem__(int), frozenset(), frozenset('a')
s.add(1)
frozenset(5)
frozenset(1, 2)
frozenset([[]])
s | 5
s < 5
''')
#--- mappingproxy
import types
run('''
!import types
!m = types.MappingProxyType({'a': 1})
m['a'], len(m), list(m), list(reversed(m)), m.keys(), m.values(), m.items(), m.copy(), m.get('z', 5), 'a' in m, repr(m), str(m), m.__str__(), m.__len__()
m == {'a': 1}, m.__eq__({'a': 1}), m.__ne__({}), m.__lt__({}), m.__le__({}), m.__gt__({}), m.__ge__({}), m | {'b': 2}, {'b': 2} | m, m.__or__({'c': 1}), m.__ror__({'c': 1}), types.MappingProxyType.__class_getitem__(int)
hash(m)
!m['b'] = 1
!del m['a']
!m |= {}
m.__ior__({})
m < {}
m['zz']
types.MappingProxyType(5)
types.MappingProxyType([1])
types.MappingProxyType()
m.nope
''')
#--- SimpleNamespace
run('''
!from types import SimpleNamespace as N
N(a=1), N(), N({'a': 1}, b=2), N([('x', 1)])
N(a=1) == N(a=1), N(a=1).__ne__(N()), N().__lt__(N()), N().__le__(N()), N().__gt__(N()), N().__ge__(N()), N(a=1) == 5
!n = N(a=1); n.b = n; print(n); del n.a
n.a
N(1)
N(1, 2)
N({1: 2})
n.__reduce__()[0]
N() < N()
N(a=1).__replace__(a=2, b=3)
hash(N())
''')
#--- SimpleNamespace, once more
run('''
!from types import SimpleNamespace as N
N(a=1), N(), N({'a': 1}, b=2), N([('x', 1)])
N(a=1) == N(a=1), N(a=1).__ne__(N()), N().__lt__(N()), N().__le__(N()), N().__gt__(N()), N().__ge__(N()), N(a=1) == 5
!n = N(a=1); n.b = n; print(n); del n.a
n.a
N(1)
N(1, 2)
N({1: 2})
n.__reduce__()[0]
N() < N()
N(a=1).__replace__(a=2, b=3)
N(a=1).__replace__(5)
hash(N())
''')
