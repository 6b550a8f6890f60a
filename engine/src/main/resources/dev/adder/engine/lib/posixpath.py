"""Paths as texts."""

import os

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
           "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink",
           "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars",
           "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir",
           "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_sep(s))


def join(a, *p):
    """The parts with slashes between them; an absolute part starts anew."""
    path = os.fspath(a)
    slash = _sep(path)
    for part in p:
        part = os.fspath(part)
        if isinstance(part, str) != isinstance(path, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = os.fspath(p)
    slash = _sep(p)
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(_sep(p)) + 1
    at = p.rfind(dot)
    if at >= start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash = _sep(p)
    rest = p.lstrip(slash)
    count = len(p) - len(rest)
    root = 2 if count == 2 else 1 if count else 0
    return p[:0], p[:root], p[root:]


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_sep(p)) + 1:]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    """The longest text with which all begin."""
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [os.fspath(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash = _sep(paths[0])
    if len({p.startswith(slash) for p in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    dot = b"." if isinstance(slash, bytes) else "."
    parts = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    low, high = min(parts), max(parts)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    return (slash if paths[0].startswith(slash) else slash[:0]) + slash.join(common)


def normpath(path):
    path = os.fspath(path)
    slash = _sep(path)
    dot = b"." if isinstance(path, bytes) else "."
    if not path:
        return dot
    root = splitroot(path)[1]
    out = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dot + dot or not root and not out or out and out[-1] == dot + dot:
            out.append(part)
        elif out:
            out.pop()
    return root + slash.join(out) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = abspath(filename)
    done = _sep(path)
    for part in path.split(_sep(path)):
        if part:
            done = join(done, part)
            for _ in range(40):
                if not islink(done):
                    break
                done = normpath(join(dirname(done), os.readlink(done)))
            else:
                if strict:
                    raise OSError(40, "Too many levels of symbolic links", filename)
    if strict:
        os.lstat(done)
    return done


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _sep(path)
    up = b".." if isinstance(path, bytes) else ".."
    here = [p for p in abspath(start if start is not None else slash[:0] + up[:1]).split(slash) if p]
    there = [p for p in abspath(path).split(slash) if p]
    same = 0
    for a, b in zip(here, there):
        if a != b:
            break
        same += 1
    parts = [up] * (len(here) - same) + there[same:]
    return slash.join(parts) or up[:1]


def _stat(path, follow=True):
    try:
        return os.stat(path) if follow else os.lstat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None


def lexists(path):
    return _stat(path, False) is not None


def isfile(path):
    found = _stat(path)
    return found is not None and found.st_mode & 0o170000 == 0o100000


def isdir(s):
    found = _stat(s)
    return found is not None and found.st_mode & 0o170000 == 0o040000


def islink(path):
    found = _stat(path, False)
    return found is not None and found.st_mode & 0o170000 == 0o120000


def isjunction(path):
    os.fspath(path)
    return False


def isdevdrive(path):
    os.fspath(path)
    return False


def ismount(path):
    return abspath(path) == _sep(os.fspath(path))


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def expanduser(path):
    path = os.fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde) or "HOME" not in os.environ:
        return path
    first, slash, rest = path.partition(_sep(path))
    if first != tilde:
        return path
    home = os.environ["HOME"]
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return (home.rstrip(_sep(path)) + slash + rest) or _sep(path)


def expandvars(path):
    import re
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))

    def value(match):
        name = match[1]
        return os.environ.get(name[1:-1] if name.startswith("{") else name, match[0])
    return re.sub(r"\$(\w+|\{[^}]*\})", value, path, flags=256)
