"""Coroutines driven by a loop of one isolate: tasks, timers, queues and locks."""

from .exceptions import (BrokenBarrierError, CancelledError, IncompleteReadError,
                         InvalidStateError, LimitOverrunError, SendfileNotAvailableError,
                         TimeoutError)
from .events import (AbstractEventLoop, AbstractEventLoopPolicy, BaseEventLoop,
                     DefaultEventLoopPolicy, EventLoop, Future, Handle, SelectorEventLoop,
                     TimerHandle, get_event_loop, get_event_loop_policy, get_running_loop,
                     isfuture, new_event_loop, set_event_loop, set_event_loop_policy, wrap_future,
                     _get_running_loop, _set_running_loop)
from .tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed,
                    create_eager_task_factory, create_task, current_task, eager_task_factory,
                    ensure_future, gather, iscoroutine, iscoroutinefunction,
                    run_coroutine_threadsafe, shield, sleep, to_thread, wait, wait_for)
from .runners import Runner, run

_LATER = {
    "Lock": "locks", "Event": "locks", "Condition": "locks", "Semaphore": "locks",
    "BoundedSemaphore": "locks", "Barrier": "locks",
    "Queue": "queues", "PriorityQueue": "queues", "LifoQueue": "queues", "QueueFull": "queues",
    "QueueEmpty": "queues", "QueueShutDown": "queues",
    "TaskGroup": "taskgroups", "Timeout": "timeouts", "timeout": "timeouts",
    "timeout_at": "timeouts",
}

__all__ = [name for name in dir() if not name.startswith("_")
           and name not in ("events", "exceptions", "runners", "tasks")] + list(_LATER)


def __getattr__(name):
    module = _LATER.get(name)
    if module is None:
        if name in ("locks", "queues", "taskgroups", "timeouts"):
            module, name = name, None
        else:
            raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
    value = __import__("asyncio." + module, fromlist=["*"])
    if name is not None:
        value = getattr(value, name)
        globals()[name] = value
    return value
