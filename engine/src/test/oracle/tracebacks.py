"""Runs the scripts of tracebacks.txt on CPython 3.13: python3.13 tracebacks.py FILE.

A section is headed by "### name"; below the script, after "--- expected", stands what CPython
prints when nothing catches the exception. This rewrites those texts.
"""

import os
import subprocess
import sys
import tempfile

EXPECTED = "--- expected\n"


def main(path):
    with open(path, encoding="utf-8") as file:
        sections = file.read().split("### ")[1:]
    out = []
    with tempfile.TemporaryDirectory() as directory:
        case = os.path.join(directory, "case.py")
        for section in sections:
            name, _, text = section.partition("\n")
            source = text.partition(EXPECTED)[0]
            with open(case, "w", encoding="utf-8") as file:
                file.write(source)
            run = subprocess.run(
                [sys.executable, "-I", "-X", "utf8", case], capture_output=True)
            printed = run.stderr.decode("utf-8").replace(case, "case.py")
            out.append(f"### {name}\n{source}{EXPECTED}{printed}")
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(out))


if __name__ == "__main__":
    main(sys.argv[1])
