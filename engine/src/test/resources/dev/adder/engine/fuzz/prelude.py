class Stop(BaseException):
    pass


class Oops(Exception):
    pass


fuel = 0


def tick():
    global fuel
    fuel -= 1
    if fuel < 0:
        raise Stop('no fuel')


def k(x, deep=True):
    """The value, cut down so that no program grows without end."""
    t = type(x)
    if t is int:
        return x if -1 << 80 < x < 1 << 80 else x % 1000003
    if t is str or t is bytes:
        return x[:30]
    if t is list or t is tuple:
        return t(k(e, False) for e in x[:12]) if deep else len(x)
    if t is dict:
        return {k(a, False): k(b, False) for a, b in list(x.items())[:12]} if deep else len(x)
    if t is set:
        return {e for e in x if isinstance(e, int)} if len(x) < 20 and deep else set()
    if t is float or t is bool or x is None or isinstance(x, Base):
        return x
    return t.__name__


def shown(x):
    if type(x) is set and not all(isinstance(e, int) for e in x):
        return sorted(map(repr, x))
    if isinstance(x, (int, str, bytes, list, tuple, dict, set, float, Base)) or x is None:
        return ascii(x)[:300]
    return type(x).__name__


def out(*values):
    print(*map(shown, values))


def fault(e):
    print(type(e).__name__, ascii(str(e))[:300], type(e.__context__).__name__,
          type(e.__cause__).__name__)


def traced(f):
    def call(*args, **kw):
        out(f.__name__, len(args), *kw)
        return f(*args, **kw)
    return call


def drive(g):
    """What a generator gives when values are sent and an exception is thrown in."""
    got = []
    try:
        got.append(next(g))
        got.append(g.send(5))
        got.append(g.throw(ValueError, ValueError('thrown')))
        got.append(next(g))
    except StopIteration as e:
        got.append(e.value)
    except ValueError as e:
        got.append(str(e))
    finally:
        g.close()
    return k(got)


class Base:
    y = 1

    def __init__(self, x=0):
        self.x = x

    def __repr__(self):
        return f'{type(self).__name__}({k(self.x, False)!r})'

    def __add__(self, other):
        if not isinstance(other, Base):
            return NotImplemented
        return type(self)(k(self.x + other.x))

    def __eq__(self, other):
        return self.x == other.x if isinstance(other, Base) else NotImplemented

    def __lt__(self, other):
        return self.x < other.x if isinstance(other, Base) else NotImplemented

    def __len__(self):
        return 3

    def __getitem__(self, n):
        if not -3 <= n < 3:
            raise IndexError('Base index')
        return self.y + n

    def __call__(self, n):
        return k(self.y * n)

    def __contains__(self, n):
        return n == self.x

    @property
    def twice(self):
        return self.y * 2

    def more(self, n):
        return self


class Guard:
    def __init__(self, n, caught):
        self.n = n
        self.caught = caught

    def __enter__(self):
        out('enter', self.n)
        return self.n

    def __exit__(self, kind, value, trace):
        out('exit', self.n, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.caught)


class Room:
    def __init__(self, n):
        self.n = n

    async def __aenter__(self):
        await Pause(self.n)

    async def __aexit__(self, *fault):
        await Pause(-1)


class Pause:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        return (yield self.n)


class Steps:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        return await Pause(self.n) or self.n


def awaited(coroutine):
    answer = None
    try:
        while True:
            tick()
            answer = coroutine.send(answer)
            answer = answer if answer in (1, 2) else None
    except StopIteration as e:
        return k(e.value)
    finally:
        coroutine.close()
