"""Names for type annotations."""
import sys
import types
from abc import ABCMeta, abstractmethod
import collections
import collections.abc
import functools
from types import GenericAlias, UnionType
from _typing import (_idfunc, TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs,
                     TypeAliasType, NoDefault)

TYPE_CHECKING = False
_NoneType = type(None)


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return '[' + ', '.join(_type_repr(t) for t in obj) + ']'
    return repr(obj)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            more = _parameters(arg)
        elif hasattr(type(arg), '__typing_subst__'):
            more = (arg,)
        else:
            more = getattr(arg, '__parameters__', ())
        for param in more:
            if param not in found:
                found.append(param)
    return tuple(found)


def _union(left, right):
    return Union[left, right]


def _unpack(param):
    return Unpack[param]


def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.', True)
    if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack) or (
            isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False)):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _typevar_prepare_subst(self, alias, args):
    params = alias.__parameters__
    index = params.index(self)
    if index < len(args):
        return args
    if index == len(args) and self.has_default():
        return (*args, self.__default__)
    return args


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, 'Expected a type.') for a in arg)
    if not (arg is ... or isinstance(arg, ParamSpec)
            or isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate):
        raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                        f'Got {arg}')
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i == len(args) and self.has_default():
        args = (*args, self.__default__)
    if i >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(params) == 1 and not (args and (args[0] is ... or isinstance(
            args[0], (list, tuple, ParamSpec, _GenericAlias)))):
        args = (args,)
    elif isinstance(args[i], list):
        args = (*args[:i], tuple(args[i]), *args[i + 1:])
    return args


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    index = params.index(self)
    after = len(params) - index - 1
    if len(args) < index + after:
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, '
                        f'expected at least {len(params) - 1}')
    stop = len(args) - after
    if index == len(args) and self.has_default():
        default = self.__default__
        if getattr(default, '__origin__', None) is Unpack:
            default = default.__args__[0]
        return (*args, tuple(default.__args__))
    return (*args[:index], tuple(args[index:stop]), *args[stop:])


class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):
    # Names like Union that are used with square brackets; __doc__ is a slot.
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _plain_form(name, doc):
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _plain_form('NoReturn', 'The type of a function that never returns.')
Never = _plain_form('Never', 'The bottom type.')
Self = _plain_form('Self', 'The class that encloses the method.')
LiteralString = _plain_form('LiteralString', 'Any literal string.')
TypeAlias = _plain_form('TypeAlias', 'Marks an explicit type alias.')


def _one(name, doc, message='%s accepts only single type.', special=False):
    def getitem(self, parameters):
        item = _type_check(parameters, message % self, allow_special_forms=special)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


ClassVar = _one('ClassVar', 'Marks class variables.', '%s accepts only single type.', True)
Final = _one('Final', 'Marks names that are not assigned again.', '%s accepts only single type.',
             True)
TypeGuard = _one('TypeGuard', 'The result type of a type guard.')
TypeIs = _one('TypeIs', 'The result type of a narrowing function.')
Required = _one('Required', 'Marks a key of a TypedDict as required.')
NotRequired = _one('NotRequired', 'Marks a key of a TypedDict as not required.')
ReadOnly = _one('ReadOnly', 'Marks a key of a TypedDict as read-only.')
Unpack = _one('Unpack', 'Unpacks a type variable tuple.')


