"""The loop, its handles, and futures."""

import _contextvars
from _asyncio_time import clock, pause

from .exceptions import CancelledError, InvalidStateError

__all__ = ("AbstractEventLoop", "Future", "Handle", "TimerHandle", "get_event_loop",
           "get_running_loop", "new_event_loop", "set_event_loop", "isfuture")

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


class Handle:
    """A callback that is scheduled."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._loop = loop
        self._context = _contextvars.copy_context() if context is None else context

    def cancel(self):
        """Takes the callback off the schedule."""
        self._cancelled = True
        self._callback = None
        self._args = None

    def cancelled(self):
        return self._cancelled

    def get_context(self):
        return self._context

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                "message": f"Exception in callback {self._callback!r}",
                "exception": error, "handle": self})


class TimerHandle(Handle):
    """A callback that is scheduled for a time."""

    __slots__ = ("_when", "_order")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def __lt__(self, other):
        return (self._when, self._order) < (other._when, other._order)


class AbstractEventLoop:
    """What every loop is."""


class BaseEventLoop(AbstractEventLoop):
    """Runs callbacks in turn and waits for the next timer when there is none."""

    def __init__(self):
        self._ready = []
        self._timers = []
        self._count = 0
        self._now = 0.0
        self._stopping = False
        self._closed = False
        self._running = False
        self._debug = False
        self._handler = None
        self._factory = None
        self._asyncgens = []
        self._hosted = []
        self._started = clock()

    def time(self):
        """The loop's clock in seconds; it moves by waiting where the machine's is denied."""
        real = clock()
        if real is not None and self._started is not None:
            self._now = max(self._now, real - self._started)
        return self._now

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def call_soon(self, callback, *args, context=None):
        """Schedules a callback for the next turn."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Schedules a callback after some seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Schedules a callback for a time of this loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        self._count += 1
        handle._order = self._count
        timers = self._timers
        low, high = 0, len(timers)
        while low < high:
            middle = (low + high) // 2
            if timers[middle]._when <= when:
                low = middle + 1
            else:
                high = middle
        timers.insert(low, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Schedules a coroutine."""
        from .tasks import Task
        self._check_closed()
        if self._factory is None:
            return Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = self._factory(self, coro)
        else:
            task = self._factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._factory = factory

    def get_task_factory(self):
        return self._factory

    def _turn(self):
        timers = self._timers
        while timers and timers[0]._cancelled:
            timers.pop(0)
        if self._hosted:
            self._collect()
        if not self._ready and not self._stopping:
            self._pause()
        now = self.time() if timers else 0.0
        due = 0
        while due < len(timers) and timers[due]._when <= now:
            due += 1
        if due:
            self._ready.extend(timers[:due])
            del timers[:due]
        ready, self._ready = self._ready, []
        for at, handle in enumerate(ready):
            if not handle._cancelled:
                try:
                    handle._run()
                except BaseException:
                    self._ready[:0] = ready[at + 1:]
                    raise

    def _pause(self):
        """Waits for the next timer, and for what the host does."""
        wait = self._seconds_left()
        if self._hosted and wait != 0:
            first, *others = [host for host, future in self._hosted]
            passed = first._wait(tuple(others), wait)
            if passed is not None:
                self._now += passed
                self._collect()
                return
        elif wait is None:
            raise RuntimeError("deadlock: every task waits and nothing is scheduled")
        elif wait > 0:
            pause(wait)
        if self._timers:
            self._now = max(self._now, self._timers[0]._when)

    def _seconds_left(self):
        """Until the next timer; None when there is none."""
        timers = self._timers
        while timers and timers[0]._cancelled:
            timers.pop(0)
        return max(0, timers[0]._when - self.time()) if timers else None

    def _is_due(self):
        """Whether a turn would do something at once."""
        if self._hosted:
            self._collect()
        return bool(self._ready) or self._seconds_left() == 0

    def _adopt(self, host):
        """A future that is done when a result of the host is there."""
        future = self.create_future()
        self._hosted.append((host, future))
        return future

    def _collect(self):
        """Passes on what the host has done."""
        waiting, self._hosted = self._hosted, []
        for host, future in waiting:
            if future.done():
                continue
            if host.done():
                _settle(future, host)
            else:
                self._hosted.append((host, future))

    def run_forever(self):
        """Runs until stop() is called."""
        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._running = True
        _set_running_loop(self)
        try:
            while True:
                self._turn()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            _set_running_loop(None)

    def run_until_complete(self, future):
        """Runs until the future is done and answers its result."""
        from .tasks import ensure_future
        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        mine = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except BaseException:
            if mine and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        """Writes what went wrong to sys.stderr."""
        import sys
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        print("\n".join(lines), file=sys.stderr)
        error = context.get("exception")
        if error is not None:
            sys.excepthook(type(error), error, error.__traceback__)

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            self._handler(self, context)

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that are still open."""

    async def shutdown_default_executor(self, timeout=None):
        """Nothing to shut down: there are no threads."""

    def run_in_executor(self, executor, func, *args):
        raise PermissionError(13, "threads are not granted to this script")

    def __repr__(self):
        return (f"<{type(self).__name__} running={self._running} closed={self._closed} "
                f"debug={self._debug}>")


class EventLoop(BaseEventLoop):
    """The loop of this engine."""


SelectorEventLoop = EventLoop


def _stop_loop(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


def _settle(future, host):
    try:
        result = host.result()
    except CancelledError as cancelled:
        future.cancel(*cancelled.args)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)


class Future:
    """A result that will be there later."""

    _asyncio_future_blocking = False
    _log_traceback = False

    def __init__(self, *, loop=None):
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None
        self._loop = get_event_loop() if loop is None else loop

    __class_getitem__ = classmethod(lambda cls, item: cls)

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancels the future unless it is done."""
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        """The result, or the exception raised."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not ready.")
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception.__traceback__)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            if context is None:
                context = _contextvars.copy_context()
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            new = RuntimeError("StopIteration interacts badly with generators and cannot be "
                               "raised into a Future")
            new.__cause__ = exception
            new.__context__ = exception
            exception = new
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __repr__(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append(f"exception={self._exception!r}")
            else:
                info.append(f"result={self._result!r}")
        return f"<{type(self).__name__} {' '.join(info)}>"


def isfuture(obj):
    """Whether obj can be awaited as a Future."""
    return (hasattr(obj.__class__, "_asyncio_future_blocking")
            and obj._asyncio_future_blocking is not None)


def wrap_future(future, *, loop=None):
    """The future itself: there are no futures of other threads."""
    if isfuture(future):
        return future
    raise TypeError(f"concurrent.futures.Future is expected, got {future!r}")


_running = None
_default = None
_policy = None


def _get_running_loop():
    return _running


def _set_running_loop(loop):
    global _running
    _running = loop


def get_running_loop():
    """The loop that runs now; RuntimeError when none does."""
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


class AbstractEventLoopPolicy:
    """How loops are found and made."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop per isolate, made when asked for."""

    def get_event_loop(self):
        if _default is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return _default

    def set_event_loop(self, loop):
        global _default
        _default = loop

    def new_event_loop(self):
        return EventLoop()


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    _policy = policy


def get_event_loop():
    """The running loop, else the one that was set."""
    return _running if _running is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()
