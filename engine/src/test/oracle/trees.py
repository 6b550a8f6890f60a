"""Writes CPython 3.13's trees of programs.txt: python3.13 trees.py programs.txt trees.txt."""

import sys
import warnings

import tree_dump


def main(programs, trees):
    warnings.simplefilter("ignore")
    sections = open(programs, encoding="utf-8").read().split("### ")[1:]
    with open(trees, "w", encoding="utf-8") as out:
        for section in sections:
            name, source = section.split("\n", 1)
            dump = tree_dump.dump(source).replace(" ] ) ", " ] )\n")
            out.write("### " + name + "\n" + dump + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
