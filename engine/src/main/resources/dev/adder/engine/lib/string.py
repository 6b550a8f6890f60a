"""Groups of characters, templates with $names, and str.format as a class to extend."""
import _string

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits',
           'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter',
           'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdefABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word of s capitalized, the words joined by sep (by one space without it)."""
    words = s.split(sep)
    return (' ' if sep is None else sep).join([word.capitalize() for word in words])


_MISSING = {}

_SHAPE = r"""
    %(delim)s(?:
        (?P<escaped>%(delim)s)
      | (?P<named>%(id)s)
      | {(?P<braced>%(bid)s)}
      | (?P<invalid>)
    )
"""


class _CompiledOnUse:
    """Stands for Template.pattern until someone asks for it: compiling needs module re."""

    def __get__(self, instance, owner=None):
        return (type(instance) if owner is None else owner)._compile()


def _mapping(given, names):
    if given is _MISSING:
        return names
    if not names:
        return given
    from collections import ChainMap
    return ChainMap(names, given)


class Template:
    """A text in which $name and ${name} stand for values, and $$ for a dollar."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None
    pattern = _CompiledOnUse()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        import re
        flags = re.IGNORECASE if cls.flags is None else cls.flags
        cls.flags = flags
        source = cls.__dict__.get('pattern')
        if source is None or isinstance(source, _CompiledOnUse):
            source = _SHAPE % {'delim': re.escape(cls.delimiter), 'id': cls.idpattern,
                               'bid': cls.braceidpattern or cls.idpattern}
        compiled = re.compile(source, flags | re.VERBOSE)
        cls.pattern = compiled
        return compiled

    def __init__(self, template):
        self.template = template

    def _fail(self, match):
        at = match.start('invalid')
        before = self.template[:at].splitlines(keepends=True)
        if before:
            column = at - sum(map(len, before[:-1]))
            line = len(before)
        else:
            column = line = 1
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def _unknown_group(self):
        return ValueError('Unrecognized named group in pattern', self.pattern)

    def substitute(self, mapping=_MISSING, /, **kws):
        """The text with every name replaced; KeyError for a name that is not there."""
        values = _mapping(mapping, kws)

        def value(match):
            name = match['named'] or match['braced']
            if name is not None:
                return str(values[name])
            if match['escaped'] is not None:
                return self.delimiter
            if match['invalid'] is not None:
                self._fail(match)
            raise self._unknown_group()
        return self.pattern.sub(value, self.template)

    def safe_substitute(self, mapping=_MISSING, /, **kws):
        """The text with the known names replaced; everything else stays as it is."""
        values = _mapping(mapping, kws)

        def value(match):
            name = match['named'] or match['braced']
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match[0]
            if match['escaped'] is not None:
                return self.delimiter
            if match['invalid'] is not None:
                return match[0]
            raise self._unknown_group()
        return self.pattern.sub(value, self.template)

    def is_valid(self):
        """Whether substitute would find every placeholder well formed."""
        for match in self.pattern.finditer(self.template):
            if match['invalid'] is not None:
                return False
            if match['named'] is match['braced'] is match['escaped'] is None:
                raise self._unknown_group()
        return True

    def get_identifiers(self):
        """The names in the text, each once, in the order of their first use."""
        names = {}
        for match in self.pattern.finditer(self.template):
            name = match['named'] or match['braced']
            if name is not None:
                names[name] = None
            elif match['invalid'] is match['escaped'] is None:
                raise self._unknown_group()
        return list(names)


class Formatter:
    """What str.format does, in steps that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        """format_string with its fields filled from the arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Like format, with the arguments as a sequence and a mapping."""
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if field is None:
                continue
            first, _ = _string.formatter_field_name_split(field)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                field = str(auto_arg_index) + field
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                auto_arg_index = False
            value, used = self.get_field(field, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            parts.append(self.format_field(value, spec))
        return ''.join(parts), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument with number or name key."""
        return (args if isinstance(key, int) else kwargs)[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the keys that were used; a subclass may object to the others."""

    def format_field(self, value, format_spec):
        """The text of one value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """value after !s, !r or !a; unchanged without one."""
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """The (literal, field name, spec, conversion) parts of format_string."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The value that field_name, such as 0.name[key], leads to, and its first key."""
        first, rest = _string.formatter_field_name_split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first
