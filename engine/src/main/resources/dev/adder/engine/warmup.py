# Uses once what most scripts use, so that loading it is not charged to the first of them.
import math

LIMIT = 3


class Base:
    kind = 'base'

    def __init__(self, name, value=1, *rest, key=None, **more):
        self.name = name
        self.value = value
        self.ratio = 0.5

    def total(self, factor):
        return self.value * factor + self.ratio

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r}, {self.value:>5}, {self.ratio:.2f})'

    def __eq__(self, other):
        return isinstance(other, Base) and self.value == other.value

    def __lt__(self, other):
        return self.value < other.value

    @property
    def double(self):
        return 2 * self.value

    @staticmethod
    def make(name):
        return Sub(name)

    @classmethod
    def named(cls, name):
        return cls(name, 2, 3, key=4, other=5)


class Sub(Base):
    kind = 'sub'

    def total(self, factor):
        return super().total(factor) + 1


def squares(n):
    for i in range(n):
        yield i * i


def outer(a):
    count = 0

    def inner(b=1):
        nonlocal count
        count += a + b
        return count

    return inner


def numbers():
    total = 0
    x = 1.5
    for i in range(3):
        total += i % 7 - i // 3
        x = x * 0.5 + i / 3 - 2 ** (i % 5)
        if i & 1 and not i | 2 == 3 or i ^ 4 > 100:
            total = total << 1 >> 1
    big = 10 ** 30 // 7 + (-3) % 5
    return total, x, big, abs(-2), round(2.567, 2), divmod(7, 2), int('12'), float('1.5'), hex(255)


def containers():
    items = [3, 1, 2]
    items.append(4)
    items.sort()
    items[1:2] = [9, 9]
    first, *others = items
    table = {'a': 1, 'b': [1, 2], **{'c': None}}
    table.setdefault('d', []).append(1)
    pairs = {k: v for k, v in table.items() if v is not None}
    chosen = {x for x in items if x > 1} | {1} & {1, 2} - {3}
    flat = [y for row in ((1, 2), (3, 4)) for y in row]
    ordered = sorted(flat, key=lambda v: -v, reverse=True)
    zipped = list(zip(flat, enumerate(ordered)))
    mapped = list(map(str, filter(None, flat)))
    return (first, others, pairs, chosen, zipped, mapped, min(flat), max(flat), sum(flat),
            any(flat), all(flat), len(table), 'a' in table, table.get('x', 0), flat[-1], flat[::2],
            list(reversed(flat)), tuple(flat), dict(a=1), set(flat), bytes(3), isinstance(1, int))


def texts():
    text = 'Hello, World'
    words = text.lower().replace(',', '').split()
    return ('-'.join(words), text.upper(), text.strip(), text.find('W'), text[1:4],
            '%s has %d' % (text, 2), '{:>8} {}'.format(text, 1.25), f'{text!r:<20}{3.14159:.3f}',
            text.startswith('He'), text.encode(), text.isdigit(), ','.join('abc'), text * 2)


def failures():
    caught = []
    for kind in (0, 1, 2, 3, 4):
        try:
            if kind == 0:
                1 / 0
            elif kind == 1:
                [][1]
            elif kind == 2:
                {}['x']
            elif kind == 3:
                raise ValueError('wrong')
            else:
                None.missing
        except (ZeroDivisionError, IndexError) as e:
            caught.append(str(e))
        except KeyError as e:
            caught.append(repr(e))
        except Exception as e:
            caught.append(type(e).__name__)
        else:
            caught.append(None)
        finally:
            caught.append(kind)
    return caught


def choose(value):
    match value:
        case [first, *_]:
            return first
        case {'k': v}:
            return v
        case Base(name=n):
            return n
        case _:
            return None


base = Base('a', 2)
sub = Base.make('b')
base.value += 1
result = [base.total(2), sub.total(3), repr(base), base == sub, base < sub, base.double, sub.kind,
          Sub.named('c').name, sum(squares(LIMIT)), outer(1)(2), numbers(), containers(), texts(),
          failures(), choose([1]), choose({'k': 2}), choose(sub), math.sqrt(2), hash('a'), id(base),
          getattr(base, 'none', None), callable(outer), eval('1 + 1')]
while len(result) > 20:
    result.pop()
print(str(result)[:0], end='')
