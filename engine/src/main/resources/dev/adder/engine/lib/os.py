"""The machine as far as the script's capabilities let it be seen."""

import sys

from _os import getcwd, getpid, urandom
import _os

error = OSError
name = "posix"
linesep = "\n"
curdir, pardir, sep, altsep, extsep, pathsep = ".", "..", "/", None, ".", ":"
defpath, devnull = "/bin:/usr/bin", "/dev/null"
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
supports_bytes_environ = True
supports_follow_symlinks = supports_dir_fd = supports_fd = supports_effective_ids = frozenset()


def fspath(path):
    """The text of a path."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    method = getattr(kind, "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__)
    text = method(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, "
                    f"not {type(text).__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _PathLikeMeta(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, other):
        if cls is PathLike:
            return hasattr(other, "__fspath__") or type.__subclasscheck__(cls, other)
        return type.__subclasscheck__(cls, other)


class PathLike(metaclass=_PathLikeMeta):
    """Objects that stand for a path of the file system."""

    __slots__ = ()

    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def register(cls, other):
        return other

    __class_getitem__ = classmethod(lambda cls, item: cls)


import posixpath as path  # noqa: E402

sys.modules["os.path"] = path


class stat_result(tuple):
    """What is known of a file."""

    __slots__ = ("_nanos",)
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3

    def __new__(cls, values, _nanos=None):
        values = tuple(values)
        if len(values) < 10:
            raise TypeError("os.stat_result() takes an at least 10-sequence "
                            f"({len(values)}-sequence given)")
        self = tuple.__new__(cls, values[:10])
        return self

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: float(self[7]))
    st_mtime = property(lambda self: float(self[8]))
    st_ctime = property(lambda self: float(self[9]))
    st_atime_ns = property(lambda self: self[7] * 10 ** 9)
    st_mtime_ns = property(lambda self: self[8] * 10 ** 9)
    st_ctime_ns = property(lambda self: self[9] * 10 ** 9)

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
                 "st_atime", "st_mtime", "st_ctime")
        return "os.stat_result(" + ", ".join(f"{n}={v}" for n, v in zip(names, self)) + ")"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file."""
    values = _os.stat(fsdecode(path), bool(follow_symlinks))
    return stat_result(values[:7] + tuple(value // 10 ** 9 for value in values[7:]))


def lstat(path, *, dir_fd=None):
    return stat(path, follow_symlinks=False)


def getcwdb():
    return fsencode(getcwd())


def listdir(path="."):
    path = "." if path is None else fspath(path)
    if isinstance(path, bytes):
        return [fsencode(entry) for entry in _os.listdir(fsdecode(path))]
    return _os.listdir(path)


class DirEntry:
    """An entry of scandir()."""

    __slots__ = ("name", "path")

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) if follow_symlinks else (
            path.isdir(self.path) and not path.islink(self.path))

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) if follow_symlinks else (
            path.isfile(self.path) and not path.islink(self.path))

    def is_symlink(self):
        return path.islink(self.path)

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return stat(self.path, follow_symlinks=False).st_ino

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, top):
        self._entries = iter([DirEntry(entry, path.join(top, entry)) for entry in listdir(top)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def scandir(path="."):
    return _Scan("." if path is None else fspath(path))


def mkdir(path, mode=0o777, *, dir_fd=None):
    _os.mkdir(fsdecode(path))


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    _os.remove(fsdecode(path), False)


unlink = remove


def rmdir(path, *, dir_fd=None):
    _os.remove(fsdecode(path), True)


def removedirs(name):
    rmdir(name)
    head = path.dirname(name)
    while head:
        try:
            rmdir(head)
        except OSError:
            break
        head = path.dirname(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _os.rename(fsdecode(src), fsdecode(dst))


replace = rename


def readlink(path, *, dir_fd=None):
    return _os.readlink(fsdecode(path))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        stat(path)
    except OSError:
        return False
    return True


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(directory, names of directories, names of files) for a tree."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    directories, files = [], []
    for entry in names:
        (directories if path.isdir(path.join(top, entry)) else files).append(entry)
    if topdown:
        yield top, directories, files
    for entry in directories:
        below = path.join(top, entry)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, directories, files


class _Environ:
    """The granted variables of the environment; changes stay in the script."""

    def __init__(self):
        self._values = None

    @property
    def _data(self):
        if self._values is None:
            self._values = _os.environment()
        return self._values

    def _check(self, text):
        if not isinstance(text, str):
            raise TypeError(f"str expected, not {type(text).__name__}")
        return text

    def __getitem__(self, key):
        return self._data[self._check(key)]

    def __setitem__(self, key, value):
        self._data[self._check(key)] = self._check(value)

    def __delitem__(self, key):
        del self._data[self._check(key)]

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, _Environ) else other)

    __hash__ = None

    def __or__(self, other):
        return self._data | dict(other)

    def __repr__(self):
        return "environ({" + ", ".join(f"{k!r}: {v!r}" for k, v in self._data.items()) + "})"

    def get(self, key, default=None):
        return self._data.get(key, default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def copy(self):
        return dict(self._data)

    def setdefault(self, key, value):
        return self._data.setdefault(self._check(key), self._check(value))

    def pop(self, key, *default):
        return self._data.pop(key, *default)

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def clear(self):
        self._data.clear()


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def cpu_count():
    return 1


process_cpu_count = cpu_count


def getppid():
    return 0


def getuid():
    return 0


geteuid = getgid = getegid = getuid


def strerror(code, /):
    texts = {1: "Operation not permitted", 2: "No such file or directory",
             5: "Input/output error", 9: "Bad file descriptor", 13: "Permission denied",
             17: "File exists", 20: "Not a directory", 21: "Is a directory",
             22: "Invalid argument", 28: "No space left on device", 39: "Directory not empty"}
    return texts.get(code, f"Unknown error {code}")


def _exit(status):
    raise SystemExit(status)
