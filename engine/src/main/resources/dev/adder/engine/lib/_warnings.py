"""The core of module warnings."""
from warnings import warn, warn_explicit, filters, _defaultaction, _onceregistry, _filters_mutated
