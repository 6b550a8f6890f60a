def drive(co):
    try:
        while True: print("awaits", co.send(None))
    except StopIteration as e:
        return e.value
class Wait:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
#--- attributes of coroutines
async def co(v):
    got = await Wait(v)
    return got
c = co(1)
print(c.__name__, c.__qualname__, c.cr_running, c.cr_suspended, c.cr_code.co_name, c.cr_await, c.cr_origin, c.cr_frame.f_lineno > 0)
print(c.send(None), c.cr_suspended, type(c.cr_await).__name__)
show(c.send, 7)
show(c.send, 7)
c = co(1); c.__name__ = "n"; print(c.__name__, repr(c)[:19]); c.close()
c = co(2); w = c.__await__(); print(type(w).__name__, w.__next__(), w.__iter__() is w); show(w.send, 5)
c = co(2); w = c.__await__(); next(w); show(w.throw, KeyError("k")); print(w.close())
c = co(2); next(c.__await__()); show(c.throw, KeyError("k")); show(lambda: c.throw()); show(lambda: c.throw(5))
show(lambda: c.send()); show(co(1).send, 5)
show(lambda: iter(co(1))); show(lambda: next(co(1)))
async def bad(): await 5
show(drive, bad())
class A:
    def __await__(self): return 5
async def bad2(): await A()
show(drive, bad2())
class B:
    def __await__(self): return co(1)
async def bad3(): await B()
show(drive, bad3())
async def twice(c):
    await c
    await c
c = co(3)
show(drive, twice(c))
async def stop(): raise StopIteration(1)
show(drive, stop())
#--- an async generator that ignores close
async def ag():
    try: yield 1
    except GeneratorExit: yield 2
async def main():
    a = ag(); await anext(a); await a.aclose()
show(drive, main())
async def stops():
    yield 1
    raise StopAsyncIteration
async def m2():
    async for x in stops(): pass
show(drive, m2())
async def stops2():
    yield 1
    raise StopIteration
async def m3():
    async for x in stops2(): pass
show(drive, m3())
#--- anext with a default
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return await Wait(self.n)
async def main():
    i = It(1)
    return await anext(i, "d"), await anext(i, "d")
print(drive(main()))
a = anext(It(1), "d"); print(a.__iter__() is a, a.__next__()); show(a.send, 5)
a = anext(It(1), "d"); next(a.__await__()); show(a.throw, KeyError("k")); print(a.close())
a = anext(It(0), "d"); show(a.__next__)
#--- async comprehensions
async def n(k):
    for i in range(k): yield i
async def f(v): return v * 2
async def main():
    a = [x async for x in n(4) if x % 2]
    b = {x: await f(x) async for x in n(3)}
    c = {x async for x in n(3)}
    d = [y async for y in (x + 1 async for x in n(3))]
    e = [await f(x) for x in (1, 2)]
    return a, b, c, d, e
print(drive(main()))
#--- attributes of generators
def g():
    yield 1
    x = yield from [2, 3]
    yield x
it = g()
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_code.co_name, it.gi_yieldfrom, it.__iter__() is it)
print(it.__next__(), it.gi_suspended, it.send(None), type(it.gi_yieldfrom).__name__, list(it), it.gi_frame, it.gi_suspended)
it.__name__ = "n"; it.__qualname__ = "q"; print(it.__name__, it.__qualname__)
show(lambda: setattr(it, "__name__", 5)); show(lambda: setattr(it, "__qualname__", 5)); show(lambda: delattr(it, "__name__"))
show(lambda: repr(g())[:20])
show(lambda: setattr(it, "gi_code", 1))
#--- wrong use of async iteration
class NoAnext:
    def __aiter__(self): return 5
class Sync:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def over(v):
    async for _ in v: pass
show(drive, over(5)); show(drive, over(NoAnext())); show(drive, over(Sync()))
show(aiter, 5); show(aiter, NoAnext()); show(anext, 5); show(anext, Sync(), 1)
async def w(v):
    async with v: pass
show(drive, w(5))
class OnlyEnter:
    async def __aenter__(self): pass
show(drive, w(OnlyEnter()))
class Bad:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class Bad2:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
with_sync = compile("async def f():\n with W(): pass", "f", "exec")
class CM:
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return False
def g():
    with CM(): pass
show(g)
class SyncCM:
    def __enter__(self): pass
    def __exit__(self, *a): pass
show(drive, w(SyncCM()))
#--- async generators
async def ag():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except KeyError as e:
        print("caught", e)
        yield 3
    finally:
        x = None
a = ag()
print(a.__name__, a.__qualname__, a.ag_running, a.ag_code.co_name, a.ag_await, a.ag_frame.f_lineno > 0, a.__aiter__() is a, repr(a)[:28])
print(drive_one := None)
async def main():
    print(await a.__anext__(), await a.asend("s"))
    b = ag()
    print(await anext(b), await b.athrow(KeyError("k")), await anext(b, "default"))
    c = ag(); await anext(c); print(await c.aclose(), await c.aclose())
    async for v in aiter(ag()):
        print("v", v); break
