"""Tracebacks as data and as text."""
import linecache
import sys

import _traceback

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_REPEATS_SHOWN = 3


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


def _is_plain_call(text):
    """Whether the text is name(...), nothing after the bracket."""
    name, bracket, rest = text.partition('(')
    depth = 1
    for i, char in enumerate(rest):
        depth += (char in '([{') - (char in ')]}')
        if depth == 0:
            return name.isidentifier() and i == len(rest) - 1
    return False


def _shown_without_marks(text, start, end):
    """Whether the text is x = f(...) or return f(...), which marks would not make clearer."""
    before = text[:start].strip()
    if text[end:].strip() or not _is_plain_call(text[start:end]):
        return False
    if not before.endswith('='):
        return before == 'return'
    return all(target.strip().replace('.', '_').isidentifier()
               for target in before[:-1].split('='))


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
        text = '\n'.join(lines)
        end = len(text) - len(lines[-1]) + s.end_colno
        marks = None
        if not _shown_without_marks(text, s.colno, end):
            marks = _traceback.marks(text, s.colno, end)
        margin = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
        below = [''] * len(lines)
        shown = {0, len(lines) - 1}
        if marks is not None:
            marks = ' ' * (len(text) - len(text.lstrip())) + marks
            at = 0
            for i, line in enumerate(lines):
                blank = len(line) - len(line.lstrip())
                below[i] = (' ' * blank + marks[at + blank:at + len(line)])[margin:].rstrip()
                at += len(line) + 1
            if '~' in marks:
                anchored = [i for i, row in enumerate(below) if '^' in row]
                for i in anchored[:1] + anchored[-1:]:
                    shown.update((max(i - 1, 0), i, min(i + 1, len(lines) - 1)))
        rows = []
        last = -1
        for i in sorted(shown):
            if i - last > 2:
                rows.append(f'...<{i - last - 1} lines>...')
                last = i - 1
            for each in range(last + 1, i + 1):
                rows.append(lines[each][margin:])
                if below[each]:
                    rows.append(below[each])
            last = i
        return rows

    def format(self, **kwargs):
        """The text of each frame; frames that repeat are counted."""
        result = []
        last = None
        count = 0
        for summary in self:
            text = self.format_frame_summary(summary, **kwargs)
            if text is None:
                continue
            key = summary.filename, summary.lineno, summary.name
            if key != last or summary.lineno is None:
                self._end_repeats(result, count)
                last = key
                count = 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(text)
        self._end_repeats(result, count)
        return result

    @staticmethod
    def _end_repeats(result, count):
        more = count - _REPEATS_SHOWN
        if more > 0:
            ending = '' if more == 1 else 's'
            result.append(f'  [Previous line repeated {more} more time{ending}]\n')


class _Printing:
    """How deep in exception groups the text is, and the margin for it."""

    def __init__(self):
        self.depth = 0
        self.close = False  # Whether the next group to end draws the last line.

    def indent(self):
        return ' ' * (2 * self.depth)

    def emit(self, text, margin='|'):
        texts = [text] if isinstance(text, str) else text
        if not self.depth:
            yield from texts
            return
        lead = self.indent() + margin + ' '
        for each in texts:
            yield ''.join([lead + line for line in each.splitlines(True)])


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
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [
                f'Ignored error getting __notes__: {_safe(e, "__notes__", repr)}']
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
        notes = self.__notes__
        if notes is None:
            return
        if (isinstance(notes, (list, tuple))
                or hasattr(notes, '__iter__') and hasattr(notes, '__len__')
                and not isinstance(notes, (str, bytes))):
            for note in notes:
                for line in _safe(note, 'note').split('\n'):
                    yield indent + line + '\n'
        else:
            yield indent + _safe(notes, '__notes__', repr) + '\n'

    def _format_syntax_error(self, stype, **kwargs):
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        if self.lineno is not None and isinstance(self.text, str):
            line = self.text.rstrip('\n')
            shown = line.lstrip(' \n\f')
            yield f'    {shown}\n'
            if self.offset is not None:
                skipped = len(line) - len(shown)
                offset = self.offset
                end = self.end_offset
                if self.end_lineno is not None and self.end_lineno != self.lineno:
                    end = len(line) + 1
                elif end in (None, 0) or end < 0:
                    end = offset
                if offset == end or end == -1:
                    end = offset + 1
                column = offset - 1 - skipped
                if column >= 0:
                    blanks = ''.join([c if c.isspace() else ' ' for c in shown[:column]])
                    yield f'    {blanks}{"^" * (end - 1 - skipped - column)}\n'
        file = ''
        if self.lineno is None and self.filename is not None:
            file = f' ({self.filename})'
        yield f'{stype}: {self.msg or "<no detail available>"}{file}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The whole text, causes and contexts first, as strings that end with a newline."""
        state = _Printing() if _ctx is None else _ctx
        links = [(None, self)]
        if chain:
            at = self
            while True:
                if at.__cause__ is not None:
                    at, message = at.__cause__, _CAUSE
                elif at.__context__ is not None and not at.__suppress_context__:
                    at, message = at.__context__, _CONTEXT
                else:
                    break
                links[-1] = message, links[-1][1]
                links.append((None, at))
        for message, e in reversed(links):
            if message is not None:
                yield from state.emit(message)
            if e.exceptions is None:
                if e.stack:
                    yield from state.emit('Traceback (most recent call last):\n')
                    yield from state.emit(e.stack.format())
                yield from state.emit(e.format_exception_only())
            elif state.depth > self.max_group_depth:
                yield from state.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from e._format_group(state, chain)

    def _format_group(self, state, chain):
        top = state.depth == 0
        if top:
            state.depth = 1
        if self.stack:
            yield from state.emit('Exception Group Traceback (most recent call last):\n',
                                  '+' if top else '|')
            yield from state.emit(self.stack.format())
        yield from state.emit(self.format_exception_only())
        total = len(self.exceptions)
        count = total if total <= self.max_group_width else self.max_group_width + 1
        state.close = False
        for i in range(count):
            last = i == count - 1
            if last:
                state.close = True
            cut = i >= self.max_group_width
            title = '...' if cut else str(i + 1)
            yield (state.indent() + ('+-' if i == 0 else '  ')
                   + f'+---------------- {title} ----------------\n')
            state.depth += 1
            if cut:
                more = total - self.max_group_width
                ending = 's' if more > 1 else ''
                yield from state.emit(f'and {more} more exception{ending}\n')
            else:
                yield from self.exceptions[i].format(chain=chain, _ctx=state)
            if last and state.close:
                yield state.indent() + '+------------------------------------\n'
                state.close = False
            state.depth -= 1
        if top:
            state.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the lines of format."""
        _out(self.format(chain=chain), file)


def _final_line(name, text):
    return f'{name}: {text}\n' if text and name else f'{name}\n'
