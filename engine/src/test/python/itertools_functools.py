import itertools as it, operator as op, functools as ft, types, abc
print(list(it.accumulate([1,2,3])), list(it.batched('abcdefg',3)), list(it.chain('ab','c')), list(it.combinations(range(4),2)))
print(list(it.permutations('abc',2)), list(it.product('ab',repeat=2)), list(it.islice(it.count(),2,10,3)), it.count(3), it.repeat(1,2))
print([(k,list(g)) for k,g in it.groupby('aabbc')], list(it.zip_longest('ab','c')), list(it.pairwise('abc')))
a,b=it.tee('abc'); print(list(a),list(b))
print(op.itemgetter(1,2)([1,2,3]), op.attrgetter('real')(3), op.methodcaller('upper')('a'), op.itemgetter(1))
@ft.lru_cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(300), fib.cache_info())
p=ft.partial(int,base=2); print(p('101'), p)
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
try: A()
except TypeError as e: print(e)
A.register(int); print(isinstance(3,A), isinstance('',A), A.__module__, type(A), abc.ABCMeta.__mro__[1:])
@ft.total_ordering
class T:
    def __init__(s,x): s.x=x
    def __eq__(s,o): return s.x==o.x
    def __lt__(s,o): return s.x<o.x
print(T(1)>=T(0), sorted([3,1,2],key=ft.cmp_to_key(lambda a,b:b-a)), ft.reduce(op.add,[1,2,3],10))
print(types.new_class('X',(A,),{}).__name__, types.GeneratorType, types.SimpleNamespace(a=1))
