"""Looking at live objects."""
import enum
import functools
import sys
import types
from collections import OrderedDict, namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE = 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512


class _empty:
    """Marks a missing annotation or default."""


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(
        kind, '__delete__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    from collections.abc import Awaitable
    return (isinstance(object, types.CoroutineType) or isinstance(object, Awaitable)
            or isinstance(object, types.GeneratorType)
            and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', ()))


def _has_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    return isfunction(f) and bool(f.__code__.co_flags & flag)


_marked_coroutine = object()


def markcoroutinefunction(func):
    """Make iscoroutinefunction() say yes."""
    getattr(func, '__func__', func)._is_coroutine_mark = _marked_coroutine
    return func


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(
        obj, '_is_coroutine_mark', None) is _marked_coroutine


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def getmembers(object, predicate=None):
    """The members of an object as (name, value) pairs, sorted by name."""
    result = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return result


def getattr_static(obj, attr, default=_empty):
    """Find an attribute without calling descriptors."""
    places = list(obj.__mro__) if isinstance(obj, type) else list(type(obj).__mro__)
    if not isinstance(obj, type):
        own = getattr(obj, '__dict__', None)
        if own is not None and attr in own:
            return own[attr]
    for cls in places:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is _empty:
        raise AttributeError(attr)
    return default


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Follow __wrapped__."""
    seen = {id(func)}
    first = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


def cleandoc(doc):
    """Remove indentation from a docstring."""
    lines = doc.expandtabs().split('\n')
    margin = min((len(l) - len(l.lstrip(' ')) for l in lines[1:] if l.strip()), default=0)
    lines = [lines[0].lstrip(' ')] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The docstring of an object, cleaned."""
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError(f'{object!r} is a built-in class')
    object = getattr(object, '__func__', object)
    for name in ('__code__', 'tb_frame', 'f_code'):
        object = getattr(object, name, object)
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was '
                    f'expected, got {type(object).__name__}')


getsourcefile = getfile


def getsourcelines(object):
    """The lines of the source of an object, and the number of the first."""
    import linecache
    object = unwrap(object)
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        start = object.__firstlineno__
    else:
        object = getattr(object, '__func__', object)
        start = getattr(object, '__code__', object).co_firstlineno
    return getblock(lines[start - 1:]), start


def getblock(lines):
    """The lines of the block at the top of a list of lines."""
    first = lines[0]
    indent = len(first) - len(first.lstrip())
    end = 1
    header = first.lstrip().startswith(('def ', 'class ', 'async '))
    for i, line in enumerate(lines[1:], 1):
        text = line.strip()
        if not text or text.startswith('#'):
            continue
        if len(line) - len(line.lstrip()) <= indent and text[0] not in ')]}':
            if header:
                break
            header = text.startswith(('def ', 'class ', 'async '))
        end = i + 1
    return lines[:end]


def getsource(object):
    """The source of an object as one text."""
    return ''.join(getsourcelines(object)[0])


FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def currentframe():
    return sys._getframe(1)


def getouterframes(frame, context=1):
    result = []
    while frame is not None:
        result.append(FrameInfo(frame, frame.f_code.co_filename, frame.f_lineno,
                                frame.f_code.co_name, None, None))
        frame = frame.f_back
    return result


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional',
                'keyword-only', 'variadic keyword')[self.value]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    """A parameter of a signature."""
    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = (
        _ParameterKind)
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and self._kind in (2, 4):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, **changes):
        values = {'name': self._name, 'kind': self._kind, 'default': self._default,
                  'annotation': self._annotation, **changes}
        return type(self)(values.pop('name'), values.pop('kind'), **values)

    __replace__ = replace

    def __str__(self):
        text = {2: '*', 4: '**'}.get(self._kind.value, '') + self._name
        typed = self._annotation is not _empty
        if typed:
            text += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if typed else f'={self._default!r}'
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    """Arguments bound to the parameters of a signature."""
    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        result = []
        for name, param in self._signature.parameters.items():
            if param.kind >= 3 or name not in self.arguments:
                break
            if param.kind == 2:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        named = False
        for name, param in self._signature.parameters.items():
            if param.kind >= 3 or name not in self.arguments and param.kind != 2:
                named = True
            if not named or name not in self.arguments:
                continue
            if param.kind == 4:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        full = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif param.default is not _empty:
                full[name] = param.default
            elif param.kind == 2:
                full[name] = ()
            elif param.kind == 4:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join(f'{k}={v!r}' for k, v in self.arguments.items())
        return f'<{type(self).__name__} ({shown})>'


