"""Abstract base classes of loaders and finders."""
from abc import ABC, abstractmethod


class Loader(ABC):
    def create_module(self, spec):
        return None

    def load_module(self, fullname):
        raise ImportError(name=fullname)


class MetaPathFinder(ABC):
    def invalidate_caches(self):
        pass


class PathEntryFinder(ABC):
    def invalidate_caches(self):
        pass


class InspectLoader(Loader):
    @abstractmethod
    def get_source(self, fullname):
        raise ImportError


class SourceLoader(InspectLoader):
    pass
