"""Coroutines that a host drives: the loop never waits, the host moves it on."""

from . import events
from .exceptions import CancelledError
from .tasks import all_tasks, ensure_future


class HostedLoop(events.EventLoop):
    """A loop that tells its host when there is something to do."""

    def __init__(self, wake):
        super().__init__()
        self._wake = wake

    def call_soon(self, callback, *args, context=None):
        handle = super().call_soon(callback, *args, context=context)
        if not self._running:
            self._wake()
        return handle

    call_soon_threadsafe = call_soon

    def call_at(self, when, callback, *args, context=None):
        handle = super().call_at(when, callback, *args, context=context)
        if not self._running:
            self._wake()
        return handle

    def _go(self):
        """Does all that can be done without waiting."""
        outer = events._get_running_loop()
        events._set_running_loop(self)
        self._running = True
        try:
            while self._is_due():
                self._turn()
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(outer)


class Hosted:
    """A coroutine under way."""

    def __init__(self, awaitable, wake):
        self._loop = HostedLoop(wake)
        self._loop._running = True
        self._task = ensure_future(awaitable, loop=self._loop)
        self._loop._running = False
        self._ending = False

    def cancel(self):
        """Asks the coroutine to end with CancelledError."""
        self._task.cancel()

    def move(self, passed):
        """Goes on after so many seconds: None at the end, else what to wait for, the host's
        results and seconds."""
        loop = self._loop
        loop._now += passed
        loop._go()
        if self._task.done():
            others = all_tasks(loop)
            if others and not self._ending:
                self._ending = True
                for task in others:
                    task.cancel()
                loop._go()
                others = all_tasks(loop)
            if not others:
                loop.close()
                return None
        return tuple(host for host, future in loop._hosted), loop._seconds_left()

    def result(self):
        """The value of the coroutine, or its exception."""
        return self._task.result()
