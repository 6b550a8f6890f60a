def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for v in source:
        yield v * v


def odd(source):
    for v in source:
        if v & 1:
            yield v


def run():
    total = 0
    for v in odd(squares(numbers(12000))):
        total += v
    return total
