"""Signals belong to the host: their names are here, handlers are not taken."""

SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT = 1, 2, 3, 4, 5, 6
SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2 = 7, 8, 9, 10, 11, 12
SIGPIPE, SIGALRM, SIGTERM, SIGCHLD, SIGCONT, SIGSTOP = 13, 14, 15, 17, 18, 19
NSIG = 65
SIG_DFL = 0
SIG_IGN = 1


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def getsignal(signalnum, /):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return default_int_handler if signalnum == SIGINT else SIG_DFL


def signal(signalnum, handler, /):
    raise PermissionError(1, "signal handlers belong to the host")


def raise_signal(signalnum, /):
    if signalnum == SIGINT:
        raise KeyboardInterrupt
    raise PermissionError(1, "signals belong to the host")


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def strsignal(signalnum, /):
    return None


def valid_signals():
    return set(range(1, NSIG))
