"""Classes that mostly hold data."""
import sys
import types

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY',
           'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace',
           'is_dataclass']


class FrozenInstanceError(AttributeError):
    """Raised when a field of a frozen instance is set or deleted."""


class _Marker:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _Marker('_FIELD')
_FIELD_CLASSVAR = _Marker('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Marker('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_NO_METADATA = types.MappingProxyType({})


class InitVar:
    """A parameter of __init__ that is handed to __post_init__ and not kept."""
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about a field."""
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init',
                 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},'
                f'repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},'
                f'metadata={self.metadata!r},kw_only={self.kw_only!r},'
                f'_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args',
                 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{n}={getattr(self, n)!r}" for n in self.__slots__)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describe a field."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _recursive_repr(function):
    active = set()

    def __repr__(self):
        key = id(self)
        if key in active:
            return '...'
        active.add(key)
        try:
            return function(self)
        finally:
            active.discard(key)
    __repr__.__wrapped__ = function
    return __repr__


def _names_marker(annotation, cls, module_name, name):
    """Whether a textual annotation means name of a module."""
    text = annotation.strip()
    head = text.split('[', 1)[0].strip()
    prefix, dot, last = head.rpartition('.')
    namespace = sys.modules.get(cls.__module__)
    namespace = namespace.__dict__ if namespace is not None else {}
    module = sys.modules.get(module_name)
    if module is None or not head:
        return False
    target = getattr(module, name)
    if not dot:
        return namespace.get(head) is target
    return namespace.get(prefix) is module and last == name


def _is_classvar(annotation, cls):
    typing = sys.modules.get('typing')
    if isinstance(annotation, str):
        return _names_marker(annotation, cls, 'typing', 'ClassVar')
    if typing is None:
        return False
    return annotation is typing.ClassVar or getattr(
        annotation, '__origin__', None) is typing.ClassVar


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        return _names_marker(annotation, cls, __name__, 'InitVar')
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        return _names_marker(annotation, cls, __name__, 'KW_ONLY')
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if f.default_factory is not MISSING:
            raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} '
                         'is not allowed: use default_factory')
    return f


def _function(cls, name, params, body, env, annotations):
    env = {'__builtins__': __builtins__, **env}
    text = f'def {name}({", ".join(params)}):\n' + '\n'.join(f' {line}' for line in body)
    env['__name__'] = cls.__module__
    exec(text, env)
    made = env[name]
    made.__qualname__ = f'{cls.__qualname__}.{name}'
    made.__annotations__ = annotations
    return made


def _make_init(cls, all_fields, std, kw, frozen, has_post, self_name, slots):
    seen = None
    for f in std:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen = f
            elif seen:
                raise TypeError(f'non-default argument {f.name!r} follows default argument '
                                f'{seen.name!r}')
    env = {'MISSING': MISSING, '_factory': _HAS_DEFAULT_FACTORY, '_set': object.__setattr__}
    params = [self_name]
    annotations = {}
    body = []

    def param(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            return f'{f.name}=_dflt_{f.name}'
        if f.default_factory is not MISSING:
            return f'{f.name}=_factory'
        return f.name
    for f in std:
        if f.init:
            params.append(param(f))
    if kw:
        named = [param(f) for f in kw if f.init]
        if named:
            params += ['*'] + named
    for f in all_fields:
        if f.default is not MISSING:
            env[f'_dflt_{f.name}'] = f.default
        if f.default_factory is not MISSING:
            env[f'_dflt_{f.name}'] = f.default_factory
        if f.default_factory is not MISSING:
            if f.init:
                value = f'_dflt_{f.name}() if {f.name} is _factory else {f.name}'
            else:
                value = f'_dflt_{f.name}()'
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            value = f'_dflt_{f.name}'
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'_set({self_name}, {f.name!r}, {value})')
        else:
            body.append(f'{self_name}.{f.name} = {value}')
    if has_post:
        given = ', '.join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.__post_init__({given})')
    annotations['return'] = None
    return _function(cls, '__init__', params, body or ['pass'], env, annotations)


def _set(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _make_repr(cls, names):
    names = [f.name for f in names]

    def __repr__(self):
        shown = ', '.join([f'{name}={getattr(self, name)!r}' for name in names])
        return f'{self.__class__.__qualname__}({shown})'
    result = _recursive_repr(__repr__)
    result.__qualname__ = f'{cls.__qualname__}.__repr__'
    return result


def _make_eq(cls, compared):
    names = [f.name for f in compared]
    terms = [f'self.{name}==other.{name}' for name in names]
    return _function(cls, '__eq__', ['self', 'other'], [
        'if self is other:', ' return True', 'if other.__class__ is self.__class__:',
        f' return {" and ".join(terms) or "True"}', 'return NotImplemented'], {}, {})


def _make_order(cls, name, op, compared):
    mine = ''.join(f'self.{f.name},' for f in compared)
    theirs = ''.join(f'other.{f.name},' for f in compared)
    return _function(cls, name, ['self', 'other'], [
        'if other.__class__ is self.__class__:', f' return ({mine}){op}({theirs})',
        'return NotImplemented'], {}, {})


def _make_hash(cls, hashed):
    values = ''.join(f'self.{f.name},' for f in hashed)
    return _function(cls, '__hash__', ['self'], [f'return hash(({values}))'], {}, {})


def _frozen_methods(cls, names):
    names = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    for method in (__setattr__, __delattr__):
        method.__qualname__ = f'{cls.__qualname__}.{method.__name__}'
        if _set(cls, method.__name__, method):
            raise TypeError(f'Cannot overwrite attribute {method.__name__} '
                            f'in class {cls.__name__}')


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    found = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen,
                                           match_args, kw_only, slots, weakref_slot))
    frozen_base = has_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is None:
            continue
        has_bases = True
        for f in inherited.values():
            found[f.name] = f
        is_frozen = getattr(base, _PARAMS).frozen
        all_frozen = is_frozen if all_frozen is None else all_frozen and is_frozen
        frozen_base = frozen_base or is_frozen
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    seen_marker = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, found)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    in_init = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in in_init if f.init and not f.kw_only]
    kw = [f for f in in_init if f.init and f.kw_only]
    real = [f for f in found.values() if f._field_type is _FIELD]
    if init:
        self_name = '__dataclass_self__' if 'self' in found else 'self'
        _set(cls, '__init__', _make_init(cls, in_init, std, kw, frozen,
                                         hasattr(cls, '__post_init__'), self_name, slots))
    _set(cls, '__replace__', _replace)
    if repr:
        _set(cls, '__repr__', _make_repr(cls, [f for f in real if f.repr]))
    compared = [f for f in real if f.compare]
    if eq:
        _set(cls, '__eq__', _make_eq(cls, compared))
    if order:
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set(cls, name, _make_order(cls, name, op, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        _frozen_methods(cls, [f.name for f in real])
    hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _make_hash(cls, hashed)
    elif eq and not explicit_hash:
        cls.__hash__ = _make_hash(cls, hashed) if frozen else None
    if not cls.__doc__:
        cls.__doc__ = _describe(cls, std, kw)
    if match_args:
        _set(cls, '__match_args__', tuple(f.name for f in std))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, real)
    return cls


def _describe(cls, std, kw):
    def param(f):
        kind = f.type
        if isinstance(kind, type) and not isinstance(kind, types.GenericAlias):
            shown = (kind.__qualname__ if kind.__module__ == 'builtins'
                     else f'{kind.__module__}.{kind.__qualname__}')
        else:
            shown = repr(kind).removeprefix('typing.')
        text = f'{f.name}: {shown}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        return text
    params = [param(f) for f in std]
    if kw:
        params += ['*'] + [param(f) for f in kw]
    return f'{cls.__name__}({", ".join(params)})'


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__', ())
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _with_slots(cls, frozen, weakref_slot, real):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    body = dict(cls.__dict__)
    names = tuple(f.name for f in real)
    inherited = {s for base in cls.__mro__[1:-1] for s in _slots_of(base)}
    slots = tuple(n for n in names if n not in inherited)
    if weakref_slot and '__weakref__' not in inherited:
        slots += ('__weakref__',)
    body['__slots__'] = slots
    for name in names:
        body.pop(name, None)
    body.pop('__dict__', None)
    body.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    if qualname is not None:
        made.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in body:
            made.__getstate__ = _getstate
        if '__setstate__' not in body:
            made.__setstate__ = _setstate
        for name in ('__setattr__', '__delattr__'):
            if name in made.__dict__:
                delattr(made, name)
        _frozen_methods(made, names)
    for value in made.__dict__.values():
        function = getattr(value, '__func__', None) or getattr(value, 'fget', None) or value
        closure = getattr(function, '__closure__', None)
        for cell in closure or ():
            try:
                if cell.cell_contents is cls:
                    cell.cell_contents = made
            except ValueError:
                pass
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add generated methods to a class, from its annotations."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                        slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, recursively."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _as_dict(obj, dict_factory)


_ATOMS = frozenset({type(None), bool, int, float, str, complex, bytes})


def _as_dict(obj, make):
    cls = type(obj)
    if cls in _ATOMS:
        return obj
    if hasattr(cls, _FIELDS):
        pairs = [(f.name, _as_dict(getattr(obj, f.name), make)) for f in fields(obj)]
        return make(pairs)
    return _inside(obj, cls, lambda value: _as_dict(value, make))


def _inside(obj, cls, convert):
    if issubclass(cls, tuple) and hasattr(obj, '_fields'):
        return cls(*[convert(v) for v in obj])
    if issubclass(cls, dict):
        if hasattr(cls, 'default_factory'):
            made = cls(obj.default_factory)
            for key, value in obj.items():
                made[convert(key)] = convert(value)
            return made
        return cls((convert(k), convert(v)) for k, v in obj.items())
    if issubclass(cls, (list, tuple)):
        return cls([convert(v) for v in obj])
    import copy
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields of an instance as a tuple, recursively."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, make):
    cls = type(obj)
    if cls in _ATOMS:
        return obj
    if hasattr(cls, _FIELDS):
        return make([_as_tuple(getattr(obj, f.name), make) for f in fields(obj)])
    return _inside(obj, cls, lambda value: _as_tuple(value, make))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Make a dataclass of names, types and fields."""
    import keyword
    body = dict(namespace or {})
    annotations = {}
    seen = set()
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = kind
    body['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy of an instance with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be '
                                'specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
