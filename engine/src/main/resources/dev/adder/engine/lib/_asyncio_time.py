"""The clock and the waiting of the loop."""

from time import monotonic, sleep as pause


def clock():
    """Seconds of the machine's clock, or None where it is denied."""
    try:
        return monotonic()
    except PermissionError:
        return None
