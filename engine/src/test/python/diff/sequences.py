#--- methods of list
run('''
!x = [3, 1, 2]
x.__add__([4]), x.__mul__(2), x.__rmul__(2), x.__contains__(3), x.__len__(), x.__getitem__(0), x.__getitem__(slice(1)), x.__reversed__().__next__()
!x.__iadd__((5,)); print(x); x.__imul__(2); print(x)
!x.reverse(); print(x); x.clear(); print(x)
!x.append(1); x.extend('ab'); x.insert(0, 'z'); x.insert(-1, 'y'); x.insert(99, 'w'); print(x)
x.pop(), x.pop(0), x.pop(-2), x
!x.__setitem__(0, 5); x.__delitem__(1); print(x); x.__init__([1, 2, 3]); print(x)
x.__lt__([1]), x.__le__([1]), x.__gt__([1]), x.__ge__([1]), x.__eq__([1]), x.__ne__([1]), x.__lt__(5)
x.index(2), x.index(3, 1), x.index(3, -1, 9), x.count(1), x.copy(), x.__repr__(), x.__sizeof__() > 0, x.__iter__().__next__()
!x.sort(reverse=True); print(x); x.sort(key=lambda v: -v); print(x)
!x *= 2; print(x); x += 'q'; print(x); x *= 0; print(x)
list.__class_getitem__(int), list[int]
''')
#--- errors of list, 1
run('''
[].pop()
[1].pop(5)
[1].pop('a')
[1].index(2)
[1].index(1, 'a')
[1].remove(2)
[1].insert('a', 1)
[1].insert(1)
[1].extend(5)
[1] + 5
[1].__iadd__(5)
!x = [1]; x += 5
[1] * 'a'
[1] * []
''')
#--- errors of list, 2
run('''
[1] * 1.5
[1]['a']
[1][1.5]
[1][5]
![1][5] = 1
!del [1][5]
![1]['a'] = 1
!del [1]['a']
![1, 2][::2] = 5
![1, 2][0:1] = 5
![1, 2, 3][::2] = [1]
[1, 2][::0]
[1, 2][1:'a']
[1, 'a'].sort()
''')
#--- errors of list, 3
run('''
[1].sort(5)
[1].sort(key=5)
[1].sort(reverse='a')
[1].sort(nope=1)
list(1, 2)
list(a=1)
list(5)
[1] < 5
[1].append()
[1].append(1, 2)
[1].count()
[1].copy(1)
[1] * (1 << 62)
[1].__setitem__(1 << 70, 5)
''')
#--- list iterators
it = iter([1, 2, 3])
print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1:])
it.__setstate__(0)
print(list(it), it.__length_hint__(), it.__reduce__()[1:])
rev = reversed([1, 2, 3])
print(rev.__next__(), rev.__length_hint__(), rev.__reduce__()[1:])
rev.__setstate__(2)
print(list(rev), rev.__length_hint__(), rev.__reduce__()[1:])
show(next, iter([]))
show(lambda: iter([]).__setstate__("a"))
print(type(it).__name__, type(rev).__name__, rev.__iter__() is rev)
#--- methods of tuple
run('''
(1, 2).__add__((3,)), (1, 2).__mul__(2), (1, 2).__rmul__(2), (1, 2).__contains__(1), (1, 2).__len__(), (1, 2).__getitem__(1), (1, 2).__getnewargs__()
(1, 2).__lt__((1,)), (1, 2).__le__((1, 2)), (1, 2).__gt__((1,)), (1, 2).__ge__((3,)), (1, 2).__eq__((1, 2)), (1, 2).__ne__(5), (1, 2).__lt__(5)
(1, 2, 1).count(1), (1, 2).index(2), (1, 2).__hash__() == hash((1, 2)), (1, 2).__repr__(), (1, 2).__sizeof__() > 0, (1, 2).__iter__().__next__()
(1, 2).index(3)
(1, 2)['a']
(1, 2)[9]
(1, 2) + [3]
(1, 2) * 'a'
(1, 2) * 1.5
tuple(5)
tuple(1, 2)
tuple(x=1)
hash(([],))
!t = (1,); t[0] = 2
!t = (1,); del t[0]
(1, 2) < [1]
tuple('abc'), tuple(), (1, 2, 3)[::-1], (1, 2, 3)[1:], () == (), tuple[int, ...]
(1, 2).__class_getitem__(int)
''')
#--- tuple iterators
it = iter((1, 2, 3))
print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1:])
it.__setstate__(2)
print(list(it), it.__length_hint__(), it.__reduce__()[1:])
it = iter((1, 2))
it.__setstate__(-4)
print(list(it))
show(lambda: iter(()).__setstate__("a"))
#--- methods of range
run('''
!r = range(2, 20, 3)
r.start, r.stop, r.step, len(r), r[2], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, 'a' in r, 5.0 in r
r.__eq__(range(2, 20, 3)), r.__ne__(range(3)), r == range(2, 19, 3), r.__lt__(r), r.__hash__() == hash(range(2, 18, 3)), r.__len__(), r.__getitem__(0), r.__contains__(8), bool(range(0)), r.__bool__()
r.count(5), r.count(6), r.index(8), list(r.__reversed__()), r.__reduce__()[1], r.__repr__(), range(5), list(r.__iter__())
r.index(6)
r.index('a')
r[10]
r['a']
range()
range(1, 2, 3, 4)
range(1, 2, 0)
range('a')
range(1.5)
range(1, x=2)
range(2 ** 70)[2 ** 69], len(range(5, 0, -2)), range(10)[-3:], range(0, 2 ** 70, 2 ** 69)
len(range(2 ** 70))
!range(3).start = 5
range(3) < range(4)
range(3) + range(4)
''')
#--- range iterators
it = iter(range(1, 9, 3))
print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1:])
it.__setstate__(0)
print(list(it), it.__length_hint__())
show(lambda: iter(range(3)).__setstate__("a"))
it = iter(range(2 ** 65, 2 ** 65 + 9, 4))
print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[1:])
it.__setstate__(1)
print(list(it), next(it, "end"), type(it).__name__)
print(list(reversed(range(2 ** 65, 2 ** 65 + 3))))
show(next, iter(range(0)))
#--- methods of slice
run('''
!s = slice(1, 9, 2)
s.start, s.stop, s.step, s.indices(5), s.__repr__(), s.__reduce__()[1], slice(5), slice(None)
s.__eq__(slice(1, 9, 2)), s.__ne__(slice(1)), s.__lt__(slice(2)), s.__le__(s), s.__gt__(slice(0)), s.__ge__(slice(1)), s == 5, s.__lt__(5)
s.__hash__() == hash(slice(1, 9, 2))
slice()
slice(1, 2, 3, 4)
s.indices(-1)
s.indices('a')
slice('a').indices(5)
slice(1, 2, 0).indices(5)
slice(1, 2, 'x').indices(5)
!s.start = 5
hash(slice([]))
slice(1, 2) < 5
slice(-3, None).indices(10), slice(None, None, -2).indices(7), slice(100, -100, -1).indices(3), slice(2 ** 70).indices(2 ** 69)
''')
#--- old-style iteration by index
class Old:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * 10
it = iter(Old(3))
print(it.__next__(), it.__length_hint__(), it.__iter__() is it, it.__reduce__()[2:])
it.__setstate__(2)
print(list(it), it.__length_hint__(), it.__reduce__()[1:])
print(20 in Old(3), 5 in Old(3), list(reversed(Old(3))), max(Old(3)))
r = reversed(Old(3))
print(r.__next__(), r.__length_hint__(), r.__reduce__()[2:])
r.__setstate__(0)
print(list(r), r.__length_hint__())
show(lambda: reversed(Old(2)).__setstate__("a"))
show(lambda: iter(Old(2)).__setstate__("a"))
class OnlyGet:
    def __getitem__(self, i): return i
