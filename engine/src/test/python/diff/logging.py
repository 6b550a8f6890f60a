import logging, sys
class Out:
    def write(self, text): print(text, end='')
def to_stdout(fmt='%(levelname)s|%(name)s|%(message)s', **options):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter(fmt, **options))
    logging.root.addHandler(handler)
    return handler
#--- level numbers and names
run('''
[logging.getLevelName(n) for n in (0, 10, 20, 30, 40, 50, 5, -1, 1000)]
[logging.getLevelName(n) for n in ('NOTSET', 'DEBUG', 'INFO', 'WARN', 'WARNING', 'ERROR', 'CRITICAL', 'FATAL', 'NEVER')]
logging.getLevelName(None)
logging.getLevelName(3.5)
logging.getLevelNamesMapping()
logging.getLevelNamesMapping() is logging.getLevelNamesMapping()
(logging.FATAL, logging.WARN, logging.NOTSET)
!logging.addLevelName(25, 'NOTICE')
logging.getLevelName(25), logging.getLevelName('NOTICE')
!logging.addLevelName(20, 'NEWS')
logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName('NEWS')
logging.getLevelName([])
sorted(logging.__all__)
''')
#--- levels that are none
log = logging.getLogger('x')
run('''
log.setLevel('LOUD')
log.setLevel(1.5)
log.setLevel(None)
log.setLevel(['INFO'])
logging.Handler('LOUD')
logging.Handler(object)
logging.Logger('y', 'info')
logging.Logger('y', 'INFO')
logging.disable('LOUD')
logging.disable(2.5)
log.log('INFO', 'x')
log.log(None, 'x')
logging.log('INFO', 'x')
logging.log(True, 'x')
''')
logging.raiseExceptions = False
print(log.log('INFO', 'x'))
#--- the hierarchy and its placeholders
log = logging.getLogger
deep = log('a.b.c.d')
print(deep.parent, type(log().manager.loggerDict['a.b']).__name__, sorted(log().manager.loggerDict))
c = log('a.b.c'); print(deep.parent is c, c.parent)
other = log('a.b.x'); a = log('a'); print(c.parent is a, other.parent is a, a.parent is logging.root)
ab = log('a.b'); print(c.parent is ab, other.parent is ab, deep.parent is c, ab.parent is a)
print(log('a.b') is ab, log('') is logging.root, log(None) is log(), log('root') is logging.root, logging.Logger.root is log())
print(sorted(l.name for l in a.getChildren()), sorted(l.name for l in ab.getChildren()), [l.name for l in log().getChildren()])
print(a.getChild('b') is ab, a.getChild('b.c') is c, logging.root.getChild('a') is a, deep.getChildren())
#--- names that are none
run('''
logging.getLogger(5)
logging.getLogger(b'x')
logging.getLogger(['x'])
logging.getLogger(0)
logging.getLogger('.').name
logging.getLogger('a..b').parent
logging.getLogger(' ').name
''')
#--- which levels are enabled
log = logging.getLogger('a.b'); up = logging.getLogger('a')
run('''
log.level, log.getEffectiveLevel(), logging.root.level
log.isEnabledFor(20), log.isEnabledFor(30), log.isEnabledFor(True)
up.setLevel(logging.DEBUG)
log.getEffectiveLevel(), log.isEnabledFor(20), log._cache
logging.disable(20)
log._cache, log.isEnabledFor(20), log.isEnabledFor(21), logging.root.manager.disable
logging.disable()
log.isEnabledFor(50), log.isEnabledFor(51)
logging.disable(logging.NOTSET)
!log.disabled = True
log.isEnabledFor(50), log.warning('no')
log.setLevel('ERROR'), log.level
repr(log), repr(up), repr(logging.root), repr(logging.getLogger('z'))
logging.disable('WARNING'), logging.root.manager.disable
''')
#--- messages and their arguments
to_stdout()
logging.warning('plain %s %d', 'text', 5)
logging.warning('mapping %(a)s %(b)r', {'a': 1, 'b': 'two'})
logging.warning('empty %s', {})
logging.warning('100%')
logging.warning(('a', 'tuple'))
logging.warning(5)
logging.error(None)
logging.critical('x %s', (1, 2))
logging.fatal('fatal %s', [1])
logging.log(35, 'between')
logging.log(7, 'low')
logging.info('not shown')
#--- a message that cannot be formatted
class Err:
    name = 'err'
    def write(self, text): lines.append(text)