def _distinct(items):
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return result


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = 'Union[arg, ...]: each arg must be a type.'
    flat = []
    for p in parameters:
        p = _type_check(p, msg)
        if isinstance(p, (_UnionGenericAlias, UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    flat = _distinct(flat)
    if len(flat) == 1:
        return flat[0]
    name = 'Optional' if len(flat) == 2 and _NoneType in flat else None
    return _UnionGenericAlias(self, tuple(flat), name=name)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    arg = _type_check(parameters, f'{self} requires a single type.')
    return Union[arg, _NoneType]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    seen = []
    for p in flat:
        if (p, type(p)) not in seen:
            seen.append((p, type(p)))
    return _LiteralGenericAlias(self, tuple(p for p, _ in seen))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters put before those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or '
                        'ellipsis.')
    return _ConcatenateGenericAlias(self, tuple(
        _type_check(p, 'Concatenate[arg, ...]: each arg must be a type.')
        if p is not ... else p for p in parameters))


@_SpecialForm
def Annotated(self, params):
    """A type with metadata."""
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments '
                        '(a type and an annotation).')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.',
                         allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


class ForwardRef(_Final, _root=True):
    """A type given as text."""
    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__',
                 '__forward_value__', '__forward_is_argument__', '__forward_is_class__',
                 '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            code = compile(f'({arg})', '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None and localns is None:
                globalns = localns = {}
            elif globalns is None:
                globalns = localns
            elif localns is None:
                localns = globalns
            if self.__forward_module__ is not None:
                globalns = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
            if type_params:
                localns = {p.__name__: p for p in type_params} | dict(localns)
            value = _type_check(eval(self.__forward_code__, globalns, localns),
                                'Forward references must evaluate to types.',
                                allow_special_forms=self.__forward_is_class__)
            self.__forward_value__ = _eval_type(
                value, globalns, localns, type_params,
                recursive_guard=recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        where = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{where})'


