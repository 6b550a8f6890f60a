"""Runs the programs of a file, which NUL and a newline separate, and separates their outputs alike.

The last line of an output is the type of the exception that ended the program, if one did.
"""

import contextlib
import io
import sys
import warnings


def run(program):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(program, "<program>", "exec"), {"__name__": "__main__"})
    except BaseException as e:
        out.write(type(e).__name__)
    return out.getvalue()


warnings.simplefilter("ignore")
with open(sys.argv[1], encoding="utf-8") as file:
    programs = file.read().split("\0\n")
for program in programs:
    sys.stdout.write(run(program) + "\0\n")
