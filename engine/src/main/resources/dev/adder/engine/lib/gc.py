"""The garbage collector: the host's collector works on its own."""
DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
callbacks = []
garbage = []
_state = {'enabled': True, 'debug': 0, 'threshold': (2000, 10, 0)}


def enable():
    """Enable automatic garbage collection."""
    _state['enabled'] = True


def disable():
    """Disable automatic garbage collection."""
    _state['enabled'] = False


def isenabled():
    """Whether automatic garbage collection is enabled."""
    return _state['enabled']


def collect(generation=2):
    """Run callbacks of weak references; the number of objects found is not known."""
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    from _weakref import _poll
    _poll()
    return 0


def get_count():
    return (0, 0, 0)


def get_threshold():
    return _state['threshold']


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    _state['threshold'] = (threshold0, threshold1, threshold2)


def get_debug():
    return _state['debug']


def set_debug(flags, /):
    _state['debug'] = flags


def get_objects(generation=None):
    return []


def get_referrers(*objs):
    return []


def get_referents(*objs):
    return []


def get_stats():
    return [{'collections': 0, 'collected': 0, 'uncollectable': 0} for _ in range(3)]


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, str, bytes, type(None), complex))


def is_finalized(obj, /):
    return False


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0
