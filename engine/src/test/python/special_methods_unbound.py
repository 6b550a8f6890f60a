"""Special methods that cannot be bound."""
def attempt(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
class Boom:
    def __get__(self, o, t=None): raise AttributeError('booh')
class A:
    __len__ = Boom(); __iter__ = Boom(); __getitem__ = Boom(); __contains__ = Boom(); __call__ = Boom()
    __hash__ = Boom(); __bool__ = Boom(); __add__ = Boom(); __eq__ = Boom(); __repr__ = Boom(); __str__ = Boom()
    __enter__ = Boom(); __exit__ = Boom(); __next__ = Boom(); __index__ = Boom(); __int__ = Boom(); __lt__ = Boom(); __neg__ = Boom()
    __format__ = Boom(); __setitem__ = Boom(); __delitem__ = Boom(); __iadd__ = Boom(); __radd__ = Boom(); __reversed__ = Boom(); __float__ = Boom()
a = A()
attempt('len', lambda: len(a)); attempt('iter', lambda: iter(a)); attempt('getitem', lambda: a[0]); attempt('in', lambda: 1 in a)
attempt('call', lambda: a()); attempt('hash', lambda: hash(a)); attempt('bool', lambda: bool(a)); attempt('add', lambda: a + 1)
attempt('eq', lambda: a == 1); attempt('repr', lambda: repr(a)[:15]); attempt('str', lambda: str(a)); attempt('next', lambda: next(a))
attempt('index', lambda: [1][a]); attempt('int', lambda: int(a)); attempt('lt', lambda: a < 1); attempt('neg', lambda: -a); attempt('format', lambda: format(a))
def st(): a[0] = 1
def dl(): del a[0]
def ia():
    global a
    a += 1
def w():
    with a: pass
attempt('set', st); attempt('del', dl); attempt('iadd', ia); attempt('radd', lambda: 1 + a); attempt('with', w); attempt('reversed', lambda: reversed(a)); attempt('float', lambda: float(a))
class P:
    @property
    def __len__(self): raise AttributeError('len')
    @property
    def __call__(self): raise AttributeError('call')
    @property
    def __getattr__(self): raise AttributeError('getattr')
    @property
    def __eq__(self): raise AttributeError('eq')
p = P()
attempt('plen', lambda: len(p)); attempt('pcall', lambda: p()); attempt('pgetattr', lambda: p.x); attempt('peq', lambda: p == 1)
attempt('callable', lambda: callable(p)); attempt('sum', lambda: sum([a, a])); attempt('sorted', lambda: sorted([a, a]))
class N:
    def __getattr__(self, name): raise KeyError(name)
    __getattribute__ = Boom()
attempt('getattribute', lambda: N().foo)
class M(type):
    @property
    def __call__(cls): raise AttributeError('metacall')
attempt('metacall', lambda: M('X', (), {})())
class I:
    @property
    def __init__(self): raise AttributeError('init')
attempt('init', lambda: I())
class G:
    @property
    def __iter__(self): return lambda: iter([1, 2])
    @property
    def __len__(self): return lambda: 7
attempt('good', lambda: (list(G()), len(G())))
