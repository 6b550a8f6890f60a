"""What a coroutine is."""

from .tasks import iscoroutine, iscoroutinefunction

__all__ = ("iscoroutine", "iscoroutinefunction")
