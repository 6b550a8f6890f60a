"""Signals: their names. Handling them belongs to the host."""
from enum import IntEnum


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGABRT = 6
    SIGFPE = 8
    SIGKILL = 9
    SIGSEGV = 11
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT."""
    raise KeyboardInterrupt


def getsignal(signalnum, /):
    """The handler of a signal."""
    return default_int_handler if signalnum == Signals.SIGINT else Handlers.SIG_DFL


def signal(signalnum, handler, /):
    """Refused: signals belong to the host."""
    raise ValueError('signal only works in main thread of the main interpreter')


def valid_signals():
    return set(Signals)
