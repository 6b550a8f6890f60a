"""Buffers cannot be resized while a view of them is open."""
ba = bytearray(b'abcdef')
m = memoryview(ba)
def attempt(f):
    try: print(f())
    except BufferError as e: print('BufferError', e)
attempt(lambda: ba.append(1))
n = m[1:3]
m.release()
attempt(lambda: ba.append(1))
n.release()
n.release()
attempt(lambda: ba.append(1))
with memoryview(ba) as v:
    attempt(lambda: ba.clear())
    with v.cast('B') as w, v.toreadonly() as r: pass
    attempt(lambda: ba.extend(b'12'))
attempt(lambda: ba.clear())
import array
a = array.array('i', [1, 2])
with memoryview(a):
    attempt(lambda: a.append(3))
attempt(lambda: a.append(3))
with memoryview(ba) as v, memoryview(v) as w:
    v.release()
    attempt(lambda: ba.append(1))
attempt(lambda: ba.append(1))
