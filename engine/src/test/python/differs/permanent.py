#--- generators that nobody closes
def g():
    try: yield 1
    finally: print("end")
it = g(); next(it)
del it
print("dropped")
#--- words of the documentation
print([].append.__doc__)
#--- last digit of a cube root
import math
print(math.cbrt(27))
#--- error handler of the standard output
import sys
print(sys.stdout.errors)
#--- attribute access of modules by hand
import sys
show(type(sys).__getattribute__, sys, "nope")
#--- object of a UnicodeError that is no text
e = UnicodeDecodeError("a", b"b", 0, 1, "r"); e.object = 5
show(str, e)
#--- how a pattern is reduced
import re
print(re.compile("a", re.I).__reduce__()[1])
