#--- parts of code objects that cannot be others
def f(a): return a
c = f.__code__
show(lambda: c.replace(co_argcount=2))
show(lambda: c.replace(co_flags=c.co_flags | 0x20))
show(lambda: c.replace(co_argcount=1, co_nlocals=1).co_name)
#--- limits of a code object
run('''
len(compile(';'.join('o.a%d' % i for i in range(70000)), 'f', 'exec').co_names)
''')
#--- hints are for exceptions
import _traceback
show(_traceback.hint, 5)
#--- finally blocks that would be copied without end
def nested(depth):
    text = "def f(a):\n for x in a:\n"
    for i in range(2, depth + 2):
        text += "%stry:\n%s if a: return\n%s if x: break\n%sfinally:\n" % ((" " * i,) * 4)
    return text + " " * (depth + 2) + "pass\n"
show(lambda: compile(nested(4), "f", "exec") is not None)
show(lambda: compile(nested(18), "f", "exec"))
#--- the host's log is asked for by the host
import _logging
print(_logging.is_hosted())
show(_logging.emit, 10, "app", "text")
show(_logging.emit, "10", "app", "text")
show(_logging.emit, 10 ** 30, 5, "text")
show(_logging.emit, 10, "app", None)
