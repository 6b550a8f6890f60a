#--- callables of modules called by name
import operator, functools, _json, re
print(operator.attrgetter("real").__call__(5), operator.itemgetter(0).__call__("ab"), operator.methodcaller("upper").__call__("a"), functools.partial(int, "7").__call__())
print(_json.scanstring('a"', 0), _json.encode_basestring_ascii("é"), re.compile("a", re.I).__reduce__()[1])
show(_json.scanstring, "a", 0); show(_json.scanstring, 5, 0); show(_json.encode_basestring_ascii, 5); show(_json.scanstring, "a", -1); show(_json.scanstring, "a", 5)
import json; print(json.JSONDecoder().scan_once("1", 0), json.JSONDecoder().scan_once.strict)
#--- fields of descriptors
class P:
    x = property(lambda s: 1, lambda s, v: None, lambda s: None)
print(P.x.fget is not None, P.x.fset is not None, P.x.fdel is not None, dict.__dict__["fromkeys"].__doc__[:10], bytes(memoryview(b"ab").__buffer__(0)), bytes(b"ab".__buffer__(0)))
e = AttributeError("m"); e.obj = 5; print(e.obj, e.name)
async def co(): pass
c = co(); c.__qualname__ = "q"; print(c.__qualname__); c.close()
class B:
    def m(self): pass
b = B().m
print(b.__get__(5) == b, type(b)(len, [1]).__get__(None, int)())
#--- clocks go forward
import time
for clock in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    a = getattr(time, clock)(); b = getattr(time, clock + "_ns")()
    print(clock, type(a).__name__, type(b).__name__, abs(b / 1e9 - a) < 5)
print(time.sleep(0))
run('''
time.sleep()
''')
