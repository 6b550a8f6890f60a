#--- files without a grant
run('''
open('x')
open('x', 'w')
!import os
os.stat('x')
os.listdir('.')
os.mkdir('x')
os.remove('x')
os.rename('x', 'y')
os.readlink('x')
os.getcwd()
dict(os.environ)
os.urandom(4)
!import _os
_os.open('x', 'r')
''')
#--- clocks and sleeping without a grant
import time
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time", "time_ns", "sleep"):
    show(getattr(time, name), *([0] if name == "sleep" else []))
#--- threads cannot start
import _thread
show(_thread.start_new_thread, print, ())
show(_thread.start_joinable_thread, print)
show(lambda: __import__("threading").Thread(target=print).start())
#--- random numbers of the system without a grant
import random
show(lambda: random.SystemRandom().random())
show(lambda: random.Random().random() < 1)
#--- tracing does not exist
import sys
show(sys.settrace, print)
print(sys.implementation.name)
#--- sizes that no Java object has
run('''
'a' * (1 << 62)
b'a' * (1 << 62)
[1] * (1 << 62)
(1,) * (1 << 62)
bytearray(1 << 62)
''')
#--- a stream that is closed
import sys
with sys.stderr as e: print(e.closed)
show(lambda: sys.stderr.write("x"))
sys.stderr.close()
#--- helpers of the library's own modules
import os, _abc, _thread, _typing, _weakref, _operator
print(os.getpid(), _typing._idfunc(5), _operator.is_none(None), _operator.is_not_none(None), _operator._compare_digest("a", "a"), type(_thread.allocate_lock())().locked())
class A(metaclass=__import__("abc").ABCMeta): pass
print(repr(_abc._get_dump(A)) != "", (lambda a, b: a).__code__.co_nlocals)
#--- parts of library modules with wrong arguments
import _codecs, _collections
show(_collections._move_to_end, 5, 1, True)
show(_codecs.repair, 5, 5)
show(_codecs.utf_7_decode, 5)