class _BaseGenericAlias(_Final, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        i = bases.index(self)
        for b in bases[i + 1:]:
            if isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attr):
        if attr in ('__origin__', '__args__'):
            return super().__getattribute__(attr)
        if '__origin__' in self.__dict__ and not (
                attr[:2] == '__' and attr[-2:] == '__' and attr != '__doc__'
                and attr not in ('__name__', '__qualname__')):
            return getattr(self.__origin__, attr)
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr[:2] == '__' and attr[-2:] == '__' or attr in (
                '_name', '_inst', '_nparams', '_paramspec_tvars', '_typevar_types', '_defaults'):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic name with its arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(a) for a in args)
        params = self.__parameters__
        for param in params:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            raise TypeError(f'Too {"many" if len(args) > len(params) else "few"} arguments for '
                            f'{self}; actual {len(args)}, expected {len(params)}')
        return self.copy_with(self._replace(self.__args__, dict(zip(params, args))))

    def _replace(self, args, mapping):
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            subst = getattr(old, '__typing_subst__', None)
            if subst is not None:
                new = mapping[old] if isinstance(old, TypeVarTuple) else subst(mapping[old])
            elif isinstance(old, (tuple, list)):
                new = tuple(self._replace(old, mapping))
                result.append(new)
                continue
            else:
                inner = getattr(old, '__parameters__', ())
                new = old
                if inner:
                    given = []
                    for p in inner:
                        if isinstance(p, TypeVarTuple):
                            given.extend(mapping[p])
                        else:
                            given.append(mapping[p])
                    new = old[tuple(given)]
                if isinstance(old, _GenericAlias) and old.__origin__ is Unpack:
                    p = old.__args__[0]
                    if p in mapping and isinstance(mapping[p], tuple):
                        result.extend(mapping[p])
                        continue
            if (isinstance(new, tuple) and self.__origin__ is collections.abc.Callable):
                result.extend(new)
            else:
                result.append(new)
        return tuple(result)

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(a) for a in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        import operator
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(
                args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return super().__repr__()
        shown = ', '.join([_type_repr(a) for a in args[:-1]])
        return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        mine, theirs = self.__args__, other.__args__
        return all(a in theirs for a in mine) and all(a in mine for a in theirs)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is _NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is _NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return f'typing.Union[{", ".join(_type_repr(a) for a in args)}]'

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        import operator
        return operator.getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return (set((p, type(p)) for p in self.__args__)
                == set((p, type(p)) for p in other.__args__))

    def __hash__(self):
        return hash(frozenset((p, type(p)) for p in self.__args__))

    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    pass


class _AnnotatedAlias(_GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return self.__class__(args[0], self.__metadata__)

    def __repr__(self):
        shown = ', '.join(repr(a) for a in self.__metadata__)
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {shown}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return self.__origin__.__mro_entries__(bases) if hasattr(
            self.__origin__, '__mro_entries__') else (self.__origin__,)


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """Names like List that stand for a builtin or an abstract base class."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, 'Parameters to generic types must be types.')
                       for p in params)
        if len(params) != self._nparams:
            raise TypeError(f'Too {"many" if len(params) > self._nparams else "few"} arguments '
                            f'for {self}; actual {len(params)}, expected {self._nparams}')
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            checked = tuple(_type_check(p, 'Tuple[t, ...]: t must be a type.')
                            for p in params[:-1])
            return _GenericAlias(tuple, (*checked, ...), name='Tuple')
        return _GenericAlias(tuple, tuple(
            _type_check(p, 'Tuple[t0, t1, ...]: each t must be a type.') for p in params),
            name='Tuple')


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, (list, tuple)):
            msg = 'Callable[[arg, ...], result]: each arg must be a type.'
            args = tuple(_type_check(a, msg) if a is not ... else a for a in args)
            full = (*args, result)
        else:
            full = (args, result)
        return _CallableGenericAlias(collections.abc.Callable, full, name='Callable')


def _is_unpacked_tuple(param):
    return (isinstance(param, _GenericAlias) and param.__origin__ is Unpack
            and isinstance(param.__args__[0], TypeVarTuple))


def _check_defaults(params):
    """Defaults come last, and nobody could tell what a default after a tuple is for."""
    optional = False
    after_tuple = False
    for param in params:
        if _is_unpacked_tuple(param):
            after_tuple = True
        elif param.has_default():
            if after_tuple:
                raise TypeError('Type parameter with a default follows TypeVarTuple')
            optional = True
        elif optional:
            raise TypeError(f'Type parameter {param!r} without a default follows '
                            'type parameter with a default')


class Generic:
    """Base class of generic classes."""
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(p) for p in params)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(isinstance(p, (TypeVar, ParamSpec)) or _is_unpacked_tuple(p)
                       for p in params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                'or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            _check_defaults(params)
        else:
            own = getattr(cls, '__parameters__', ())
            for param in own:
                prepare = getattr(param, '__typing_prepare_subst__', None)
                if prepare is not None:
                    params = prepare(cls, params)
            if not own:
                raise TypeError(f'{cls} is not a generic class')
            if len(params) != len(own):
                many = len(params) > len(own)
                needed = [p for p in own if not p.has_default()]
                least = 'at least ' if not many and len(needed) < len(own) else ''
                raise TypeError(f'Too {"many" if many else "few"} arguments for {cls}; '
                                f'actual {len(params)}, expected '
                                f'{least}{len(needed) if least else len(own)}')
            flat = []
            for param, new in zip(own, params):
                if isinstance(param, TypeVarTuple):
                    flat.extend(new)
                else:
                    flat.append(new)
            params = tuple(flat)
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        if bases is not None:
            bad = Generic in bases
        else:
            bad = Generic in cls.__bases__ and cls.__name__ != 'Protocol'
        if bad:
            raise TypeError('Cannot inherit from plain Generic')
        params = ()
        if bases is not None:
            params = _parameters([b for b in bases if isinstance(
                b, (_GenericAlias, GenericAlias))])
            declared = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                    if base.__origin__ is Generic and declared is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple times.')
                    declared = base.__parameters__
            if declared is not None:
                lost = [p for p in params if p not in declared]
                if lost:
                    raise TypeError(
                        f'Some type variables ({", ".join(map(str, lost))}) are not listed in '
                        f'Generic[{", ".join(map(str, declared))}]')
                params = declared
        cls.__parameters__ = tuple(params)


Generic.__module__ = 'typing'
_NOT_MEMBERS = frozenset({
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
    '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__',
    '__match_args__', '__static_attributes__', '__firstlineno__', '__parameters__',
    '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
    '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__', '_abc_impl',
    '__qualname__', '_MutableMapping__marker', '__init_subclass__', '__hash__'})


def _protocol_attrs(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
            if not name.startswith('_abc_') and (
                    name not in _NOT_MEMBERS
                    or name == '__hash__' and base.__dict__.get('__hash__') is not None):
                names.add(name)
    return names


def _lacks(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is None
        annotations = base.__dict__.get('__annotations__', ())
        if name in annotations and getattr(base, '_is_protocol', False):
            return False
    return True


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != 'Protocol' and any(b.__name__ == 'Protocol' for b in bases):
            for base in bases:
                if not (base in (object, Generic) or base.__module__ in (
                        'collections.abc', 'contextlib', 'os', 'typing')
                        or getattr(base, '_is_protocol', False)):
                    raise TypeError('Protocols can only inherit from other protocols, '
                                    f'got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _inside_abc():
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with '
                                '@runtime_checkable protocols')
            data = [n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None))]
            if data and cls.__dict__.get('__subclasshook__') is _proto_hook:
                raise TypeError('Protocols with non-method members don\'t support issubclass(). '
                                f'Non-method members: {str(sorted(data))[1:-1]}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _inside_abc():
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        missing = object()
        for name in cls.__protocol_attrs__:
            value = missing
            for base in type(instance).__mro__:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                value = getattr(instance, '__dict__', {}).get(name, missing)
                if value is missing:
                    value = getattr(instance, name, missing)
            if value is missing or value is None and callable(getattr(cls, name, None)):
                return False
        return True


def _inside_abc():
    try:
        return sys._getframe(2).f_globals.get('__name__') in ('abc', 'functools')
    except ValueError:
        return False


@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        if _lacks(other, name):
            return NotImplemented
    return True


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class of protocols: classes that say what others must have."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Allow isinstance() and issubclass() with a protocol."""
    if not (isinstance(cls, type) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)
for _var in (T, KT, VT, T_co, V_co, VT_co, T_contra, CT_co, AnyStr):
    _var.__module__ = 'typing'
del _var
_alias = _SpecialGenericAlias
_abc = collections.abc
Hashable = _alias(_abc.Hashable, 0)
Sized = _alias(_abc.Sized, 0)
Awaitable = _alias(_abc.Awaitable, 1)
Coroutine = _alias(_abc.Coroutine, 3)
AsyncIterable = _alias(_abc.AsyncIterable, 1)
AsyncIterator = _alias(_abc.AsyncIterator, 1)
Iterable = _alias(_abc.Iterable, 1)
Iterator = _alias(_abc.Iterator, 1)
Reversible = _alias(_abc.Reversible, 1)
Container = _alias(_abc.Container, 1)
Collection = _alias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _alias(_abc.Set, 1, name='AbstractSet')
MutableSet = _alias(_abc.MutableSet, 1)
Mapping = _alias(_abc.Mapping, 2)
MutableMapping = _alias(_abc.MutableMapping, 2)
Sequence = _alias(_abc.Sequence, 1)
MutableSequence = _alias(_abc.MutableSequence, 1)
ByteString = _alias(_abc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _alias(list, 1, inst=False, name='List')
Deque = _alias(collections.deque, 1, name='Deque')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
MappingView = _alias(_abc.MappingView, 1)
KeysView = _alias(_abc.KeysView, 1)
ItemsView = _alias(_abc.ItemsView, 2)
ValuesView = _alias(_abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name='Dict')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(_abc.Generator, 3)
AsyncGenerator = _alias(_abc.AsyncGenerator, 2)
Type = _alias(type, 1, inst=False, name='Type')
Text = str


def __getattr__(name):
    if name in ('Pattern', 'Match'):
        import re
        made = _SpecialGenericAlias(getattr(re, name), 1)
    elif name in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        made = _SpecialGenericAlias(getattr(contextlib, f'Abstract{name}'), 1, name=name)
    elif name in ('IO', 'TextIO', 'BinaryIO'):
        class IO(Generic[AnyStr]):
            """A stream."""
            __slots__ = ()

        class TextIO(IO[str]):
            """A stream of text."""
            __slots__ = ()

        class BinaryIO(IO[bytes]):
            """A stream of bytes."""
            __slots__ = ()
        globals().update(IO=IO, TextIO=TextIO, BinaryIO=BinaryIO)
        return globals()[name]
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = made
    return made


def _simple_protocol(name, method, variable):
    def abstract(self, *args):
        pass
    abstract.__name__ = method
    abstract.__qualname__ = f'{name}.{method}'

    def fill(ns):
        ns['__slots__'] = ()
        ns['__module__'] = 'typing'
        ns[method] = abstractmethod(abstract)
    base = Protocol if variable is None else Protocol[variable]
    return runtime_checkable(types.new_class(name, (base,), {}, fill))


SupportsInt = _simple_protocol('SupportsInt', '__int__', None)
SupportsFloat = _simple_protocol('SupportsFloat', '__float__', None)
SupportsComplex = _simple_protocol('SupportsComplex', '__complex__', None)
SupportsBytes = _simple_protocol('SupportsBytes', '__bytes__', None)
SupportsIndex = _simple_protocol('SupportsIndex', '__index__', None)
SupportsAbs = _simple_protocol('SupportsAbs', '__abs__', T_co)
SupportsRound = _simple_protocol('SupportsRound', '__round__', T_co)


def cast(typ, val):
    """Return a value unchanged."""
    return val


def assert_type(val, typ, /):
    """Return a value unchanged."""
    return val


def assert_never(arg: Never, /) -> Never:
    """Say that this line is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Print the type of a value and return it."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def no_type_check(arg):
    """Say that annotations are not types."""
    arg.__no_type_check__ = True
    return arg


def no_type_check_decorator(decorator):
    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions '
        'outside a stub module should always be followed by an implementation that is not '
        '@overload-ed.')


def overload(func):
    """Mark one of several signatures of a function."""
    f = getattr(func, '__func__', func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), {})[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The overloads of a function."""
    f = getattr(func, '__func__', func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def _marked(attribute):
    def mark(arg):
        try:
            setattr(arg, attribute, True)
        except (AttributeError, TypeError):
            pass
        return arg
    return mark


final = _marked('__final__')
final.__name__ = final.__qualname__ = 'final'
override = _marked('__override__')
override.__name__ = override.__qualname__ = 'override'


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Mark something that makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default,
            'kw_only_default': kw_only_default, 'frozen_default': frozen_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


def get_origin(tp):
    """The unsubscripted version of a type, or None."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """The arguments of a subscripted type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(args) == 2 and (args[0] is ... or isinstance(
                    args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Whether a class is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp != Protocol


def get_protocol_members(tp, /):
    """The names a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple(ForwardRef(a) if isinstance(a, str) and isinstance(t, GenericAlias) else a
                     for a in t.__args__)
        new = tuple(_eval_type(a, globalns, localns, type_params,
                               recursive_guard=recursive_guard) for a in args)
        if new == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, new)
        if isinstance(t, UnionType):
            import operator
            return functools.reduce(operator.or_, new)
        return t.copy_with(new)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with texts evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            where = globalns
            names = localns
            if where is None:
                where = getattr(sys.modules.get(base.__module__), '__dict__', {})
            if names is None:
                names = dict(vars(base))
                if globalns is None:
                    where, names = names, where
            annotations = base.__dict__.get('__annotations__', {})
            if isinstance(annotations, types.GetSetDescriptorType):
                annotations = {}
            for name, value in annotations.items():
                if value is None:
                    value = _NoneType
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, where, names, base.__type_params__)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                globalns = getattr(inner, '__globals__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                                types.WrapperDescriptorType, types.MethodWrapperType,
                                types.MethodDescriptorType)):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        params = getattr(obj, '__type_params__', ())
        for name, value in dict(annotations).items():
            if value is None:
                value = _NoneType
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType))
            hints[name] = _eval_type(value, globalns, localns, params)
    return hints if include_extras else {k: _strip(t) for k, t in hints.items()}


def _strip(t):
    """A type without Annotated, Required and the like."""
    if isinstance(t, _AnnotatedAlias):
        return _strip(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple(_strip(a) for a in t.__args__)
        if args == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        if isinstance(t, UnionType):
            import operator
            return functools.reduce(operator.or_, args)
        return t.copy_with(args)
    return t


class NewType:
    """A distinct name for a type, which at run time does nothing."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        try:
            module = sys._getframe(1).f_globals.get('__name__')
        except ValueError:
            module = None
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                        f'`Sub = NewType(\'Sub\', {name})`')

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        hints = {n: _type_check(t, f'field {n} annotation must be a type')
                 for n, t in ns.get('__annotations__', {}).items()}
        defaults = []
        for name in hints:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                                f'field{"s" if len(defaults) > 1 else ""} {", ".join(defaults)}')
        made = collections.namedtuple(typename, hints, defaults=[ns[n] for n in defaults],
                                      module=ns['__module__'])
        made.__annotations__ = made.__new__.__annotations__ = hints
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                       '_field_defaults', '_field_types', '_make', '_replace', '_asdict',
                       '_source'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in ('__annotations__', '__classcell__', '__module__', '__name__',
                           '__qualname__', '__orig_bases__') and key not in made._fields:
                setattr(made, key, value)
                hook = getattr(type(value), '__set_name__', None)
                if hook is not None:
                    hook(value, made, key)
        if '__orig_bases__' in ns:
            made.__orig_bases__ = ns['__orig_bases__']
        cell = ns.get('__classcell__')
        if cell is not None:
            cell.cell_contents = made
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple with types."""
    pairs = kwargs.items() if fields is None else fields
    hints = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in pairs}
    try:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    except ValueError:
        module = None
    made = collections.namedtuple(typename, hints, module=module)
    made.__annotations__ = made.__new__.__annotations__ = hints
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _qualifiers(tp):
    found = set()
    while True:
        origin = get_origin(tp)
        if origin is Annotated:
            tp = tp.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            found.add(origin)
            tp = tp.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict '
                                'base class')
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        hints = {}
        required = set()
        optional = set()
        readonly = set()
        mutable = set()
        for base in bases:
            hints.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
            readonly |= base.__dict__.get('__readonly_keys__', set())
            mutable |= base.__dict__.get('__mutable_keys__', set())
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, tp in ns.get('__annotations__', {}).items():
            tp = _type_check(tp, msg, module=made.__module__)
            hints[key] = tp
            marks = _qualifiers(tp)
            is_required = Required in marks or total and NotRequired not in marks
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            (readonly if ReadOnly in marks else mutable).add(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True):
    """A dict with given keys."""
    ns = {'__annotations__': dict(fields or {})}
    try:
        ns['__module__'] = sys._getframe(1).f_globals.get('__name__', '__main__')
    except ValueError:
        pass
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
del _alias, _abc
__all__ = [n for n in list(globals()) if not n.startswith('_') and n not in (
    'sys', 'types', 'collections', 'functools', 'ABCMeta', 'abstractmethod', 'GenericAlias',
    'UnionType', 'T', 'KT', 'VT', 'T_co', 'V_co', 'VT_co', 'T_contra', 'CT_co')] + [
    'ContextManager', 'AsyncContextManager', 'IO', 'TextIO', 'BinaryIO']
