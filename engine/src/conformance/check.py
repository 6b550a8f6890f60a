#!/usr/bin/env python3
"""Runs CPython's own tests on the engine and compares with passing.txt, which may only grow.

usage: check.py ENGINE_COMMAND TESTS_DIR [--set first|core] [--update]

Exit 1 when a test that is listed in passing.txt does not pass any more, or when none passes. --update
adds what passes now and never takes anything away.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PASSING = os.path.join(HERE, "passing.txt")


def run(engine, tests, which):
    with tempfile.TemporaryDirectory() as work:
        saved = os.path.join(work, "results.json")
        command = [sys.executable, os.path.join(HERE, "gauge", "gauge.py"), "--mini"]
        command += ["--tests", tests, "--engine", engine, "--set", which, "--save", saved]
        subprocess.run(command, check=True)
        with open(saved, encoding="utf-8") as file:
            return json.load(file)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engine")
    parser.add_argument("tests")
    parser.add_argument("--set", default="first")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    results = run(options.engine, options.tests, options.set)
    now = {i for tests in results.values() for i, status in tests.items() if status in "PX"}
    listed = set()
    if os.path.exists(PASSING):
        with open(PASSING, encoding="utf-8") as file:
            listed = {line.strip() for line in file if line.strip()}
    modules = tuple("test." + module + "." for module in results)
    lost = sorted(i for i in listed - now if i.startswith(modules))
    fresh = sorted(now - listed)
    print("passing now: %d, listed: %d, new: %d, lost: %d" % (len(now), len(listed), len(fresh), len(lost)))
    if options.update:
        with open(PASSING, "w", encoding="utf-8") as file:
            file.write("".join(i + "\n" for i in sorted(listed | now)))
    for i in fresh:
        print("NEW ", i)
    for i in lost:
        print("LOST", i)
    if not now:
        print("CONFORMANCE: FAILED, nothing passed: does the engine start?")
    elif lost:
        print("CONFORMANCE: FAILED, %d listed tests do not pass any more" % len(lost))
    else:
        print("CONFORMANCE: OK" + (", %d new tests pass: add them with --update" % len(fresh) if fresh and not options.update else ""))
    return 1 if lost or not now else 0


if __name__ == "__main__":
    sys.exit(main())
