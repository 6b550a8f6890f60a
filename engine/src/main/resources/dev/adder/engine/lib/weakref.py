"""Weak references and containers of them."""
import _collections_abc
from _weakref import ref, getweakrefcount, getweakrefs, ReferenceType, _poll

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary',
           'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes',
           'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


def _target(self):
    found = object.__getattribute__(self, '_ref')()
    if found is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return found


def _forwarding():
    import operator

    def plain(function):
        def method(self, *args):
            return function(_target(self), *args)
        return method

    def reflected(function):
        def method(self, other):
            return function(other, _target(self))
        return method
    body = {'__slots__': ('_ref',), '__module__': 'weakref', '__hash__': None}
    for name in ('add sub mul matmul truediv floordiv mod lshift rshift and or xor pow').split():
        function = getattr(operator, f'__{name}__')
        body[f'__{name}__'] = plain(function)
        body[f'__r{name}__'] = reflected(function)
        body[f'__i{name}__'] = plain(getattr(operator, f'__i{name}__'))
    for name in 'lt le eq ne gt ge neg pos abs invert index contains getitem setitem delitem'.split():
        body[f'__{name}__'] = plain(getattr(operator, f'__{name}__'))
    for name, function in (('str', str), ('bool', bool), ('int', int), ('float', float),
                           ('len', len), ('iter', iter), ('next', next), ('divmod', divmod),
                           ('bytes', bytes), ('reversed', reversed)):
        body[f'__{name}__'] = plain(function)
    body['__getattribute__'] = lambda self, name: getattr(_target(self), name)
    body['__setattr__'] = lambda self, name, value: setattr(_target(self), name, value)
    body['__delattr__'] = lambda self, name: delattr(_target(self), name)

    def __repr__(self):
        found = object.__getattribute__(self, '_ref')()
        return (f'<weakproxy at {id(self):#x}; '
                + ('dead>' if found is None
                   else f'to {type(found).__name__!r} at {id(found):#x}>'))
    body['__repr__'] = __repr__
    return body


ProxyType = type('ProxyType', (), _forwarding())
CallableProxyType = type('CallableProxyType', (), {
    **_forwarding(), '__call__': lambda self, /, *args, **kwds: _target(self)(*args, **kwds)})
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    import builtins
    made = builtins.object.__new__(CallableProxyType if callable(object) else ProxyType)
    builtins.object.__setattr__(made, '_ref', ref(object) if callback is None
                                else ref(object, lambda _: callback(made)))
    return made


class WeakMethod(ref):
    """A weak reference to a bound method."""
    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def gone(_):
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, gone)
        self._func_ref = ref(func, gone)
        self._meth_type = type(meth)
        self._alive = True
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = ref.__hash__


class WeakValueDictionary(_collections_abc.MutableMapping):
    """A mapping that forgets values nobody else refers to."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        found = self.data[key]()
        if found is None:
            self.data.pop(key, None)
            raise KeyError(key)
        return found

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __iter__(self):
        for key, value in list(self.data.items()):
            if value() is None:
                self.data.pop(key, None)
            else:
                yield key

    keys = __iter__

    def items(self):
        for key, value in list(self.data.items()):
            found = value()
            if found is not None:
                yield key, found

    def values(self):
        for _, value in self.items():
            yield value

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def popitem(self):
        while True:
            key, value = self.data.popitem()
            found = value()
            if found is not None:
                return key, found

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """A mapping that forgets keys nobody else refers to."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _sweep(self):
        for key in [k for k in self.data if k() is None]:
            self.data.pop(key, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        self._sweep()
        return len(self.data)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        for key in list(self.data):
            found = key()
            if found is not None:
                yield found

    keys = __iter__

    def items(self):
        for key, value in list(self.data.items()):
            found = key()
            if found is not None:
                yield found, value

    def values(self):
        for _, value in self.items():
            yield value

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def popitem(self):
        while True:
            key, value = self.data.popitem()
            found = key()
            if found is not None:
                return found, value

    def keyrefs(self):
        return list(self.data)

    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__
    __ior__ = WeakValueDictionary.__ior__


class WeakSet(_collections_abc.MutableSet):
    """A set that forgets items nobody else refers to."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for item in list(self.data):
            found = item()
            if found is None:
                self.data.discard(item)
            else:
                yield found

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        return self.__class__(e for s in (self, other) for e in s)

    def intersection(self, other):
        return self.__class__(e for e in other if e in self)

    def difference(self, other):
        made = self.copy()
        for item in other:
            made.discard(item)
        return made

    def symmetric_difference(self, other):
        return self.difference(other).union(self.__class__(e for e in other if e not in self))

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        self.data.intersection_update(ref(item) for item in other)

    def symmetric_difference_update(self, other):
        self.data.symmetric_difference_update(ref(item) for item in other)

    def issubset(self, other):
        return all(item in other for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Calls a function when an object is gone, or at the end."""
    __slots__ = ()
    _registry = {}
    _index = 0

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        finalize._index += 1
        info.index = finalize._index
        self._registry[self] = info

    def __call__(self, _=None):
        """Run the function if it has not run yet."""
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)
