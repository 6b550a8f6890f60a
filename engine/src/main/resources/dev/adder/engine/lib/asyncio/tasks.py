"""Tasks, and what is done with many of them."""

import _contextvars

from .events import Future, get_running_loop, get_event_loop, isfuture, _get_running_loop
from .exceptions import CancelledError, InvalidStateError

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
           "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future",
           "current_task", "all_tasks")

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_names = 0
_current = {}
_all = {}


async def _probe():
    pass


_sample = _probe()
_coroutine = type(_sample)
_sample.close()
del _sample


def iscoroutine(obj):
    """Whether obj is a coroutine object."""
    if isinstance(obj, _coroutine):
        return True
    return all(hasattr(type(obj), name) for name in ("__await__", "send", "throw", "close"))


def iscoroutinefunction(func):
    """Whether func was made by async def."""
    while hasattr(func, "func") and hasattr(func, "keywords"):
        func = func.func
    func = getattr(func, "__func__", func)
    code = getattr(func, "__code__", None)
    return bool(code is not None and getattr(code, "co_flags", 0) & 0x80)


class Task(Future):
    """A coroutine that a loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        global _names
        if name is None:
            _names += 1
            name = f"Task-{_names}"
        self._name = str(name)
        self._must_cancel = False
        self._cancels = 0
        self._waiter = None
        self._coro = coro
        self._context = _contextvars.copy_context() if context is None else context
        _all[self] = None
        if eager_start and self._loop.is_running():
            before = _current.get(self._loop)
            self._context.run(self._step)
            if before is not None:
                _current[self._loop] = before
        else:
            self._loop.call_soon(self._step, context=self._context)

    def __hash__(self):
        return object.__hash__(self)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        """Asks the coroutine to end with CancelledError."""
        if self.done():
            return False
        self._cancels += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
            if self._cancels == 0:
                self._must_cancel = False
        return self._cancels

    def get_stack(self, *, limit=None):
        return []

    def _end(self):
        _all.pop(self, None)

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f"step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waiter = None
        _current[self._loop] = self
        try:
            if error is None:
                answer = self._coro.send(None)
            else:
                answer = self._coro.throw(error)
        except StopIteration as stop:
            self._end()
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._end()
            self._cancelled_error = cancelled
            super().cancel(msg=cancelled.args[0] if cancelled.args else None)
        except (KeyboardInterrupt, SystemExit) as stop:
            self._end()
            super().set_exception(stop)
            raise
        except BaseException as failure:
            self._end()
            super().set_exception(failure)
        else:
            self._wait_for(answer)
        finally:
            _current.pop(self._loop, None)
        self = None

    def _wait_for(self, answer):
        blocking = getattr(answer, "_asyncio_future_blocking", None)
        problem = None
        if blocking is not None:
            if answer.get_loop() is not self._loop:
                problem = RuntimeError(
                    f"Task {self!r} got Future {answer!r} attached to a different loop")
            elif not blocking:
                problem = RuntimeError(
                    f"yield was used instead of yield from in task {self!r} with {answer!r}")
            elif answer is self:
                problem = RuntimeError(f"Task cannot await on itself: {self!r}")
            else:
                answer._asyncio_future_blocking = False
                answer.add_done_callback(self._wakeup, context=self._context)
                self._waiter = answer
                if self._must_cancel and answer.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif answer is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        else:
            problem = RuntimeError(f"Task got bad yield: {answer!r}")
        self._loop.call_soon(self._step, problem, context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()

    def __repr__(self):
        state = "cancelling" if self._cancels and not self.done() else self._state.lower()
        info = [state, f"name={self._name!r}", f"coro={self._coro!r}"]
        if self._waiter is not None:
            info.append(f"wait_for={self._waiter!r}")
        if self._state == "FINISHED":
            if self._exception is not None:
                info.append(f"exception={self._exception!r}")
            else:
                info.append(f"result={self._result!r}")
        return f"<{type(self).__name__} {' '.join(info)}>"


def current_task(loop=None):
    """The task that runs now, or None."""
    return _current.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = get_running_loop()
    return {task for task in list(_all) if task._loop is loop and not task.done()}


def create_task(coro, *, name=None, context=None):
    """Schedules a coroutine in the running loop."""
    return get_running_loop().create_task(coro, name=name, context=context)


def eager_task_factory(loop, coro, *, name=None, context=None):
    """A task factory whose tasks start at once."""
    return Task(coro, loop=loop, name=name, context=context, eager_start=True)


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks, made by the constructor, start at once."""
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context,
                                       eager_start=True)
    return factory


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A Future for any awaitable."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as "
                             "the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


