"""Finding modules without loading them."""
import sys
from importlib.machinery import ModuleSpec


def find_spec(name, package=None):
    """The spec of a module, or None; the module is imported to find out."""
    full = resolve_name(name, package) if name.startswith(".") else name
    module = sys.modules.get(full)
    if module is None:
        try:
            __import__(full)
        except ModuleNotFoundError as error:
            if error.name == full:
                return None
            raise
        module = sys.modules[full]
    spec = getattr(module, "__spec__", None)
    if spec is None:
        raise ValueError("{}.__spec__ is None".format(full))
    return spec


def resolve_name(name, package):
    """The absolute form of a relative name."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            "no package specified for {!r} (required for relative module names)".format(name)
        )
    level = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    base = parts[0]
    return base + "." + name[level:] if name[level:] else base


def module_from_spec(spec):
    """A new, empty module for a spec."""
    module = type(sys)(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.origin is not None:
        module.__file__ = spec.origin
    return module


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


MAGIC_NUMBER = b"adder313"
