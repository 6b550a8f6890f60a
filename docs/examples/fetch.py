"""Asynchronous work: bounded concurrency, retries, a time limit and an async generator."""

import asyncio

DELAYS = {"alpha": 0.03, "beta": 0.01, "gamma": 0.02, "delta": 5.0, "omega": 0.01}
FAILURES = {"gamma": 1, "omega": 9}

running = 0
most_running = 0


class Unavailable(Exception):
    pass


async def fetch(name):
    """Pretend to ask a server."""
    global running, most_running
    running += 1
    most_running = max(most_running, running)
    try:
        await asyncio.sleep(DELAYS[name])
        if FAILURES.get(name, 0) > 0:
            FAILURES[name] -= 1
            raise Unavailable(name)
        return f"{name}:{len(name)}"
    finally:
        running -= 1


async def with_retries(name, attempts=3):
    for attempt in range(1, attempts + 1):
        try:
            return await fetch(name), attempt
        except Unavailable:
            if attempt == attempts:
                raise
            await asyncio.sleep(0)


async def guarded(name, gate):
    async with gate:
        try:
            async with asyncio.timeout(0.5):
                result, attempts = await with_retries(name)
                return f"{result} after {attempts}"
        except TimeoutError:
            return f"{name} timed out"
        except Unavailable as error:
            return f"{error} unavailable"


async def countdown(n):
    while n:
        await asyncio.sleep(0)
        yield n
        n -= 1


async def main():
    gate = asyncio.Semaphore(2)
    results = await asyncio.gather(*(guarded(name, gate) for name in DELAYS))
    for result in results:
        print(result)
    print("most at once:", most_running)
    print([n * n async for n in countdown(4)])

    queue = asyncio.Queue(maxsize=1)

    async def produce():
        for word in ("red", "green", "blue"):
            await queue.put(word)
        await queue.put(None)

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        while (word := await queue.get()) is not None:
            print("got", word)


asyncio.run(main())
