def drive(co):
    try:
        while True: print("awaits", co.send(None))
    except StopIteration as e:
        return e.value
class Wait:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
#--- attributes of generators
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
#--- throw and close of generators
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
        print("finally")
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
x = ag(); show(lambda: x.asend(5).send(None)); show(lambda: x.athrow()); show(lambda: x.asend())
a.__name__ = "n"; a.__qualname__ = "q"; print(a.__name__, a.__qualname__); show(lambda: setattr(a, "__name__", 5))
