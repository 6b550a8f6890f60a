import sys
class A:
    def __init__(self): self.x = 1
    def m(self): pass
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return 's'
    @property
    def p(self): return self.x
class B(A):
    __slots__ = ('q',)
class Idx:
    def __index__(self): return 2
class L(list): pass
class T(tuple): pass
class D(dict):
    def __missing__(self, k): return ('missing', k)
class S(set): pass
def gen(n):
    for i in range(n): yield i
#--- lists, 1
run('''
[1,2,3].index(4)
[1,2,3].index(2, 2)
[1,2,3].pop(5)
[].pop()
[1,2].pop('a')
[1,2].remove(5)
[1,2].insert('a', 1)
[1,2][5]
[1,2,3][::0]
[1,2,3][::-1]
list(range(10))[-3:1:-2]
[1]+(1,)
(1,)+[1]
[1]*'a'
'a'*[1]
[1]*2.0
2*[1,2]
[1,2]*-1
[1,2]*Idx()
[1,2]<[1,3]
[1,2]<(1,)
[1,2]==[1,2.0]
[3,1,2].sort(key=1)
sorted([3,1,'a'])
sorted([3,1,2], reverse=True)
''')
#--- lists, 2
run('''
sorted(['b','a','C'], key=str.lower)
sorted([3,1,2], key=lambda x:-x)
sorted([1.5,float('nan'),0.0,-0.0,2])
sorted(5)
[1,2].append()
[1,2].append(1,2)
[].append(x=1)
list(5)
list(1,2)
list(x=1)
[1,[2,[3]]].copy()
[1,2,3].count(1)
[1].extend(5)
[].__class_getitem__(int)
list[int]
list[int, str]
dict[str, list[int]]
tuple[int, ...]
tuple[()]
list[int] == list[int]
hash(list[int]) == hash(list[int])
list[int].__origin__, list[int].__args__, list[int].__parameters__
list[int]()
list[int].append
isinstance([], list[int])
''')
#--- lists, 3
run('''
issubclass(list, list[int])
int | str
int | None
int | int
int | 5
isinstance(5, int | str)
isinstance(5, (int, (str, float)))
isinstance(5, 5)
isinstance(5, [int])
issubclass(5, int)
''')
#--- unions, tuples, dicts, 1
run('''
issubclass(int, 5)
issubclass(bool, int)
(int|str).__args__
(int|str)==(str|int)
type(int|str)
type(list[int])
list.__hash__
hash([])
hash(())
hash((1,2,3))
hash((1,'a')) == hash((1,'a'))
hash(frozenset([1,2,3]))
hash(frozenset())
hash(range(10)), hash(range(0)), hash(range(0,10,100))
hash(slice(1,2)), hash(slice(None))
hash(None)
(1,2,3)[5]
(1,2,3).index(9)
(1,2,3)[1:]
tuple(5)
()
(1,)
((1,),(2,))
L([1,2])
T([1,2])
''')
#--- unions, tuples, dicts, 2
run('''
T([1,2]) == (1,2)
D(a=1)['b']
D(a=1)
D(a=1).get('b')
{}[1]
{}['a']
{1:2}[[]]
{[]:1}
{1:2} | {3:4}
{1:2} | 5
{1:2} | [(3,4)]
{1:2}.pop(5)
{1:2}.pop(5, None)
{}.popitem()
{1:2,3:4}.popitem()
dict(5)
dict([1])
dict([(1,2,3)])
dict([(1,2)], a=3)
dict(1,2)
dict.fromkeys([1,2])
dict.fromkeys([1,2], 5)
dict.fromkeys(5)
D.fromkeys('ab')
{1:2}.update(5)
''')
#--- unions, tuples, dicts, 3
run('''
{1:2}.update(1,2)
{1:2}.setdefault(1), {1:2}.setdefault(5)
{'a':1}.keys()
{'a':1}.values()
{'a':1}.items()
{'a':1}.keys() & {'a','b'}
{'a':1}.keys() | {'b'} == {'a','b'}
{'a':1,'b':2}.keys() - {'a'}
{'a':1,'b':2}.keys() ^ {'a'}
{'a':1}.items() & [('a',1)]
''')
#--- views, sets, slices, 1
run('''
{'a':1}.keys() == {'a'}
{'a':1}.keys() < {'a','b'}
{'a':1}.keys() < 5
{'a':1}.keys().isdisjoint('b')
{'a':1}.keys().mapping
list(reversed({'a':1,'b':2}))
list(reversed({'a':1,'b':2}.items()))
list(reversed({'a':1,'b':2}.values()))
hash({}.keys())
{}.keys() + 1
iter({})
type(iter({}.items()))
{1:{}} == {1:{}}
{1:2} < {1:3}
{1,2,3} - {1}
{1,2,3} & {1,9}
{1,2,3} | {1,9}
{1,2,3} ^ {1,9}
{1} | [2]
{1}.union([2],(3,))
{1,2}.intersection([2],{2,5})
{1,2}.difference([2])
{1,2}.symmetric_difference([2,7])
{1,2} < {1,2,3}, {1,2} <= {1,2}, {1,2} > {1}, {1} >= {1,2}
{1,2} == frozenset([1,2])
''')
#--- views, sets, slices, 2
run('''
{1} < 5
set(5)
set(1,2)
frozenset([1,2]) | {3}
{3} | frozenset([1,2])
S([1,2])
frozenset()
frozenset([5,1,3])
set()
{1}.remove(5)
{1}.pop()
set().pop()
{[]}
{1}.add([])
{1,2}.issubset([1,2,3]), {1,2}.issuperset([1]), {1}.isdisjoint([2])
{frozenset([1])}, {1} in {frozenset([1])}
set(range(20,0,-3))
set([1000,5,33,64,128,7])
set(gen(30))
set([5,3,8,8*8,1,9,17,25,33,41,49,57,65])
range(5), range(1,5), range(1,10,2)
range(5)[2], range(5)[-1], range(5)[1:3], range(5)[::-1]
range(5)[9]
range(5)['a']
range(1,2,0)
''')
#--- views, sets, slices, 3
run('''
range('a')
range()
range(1,2,3,4)
range(1.0)
5 in range(10), 5.0 in range(10), 'a' in range(10), 11 in range(10)
range(10).index(5)
range(10).index(50)
range(10).count(5), range(10).count('a')
range(0,3)==range(0,3,1), range(0)==range(5,5)
range(10**20)
''')
#--- ranges and iterators, 1
run('''
len(range(10**20))
range(10**20)[10**19]
list(range(10**20, 10**20+3))
list(reversed(range(5))), list(reversed(range(0,10,3)))
bool(range(0)), bool(range(1))
range(5).start, range(5).stop, range(5).step
range(10)[2:8:3]
min(range(5)), max(range(5)), sum(range(5))
slice(1,2,3)
slice(5)
slice()
slice(1,2,3).indices(10), slice(None,None,-1).indices(5), slice(-3,100).indices(5)
slice(1).indices(-1)
slice(1).indices('a')
slice(1,2) == slice(1,2), slice(1,2) < slice(1,3)
slice(1,2).start
''')
#--- set operations keep their order
seed=7
def rnd():
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed
for t in range(40):
    a=set(rnd()%300 for _ in range(rnd()%60)); b=set(rnd()%300 for _ in range(rnd()%60))
    for i in range(rnd()%10): a.discard(rnd()%300)
    for n,z in enumerate((a^b, a.symmetric_difference(list(b)), a|b, a-b, a&b, a.union(list(b)), a.difference(list(b)), a.intersection(list(b)), {1:1}.keys()^a, {i:1 for i in b}.keys()&a, {i:1 for i in b}.keys()|a, {i:1 for i in b}.keys()-a)): print(n, z)
    print(a.symmetric_difference({x:1 for x in b}), a.difference({x:1 for x in b}),a.union({x:1 for x in b}))