class Signature:
    """The parameters of a callable and the annotation of its result."""
    __slots__ = ('_return_annotation', '_parameters')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        found = OrderedDict()
        kind = 0
        for param in parameters or ():
            if param.kind < kind:
                raise ValueError(f'wrong parameter order: {_ParameterKind(kind).description} '
                                 f'parameter before {param.kind.description} parameter')
            kind = param.kind
            if param.name in found:
                raise ValueError(f'duplicate parameter name: {param.name!r}')
            found[param.name] = param
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False):
        return _signature(obj, follow_wrapped, cls)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return type(self)(self.parameters.values() if parameters is _empty else parameters,
                          return_annotation=self._return_annotation
                          if return_annotation is _empty else return_annotation)

    __replace__ = replace

    def _bind(self, args, kwargs, partial):
        result = {}
        args = list(args)
        kwargs = dict(kwargs)
        for name, param in self._parameters.items():
            kind = param.kind
            if kind == 2:
                if args:
                    result[name] = tuple(args)
                    args = []
            elif kind == 4:
                if kwargs:
                    result[name] = kwargs
                    kwargs = {}
            elif kind < 2 and args:
                if kind == 1 and name in kwargs:
                    raise TypeError(f'multiple values for argument {name!r}')
                result[name] = args.pop(0)
            elif kind in (1, 3) and name in kwargs:
                result[name] = kwargs.pop(name)
            elif param.default is _empty and not partial:
                word = ' keyword-only' if kind == 3 else ''
                if kind == 0 and name in kwargs:
                    raise TypeError(f'{name!r} parameter is positional only, but was passed '
                                    'as a keyword')
                raise TypeError(f'missing a required{word} argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, result)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.values()) == list(other._parameters.values())
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def format(self, *, max_width=None):
        shown = []
        positional = False
        star = True
        for param in self._parameters.values():
            if param.kind == 0:
                positional = True
            elif positional:
                shown.append('/')
                positional = False
            if param.kind == 2:
                star = False
            elif param.kind == 3 and star:
                shown.append('*')
                star = False
            shown.append(str(param))
        if positional:
            shown.append('/')
        text = f'({", ".join(shown)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(shown) + '\n)'
        if self._return_annotation is not _empty:
            text += f' -> {formatannotation(self._return_annotation)}'
        return text


def _of_function(func, cls):
    code = func.__code__
    count = code.co_argcount
    names = code.co_varnames
    defaults = func.__defaults__ or ()
    hints = func.__annotations__
    params = []

    def add(name, kind, default=_empty):
        params.append(Parameter(name, kind, default=default,
                                annotation=hints.get(name, _empty)))
    for i in range(count):
        at = i - count + len(defaults)
        add(names[i], 0 if i < code.co_posonlyargcount else 1,
            defaults[at] if at >= 0 else _empty)
    after = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[after], 2)
        after += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, 3, (func.__kwdefaults__ or {}).get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[after], 4)
    return cls(params, return_annotation=hints.get('return', _empty))


def _of_text(text, cls, bound):
    """A signature from the text that a builtin carries."""
    text = text.replace('$', '').replace('<unrepresentable>', '...')
    space = {}
    exec(f'def f{text}: pass', space)
    made = _of_function(space['f'], cls)
    return _without_first(made) if bound else made


def _without_first(sig):
    params = list(sig.parameters.values())
    if params and params[0].kind < 2:
        params = params[1:]
    return sig.replace(parameters=params)


