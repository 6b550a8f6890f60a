import io
import sys
import traceback
def f(n):
    return 1/n
def g(x): return x
def t(fn):
    try: fn()
    except Exception as e: print(traceback.format_exc().replace(__file__, 'FILE'))
def a1():
    x = f(0)
def a2():
    return f(0)
def a3():
    y = f(1) + f(0)
def a4():
    z = f(
        0,
    )
def a5():
    q = g(1) + \
      f(0)
def a6():
    q = [f(1),
      f(2),
      f(3),
      f(2),
      f(2),
      1 / 0 + g(
         3)]
def a7():
    (lambda: g(
      1)(
      2,
      4,
      5,
      6))()
def a8():
    a3.x.y.z
def a9():
    g(1)[2]
def a10():
    traceback.f(0)
def a11():
    q = traceback.f(0)
for k in range(1,12): t(globals()['a%d'%k])
def r(n):
    if n: r(n-1)
    else: 1/0
t(lambda: r(9))
try:
    compile('x = = 2','<s>','exec')
except SyntaxError as e:
    print(traceback.format_exception_only(e))
try:
    compile('def f(:\n  yy','<s>','exec')
except SyntaxError as e:
    print(traceback.format_exception_only(e))


def show(e, **kw):
    print(''.join(traceback.format_exception(e, **kw)).replace(__file__, 'FILE'))


def caught(function):
    try:
        function()
    except BaseException as e:
        return e


def chained():
    try:
        f(0)
    except ZeroDivisionError as e:
        raise ValueError('bad') from e


def during():
    try:
        f(0)
    except ZeroDivisionError:
        raise KeyError('x')


def hidden():
    try:
        f(0)
    except ZeroDivisionError:
        raise KeyError('x') from None


def group():
    inner = ExceptionGroup('inner', [caught(chained), TypeError('t\nu')])
    noted = OSError(2, 'gone')
    noted.add_note('a note\nof two lines')
    raise ExceptionGroup('outer', [inner, noted, caught(during)])


for function in (chained, during, hidden, group):
    show(caught(function))
show(caught(during), chain=False)
show(caught(lambda: r(9)), limit=2)
show(caught(lambda: r(9)), limit=-2)
show(ExceptionGroup('many', [ValueError(i) for i in range(18)]))
deep = ValueError('deep')
for i in range(12):
    deep = ExceptionGroup(str(i), [deep])
show(deep)
show(ExceptionGroup('g', [caught(group)]))
show(ValueError())
show(None)


class Odd(Exception):
    def __str__(self):
        raise ValueError


class Outer:
    class Inner(Exception):
        pass


print(traceback.format_exception_only(Odd()), traceback.format_exception_only(Outer.Inner('x')))
print(traceback.format_exception_only(caught(group), show_group=True))
print(traceback.format_exception_only(None, None), traceback.format_exception_only(KeyboardInterrupt()))
noted = ValueError('v')
noted.__notes__ = 5
print(traceback.format_exception_only(noted))
noted.__notes__ = ['a', 3]
print(traceback.format_exception_only(noted))
print(traceback.format_exception_only(caught(lambda: undefined_nam)), traceback.format_exception_only(caught(lambda: sys.pth)))

s = traceback.extract_tb(caught(lambda: f(0)).__traceback__)
print([(x.lineno, x.name, x.line, x.colno, x.end_lineno) for x in s], len(s[0]), s[1][2], type(s).__name__)
fs = traceback.FrameSummary('file.py', 3, 'fn', line=' x = 1 ', locals={'b': 1, 'a': 'q'})
print(fs, list(fs), fs == ('file.py', 3, 'fn', 'x = 1'), traceback.format_list([fs, ('other.py', 1, 'm', None), ('o.py', 2, 'n', 'text')]))
out = io.StringIO()
traceback.print_list([('o.py', 2, 'n', 'text')] * 5, file=out)
print(out.getvalue())


def stack():
    return traceback.format_stack()[-1], traceback.extract_stack()[-1].name, traceback.extract_stack(limit=1)[0].line


print(stack()[1:], [x[1] for x in traceback.walk_stack(sys._getframe())])
te = traceback.TracebackException.from_exception(caught(during), capture_locals=True)
print(te.exc_type_str, str(te), te.__context__.exc_type_str, te.__cause__, len(te.stack), te.stack[0].locals is not None)
print(te == traceback.TracebackException.from_exception(caught(during), capture_locals=True), te == 1)
e = caught(during)
for args in ((1,), (ValueError, e)):
    try:
        traceback.print_exception(*args)
    except Exception as x:
        print(type(x).__name__, x)
out = io.StringIO()
traceback.print_exception(type(e), e, None, file=out)
print(out.getvalue().replace(__file__, 'FILE'))
traceback.clear_frames(e.__traceback__)