lines = []
to_stdout()
sys.stderr, old = Err(), sys.stderr
try:
    logging.warning('%d %d', 3)
    logging.raiseExceptions = False
    logging.warning('%d', 'x')
finally:
    sys.stderr = old
text = ''.join(lines)
print(text.startswith('--- Logging error ---\nTraceback (most recent call last):\n'))
print('TypeError: not enough arguments for format string\nCall stack:\n' in text)
print(text[text.index('\nMessage'):], len(text) > 200, text.count('Logging error'))
print([l for l in text[text.index('Call stack'):].splitlines() if 'logging' in l and '__init__' in l])
#--- arguments that cannot be shown
class Bad:
    def __str__(self): raise ValueError('no str')
    __repr__ = __str__
lines = []
class Err:
    def write(self, text): lines.append(text)
to_stdout()
sys.stderr, old = Err(), sys.stderr
try: logging.warning('x %s', Bad())
finally: sys.stderr = old
print(''.join(lines[-1:]))
#--- exceptions and stacks
to_stdout()
def f():
    try: 1 / 0
    except ZeroDivisionError as e:
        logging.exception('one')
        logging.error('two', exc_info=True)
        logging.error('three', exc_info=e)
        logging.error('four', exc_info=(type(e), e, None))
        logging.error('five', exc_info=False)
        logging.exception('six', exc_info=None)
f()
logging.error('seven', exc_info=True)
logging.exception('eight\n')
logging.error('nine', exc_info=ValueError('made'))
#--- text of an exception is made once and kept
class F(logging.Formatter):
    def formatException(self, ei):
        print('asked', ei[0].__name__)
        return repr(super().formatException((ei[0], ei[1], None)))
to_stdout().setFormatter(F()); to_stdout().setFormatter(F('again %(message)s'))
logging.error('x', exc_info=KeyError('k'))
print(F().formatStack('a stack'))
#--- where a record comes from
to_stdout('%(funcName)s %(lineno)d %(filename)s %(module)s %(pathname)s %(message)s')
def f(n): logging.warning('level %d', n, stacklevel=n)
def g(n): f(n)
def h(n): g(n)
for n in (1, 2, 3): h(n)
class C:
    def m(self): logging.getLogger('q').error('method')
C().m()
(lambda: logging.getLogger('q').error('lambda'))()
a = logging.LoggerAdapter(logging.getLogger('q'))
def k(): a.warning('adapter')
k()
def w(): logging.getLogger('q').log(45, 'stack', stack_info=True, stacklevel=2)
lines = []
class H(logging.Handler):
    def emit(self, record): lines.append(record)
logging.root.handlers[:] = [H()]
w(); r = lines[0]
print(r.stack_info.splitlines()[0], r.stack_info[-1] == '\n', r.funcName)
print(logging.getLogger('q').findCaller()[2], logging.getLogger('q').findCaller(stacklevel=2)[2:])
#--- attributes of a record
r = logging.LogRecord('n', 20, '/a/b/c.tar.py', 7, 'm %s', ('x',), None, 'fn', 'st', more=1)
print([k for k in r.__dict__]); print(r, r.getMessage())
print(r.filename, r.module, r.levelname, r.exc_text, r.stack_info, r.args, r.funcName, r.processName, r.threadName, r.taskName)
print(0 <= r.msecs < 1000, isinstance(r.msecs, float), r.msecs == int(r.msecs), type(r.created).__name__, type(r.relativeCreated).__name__)
for path in ('x', '.hidden', '..py', 'a.', '', 'd/', None, 5, '/x/y.z/w'):
    r = logging.LogRecord('n', 1, path, 1, '', None, None); print(repr(path), repr(r.filename), repr(r.module))
for args in (None, (), ({},), ({'a': 1},), ([],), ('ab',), (1, 2), ({1: 2}, 3)):
    print(args, logging.LogRecord('n', 1, '', 1, '', args, None).args)
