"""Values and errors: each line of CASES is an expression."""



def show(value):
    name = type(value).__name__
    if name in ('list', 'tuple'):
        return name + '[' + ', '.join(show(item) for item in value) + ']'
    return name + ':' + repr(value)


CASES = r'''
'a\n\\é\u1234\U00012345\ud800'.encode('unicode_escape'), 'a\n\\é\u1234\U00012345'.encode('raw-unicode-escape')
rb'a\n\x41\u1234\U00012345\101\8\q\'\"\N{LATIN SMALL LETTER A}'.decode('unicode-escape')
rb'\u12'.decode('unicode_escape')
rb'\x4'.decode('unicode_escape')
rb'\U00110000'.decode('unicode_escape')
rb'\N{foo}'.decode('unicode_escape')
rb'\N'.decode('unicode_escape')
b'\\'.decode('unicode_escape')
rb'\u12 \xff'.decode('unicode_escape','replace')
rb'\u1234\\u1234\n'.decode('raw_unicode_escape')
rb'\u12'.decode('raw_unicode_escape')
rb'\U00110000'.decode('raw_unicode_escape')
'aé'.encode('utf-8-sig'), b'\xef\xbb\xbfa'.decode('utf-8-sig'), b'a'.decode('utf_8_sig')
'é€'.encode('cp1252'), b'\x80\xe9'.decode('cp1252'), 'é€'.encode('iso8859-15'), b'\xa4'.decode('latin9'), 'ж'.encode('koi8-r'), 'ж'.encode('cp866'), 'ж'.encode('iso-8859-5'), 'é'.encode('cp437')
'ж'.encode('cp1252')
b'\x81'.decode('cp1252')
'aж€b'.encode('cp1252','replace'), 'aж'.encode('cp437','xmlcharrefreplace'), b'\x81'.decode('cp1252','ignore')
'a'.encode('foo'), 
b'a'.decode('bar')
'''

for case in CASES.strip().splitlines():
    try:
        print(show(eval(case)))
    except Exception as error:
        print('!!', type(error).__name__, error)
