import string
import errno
import numbers

print(string.capwords('  hello   wORLD '), repr(string.capwords('a-bC', '-')))
print(repr(string.printable), string.hexdigits, string.punctuation, string.ascii_letters)
t = string.Template('$who likes ${what} for $$5 and $who $')
print(t.get_identifiers(), t.is_valid(), t.safe_substitute(who='tim'))


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


show(t.substitute, who=1, what=2)
show(string.Template('a\nbc $ d').substitute)
show(string.Template('$a $b').substitute, {'a': 1}, b=2)
show(string.Template('$a $b').substitute, {'a': 1})
show(string.Template('$a $A').substitute, {'a': 1, 'A': 3}, a=2)


class Percent(string.Template):
    delimiter = '%'


class Numbered(Percent):
    idpattern = '[0-9]+'
    braceidpattern = '[0-9]+:[0-9]+'


class Own(string.Template):
    pattern = r'(?P<named>z)|(?P<escaped>@@)|(?P<braced>x)|(?P<invalid>n)|y'


print(Percent('%a $b %{c} %%').safe_substitute(a=1, c=3), Numbered('%12 %{1:2} %a').get_identifiers())
show(Own('y').is_valid)
print(Own('z@@x').safe_substitute(z=1, x=2), string.Template.flags)

f = string.Formatter()
print(f.format('{0} {a!r:>5} {b[0]} {c.real}', 1, a='x', b=[2], c=5))
print(f.format('{:{}} {:{}}|{{}}', 1, 3, 4, 5))
show(f.format, '{0} {}', 1)
show(f.format, '{} {0}', 1)
show(f.format, '{0!x}', 1)
show(f.format, '{0:{0:{0:{0}}}}', 1)
show(f.format, '{2}', 1)
show(f.format, '{k}', 1)
show(f.format, '{', 1)
show(f.format)
print(list(f.parse('a{b!r:c}d{{')))


class Defaults(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, '?') if isinstance(key, str) else args[key]

    def check_unused_args(self, used, args, kwargs):
        print(sorted(used, key=str))


print(Defaults().format('{x} {y} {0}', 0, x=1))

print(errno.ENOENT, errno.errorcode[13], errno.EWOULDBLOCK, errno.errorcode[11], len(errno.errorcode))
print(sorted(n for n in dir(errno) if n[0] != '_') == sorted(set(errno.errorcode.values()) | {'errorcode', 'EDEADLK', 'EOPNOTSUPP', 'EWOULDBLOCK'}))

print(isinstance(1, numbers.Integral), isinstance(True, numbers.Rational), isinstance(1.5, numbers.Real),
      isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Complex), isinstance('', numbers.Number))
print(type(numbers.Number()).__name__)
show(numbers.Integral)


class N(numbers.Number):
    pass


show(hash, N())
print((5).__class__.__mro__, numbers.Integral.__mro__)
print(sorted(numbers.Rational.__abstractmethods__))
