"""The names of the parts of the import system."""

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """What is known of a module before it is loaded."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = False

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    def __repr__(self):
        text = "ModuleSpec(name={!r}, loader={!r}".format(self.name, self.loader)
        if self.origin is not None:
            text += ", origin={!r}".format(self.origin)
        return text + ")"

    def __eq__(self, other):
        try:
            return (self.name, self.loader, self.origin) == (other.name, other.loader, other.origin)
        except AttributeError:
            return NotImplemented


class BuiltinImporter:
    """Stands for modules written in Java."""


class FrozenImporter:
    """Stands for modules that come with the engine."""


class PathFinder:
    """Stands for modules found in the directories of sys.path."""


class SourceFileLoader:
    """Names a module's source file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, name=None):
        return self.path

    def is_package(self, name):
        return self.path.endswith("__init__.py")
