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
compile(b'# coding: ascii\\n\\xff', 'f', 'exec')
compile(b'# coding: utf-16\\n', 'f', 'exec')
compile('\\ud800', 'f', 'exec')
''')
