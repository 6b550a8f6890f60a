"""Answers with CPython 3.13 what the cases of faults.txt must give: python3.13 faults.py FILE.

A case is a line of source, with escapes for control characters, and below it, indented, the
outcome: OK or kind|message|lineno|offset|end_lineno|end_offset. This rewrites the outcomes.
Lines that start with # name the mode of the cases that follow: exec, eval or single.
"""

import sys
import warnings

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "\\": "\\", "s": " "}


def unescape(text):
    out = []
    chars = iter(text)
    for c in chars:
        out.append(ESCAPES[next(chars)] if c == "\\" else c)
    return "".join(out)


def outcome(source, mode):
    try:
        compile(source, "<f>", mode, dont_inherit=True)
        return "OK"
    except SyntaxError as e:
        place = (e.lineno, e.offset, e.end_lineno, e.end_offset)
        return "|".join([type(e).__name__, e.msg, *map(str, place)])
    except (MemoryError, RecursionError) as e:
        return type(e).__name__ + "|" + str(e)


def main(path):
    warnings.simplefilter("ignore")
    mode = "exec"
    out = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("    ") or not line:
            continue
        out.append(line)
        if line.startswith("# "):
            mode = line[2:]
        else:
            out.append("    " + outcome(unescape(line), mode).replace("\n", "\\n"))
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
