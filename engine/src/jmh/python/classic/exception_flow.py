"""Errors as a part of the work: raised, caught, cleaned up after and raised again."""


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Lock:
    def __init__(self):
        self.depth = 0
        self.uses = 0

    def __enter__(self):
        self.depth += 1
        self.uses += 1
        return self

    def __exit__(self, kind, error, trace):
        self.depth -= 1
        return kind is KeyError


def check(value):
    if value % 5 == 0:
        raise Refused(value % 7)
    if value % 7 == 0:
        raise KeyError(value)
    return value


def attempt(value, lock, log):
    try:
        with lock:
            return check(value)
    except Refused as error:
        log.append(error.code)
        if error.code == 3:
            raise ValueError(value) from error
    finally:
        log.append(-1)
    return 0


def run():
    lock, log = Lock(), []
    total = failed = 0
    for i in range(1, 3000):
        try:
            total += attempt(i, lock, log)
        except ValueError as error:
            failed += error.__cause__.code
    return total, failed, lock.uses, lock.depth, len(log), sum(log)
