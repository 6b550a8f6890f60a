import textwrap
import linecache

TEXT = """Hello there, how are you this fine day?  I'm glad to hear it!
This is a long-winded sentence -- with dashes--and em--dashes, some-hyphenated-words,
\tand a verylongwordthatdoesnotfitanywhere_at-all-in-here. The end."""

for options in [{}, {'width': 20}, {'width': 12, 'break_long_words': False},
                {'width': 12, 'break_on_hyphens': False}, {'width': 15, 'drop_whitespace': False},
                {'width': 30, 'initial_indent': '* ', 'subsequent_indent': '  '},
                {'width': 25, 'fix_sentence_endings': True}, {'width': 20, 'max_lines': 2},
                {'width': 20, 'max_lines': 3, 'placeholder': '...'},
                {'width': 40, 'expand_tabs': False}, {'width': 40, 'replace_whitespace': False},
                {'width': 40, 'tabsize': 2, 'max_lines': 4, 'subsequent_indent': '> '},
                {'width': 1}, {'width': 3}]:
    print(options, textwrap.wrap(TEXT, **options))


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


show(textwrap.wrap, 'abc', 0)
show(textwrap.wrap, 'abc def ghi jkl', 5, max_lines=1)
show(textwrap.wrap, 'abc def ghi jkl', 4, max_lines=1)
show(textwrap.wrap, '')
show(textwrap.wrap, '   ')
show(textwrap.fill, 'this-is-a-useful-feature-for--long-option --foo-bar x', 14)
show(textwrap.fill, "e-mail a-b-c 'quoted'--yes foo-2bar 2-foo-bar", 8)
show(textwrap.shorten, '  Hello   world!  ', 12)
show(textwrap.shorten, 'Hello  world!', 11)
show(textwrap.shorten, 'Hello world', 10, placeholder='...')
show(textwrap.shorten, 'Hello', 1)
show(textwrap.dedent, '  a\n    b\n   \n\n  c\n')
show(textwrap.dedent, '\ta\n  b\n')
show(textwrap.dedent, '\t a\n\t  b\n \n')
show(textwrap.dedent, '   ')
show(textwrap.indent, 'a\n\n  b\nc', '> ')
show(textwrap.indent, 'a\n\nb', '> ', lambda line: True)
w = textwrap.TextWrapper(width=10)
w.width = 7
print(w.wrap('the quick brown fox'), w.fill('jumps over'))

print(linecache.getlines('nowhere.py'), repr(linecache.getline('nowhere.py', 1)), linecache.getline('', 1))
linecache.cache['made'] = (3, None, ['one\n', 'two\n'], 'made')
linecache.checkcache()
linecache.checkcache('made')
print(repr(linecache.getline('made', 2)), repr(linecache.getline('made', 3)), linecache.getlines('made'))


class Loader:
    def get_source(self, name):
        return 'source of ' + name + '\nline 2'


print(linecache.lazycache('gen.py', {'__name__': 'gen', '__loader__': Loader()}))
print(linecache.lazycache('<gen>', {'__name__': 'gen', '__loader__': Loader()}), linecache.lazycache('x', None))
print(linecache.getlines('gen.py'))
linecache.clearcache()
print(linecache.cache)