show(reversed, OnlyGet())
show(lambda: reversed(5))
show(lambda: reversed())
show(lambda: reversed([1], a=2))
#--- iterating until a sentinel
values = iter([1, 2, 3, 0, 9])
it = iter(lambda: next(values), 0)
print(it.__next__(), it.__iter__() is it, it.__reduce__()[1][1], list(it), it.__reduce__()[1:], next(it, "end"))
show(iter, 5)
show(iter, 5, 0)
show(lambda: iter())
class Bad:
    def __iter__(self): return 5
show(iter, Bad())
class Worse:
    __iter__ = None
show(iter, Worse())
class NoNext:
    def __iter__(self): return self
show(iter, NoNext())
#--- enumerate, zip, map, filter, 1
run('''
!e = enumerate('ab', 5)
e.__next__(), e.__iter__() is e, e.__reduce__()[1][1], list(e), enumerate.__class_getitem__(int)
next(enumerate([1], 2 ** 70))
enumerate(5)
enumerate([], 'a')
enumerate([1], start=3).__next__()
!z = zip([1, 2], 'ab')
z.__next__(), z.__iter__() is z, list(z), list(zip()), list(zip([1])), list(zip([1, 2], [3], strict=False))
list(zip([1, 2], [3], strict=True))
list(zip([1], [3, 4], strict=True))
list(zip([1], [3], [4, 5], strict=True))
list(zip([1, 2], [3, 4], [5], strict=True))
zip(5)
zip([], 5)
zip([], x=1)
''')
#--- enumerate, zip, map, filter, 2
run('''
!e = enumerate('ab', 5)
!z = zip([1], [2], strict=True)
z.__reduce__()[2], zip([1]).__setstate__(True)
!m = map(lambda a, b: a + b, [1, 2], [3, 4])
m.__next__(), m.__iter__() is m, list(m), list(map(str, [1]))
map()
map(str)
map(str, 5)
list(map(5, [1]))
!f = filter(None, [0, 1, 2])
f.__next__(), f.__iter__() is f, list(f), list(filter(lambda v: v > 1, [1, 2]))
filter()
filter(None)
filter(None, 5)
list(filter(5, [1]))
filter(None, [], 1)
map(str, [1]).__reduce__()[0] is map, filter(None, [1]).__reduce__()[0] is filter
''')
#--- sorted, min, max, sum, any, all, 1
run('''
min([]), 1
max([])
min(5)
min()
max(1, 'a')
max([], default=5), min([3, 1], key=lambda v: -v), max('b', 'abc', key=len), min((2, 1))
max(1, 2, default=5)
max(1, nope=5)
max([1], key=5)
sum([1], 'a')
sum(['a'])
sum([[1], [2]], [])
sum(['a'], '')
sum([b'a'], b'')
sum([bytearray(b'a')], bytearray())
''')
#--- sorted, min, max, sum, any, all, 2
run('''
sum(5)
sum()
sum([0.1] * 10), sum([1, 2.5, 3j]), sum([True, True]), sum([2 ** 63, 1]), sum(range(5), start=10), sum([1e16, 1, -1e16])
sorted(5)
sorted([1], key=5)
sorted([1, 'a'])
sorted([3, 1], reverse=1)
any(5)
all([1, 0]), any([]), all([])
len(5)
len()
len([], [])
''')
#--- enumerate, zip, map, filter, 1, once more
run('''
!e = enumerate('ab', 5)
e.__next__(), e.__iter__() is e, e.__reduce__()[1][1], list(e), enumerate.__class_getitem__(int)
next(enumerate([1], 2 ** 70))
enumerate()
enumerate(5)
enumerate([], 'a')
enumerate([1], start=3).__next__()
enumerate([1], foo=3)
!z = zip([1, 2], 'ab')
z.__next__(), z.__iter__() is z, list(z), list(zip()), list(zip([1])), list(zip([1, 2], [3], strict=False))
list(zip([1, 2], [3], strict=True))
list(zip([1], [3, 4], strict=True))
list(zip([1], [3], [4, 5], strict=True))
list(zip([1, 2], [3, 4], [5], strict=True))
zip(5)
zip([], 5)
zip([], x=1)
''')
#--- sorted, min, max, sum, any, all, 2, once more
run('''
sum(5)
sum()
sum([0.1] * 10), sum([1, 2.5, 3j]), sum([True, True]), sum([2 ** 63, 1]), sum(range(5), start=10), sum([1e16, 1, -1e16])
sorted()
sorted(5)
sorted([1], 5)
sorted([1], key=5)
sorted([1, 'a'])
sorted([3, 1], reverse=1)
any(5)
all([1, 0]), any([]), all([])
len(5)
len()
len([], [])
''')