from collections import UserDict, ChainMap
print(logging.LogRecord('n', 1, '', 1, '%(k)s', (UserDict(k=5),), None).getMessage(), logging.LogRecord('n', 1, '', 1, '%(k)s', (ChainMap({'k': 6}),), None).getMessage())
#--- records made from dicts and by factories
r = logging.makeLogRecord({'name': 'me', 'msg': 'x %d', 'args': (3,), 'levelno': 5, 'own': 1})
print(r.getMessage(), r.name, r.levelname, r.levelno, r.own, r)
print(logging.getLogRecordFactory() is logging.LogRecord)
class R(logging.LogRecord):
    def getMessage(self): return '<' + super().getMessage() + '>'
logging.setLogRecordFactory(R)
to_stdout(); logging.warning('a'); print(type(logging.makeLogRecord({})).__name__)
def factory(*args, **kwargs):
    print(len(args), sorted(kwargs), args[:2])
    return logging.LogRecord(*args, **kwargs)
logging.setLogRecordFactory(factory); logging.warning('b')
show(logging.makeLogRecord, 5)
#--- extra attributes
to_stdout('%(user)s %(message)s')
logging.warning('x', extra={'user': 'me'})
for bad in ('message', 'asctime', 'name', 'args', 'taskName', 'msecs'):
    show(lambda: logging.warning('x', extra={bad: 1}))
show(lambda: logging.warning('x', extra=5))
show(lambda: logging.warning('x', extra=[]))
show(lambda: logging.warning('x', extar={}))
#--- attributes that are switched off
logging.logThreads = logging.logMultiprocessing = logging.logProcesses = logging.logAsyncioTasks = False
r = logging.makeLogRecord({})
print(r.thread, r.threadName, r.process, r.processName, r.taskName)
#--- styles
r = logging.makeLogRecord({'msg': 'hi', 'levelname': 'INFO', 'name': 'n', 'levelno': 20})
for style in '%{$':
    for fmt in (None, '', '%(message)s|%(levelno)5d', '{message:>6}|{levelno:05d}|{name!r}', '${message}|$levelno|$$'):
        try: f = logging.Formatter(fmt, style=style)
        except ValueError as e: print(style, fmt, 'ValueError', e)
        else: print(style, fmt, f._fmt, f.format(r), f.usesTime())
show(logging.Formatter, style='x')
show(logging.Formatter, '%(message)s', None, '&')
print(logging.BASIC_FORMAT, sorted(logging._STYLES))
#--- formats that are refused
for fmt in ('%(asctime)Z', '%(x)b', 'plain', '%(asctime)*', '%s', '%(message)s', '%(process)#+027.23X', '%%(m)s', '%(a)s %(b', '%(a)-5s'):
    try: print(fmt, logging.Formatter(fmt)._fmt)
    except ValueError as e: print(e)
for fmt in ('{', '}', '{}', '{a!z}', '{a:8*>}', '{a.b}', '{a[0]}', '{a-b}', '{a!r:>5}', 'plain', '{a:%H}', '{a:{w}.{p}f}', '{0}', '{a b}', '{name-thing}', '{process:.2ff}', '{a.b.c}', '{a[x].y}', '{!r}', '{a!}', '{a:^10}'):
    try: print(fmt, logging.Formatter(fmt, style='{')._fmt)
    except ValueError as e: print(fmt, '!!', e)
for fmt in ('$', '$$', '$a', '${a}', '${a', 'x $b $', '${asctime', 'plain', '$1', '$a-b'):
    try: print(fmt, logging.Formatter(fmt, style='$')._fmt)
    except ValueError as e: print(fmt, '!!', e)
print(logging.Formatter('anything', validate=False)._fmt)
#--- fields that a record has not got
r = logging.makeLogRecord({'msg': 'hi'})
for style, fmt in (('%', '%(custom)s %(message)s'), ('{', '{custom} {message}'), ('$', '$custom $message')):
    show(logging.Formatter(fmt, style=style).format, r)
    print(logging.Formatter(fmt, style=style, defaults={'custom': 'dflt', 'message': 'no'}).format(r))
    print(logging.Formatter(fmt, style=style, defaults={'custom': 'dflt'}).format(logging.makeLogRecord({'msg': 'm', 'custom': 'own'})))
