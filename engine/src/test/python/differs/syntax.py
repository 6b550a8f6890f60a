#--- parameters and arguments, 5
run('''
!type X = (yield)
!type X = (x := 1)
!type X = (await y)
!type X[T: (yield)] = 1
!class A[T]((yield)): pass
!class A[T]((x := 1)): pass
!def f[T](x: (y := 1)): pass
!def f(x: (yield)): pass
!from __future__ import annotations;;def f(x: (yield)): pass
!from __future__ import annotations;;def f(x: (y := 1)): pass
!from __future__ import annotations;;def f(x: (await y)): pass
!class A[T]([(x := 1) for y in z]): pass
!def f[T: [(x := 1) for y in z]](): pass
!type X = [(x := 1) for y in z]
!from __future__ import annotations;;x: [(x := 1) for y in z]
''')
#--- the ways of compile, 2
run('''
compile(b'\\xff', 'f', 'exec')
compile(b'# coding: nope\\n', 'f', 'exec')
compile(b'\\xef\\xbb\\xbf# coding: latin-1\\n', 'f', 'exec')
compile(b'\\xef\\xbb\\xbf# coding: ascii\\nx', 'f', 'exec')
compile(b'# coding: ascii\\n\\xff', 'f', 'exec')
compile(b'# coding: utf-16\\n', 'f', 'exec')
compile('\\ud800', 'f', 'exec')
compile('x = ' + '9' * 5000, 'f', 'exec')
compile('(' * 300, 'f', 'exec')
compile('(' * 150 + ')' * 150, 'f', 'exec')
compile('\\n'.join(' ' * i + 'if 1:' for i in range(101)) + '\\n' + ' ' * 101 + 'x', 'f', 'exec')
compile('\\n'.join(' ' * i + 'while 1:' for i in range(25)) + '\\n' + ' ' * 25 + 'x', 'f', 'exec')
compile('a, ' * 300 + '*b = c', 'f', 'exec')
compile('f"' + '{f"' * 160, 'f', 'exec')
compile('-' * 100000 + '1', 'f', 'eval')
exec(5)
exec('x', 5)
''')
