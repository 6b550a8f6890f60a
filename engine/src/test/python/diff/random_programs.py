"""What random programs found."""

#--- reflected bitwise operators of bool leave other types alone
for x in ({1}, [1], b"a", "a", 1.5, {}, ()):
    show(lambda: x ^ True)
    show(lambda: True ^ x)
    show(lambda: x | False)
    show(lambda: x & True)
show(lambda: True.__rxor__("a"))
show(lambda: True ^ 3)
show(lambda: 6 | True)

#--- None in the texts about arguments
run("""
"a".removeprefix(None)
"a".count(None)
"a".replace(None, "a")
"a".replace("a", None)
"a".rindex(None)
"a".encode(None)
format(1, None)
(1).__format__(None)
"".__format__(None)
float.fromhex(None)
bytes.fromhex(None)
str.maketrans("a", None)
int.from_bytes(b"", None)
compile("1", "a", None)
type(None, (), {})
type("a", None, {})
!import sys, typing, types, array
memoryview(b"").cast(None)
array.array("w").fromunicode(None)
sys.intern(None)
types.ModuleType(None)
typing.TypeAliasType(None, int)
typing.TypeVar(None)
float.__getformat__(None)
sys.stdout.write(None)
""")

#--- sizes beyond 64 bits
run("""
!big = 10**20
"a".replace("a", "b", big)
"a".split("a", big)
"a".center(big)
"a".zfill(big)
[].pop(big)
[].insert(big, 1)
bytearray(b"a").pop(big)
"a" * big
[1] * big
bytes(big)
1 << big
0 << big
""")

#--- StopIteration out of a function of the script ends an iterator
import itertools
def stop(*args):
    return next(iter([]))
def stop_at_3(n):
    return n if n < 3 else stop()
print(list(map(stop_at_3, [1, 2, 3, 4])))
print(list(filter(stop_at_3, [1, 2, 3, 4])))
print(list(itertools.starmap(stop, [()])))
print(list(itertools.takewhile(stop_at_3, [1, 3])))
print(list(itertools.dropwhile(stop_at_3, [1, 3])))
print(list(itertools.filterfalse(stop_at_3, [0, 3])))
print(list(itertools.accumulate([1, 2], stop)))
print([k for k, g in itertools.groupby([1, 3], stop_at_3)])
for x in map(stop_at_3, [1, 2, 3, 4]):
    print(x)
print(sum(map(stop_at_3, [1, 2, 3])), next(map(stop, [1]), "end"))

#--- an error in a generator keeps StopIteration as its context
def fault():
    try:
        raise ValueError("first")
    except ValueError:
        all(next(iter([])) for n in [1])
try:
    fault()
except RuntimeError as e:
    print(repr(e), repr(e.__context__), repr(e.__cause__), repr(e.__context__.__context__))

#--- keywords with surrogates
key = "\ud800z"
print(key in dict(**{key: 1}), key in dict(a=1, **{key: 2}), dict(**{key: 1})[key])
def keywords(**given):
    return given
print(key in keywords(**{key: 1}), ascii(keywords(**{"\U0001f40d": 1})))

#--- a set with itself keeps its order
z = {-1, 40, 8, 16}
print(z | z, z.union(z), z.union(z, z), z & z, z | z.copy(), set() ^ (z | z))
#--- escapes in the text of an equals field
print(ascii(f'{ '\ud800z'=}'), f'{ '\x41'=}', f'{ '\x41' = !s}', rf'{ '\x41'=}', f'{ r'\x41'=}')
print(f'\t{ '\t'=}\t', rf'\t{ '\t'=}\t' f'{'\t'=}', f'{ f'{'\x41'}'=}', f'{ b'\x41'=}')
print(f'{ '\N{DIGIT ONE}'=}', f'''{ '\
'=}''', f'''{ (1,
 '\t')=}''', f'{1 + 0 = :>{'10'}}')
for text in r"f'{1:{'\x41'=}}'", r"f'{ r'\x'=}'", r"f'abc{ r'\N{bla}'=}d'":
    try:
        print(eval(text))
    except (ValueError, SyntaxError) as e:
        print(e)
#--- an exception leaves straight code
def f(d):
    x = 1
    y = 'a'
    return d + y + absent


for v in 1, 'b', 2.5:
    try:
        f(v)
    except (TypeError, NameError) as e:
        print(e)
#--- types of struct sequences
import sys
t = type(sys.flags)
print(t, t.__module__, t.__name__, t.__mro__, t.n_sequence_fields, t.__match_args__[:2], t.debug, sys.flags[:3], type(t.debug))
for act in (lambda: t(), lambda: t((1,)), lambda: tuple.__new__(t), lambda: t.__new__(t, ()), lambda: setattr(sys.flags, 'debug', 1),
            lambda: setattr(t, 'x', 1), lambda: type('X', (t,), {}), lambda: t.debug.__get__((1,)), lambda: t.__slots__, lambda: sys.flags.__dict__):
    try:
        print(act())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(hash(sys.version_info) == hash(tuple(sys.version_info)), sys.version_info[:2], sys.version_info >= (3, 13), repr(sys.int_info))
#--- hooks without their module
import sys
show, fail = sys.displayhook, sys.excepthook
del sys.modules['sys']
for hook in (lambda: show(1), lambda: fail(ValueError, ValueError(1), None), lambda: print(1)):
    try:
        hook()
    except RuntimeError as e:
        sys.stdout.write(str(e) + '\n')
#--- items that come and go
for kind in (str, int, lambda i: (i,)):
    d = {kind(-1): 0}
    for i in range(3000):
        d[kind(i)] = i
        d.popitem()
    print(kind('7') if kind is str else 'absent' in d, len(d), list(d) == [kind(-1)])
    for i in range(3000):
        d[kind(i)] = i
        del d[kind(i)]
    print('absent' in d, d.get('x'), len(d))
    for i in range(20):
        d[kind(i)] = i
    for i in range(3000):
        d[kind(i + 20)] = d.pop(kind(i))
    print(len(d), sum(d.values()), 'absent' in d)
#--- the state of an exception
for v in ({1: 2}, {'a': 1}, None, 5, {'a': 1, 2: 3}):
    e = ValueError(1)
    try:
        print(e.__setstate__(v), e.__dict__)
    except TypeError as x:
        print(x, e.__dict__)
