from collections import *
import collections.abc as ca
d=deque([1,2,3],maxlen=3); d.append(4); print(d, d[0], list(reversed(d))); d.rotate(1); print(d)
P=namedtuple('P','x y',defaults=[5]); p=P(1); print(p,p._replace(x=3),p._asdict(),P._fields, P.x)
try: P()
except TypeError as e: print(e)
c=Counter('abracadabra'); print(c, c.most_common(2), c['zz'], c+Counter('az'))
dd=defaultdict(list); dd['a'].append(1); print(dd)
o=OrderedDict(a=1,b=2); o.move_to_end('a'); print(o, o.popitem(last=False), list(reversed(o)))
print(ChainMap({'a':1},{'b':2}), isinstance([],ca.Sequence), isinstance({},ca.Mapping), issubclass(int,ca.Hashable))
print(ca.Callable[[int],str], UserString('abc').upper(), UserList([1])+[2], UserDict(a=1))
