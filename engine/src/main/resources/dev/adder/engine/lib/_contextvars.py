"""Context variables: values that belong to a context, which tasks copy."""

_NONE = object()


class Token:
    """What set() answers; reset() takes it."""

    __slots__ = ("_context", "var", "_old", "_used")
    MISSING = None

    def __init__(self, context, var, old):
        self._context = context
        self.var = var
        self._old = old
        self._used = False

    @property
    def old_value(self):
        return Token.MISSING if self._old is _NONE else self._old

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self.var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(lambda cls, item: cls)


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


Token.MISSING = _Missing()


class Context:
    """A mapping of context variables to their values."""

    __slots__ = ("_values", "_outer", "__weakref__")

    def __init__(self):
        self._values = {}
        self._outer = None

    def run(self, callable, /, *args, **kwargs):
        """Calls something in this context."""
        global _current
        if self._outer is not None:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._outer = _current
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._outer
            self._outer = None

    def copy(self):
        """A context with the same values."""
        other = Context()
        other._values = self._values.copy()
        return other

    def _known(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError("a ContextVar key was expected, got " + repr(var))
        return var

    def __getitem__(self, var):
        return self._values[self._known(var)]

    def __contains__(self, var):
        return self._known(var) in self._values

    def get(self, var, default=None, /):
        return self._values.get(self._known(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_current = Context()


class ContextVar:
    """A variable whose value depends on the current context."""

    __slots__ = ("name", "_default", "__weakref__")

    def __init__(self, name, *, default=_NONE):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "_default", default)

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of 'ContextVar' objects is not writable")

    def get(self, default=_NONE, /):
        """The value in the current context, else default, else the variable's default."""
        value = _current._values.get(self, _NONE)
        if value is not _NONE:
            return value
        if default is not _NONE:
            return default
        if self._default is not _NONE:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Sets the value in the current context."""
        values = _current._values
        token = Token(_current, self, values.get(self, _NONE))
        values[self] = value
        return token

    def reset(self, token, /):
        """Brings back the value before the set() that answered token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _NONE:
            _current._values.pop(self, None)
        else:
            _current._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _NONE else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(lambda cls, item: cls)


def copy_context():
    """A copy of the current context."""
    return _current.copy()


for _type in (Token, Context, ContextVar):
    _type.__module__ = "_contextvars"
del _type
