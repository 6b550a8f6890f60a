"""Numbers that flow through generators: filtered, paired, grouped and summed."""


def numbers(count):
    value = 1
    for _ in range(count):
        value = (value * 48271) % 2147483647
        yield value


def odd(source):
    for value in source:
        if value & 1:
            yield value


def pairs(source):
    source = iter(source)
    for first in source:
        second = next(source, None)
        if second is None:
            return
        yield first, second


def runs(source, size):
    group = []
    for each in source:
        group.append(each)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group


def flat(groups):
    for group in groups:
        yield from group


def run():
    total = 0
    for a, b in flat(runs(pairs(odd(numbers(6000))), 8)):
        total = (total * 3 + (a ^ b)) % 1000000007
    return total, sum(x % 10 for x in numbers(2000) if x % 3 == 0)
