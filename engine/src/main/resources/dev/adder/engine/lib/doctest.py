"""Checks the examples in documentation strings."""

import sys
import unittest

__all__ = ["DocTestSuite", "testmod", "run_docstring_examples", "ELLIPSIS", "NORMALIZE_WHITESPACE",
           "IGNORE_EXCEPTION_DETAIL", "SKIP"]

DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS = 1, 2, 4, 8
SKIP, IGNORE_EXCEPTION_DETAIL = 16, 32


def _examples(text):
    """(source, wanted output) for each example of a text."""
    lines = (text or "").expandtabs().splitlines()
    at = 0
    while at < len(lines):
        line = lines[at]
        body = line.lstrip()
        at += 1
        if not body.startswith(">>> ") and body != ">>>":
            continue
        indent = len(line) - len(body)
        source = [body[4:]]
        while at < len(lines) and lines[at][indent:].startswith("..."):
            source.append(lines[at][indent + 4:])
            at += 1
        wanted = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip().startswith(">>>"):
            wanted.append(lines[at][indent:])
            at += 1
        yield "\n".join(source) + "\n", "\n".join(wanted) + "\n" if wanted else ""


def _run(text, globs):
    """The number of examples and the texts of those that fail."""
    import io
    count, failures = 0, []
    for source, wanted in _examples(text):
        count += 1
        out, saved = io.StringIO(), sys.stdout
        sys.stdout = out
        try:
            exec(compile(source, "<doctest>", "single"), globs)
            got = out.getvalue()
        except Exception as error:
            name = type(error).__name__
            if type(error).__module__ != "builtins":
                name = f"{type(error).__module__}.{name}"
            text = f"{name}: {error}" if str(error) else name
            got = f"Traceback (most recent call last):\n{text}\n"
            if wanted.startswith("Traceback"):
                rest = [line for line in wanted.splitlines()[1:] if line and line[0] != " "]
                wanted = "Traceback (most recent call last):\n" + "\n".join(rest) + "\n"
        finally:
            sys.stdout = saved
        if got != wanted.replace("<BLANKLINE>", ""):
            failures.append(f"Failed example:\n{source}Expected:\n{wanted}Got:\n{got}")
    return count, failures


def _objects(module):
    yield module.__name__, module.__doc__
    for name, value in list(vars(module).items()):
        if getattr(value, "__module__", None) == module.__name__:
            yield name, getattr(value, "__doc__", None)
            if isinstance(value, type):
                for member, inner in list(vars(value).items()):
                    if callable(inner) or isinstance(inner, property):
                        yield f"{name}.{member}", getattr(inner, "__doc__", None)


class DocTestCase(unittest.TestCase):
    """The examples of one object."""

    def __init__(self, name, text, globs):
        super().__init__()
        self._text, self._globs, self._name = text, globs, name

    def id(self):
        return self._name

    def runTest(self):
        failures = _run(self._text, self._globs)[1]
        if failures:
            raise self.failureException("\n".join(failures))


def DocTestSuite(module=None, globs=None, **options):
    """The examples of a module as unit tests."""
    if isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    return unittest.TestSuite(
        DocTestCase(name, text, dict(vars(module) if globs is None else globs))
        for name, text in _objects(module) if isinstance(text, str) and ">>>" in text)


def testmod(m=None, name=None, globs=None, verbose=None, **options):
    """(failed, attempted) for the examples of a module."""
    m = sys.modules["__main__"] if m is None else m
    failed = attempted = 0
    for _, text in _objects(m):
        if isinstance(text, str):
            count, failures = _run(text, dict(vars(m) if globs is None else globs))
            attempted += count
            failed += len(failures)
            for failure in failures:
                print(failure)
    return failed, attempted


def run_docstring_examples(f, globs, verbose=False, name="NoName", **options):
    """Checks the examples of one object."""
    for failure in _run(f.__doc__, dict(globs))[1]:
        print(failure)
