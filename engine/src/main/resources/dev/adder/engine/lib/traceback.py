"""Tracebacks as data and as text."""
import linecache
import sys

import _traceback

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


class _Implicit:
    def __repr__(self):
        return '<implicit>'


_implicit = _Implicit()


def _out(pieces, file):
    if file is None:
        file = sys.stderr
    for piece in pieces:
        print(piece, file=file, end='')


def _exception_and_tb(exc, value, tb):
    if (value is _implicit) != (tb is _implicit):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _implicit:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_list(extracted_list, file=None):
    """Print the lines of format_list."""
    _out(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The text of each frame in a list of FrameSummary or of tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The text of each frame of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The StackSummary of a traceback."""
    return StackSummary._from_positions(_tb_positions(tb), limit=limit)


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True,
                    **kwargs):
    """Print an exception as the interpreter does when nothing catches it."""
    value, tb = _exception_and_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(
        file=file, chain=chain)


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    """The text of print_exception as a list of strings that end with a newline."""
    value, tb = _exception_and_tb(exc, value, tb)
    made = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(made.format(chain=chain))


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    """The text of an exception without its traceback, as a list of strings."""
    if value is _implicit:
        value = exc
    made = TracebackException(type(value), value, None, compact=True)
    return list(made.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last interactive input."""
    last = getattr(sys, 'last_exc', None)
    if last is None:
        if not hasattr(sys, 'last_type'):
            raise ValueError('no last exception')
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        print_exception(last, limit=limit, file=file, chain=chain)


def _caller(f):
    return sys._getframe(2) if f is None else f


def print_stack(f=None, limit=None, file=None):
    """Print the stack down to frame f (to the caller without it)."""
    print_list(extract_stack(_caller(f), limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The text of each frame down to f (to the caller without it)."""
    return format_list(extract_stack(_caller(f), limit=limit))


def extract_stack(f=None, limit=None):
    """The StackSummary of the frames down to f (to the caller without it)."""
    stack = StackSummary.extract(walk_stack(_caller(f)), limit=limit)
    stack.reverse()
    return stack


def walk_stack(f):
    """(frame, line number) for f and the frames that called it."""
    if f is None:
        f = sys._getframe(1)
        while f is not None and f.f_globals.get('__name__') == __name__:
            f = f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """(frame, line number) for each entry of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Drop the local variables of the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # The frame is still running.
        tb = tb.tb_next


def _tb_positions(tb):
    while tb is not None:
        where = (tb.tb_lineno, None, None, None)
        if tb.tb_lasti >= 0:
            where = _traceback.position(tb) or where
        yield tb.tb_frame, where
        tb = tb.tb_next


class FrameSummary:
    """One frame: file name, line number, function name and source line."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_source',
                 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._source = None if line is None else [line]
        self.locals = None
        if lookup_line:
            self.line
        if locals:
            self.locals = {key: _safe(value, 'local', repr) for key, value in locals.items()}

    def _fields(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            other = other._fields()
        elif not isinstance(other, tuple):
            return NotImplemented
        return self._fields() == other

    def __getitem__(self, pos):
        return self._fields()[pos]

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    @property
    def _lines(self):
        if self._source is None and self.lineno is not None and self.end_lineno is not None:
            self._source = [linecache.getline(self.filename, number).rstrip()
                            for number in range(self.lineno, self.end_lineno + 1)]
        return self._source

    @property
    def line(self):
        """The source text of the frame's line, without the blanks around it."""
        lines = self._lines
        return lines[0].strip() if lines else None


def _safe(value, what, function=str):
    try:
        return function(value)
    except:
        return f'<{what} {function.__name__}() failed>'


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The summary of the (frame, line number) pairs of frame_gen."""
        return klass._from_positions(
            ((frame, (number, None, None, None)) for frame, number in frame_gen),
            limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _from_positions(klass, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        frames = list(frames)
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        result = klass()
        checked = set()
        for frame, (number, end, column, end_column) in frames:
            code = frame.f_code
            name = code.co_filename
            if name not in checked:
                checked.add(name)
                linecache.checkcache(name)
            result.append(FrameSummary(
                name, number, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end, colno=column, end_colno=end_column))
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """The summary of FrameSummary objects and (file, line number, name, line) tuples."""
        result = klass()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, number, name, line = entry
                entry = FrameSummary(filename, number, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one frame."""
        s = frame_summary
        filename = '<stdin>' if s.filename.startswith('<stdin-') else s.filename
        rows = [f'  File "{filename}", line {s.lineno}, in {s.name}\n']
        lines = s._lines
        if lines and lines[0].strip():
            rows.extend('    ' + row + '\n' for row in self._source_rows(s, lines))
        if s.locals:
            for name, value in sorted(s.locals.items()):
                rows.append(f'    {name} = {value}\n')
        return ''.join(rows)

    @staticmethod
    def _source_rows(s, lines):
        if s.colno is None or s.end_colno is None:
            return [lines[0].strip()]
        return _traceback.source_rows(lines, s.colno, s.end_colno)

    def format(self, **kwargs):
        """The text of each frame; frames that repeat are counted."""
        frames = []
        for summary in self:
            text = self.format_frame_summary(summary, **kwargs)
            if text is not None:
                frames.append((summary.filename, summary.lineno, summary.name, text))
        return _traceback.fold(frames)


class TracebackException:
    """An exception with its traceback, kept as text only."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        _seen = set() if _seen is None else _seen
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._from_positions(
            _tb_positions(exc_traceback), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self._str = _safe(exc_value, 'exception')
        self.__notes__ = None if exc_value is None else _traceback.notes_of(exc_value)
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        self._is_syntax_error = False
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            number, end = exc_value.lineno, exc_value.end_lineno
            self.lineno = None if number is None else str(number)
            self.end_lineno = None if end is None else str(end)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
        elif isinstance(exc_value, (NameError, AttributeError, ImportError)):
            self._str += _traceback.hint(exc_value)
        self.__suppress_context__ = (
            exc_value.__suppress_context__ if exc_value is not None else False)
        options = {'limit': limit, 'lookup_lines': lookup_lines,
                   'capture_locals': capture_locals, 'max_group_width': max_group_width,
                   'max_group_depth': max_group_depth}
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is not None:
            self._take_related(exc_value, compact, options, _seen)

    def _take_related(self, value, compact, options, seen):
        def summary(e):
            return TracebackException(type(e), e, e.__traceback__, compact=compact,
                                      _seen=seen, **options)
        if value.__cause__ is not None and id(value.__cause__) not in seen:
            self.__cause__ = summary(value.__cause__)
        wanted = not compact or self.__cause__ is None and not self.__suppress_context__
        if wanted and value.__context__ is not None and id(value.__context__) not in seen:
            self.__context__ = summary(value.__context__)
        if isinstance(value, BaseExceptionGroup):
            self.exceptions = [summary(e) for e in value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The summary of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The class of the exception (deprecated)."""
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning,
                      stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the exception's class, with its module unless that goes without saying."""
        if not self._have_exc_type:
            return None
        if self.exc_type_module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        module = self.exc_type_module
        if not isinstance(module, str):
            module = '<unknown>'
        return module + '.' + self.exc_type_qualname

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The text without the traceback: usually one string."""
        indent = 3 * _depth * ' '
        if not self._have_exc_type:
            yield indent + _final_line(None, self._str)
            return
        if self._is_syntax_error:
            for line in self._format_syntax_error(self.exc_type_str):
                yield indent + line
        elif _depth:
            for line in _final_line(self.exc_type_str, self._str)[:-1].split('\n'):
                yield indent + line + '\n'
        else:
            yield _final_line(self.exc_type_str, self._str)
        yield from self._format_notes(indent)
        if self.exceptions and show_group:
            for e in self.exceptions:
                yield from e.format_exception_only(show_group=True, _depth=_depth + 1)

    def _format_notes(self, indent):
        for row in _traceback.note_rows(self.__notes__):
            yield indent + row

    def _format_syntax_error(self, stype, **kwargs):
        def number(text):
            return None if text is None else int(text)
        place = (self.msg, self.filename, number(self.lineno), self.text, self.offset,
                 number(self.end_lineno), self.end_offset)
        yield from _traceback.syntax_rows(stype, place)

    def format(self, *, chain=True, **kwargs):
        """The whole text, causes and contexts first, as strings that end with a newline."""
        yield from _traceback.layout(
            self._report(chain), self.max_group_width, self.max_group_depth)

    def _report(self, chain):
        links = [self]
        while chain:
            at = links[-1]
            if at.__cause__ is not None:
                links.append(at.__cause__)
            elif at.__context__ is not None and not at.__suppress_context__:
                links.append(at.__context__)
            else:
                break
        report = None
        last = None
        for e in reversed(links):
            caused = last is not None and e.__cause__ is last
            members = None
            if e.exceptions is not None:
                members = tuple([member._report(chain) for member in e.exceptions])
            stack = e.stack.format() if e.stack else ()
            report = stack, list(e.format_exception_only()), caused, report, members
            last = e
        return report

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the lines of format."""
        _out(self.format(chain=chain), file)


def _final_line(name, text):
    return f'{name}: {text}\n' if text and name else f'{name}\n'
