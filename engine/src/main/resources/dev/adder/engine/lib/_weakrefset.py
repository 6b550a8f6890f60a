"""The set of weak references."""
from weakref import WeakSet

__all__ = ['WeakSet']