#--- the time of a record
import time
r = logging.makeLogRecord({'created': 86400.25, 'msecs': 250.0, 'msg': 'm', 'levelname': 'L'})
class G(logging.Formatter): converter = time.gmtime
f = G('%(asctime)s %(message)s')
print(f.format(r), f.usesTime(), r.asctime, f.formatTime(r, '%H:%M'), f.formatTime(r, ''))
print(G('%(asctime)s', '%Y/%m/%d').format(r), G('{asctime}', style='{').format(r), G('${asctime}', style='$').format(r), G('$asctime', style='$').usesTime(), G('$message', style='$').usesTime())
f.default_msec_format = None; print(f.formatTime(r))
f.default_msec_format = '%s.%03dZ'; f.default_time_format = '%H.%M'; print(f.formatTime(r))
f.converter = lambda t: time.gmtime(t + 3600); print(f.formatTime(r))
class M(logging.Formatter):
    def converter(self, t): return time.gmtime(t + 7200)
print(M().formatTime(r), logging.Formatter.default_time_format, logging.Formatter.default_msec_format)
logging.Formatter.converter = time.gmtime; print(logging.Formatter().formatTime(r))
#--- texts of many records
rs = [logging.makeLogRecord({'msg': m}) for m in 'abc']
class B(logging.BufferingFormatter):
    def formatHeader(self, records): return '[(%d)' % len(records)
    def formatFooter(self, records): return '(%d)]' % len(records)
print(logging.BufferingFormatter().format(rs), repr(logging.BufferingFormatter().format([])), B().format(rs), repr(B().format([])), B(logging.Formatter('<%(message)s>')).format(rs))
#--- filters by name
f = logging.Filter('a.b')
for name in ('a.b', 'a.b.c', 'a.bc', 'a', '', 'a.b.', 'x.a.b'):
    print(name, f.filter(logging.makeLogRecord({'name': name})), end='; ')
print(logging.Filter().filter(logging.makeLogRecord({'name': 'x'})))
#--- filters that refuse, change and replace records
h = to_stdout(); log = logging.getLogger('f')
def no_b(record): return 'b' not in record.msg
def mark(record): record.msg += '!'; return True
class Replace:
    def filter(self, record):
        new = logging.makeLogRecord(record.__dict__); new.msg = 'new ' + record.msg; return new
log.addFilter(no_b); log.addFilter(no_b); log.addFilter(mark); r = Replace(); h.addFilter(r)
print(len(log.filters))
log.warning('a'); log.warning('b')
log.addFilter(r); log.warning('c'); h.removeFilter(r); h.removeFilter(r); log.warning('d')
log.removeFilter(mark); log.removeFilter(r); log.warning('e')
h.addFilter(lambda record: 0); log.warning('f'); print(h.handle(logging.makeLogRecord({'msg': 'x'})), h.filter(logging.makeLogRecord({'msg': 'x'})))
show(log.addFilter, 5); show(log.warning, 'x')
#--- propagation and handlers on the way
h = to_stdout('root %(message)s'); log = logging.getLogger('a.b')
own = logging.StreamHandler(sys.stdout); own.setFormatter(logging.Formatter('own %(message)s')); log.addHandler(own); log.addHandler(own)
log.warning('both'); log.propagate = False; log.warning('own only'); logging.getLogger('a.b.c').warning('child')
own.setLevel('ERROR'); log.warning('nobody'); log.error('error'); log.disabled = True; log.error('disabled'); log.disabled = False
log.removeHandler(own); log.removeHandler(own); print(log.hasHandlers(), logging.getLogger('a').hasHandlers(), logging.getLogger('a.b.c').hasHandlers())
log.propagate = True; print(log.hasHandlers(), log.handlers)
h.setLevel(logging.CRITICAL); log.error('x'); log.critical('y')
logging.getLogger('a').setLevel(logging.CRITICAL); logging.getLogger('a').parent = None; print(logging.getLogger('a').hasHandlers())
#--- the handler of last resort
lines = []
class Err:
    name = 'mine'
    def write(self, text): lines.append(text)
