def make_counter(step):
    count = 0

    def bump(by=1):
        nonlocal count
        count += step * by
        return count

    return bump


def run():
    counters = [make_counter(i) for i in range(5)]
    total = 0
    for i in range(6000):
        for c in counters:
            total += c()
    return total + sum(map(lambda x: x * 2, range(1000)))
