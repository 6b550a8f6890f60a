"""The import system as functions."""
import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    """Import a module; a leading dot makes the name relative to package."""
    level = 0
    while level < len(name) and name[level] == ".":
        level += 1
    if level:
        if not package:
            raise TypeError(
                "the 'package' argument is required to perform a relative import for {!r}".format(name)
            )
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[: len(parts) - level + 1])
        name = base + "." + name[level:] if name[level:] else base
    __import__(name)
    if name in sys.modules:
        return sys.modules[name]
    # Packages and classes of the host are in no table.
    return __import__(name, fromlist=["__name__"])


def invalidate_caches():
    """Forget what finders remember; the finders here remember nothing."""


def reload(module):
    """Execute a module's source again in its namespace."""
    name = getattr(getattr(module, "__spec__", None), "name", None) or getattr(module, "__name__", None)
    if name is None or type(module) is not type(sys):
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError("module {} not in sys.modules".format(name), name=name)
    del sys.modules[name]
    try:
        __import__(name)
        fresh = sys.modules[name]
        if fresh is not module:
            module.__dict__.update(fresh.__dict__)
    finally:
        sys.modules[name] = module
    return module