sys.stderr, old = Err(), sys.stderr
try:
    log = logging.getLogger('nobody')
    log.info('not'); log.warning('last %d', 1); log.error('with', exc_info=ValueError('v'))
    print(logging.lastResort, logging.lastResort.level, logging.lastResort.stream is sys.stderr)
    logging.lastResort = None; log.warning('x'); log.warning('y')
    logging.getLogger('other').warning('z')
    logging.raiseExceptions = False; log.manager.emittedNoHandlerWarning = False; log.warning('w')
    show(setattr, logging._StderrHandler(), 'stream', 5)
finally: sys.stderr = old
print(lines)
#--- handlers and their names
h = logging.NullHandler(); g = logging.StreamHandler(sys.stdout); g.setLevel(15)
run('''
logging.getHandlerByName('h'), logging.getHandlerNames()
!h.name = 'h';; g.set_name('g')
logging.getHandlerByName('h') is h, sorted(logging.getHandlerNames()), h.get_name(), g.name
!h.name = 'new'
logging.getHandlerByName('h'), logging.getHandlerByName('new') is h
h.close(), logging.getHandlerByName('new'), h.name
repr(h), repr(g), repr(logging.Handler(50))
logging.Handler().emit(None)
logging.Handler().handle(logging.makeLogRecord({}))
logging.Handler().format(logging.makeLogRecord({'msg': 'text'}))
(logging.Handler().flush(), h.lock, h.handle(None), h.emit(None))
logging.StreamHandler[int]
logging.LoggerAdapter[int]
h._closed, g._closed
''')
#--- streams of handlers
class S:
    def __init__(self, n): self.n = n; self.name = n
    def write(self, text): print(self.n, repr(text))
    def flush(self): print(self.n, 'flush')
class NoFlush:
    def write(self, text): print('noflush', repr(text))
h = logging.StreamHandler(S('one')); r = logging.makeLogRecord({'msg': 'm'})
h.emit(r); h.terminator = '|'; h.emit(r)
print(h.setStream(h.stream)); print(h.setStream(S('two')).n); h.emit(r); print(h, logging.StreamHandler(NoFlush()), logging.StreamHandler(S(5)))
logging.StreamHandler(NoFlush()).emit(r); print(logging.StreamHandler().stream is sys.stderr)
class Fails:
    def write(self, text): raise RecursionError('deep')
show(logging.StreamHandler(Fails()).emit, r); h.setStream(NoFlush())
#--- basicConfig with a stream, a format and a level
logging.basicConfig(stream=sys.stdout, format='{levelname}-{message}', style='{', level='DEBUG', datefmt='%H')
logging.debug('x'); print(len(logging.root.handlers), logging.root.level, logging.root.handlers[0].formatter.datefmt)
logging.basicConfig(level=50, stream=sys.stderr, nonsense=1); print(logging.root.level)
logging.basicConfig(stream=sys.stdout, force=True); logging.error('forced'); print(logging.root.level, len(logging.root.handlers))
logging.basicConfig(handlers=[logging.StreamHandler(sys.stdout), logging.NullHandler()], force=True, level=logging.INFO); logging.info('two'); print(len(logging.root.handlers), [h.formatter._fmt for h in logging.root.handlers])
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('own %(message)s')); logging.basicConfig(handlers=(h,), format='%(name)s', force=True); logging.info('kept')
#--- faults of basicConfig
run('''
logging.basicConfig(stream=sys.stdout, filename='x')
logging.basicConfig(stream=sys.stdout, handlers=[])
logging.basicConfig(filename='x', handlers=[])
logging.basicConfig(style='!')
logging.basicConfig(format='no field')
logging.basicConfig(level='LOUD', stream=sys.stdout)
len(logging.root.handlers)
logging.basicConfig(force=True, stream=sys.stdout, nonsense=1, other=2)
len(logging.root.handlers)
logging.basicConfig('x')
logging.basicConfig(handlers=5, force=True)
''')
#--- a module function configures the root
lines = []
class Err:
    def write(self, text): lines.append(text)
    def flush(self): pass
