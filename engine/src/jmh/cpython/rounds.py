"""Times run() of a program: rounds.py PROGRAM WARM_UP_SECONDS ROUNDS ROUND_SECONDS.

Prints the version of Python, repr(run()), and for each round the milliseconds of a call: those on
the clock and those of the processor.
"""

import sys
from time import perf_counter, process_time


def millis_per_call(run, seconds):
    calls = 0
    start, start_cpu = perf_counter(), process_time()
    while True:
        run()
        calls += 1
        elapsed = perf_counter() - start
        if elapsed >= seconds:
            cpu = process_time() - start_cpu
            return elapsed * 1000 / calls, cpu * 1000 / calls


def main(program, warm_up, rounds, seconds):
    names = {"__name__": "program"}
    with open(program, encoding="utf-8") as file:
        exec(compile(file.read(), program, "exec"), names)
    run = names["run"]
    print("%d.%d.%d" % sys.version_info[:3])
    print(repr(run()))
    if int(rounds):
        millis_per_call(run, float(warm_up))
    for _ in range(int(rounds)):
        print(*millis_per_call(run, float(seconds)))


main(*sys.argv[1:])
