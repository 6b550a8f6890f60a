#--- shaping str
run('''
'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, 'ab'.__mul__(2), 'ab'.__rmul__(2), 'ab'.__mul__('a')
''')
#--- encode and decode, 2
run('''
str(b'abc', 'utf-8'), str(b'\\xe9', encoding='latin-1'), str(b'\\xff', errors='replace'), b'+AGE-'.decode('utf-7')
''')
#--- encode and decode, 3
run('''
str(1, 2, 3, 4)
b'\\xff'.decode('utf-7')
b'a+'.decode('utf-7'), b'+2AA-'.decode('utf-7', 'replace')
b'+AG'.decode('utf-7')
''')