sys.stderr, old = Err(), sys.stderr
try: logging.info('a'); logging.warning('b'); logging.getLogger('n').error('c')
finally: sys.stderr = old
print(lines, logging.root.handlers)
#--- adapters
to_stdout('%(message)s %(user)s')
log = logging.getLogger('ad'); a = logging.LoggerAdapter(log, {'user': 'me'})
a.warning('w %d', 1); a.error('e'); a.critical('c'); a.log(45, 'l'); a.info('no'); a.exception('x', exc_info=None)
a.warning('mine', extra={'user': 'you'}); print(a.process('m', {'extra': {'k': 1}, 'z': 2}))
m = logging.LoggerAdapter(log, {'user': 'me', 'k': 1}, merge_extra=True)
m.warning('merged', extra={'user': 'you'}); m.warning('plain'); print(m.process('m', {'extra': {'j': 1}}))
show(logging.LoggerAdapter(log, None, True).process, 'm', {'extra': {}}); print(logging.LoggerAdapter(log, merge_extra=True).process('m', {}))
print(a, a.name, a.logger is log, a.manager is log.manager, a.isEnabledFor(10), a.getEffectiveLevel(), a.hasHandlers(), a.extra, a.merge_extra)
a.setLevel('DEBUG'); a.debug('now'); print(log.level)
class P(logging.LoggerAdapter):
    def process(self, msg, kwargs): return f'[{self.extra}] {msg}', {**kwargs, 'extra': {'user': 'p'}}
P(log, 'ctx').warning('w'); P(P(log, 'in'), 'out').warning('nested'); print(P(P(log)))
show(logging.LoggerAdapter)
#--- classes of loggers
class L(logging.Logger):
    def __init__(self, name, level=20): super().__init__(name, level)
    def shout(self, msg): self.warning(msg.upper())
class N: pass
show(logging.setLoggerClass, N); show(logging.Logger.manager.setLoggerClass, int); print(logging.getLoggerClass())
logging.setLoggerClass(L); to_stdout(); logging.getLogger('el').shout('x'); print(logging.getLogger('el'), logging.getLoggerClass().__name__)
logging.setLoggerClass(logging.Logger); print(type(logging.getLogger('plain')).__name__)
manager = logging.Manager(logging.RootLogger(5)); manager.setLoggerClass(L)
print(type(manager.getLogger('m')).__name__, manager.getLogger('m').root is logging.root, manager.getLogger('m').manager is manager, manager.root)
show(logging.setLoggerClass, 5)
#--- makeRecord and handle of a logger
log = logging.getLogger('mk'); h = to_stdout('%(name)s %(lineno)d %(message)s %(own)s')
r = log.makeRecord('other', 30, 'fn', 12, 'm %s', ('a',), None, 'func', {'own': 1}, 'sinfo'); print(r.stack_info, r.funcName, r.own)
log.handle(r); log.disabled = True; log.handle(r); log.disabled = False; log.addFilter(lambda r: False); log.handle(r)
log.callHandlers(r)
show(log.makeRecord, 'n', 1, 'f', 1, 'm', (), None, extra={'own': 1, 'message': 2})
#--- warnings that are captured
import warnings
to_stdout('%(name)s %(levelname)s %(message)s'); before = warnings.showwarning
logging.captureWarnings(True); logging.captureWarnings(True)
with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.showwarning(UserWarning('w %d'), UserWarning, 'file.py', 42, None, 'the line')
    warnings.showwarning('to a file', UserWarning, 'file.py', 42, sys.stdout, 'l')
print(logging.getLogger('py.warnings').handlers, warnings.showwarning is before)
logging.captureWarnings(False); logging.captureWarnings(False); print(warnings.showwarning is before)
#--- deprecated names
import warnings
to_stdout('%(message)s %(funcName)s')
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    def f(): logging.warn('a'); logging.getLogger('x').warn('b %d', 1); logging.LoggerAdapter(logging.getLogger('x'), {}).warn('c')
    f()
for w in caught: print(w.category.__name__, w.message)
#--- shutdown
class H(logging.Handler):
    def __init__(self, n, fault=None): super().__init__(); self.n = n; self.fault = fault
    def flush(self): print('flush', self.n)
    def close(self):
        print('close', self.n)
        if self.fault: raise self.fault
        super().close()
