import sys
def leaf(n):
    x = n; y = n * 1.5; z = 'leaf'
    return sys._getframe()
def caller(k):
    secret = 'secret%d' % k
    f = leaf(k)
    return f
f1 = caller(1)
for i in range(50): caller(i + 100)
def other(a, b, c): 
    p = a + b; q = c
    return p
for i in range(50): other(i, 2, 3)
print(f1.f_code.co_name, f1.f_locals['x'], f1.f_locals['y'], f1.f_back.f_code.co_name, f1.f_back.f_locals['secret'])

import sys
def boom(n):
    local = 'L%d' % n
    if n == 0: raise ValueError('b')
    try:
        boom(n - 1)
    except KeyError: pass
keep = []
for i in range(5):
    try: boom(3)
    except ValueError as e: keep.append(e)
def noise(a, b=1):
    local = 'noise'; return local
for i in range(100): noise(i)
for e in keep:
    tb = e.__traceback__; names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals.get('local')))
        tb = tb.tb_next
    print(names)

def g():
    a = 1
    while True:
        b = yield a
        a += b or 0
k = g(); next(k)
fr = k.gi_frame
print(fr.f_locals, fr.f_back)
def use(): return k.send(5)
print(use(), fr.f_back, fr.f_locals)
def run():
    hidden = 'h'
    return next(k)
run()
print(fr.f_back)
k.close(); print(k.gi_frame, fr.f_back)

import sys
def inner():
    return sys._getframe(1)
def gen():
    x = 10
    f = inner()
    yield f
    x = 20
    yield f
k = gen()
f = next(k); print(f.f_locals['x'], f.f_back)
next(k); print(f.f_locals['x'], f.f_back, f is k.gi_frame)

def f(n):
    d = locals()
    if n: f(n - 1)
    e = locals()
    return d, e
for i in range(10): r = f(3)
print(r)
def g():
    x = 1
    l1 = locals()
    x = 2
    l2 = locals()
    return l1, l2, l1 is l2
print(g()[2], g()[0]['x'], g()[1]['x'])

import sys
frames = []
def key(v):
    loc = v * 2
    frames.append(sys._getframe())
    return -v
def srt(): 
    mine = 'srt'
    return sorted([3, 1, 2], key=key)
print(srt()); print(srt())
for i in range(20): (lambda q: q)(i)
print([f.f_locals['loc'] for f in frames], [f.f_back.f_locals['mine'] for f in frames])
import json
class E(json.JSONEncoder):
    def default(self, o):
        frames.append(sys._getframe()); return 'd%d' % len(frames)
print(json.dumps([{1}, {2}], cls=E))
print([f.f_locals['o'] for f in frames[-2:]])
print(list(map(lambda v: frames.append(sys._getframe()) or v, [7, 8])))
print([f.f_locals['v'] for f in frames[-2:]])

class C:
    def __init__(self, n):
        self.n = n
        if n == 3: raise ValueError(n)
    def __eq__(self, o): 
        raise KeyError(self.n)
def t():
    out = []
    for i in range(5):
        try: out.append(C(i).n)
        except ValueError as e: out.append(e.__traceback__.tb_next.tb_frame.f_locals['n'])
        try: C(1) == C(2)
        except KeyError as e: out.append(str(e))
    return out
print(t(), t())

def f(a, b=2, *c, d=4, **e):
    return a, b, c, d, e
def calls():
    out = []
    for args, kw in [((1,), {}), ((1, 2, 3), {'d': 5}), ((), {}), ((1,), {'a': 2}), ((1,), {'z': 1})]:
        try: out.append(f(*args, **kw))
        except TypeError as e: out.append(str(e))
    return out
for i in range(3): r = calls()
print(r)
def h(x, y): return x - y
for a in [(1,), (1, 2), (1, 2, 3)]:
    try: print(h(*a))
    except TypeError as e: print(e)
