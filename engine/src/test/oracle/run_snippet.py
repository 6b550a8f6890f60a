"""Runs one snippet and says how it ended; CPython and the engine execute the same text.

The global `snippet` holds the snippet's source. Its namespace has two functions more than a script's:
run, which evaluates every line of a text (a line that starts with ! is executed, ;; in it separates
lines) and prints the value or the exception, and show, which does that with a call. The last line
of the output is @@OK, or @@EXC with the type and the message of the exception that ended it.
"""


def _plain(text):
    """The text with addresses made equal."""
    head, *rest = text.split(" at 0x")
    return head + "".join(" at 0x" + part.lstrip("0123456789abcdef") for part in rest)


def _fault(exception):
    return type(exception).__name__ + ": " + _plain(str(exception))


def _main(source):
    namespace = {"__name__": "__main__"}

    def show(function, *args, **keywords):
        try:
            print(_plain(repr(function(*args, **keywords))))
        except BaseException as e:
            print(_fault(e))

    def run(text):
        for line in text.strip().split("\n"):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            try:
                if line.startswith("!"):
                    exec(line[1:].replace(";;", "\n"), namespace)
                    print(line)
                else:
                    print(line, "->", _plain(repr(eval(line, namespace))))
            except BaseException as e:
                print(line, "!!", _fault(e))

    namespace["show"] = show
    namespace["run"] = run
    try:
        exec(compile(source, "<snippet>", "exec"), namespace)
    except BaseException as e:
        print("@@EXC", _fault(e))
    else:
        print("@@OK")


_main(snippet)