class _Pass:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Lets others run for so many seconds."""
    if delay <= 0:
        await _Pass()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; answers the sets of those done and those not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    left = [sum(1 for f in fs if not f.done())]

    def enough():
        if left[0] <= 0 or return_when == FIRST_COMPLETED and left[0] < len(fs):
            return True
        return return_when == FIRST_EXCEPTION and any(
            f.done() and not f.cancelled() and f.exception() is not None for f in fs)

    def one_done(f):
        left[0] -= 1
        if enough() and not waiter.done():
            waiter.set_result(None)

    handle = None
    if not enough():
        pending = [f for f in fs if not f.done()]
        for f in pending:
            f.add_done_callback(one_done)
        if timeout is not None:
            handle = loop.call_later(timeout, _set_unless_done, waiter, None)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for f in pending:
                f.remove_done_callback(one_done)
    done = {f for f in fs if f.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    """The result of an awaitable; TimeoutError, and its cancellation, after timeout seconds."""
    from .timeouts import timeout as limit
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except CancelledError as error:
            raise TimeoutError from error
        return fut.result()
    async with limit(timeout):
        return await fut


class _Completed:
    """What as_completed() answers: iterated by for or async for."""

    def __init__(self, aws, timeout):
        from .queues import Queue
        self._done = Queue()
        self._handle = None
        loop = get_event_loop()
        todo = {ensure_future(aw, loop=loop) for aw in set(aws)}
        for f in todo:
            f.add_done_callback(self._one)
        self._todo = todo
        self._left = len(todo)
        if todo and timeout is not None:
            self._handle = loop.call_later(timeout, self._expire)

    def _expire(self):
        for f in self._todo:
            f.remove_done_callback(self._one)
            self._done.put_nowait(None)
        self._todo.clear()

    def _one(self, f):
        if f in self._todo:
            self._todo.remove(f)
            self._done.put_nowait(f)
            if not self._todo and self._handle is not None:
                self._handle.cancel()

    async def _next(self, as_future=False):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f if as_future else f.result()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next(True)


def as_completed(fs, *, timeout=None):
    """The awaitables of fs in the order in which they end."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _Completed(fs, timeout)


class _Gathering(Future):
    """What gather() answers: cancelling it cancels the children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._asked = False

    def cancel(self, msg=None):
        if self.done():
            return False
        answer = False
        for child in self._children:
            if child.cancel(msg=msg):
                answer = True
        if answer:
            self._asked = True
        return answer


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of all results."""
    if not coros_or_futures:
        loop = get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    loop = _get_running_loop()
    known = {}
    children = []
    for item in coros_or_futures:
        if id(item) not in known:
            future = ensure_future(item, loop=loop)
            if loop is None:
                loop = future.get_loop()
            known[id(item)] = future
        children.append(known[id(item)])
    distinct = list(known.values())
    outer = _Gathering(children, loop=loop)
    left = [len(distinct)]

    def one_done(f):
        left[0] -= 1
        if outer.done():
            if not f.cancelled():
                f.exception()
            return
        if not return_exceptions:
            if f.cancelled():
                outer.set_exception(f._make_cancelled_error())
                return
            if f.exception() is not None:
                outer.set_exception(f.exception())
                return
        if left[0] == 0:
            results = []
            for child in children:
                if child.cancelled():
                    results.append(child._make_cancelled_error())
                else:
                    error = child.exception()
                    results.append(child.result() if error is None else error)
            if outer._asked:
                outer.set_exception(outer._make_cancelled_error())
            else:
                outer.set_result(results)

    for f in distinct:
        f.add_done_callback(one_done)
    return outer


def shield(arg):
    """Protects an awaitable from being cancelled by who waits for it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(f):
        if outer.cancelled():
            if not f.cancelled():
                f.exception()
        elif f.cancelled():
            outer.cancel()
        elif f.exception() is not None:
            outer.set_exception(f.exception())
        else:
            outer.set_result(f.result())

    inner.add_done_callback(inner_done)
    outer.add_done_callback(
        lambda f: None if inner.done() else inner.remove_done_callback(inner_done))
    return outer


async def to_thread(func, /, *args, **kwargs):
    """Refused: scripts have no threads."""
    raise PermissionError(13, "threads are not granted to this script")


def run_coroutine_threadsafe(coro, loop):
    """Refused: scripts have no threads."""
    raise PermissionError(13, "threads are not granted to this script")