import weakref
hs = [H(1), H(2, OSError('x')), H(3, ValueError('y'))]; hs[0].flushOnClose = False
logging.shutdown([weakref.ref(h) for h in hs]); print([h._closed for h in hs])
bad = H(4, KeyError('z')); show(logging.shutdown, [weakref.ref(bad)])
logging.raiseExceptions = False; show(logging.shutdown, [weakref.ref(bad)]); bad.fault = None; show(logging.shutdown, [lambda: None])
print = lambda *args: None
#--- handlers are known by weak references
h = logging.NullHandler(); print(any(r() is h for r in logging._handlerList), len(logging._handlerList) >= 2)
#--- tasks and threads have names
import asyncio
to_stdout('%(taskName)s %(threadName)s %(processName)s %(message)s')
logging.warning('outside')
async def main():
    asyncio.current_task().set_name('mine'); logging.warning('inside')
asyncio.run(main()); logging.warning('after')
#--- the source file is not asked for
to_stdout('%(pathname)s %(lineno)d %(funcName)s %(module)s'); logging._srcfile = None
logging.warning('x')
#--- handlers that are written by scripts
class Keep(logging.Handler):
    def __init__(self, level=logging.NOTSET): super().__init__(level); self.kept = []
    def emit(self, record): self.kept.append(self.format(record))
k = Keep('WARNING'); log = logging.getLogger('own'); log.setLevel(1); log.addHandler(k); log.propagate = False
k.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(message)s'))
for n in (5, 10, 20, 30, 40, 50, 60): log.log(n, 'n%d', n)
print(k.kept); k.acquire(); k.acquire(); k.release(); k.release(); k.createLock(); print(k.lock is None)
class Raises(logging.Handler):
    def emit(self, record): raise KeyError('out')
log.addHandler(Raises()); show(log.error, 'x'); print(len(k.kept))
#--- errors of a handler are handed to handleError
class H(logging.StreamHandler):
    def handleError(self, record): print('handled', type(sys.exception()).__name__, record.msg)
class Broken:
    def write(self, text): raise OSError('broken')
h = H(Broken()); logging.root.addHandler(h); logging.warning('x'); h.stream = None; logging.warning('%d', 'y'); logging.warning('z')
#--- signatures and classes
import inspect
for f in (logging.Formatter, logging.LogRecord, logging.LoggerAdapter, logging.Handler, logging.StreamHandler, logging.FileHandler, logging.Filter, logging.basicConfig, logging.getLogger, logging.disable, logging.Logger.makeRecord, logging.Logger.findCaller, logging.Logger.exception, logging.Logger.log, logging.captureWarnings, logging.addLevelName, logging.Handler.setFormatter):
    print(f.__name__, str(inspect.signature(f)).replace('%', 'P'))
print([c.__name__ for c in logging._StderrHandler.__mro__], logging.FileHandler.__base__.__name__, logging.RootLogger.__base__.__name__, logging.NullHandler.__mro__[1].__name__, logging.PlaceHolder(5).loggerMap)
print(logging.getLogger('red').__reduce__() == (logging.getLogger, ('red',)), logging.root.__reduce__() == (logging.getLogger, ()))
#--- shutdown with locks that fail
class H(logging.Handler):
    def acquire(self): raise self.fault
    def release(self): print('released')
    def close(self): print('closed')
h = H.__new__(H)
for fault in (OSError('a'), ValueError('b'), KeyError('c')):
    h.fault = fault; show(logging.shutdown, [lambda: h])
print(logging.weakref.__name__, logging.traceback.__name__); show(lambda: logging.nothing)
print(logging.getLogger('deep').findCaller(True, 1.5)[3].endswith('line %d, in <module>' % sys._getframe().f_lineno))
#--- files of records
import os
class Opened(logging.FileHandler):
    def _open(self): print('open', self.mode, self.encoding, self.errors); return Stream()
class Stream:
    def write(self, text): print('write', repr(text))
    def flush(self): print('flush')
    def close(self): print('close')
class P:
    def __fspath__(self): return '/x/y/../z.log'
r = logging.makeLogRecord({'msg': 'm'})
h = Opened(P(), 'w', 'latin-1', True, 'replace'); print(h, h.baseFilename, h.stream); h.emit(r); h.close(); print(h.stream); h.emit(r); h.close()
h = Opened('/a.log', encoding='utf-8'); h.emit(r); h.close(); h.emit(r); h.close(); print(h.delay, h.terminator == '\n')
h = Opened('/b', 'ab', delay=True); print(h.encoding); show(logging.FileHandler, 5)
