class Missing(Exception):
    pass


def find(i):
    if i % 3 == 0:
        raise Missing(i)
    return i


def run():
    found = 0
    missed = 0
    for i in range(6000):
        try:
            found += find(i)
        except Missing:
            missed += 1
        finally:
            found += 1
    return found + missed
