"""Functions that make functions: counters, compositions, partial application, a memo."""


def counter():
    count = 0

    def increase(by=1):
        nonlocal count
        count += by
        return count

    return increase


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def memo(function):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = function(n)
        return known[n]

    return wrapper


def scaler(factor):
    return lambda value: value * factor % 10007


def run():
    count = counter()
    chain = compose(scaler(3), lambda v: v + 1, scaler(7), lambda v: v ^ 5)
    total = 0
    for i in range(3000):
        total += chain(i)
        count(i & 3)
    fib = memo(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
    makers = [lambda x, k=k: x + k for k in range(20)]
    for _ in range(50):
        for make in makers:
            total = make(total) % 1000003
    return total, count(0), fib(80)
