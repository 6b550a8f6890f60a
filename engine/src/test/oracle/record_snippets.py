"""Records what CPython 3.13 answers to the snippets: python3.13 record_snippets.py [--check] DIR...

A file NAME.py holds snippets, each headed by a line '#--- title'; what stands before the first one
is put in front of every snippet of the file. NAME.out gets the same titles and below each what
the snippet printed; run_snippet.py says how. With --check nothing is written: the titles of the
answers that are not those stored are printed, and the exit code is 1 if there are any.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = re.compile(r"^#--- (.*)\n", re.MULTILINE)


def snippets(path):
    """The (title, source) pairs of a file."""
    with open(path, encoding="utf-8") as f:
        prelude, *rest = HEAD.split(f.read())
    return [(title, prelude + body) for title, body in zip(rest[::2], rest[1::2])]


def answer(source):
    """The output of one snippet in a process of its own."""
    with open(os.path.join(HERE, "run_snippet.py"), encoding="utf-8") as f:
        program = "snippet = %r\n%s" % (source, f.read())
    environment = dict(os.environ, PYTHONHASHSEED="0", PYTHONPATH="")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "ignore", "-"],
        input=program.encode("utf-8", "surrogatepass"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        timeout=60,
    )
    return done.stdout.decode("utf-8")


def answers(path, pool):
    """The text of NAME.out for the file NAME.py."""
    pairs = snippets(path)
    outputs = pool.map(answer, [source for _, source in pairs])
    return "".join("#--- %s\n%s" % (title, out) for (title, _), out in zip(pairs, outputs))


def stale(path, now):
    """The titles whose stored answer is not the one of now."""
    stored = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8", newline="") as f:
            stored = f.read()
    old, new = (HEAD.split(text)[1:] for text in (stored, now))
    before = dict(zip(old[::2], old[1::2]))
    after = dict(zip(new[::2], new[1::2]))
    return [t for t in before.keys() | after.keys() if before.get(t) != after.get(t)]


def main(args):
    check = args[0] == "--check"
    failed = False
    with ThreadPoolExecutor(2) as pool:
        for directory in args[check:]:
            for name in sorted(os.listdir(directory)):
                if not name.endswith(".py"):
                    continue
                path = os.path.join(directory, name)
                text = answers(path, pool)
                out = path[:-3] + ".out"
                if check:
                    for title in sorted(stale(out, text)):
                        failed = True
                        print("%s: %s" % (name, title))
                else:
                    with open(out, "w", encoding="utf-8", newline="") as f:
                        f.write(text)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
