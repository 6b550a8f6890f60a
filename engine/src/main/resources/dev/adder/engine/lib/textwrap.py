"""Filling paragraphs of text to a width, and changing their indentation."""
import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\v\f\r '
_SPACE = '[' + re.escape(_whitespace) + ']'
_NO_SPACE = '[^' + re.escape(_whitespace) + ']'
_LETTER = r'[^\d\W]'
_BEFORE_DASHES = r"""(?<=[\w!"'&.,?])"""
# A word ends at a space, before a long dash, or after a hyphen between letters.
_WORD = (_NO_SPACE + '+?(?:'
         + '-(?:(?<=' + _LETTER * 2 + '-)|(?<=' + _LETTER + '-' + _LETTER + '-))'
         + '(?=' + _LETTER + '-?' + _LETTER + ')'
         + '|(?=' + _SPACE + r'|\Z)'
         + '|' + _BEFORE_DASHES + r'(?=-{2,}\w))')


class TextWrapper:
    """Wraps text; the options are the attributes that __init__ takes."""

    unicode_whitespace_trans = {ord(char): ord(' ') for char in _whitespace}
    wordsep_re = re.compile(
        '(' + _SPACE + '+|' + _BEFORE_DASHES + r'-{2,}(?=\w)|' + _WORD + ')')
    wordsep_simple_re = re.compile('(' + _SPACE + '+)')
    sentence_end_re = re.compile(r"""[a-z][.!?]["']?\Z""")

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        separators = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [chunk for chunk in separators.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        for i in range(1, len(chunks)):
            if chunks[i] == ' ' and self.sentence_end_re.search(chunks[i - 1]):
                chunks[i] = '  '

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Put what fits of a word longer than a line on this line, or all of it."""
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            word = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind('-', 0, room)
                if hyphen > 0 and word[:hyphen].strip('-'):
                    end = hyphen + 1
            cur_line.append(word[:end])
            reversed_chunks[-1] = word[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            margin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(margin) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        rest = chunks[::-1]
        while rest:
            margin = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(margin)
            if self.drop_whitespace and lines and not rest[-1].strip():
                rest.pop()
            line, length = self._take_line(rest, width)
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or length <= width
                    and (not rest or self.drop_whitespace and len(rest) == 1
                         and not rest[0].strip())):
                lines.append(margin + ''.join(line))
            else:
                self._cut(lines, line, length, width, margin)
                break
        return lines

    def _take_line(self, rest, width):
        line = []
        length = 0
        while rest and length + len(rest[-1]) <= width:
            length += len(rest[-1])
            line.append(rest.pop())
        if rest and len(rest[-1]) > width:
            self._handle_long_word(rest, line, length, width)
            length = sum(map(len, line))
        return line, length

    def _cut(self, lines, line, length, width, margin):
        """End the text with the placeholder: after words of line, or on the line before."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(margin + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(margin + self.placeholder.lstrip())

    def wrap(self, text):
        """The lines of text, none longer than width where that is possible."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of wrap, joined."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of text at most width long; the options are those of TextWrapper."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Like wrap, as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """text on one line of at most width, its end replaced by the placeholder if need be."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def _margin_of(line):
    end = 0
    while end < len(line) and line[end] in ' \t':
        end += 1
    return line[:end]


def dedent(text):
    """text without the blanks that all its lines begin with; blank lines become empty."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    common = None
    for line in lines:
        if line:
            margin = _margin_of(line)
            if common is None:
                common = margin
            else:
                same = 0
                for mine, other in zip(common, margin):
                    if mine != other:
                        break
                    same += 1
                common = common[:same]
    return '\n'.join([line[len(common):] if line else '' for line in lines])


def indent(text, prefix, predicate=None):
    """text with prefix before each line for which predicate is true (each not blank line)."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line
                    for line in text.splitlines(True)])
