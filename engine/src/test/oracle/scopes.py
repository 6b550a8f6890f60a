"""Writes what CPython 3.13 makes of the names in scopes.txt: python3.13 scopes.py scopes.txt.

Each section is a program; below its line "---" stands one line for every code object in it, sorted:
name|free variables|cells|G, C or A for generators, coroutines, async generators|parameters|locals.
"""

import sys
import types
import warnings

HIDDEN = {".0", ".defaults", ".kwdefaults", ".format"}


def walk(code, out):
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            flags = inner.co_flags
            kind = "".join(k for k, bit in (("G", 0x20), ("C", 0x80), ("A", 0x200)) if flags & bit)
            count = inner.co_argcount + inner.co_kwonlyargcount
            count += bool(flags & 4) + bool(flags & 8)
            parameters = [p for p in inner.co_varnames[:count] if p not in HIDDEN]
            names = set(inner.co_varnames) - HIDDEN - set(inner.co_cellvars) if flags & 1 else ()
            parts = (
                [inner.co_name],
                inner.co_freevars,
                sorted(inner.co_cellvars),
                [kind],
                parameters,
                sorted(names),
            )
            out.append("|".join(",".join(part) for part in parts))
            walk(inner, out)


def main(path):
    warnings.simplefilter("ignore")
    sections = open(path, encoding="utf-8").read().split("### ")[1:]
    with open(path, "w", encoding="utf-8") as out:
        for section in sections:
            name, source = section.split("---\n")[0].split("\n", 1)
            lines = []
            walk(compile(source, name, "exec", dont_inherit=True), lines)
            out.write("### " + name + "\n" + source + "---\n")
            out.write("".join(line + "\n" for line in sorted(lines)))


if __name__ == "__main__":
    main(sys.argv[1])
