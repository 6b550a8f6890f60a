"""Functions to be called when the run ends."""
_registered = []


def register(func, /, *args, **kwargs):
    """Register a function to be executed at exit."""
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _registered.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Unregister a function."""
    _registered[:] = [entry for entry in _registered if entry[0] != func]


def _run_exitfuncs():
    while _registered:
        func, args, kwargs = _registered.pop()
        func(*args, **kwargs)


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)