def _signature(obj, follow, cls):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(_signature(obj.__func__, follow, cls))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
    given = getattr(obj, '__signature__', None)
    if isinstance(given, Signature):
        return given
    if isfunction(obj):
        return _of_function(obj, cls)
    if isinstance(obj, functools.partial):
        inner = _signature(obj.func, follow, cls)
        bound = inner.bind_partial(*obj.args, **obj.keywords)
        params = []
        named = False
        for name, param in inner.parameters.items():
            if name in obj.keywords and param.kind != 4:
                params.append(param.replace(kind=3, default=obj.keywords[name]))
                named = True
            elif name in bound.arguments and param.kind < 2:
                continue
            elif named and param.kind == 1:
                params.append(param.replace(kind=3))
            elif not (named and param.kind == 2):
                params.append(param)
        return inner.replace(parameters=params)
    if isclass(obj):
        for kind, name in ((type(obj), '__call__'), (obj, '__new__'), (obj, '__init__')):
            found = getattr_static(kind, name, None)
            found = getattr(found, '__func__', found)
            if isfunction(found):
                return _without_first(_of_function(unwrap(found), cls))
        text = getattr(obj, '__text_signature__', None)
        if text:
            return _of_text(text, cls, False)
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    text = getattr(obj, '__text_signature__', None)
    if text:
        return _of_text(text, cls, isbuiltin(obj) and text.startswith('($'))
    call = getattr_static(type(obj), '__call__', None)
    if isfunction(call):
        return _without_first(_of_function(call, cls))
    raise ValueError(f'no signature found for builtin {obj!r}')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped)


FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults '
                         'annotations')


def getfullargspec(func):
    """The parameters of a function, in an older form."""
    by_kind = {kind: [p for p in _signature(func, False, Signature).parameters.values()
                      if p.kind == kind] for kind in range(5)}
    args = by_kind[0] + by_kind[1]
    return FullArgSpec(
        [p.name for p in args], by_kind[2][0].name if by_kind[2] else None,
        by_kind[4][0].name if by_kind[4] else None,
        tuple(p.default for p in args if p.default is not _empty) or None,
        [p.name for p in by_kind[3]],
        {p.name: p.default for p in by_kind[3] if p.default is not _empty} or None,
        dict(getattr(func, '__annotations__', {})))


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of an object, as a new dict."""
    if isclass(obj):
        found = obj.__dict__.get('__annotations__', {})
    else:
        found = getattr(obj, '__annotations__', None) or {}
    found = dict(found)
    if eval_str:
        if globals is None:
            globals = getattr(obj, '__globals__', None) or getattr(
                sys.modules.get(getattr(obj, '__module__', None)), '__dict__', {})
        found = {k: eval(v, globals, locals) if isinstance(v, str) else v
                 for k, v in found.items()}
    return found


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')


def _state(prefix, name, obj):
    if getattr(obj, f'{name}_running'):
        return f'{prefix}_RUNNING'
    if getattr(obj, f'{name}_suspended'):
        return f'{prefix}_SUSPENDED'
    return f'{prefix}_CLOSED' if getattr(obj, f'{name}_frame') is None else f'{prefix}_CREATED'


def getgeneratorstate(generator):
    return _state('GEN', 'gi', generator)


def getcoroutinestate(coroutine):
    return _state('CORO', 'cr', coroutine)


def getgeneratorlocals(generator):
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


def getclosurevars(func):
    """The outer names that a function uses."""
    code = func.__code__
    free = {n: c.cell_contents for n, c in zip(code.co_freevars, func.__closure__ or ())}
    space = func.__globals__
    import builtins
    names = {n for n in code.co_names}
    return ClosureVars(free, {n: space[n] for n in names if n in space},
                       {n: getattr(builtins, n) for n in names
                        if n not in space and hasattr(builtins, n)},
                       {n for n in names if n not in space and not hasattr(builtins, n)})


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
