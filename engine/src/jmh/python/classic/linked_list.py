"""Takeuchi's function on linked lists whose lengths are compared."""


class Link:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


def made(length):
    return None if length == 0 else Link(length, made(length - 1))


def length(items):
    count = 0
    while items is not None:
        count += 1
        items = items.rest
    return count


def is_shorter(a, b):
    while b is not None:
        if a is None:
            return True
        a, b = a.rest, b.rest
    return False


def tail(x, y, z):
    if not is_shorter(y, x):
        return z
    return tail(tail(x.rest, y, z), tail(y.rest, z, x), tail(z.rest, x, y))


def run():
    return length(tail(made(15), made(10), made(6)))