drive(main())
s = ag().asend(None); print(s.__iter__() is s, s.__await__() is s); show(s.__next__); show(s.send, None)
s = ag().asend(None); print(s.close()); show(s.send, None)
t = ag().athrow(KeyError("z")); print(t.__iter__() is t, t.__await__() is t); show(t.send, None); show(lambda: t.send(None))
t = ag().athrow(KeyError("z")); print(t.close()); show(t.__next__); 
x = ag(); t = x.aclose(); show(t.throw, ValueError("v"))
x = ag(); s = x.asend(None); show(s.throw, ValueError("v"))
x = ag(); show(lambda: x.asend())
a.__name__ = "n"; a.__qualname__ = "q"; print(a.__name__, a.__qualname__); show(lambda: setattr(a, "__name__", 5))
#--- wrong use of async iteration, once more
class NoAnext:
    def __aiter__(self): return 5
class Sync:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def over(v):
    async for _ in v: pass
show(drive, over(5)); show(drive, over(NoAnext())); show(drive, over(Sync()))
show(aiter, 5); show(aiter, NoAnext()); show(anext, 5); show(anext, Sync(), 1)
async def w(v):
    async with v: pass
show(drive, w(5))
class OnlyEnter:
    async def __aenter__(self): pass
show(drive, w(OnlyEnter()))
class Bad:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
show(drive, w(Bad()))
class Bad2:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
show(drive, w(Bad2()))
with_sync = compile("async def f():\n with W(): pass", "f", "exec")
class CM:
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return False
def g():
    with CM(): pass
show(g)
class SyncCM:
    def __enter__(self): pass
    def __exit__(self, *a): pass
show(drive, w(SyncCM()))
#--- attributes of generators, once more
def g():
    yield 1
    x = yield from [2, 3]
    yield x
it = g()
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_code.co_name, it.gi_yieldfrom, it.gi_frame.f_lineno, it.__iter__() is it)
print(it.__next__(), it.gi_suspended, it.send(None), type(it.gi_yieldfrom).__name__, list(it), it.gi_frame, it.gi_suspended)
it.__name__ = "n"; it.__qualname__ = "q"; print(it.__name__, it.__qualname__)
show(lambda: setattr(it, "__name__", 5)); show(lambda: setattr(it, "__qualname__", 5)); show(lambda: delattr(it, "__name__"))
show(lambda: repr(g())[:20])
show(lambda: setattr(it, "gi_code", 1))
#--- throw and close of generators, once more
def g():
    try:
        while True:
            try: yield 1
            except KeyError as e: print("caught", e)
    finally: print("end")
it = g(); next(it)
print(it.throw(KeyError("k")), it.throw(KeyError, "v"), it.throw(KeyError, KeyError("w")))
run('''
it.throw()
it.throw(5)
it.throw(KeyError, 1, 5)
it.throw(KeyError('a'), 5)
it.throw(int)
it.send()
''')
show(it.close)
it2 = g(); next(it2)
show(it2.throw, ValueError("x")); show(next, it2)
it3 = g(); print(it3.close(), next(it3, "done"))
def r():
    try: yield 1
    except GeneratorExit: return 9
x = r(); next(x); print(x.close())
def again():
    yield from me
me = again()
show(next, me)
#--- async generators, once more
async def ag():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except KeyError as e:
        print("caught", e)
        yield 3
a = ag()
print(a.__name__, a.__qualname__, a.ag_running, a.ag_code.co_name, a.ag_await, a.ag_frame.f_lineno > 0, a.__aiter__() is a, repr(a)[:28])
print(drive_one := None)
async def main():
    print(await a.__anext__(), await a.asend("s"))
    b = ag()
    print(await anext(b), await b.athrow(KeyError("k")), await anext(b, "default"))
    c = ag(); await anext(c); print(await c.aclose(), await c.aclose())
    for made in aiter(ag()),:
        async for v in made:
            print("v", v); break
        await made.aclose()
drive(main())
s = ag().asend(None); print(s.__iter__() is s, s.__await__() is s); show(s.__next__); show(s.send, None)
s = ag().asend(None); print(s.close()); show(s.send, None)
t = ag().athrow(KeyError("z")); print(t.__iter__() is t, t.__await__() is t); show(t.send, None); show(lambda: t.send(None))
t = ag().athrow(KeyError("z")); print(t.close()); show(t.__next__); 
x = ag(); t = x.aclose(); show(t.throw, ValueError("v"))
x = ag(); s = x.asend(None); show(s.throw, ValueError("v"))
x = ag(); show(lambda: x.asend(5).send(None)); show(lambda: x.athrow()); show(lambda: x.asend())
a.__name__ = "n"; a.__qualname__ = "q"; print(a.__name__, a.__qualname__); show(lambda: setattr(a, "__name__", 5))
