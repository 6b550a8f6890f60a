"""Futures."""

from .events import Future, isfuture, wrap_future

__all__ = ("Future", "isfuture", "wrap_future")
