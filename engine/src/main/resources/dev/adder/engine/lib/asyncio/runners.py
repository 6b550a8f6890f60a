"""Running a program's main coroutine."""

import _contextvars

from . import events, tasks

__all__ = ("Runner", "run")


class Runner:
    """A loop for several calls of run()."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory
        self._loop = None
        self._closed = False
        self._context = None

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _start(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            if self._factory is None:
                self._loop = events.new_event_loop()
                events.set_event_loop(self._loop)
            else:
                self._loop = self._factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = _contextvars.copy_context()

    def get_loop(self):
        self._start()
        return self._loop

    def run(self, coro, *, context=None):
        """The result of a coroutine."""
        if not tasks.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._start()
        task = self._loop.create_task(coro, context=context or self._context)
        return self._loop.run_until_complete(task)

    def close(self):
        """Cancels what still runs and closes the loop."""
        loop = self._loop
        if self._closed:
            return
        self._closed = True
        if loop is None:
            return
        try:
            _cancel_all(loop)
        finally:
            if self._factory is None:
                events.set_event_loop(None)
            loop.close()
            self._loop = None


def _cancel_all(loop):
    left = tasks.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(), "task": task})


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine in a new loop and answers its result."""
    if events._get_running_loop() is not None:
        if hasattr(main, "close"):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
