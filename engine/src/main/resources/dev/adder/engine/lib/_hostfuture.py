"""Awaiting results of the host: with the loop that runs, or without one."""

import sys


def begin(future):
    """What an await of the future drives."""
    if not future.done():
        events = sys.modules.get("asyncio.events")
        loop = None if events is None else events._get_running_loop()
        if loop is not None:
            return loop._adopt(future).__await__()
    return _alone(future)


def _alone(future):
    """The driver gets the future once; when it goes on before that is done, it waits."""
    if not future.done():
        yield future
    return future.result()