try: h(undefined_local_thing, 1)
except NameError as e: print(e)
def un():
    try: return h(v, 1)
    except UnboundLocalError as e: return str(e)
    v = 1
print(un(), h(5, 3), un())

def fin():
    try:
        return 1
    finally:
        try: raise ValueError('in finally')
        except ValueError: pass
def ctx():
    try: 1 / 0
    except ZeroDivisionError:
        fin()
        try: raise KeyError('k')
        except KeyError as e: return repr(e.__context__)
for i in range(3): print(ctx())
def clean():
    try: raise IndexError('x')
    except IndexError as e: return e.__context__
print(clean(), clean())
def gen():
    try:
        yield 1
        raise KeyError('g')
    except KeyError as e:
        yield repr(e.__context__)
def drv():
    try: raise OSError('outer')
    except OSError:
        k = gen(); next(k); return next(k)
print(drv())
k = gen(); next(k); print(next(k))
import sys
def noexc(): return sys.exc_info()[0]
def withexc():
    try: 1 / 0
    except ZeroDivisionError: return noexc()
print(withexc(), noexc())

def outer():
    cells = []
    for i in range(3):
        def inner(j=i): return (i, j)
        cells.append(inner)
    return cells
print([c() for c in outer()], [c() for c in outer()])
def counter():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    return inc
a, b = counter(), counter()
print(a(), a(), b(), a(), b())
def rec(n, acc=[]):
    acc2 = list(acc) + [n]
    return acc2 if n == 0 else rec(n - 1, acc2)
print(rec(5), rec(2))
def r2(n): 
    x = n
    y = r2(n - 1) if n else 0
    return x + y
print(r2(100), r2(10))
def deep(n): return deep(n - 1) if n else 'end'
try: deep(10**6)
except RecursionError: print('rec')
print(deep(50), r2(10))

async def co(n):
    z = n
    return z
async def main():
    f = [co(1), co(2)]
    fr = f[0].cr_frame
    r = [await x for x in f]
    return r, f[0].cr_frame
k = main()
try: k.send(None)
except StopIteration as e: print(e.value)
def g():
    try: yield 1
    except BaseException as e:
        yield type(e).__name__
k = g(); next(k); print(k.throw(ValueError('x'))); 
try: next(k)
except StopIteration: print('stop')
k = g(); 
try: k.throw(KeyError('early'))
except KeyError as e: print(repr(e), e.__traceback__.tb_next.tb_frame.f_code.co_name, k.gi_frame)
def selfrun():
    yield next(it)
it = selfrun()
try: next(it)
except ValueError as e: print(e)
def yf():
    r = yield from inner2()
    yield r
def inner2():
    x = yield 1
    return x
k = yf(); next(k); fr = k.gi_frame; print(k.gi_yieldfrom.__name__, k.send(9)); print(fr.f_locals, fr.f_back)

import sys
hold = []
class M(type):
    def __prepare__(n, b): hold.append(sys._getframe()); return {}
class A(metaclass=M):
    hold.append(sys._getframe())
    q = 1
def later(): return 5
for i in range(30): later()
print(hold[1].f_locals['q'], hold[1].f_code.co_name, hold[0].f_locals['n'], hold[1].f_back.f_code.co_name)
exec("import sys; hold.append(sys._getframe()); zz = 3")
print(hold[2].f_locals is globals(), hold[2].f_back.f_code.co_name)
print([hold.append(sys._getframe()) or x for x in range(2)], hold[-1].f_code.co_name)

import warnings, traceback
def w():
    wl = 1
    return traceback.extract_stack()
print([s.name for s in w()][-2:], [s.name for s in w()][-1:])
def t():
    try: 1/0
    except ZeroDivisionError as e: return traceback.TracebackException.from_exception(e, capture_locals=True)
def t2(zz):
    yy = zz * 2
    return t()
x = t2(4); 
for i in range(20): t2(i)
print([(f.name, f.locals) for f in x.stack])
