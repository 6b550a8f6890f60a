#--- blocks and loops, 1
run('''
!if 1:;;pass
!if x
!while 1:;;x
!for x in y:;;z
!for x y: pass
!def f():;;x
!class A:;;x
!try:;; x;;y
!try:;;x
!try: x;;except:;;y
!try: x;;finally:;;y
!try: x;;except ValueError:;;y
!try: x;;except* ValueError:;;y
!try: x;;except*: pass
!try: x;;except A, B: pass
''')
#--- blocks and loops, 2
run('''
!try: x;;except A as 5: pass
!try: x;;except: pass;;except A: pass
!try: x;;except A: pass;;except* B: pass
!with x:;;y
!else: pass
!if 1: pass;;else:;;x
!if 1: pass;;elif 1:;;x
!  x = 1;;y
!x = 1;;  y = 2
!if 1:;;    x;;  y
!if 1:;;  x;;\ty
!if 1:;;\tx;;        y
!match x:;;case 1: pass
!match x:;; case 1:;;pass
!for x in y: pass;;else:;;z
''')
#--- blocks and loops, 3
run('''
!while 1: pass;;else:;;z
!break
!continue
!def f(): break
!class A: continue
!return 1
!class A: return 1
!yield 1
!yield from x
!class A: yield 1
!await x
!def f(): await x
!async with x: pass
!async for x in y: pass
!def f():;; async with x: pass
''')
#--- blocks and loops, 4
run('''
!def f():;; async for x in y: pass
!async def f(): yield from x
!async def f():;; yield 1;; return 2
![x async for x in y]
!def f(): return [x async for x in y]
!x = [(yield 1) for y in z]
!def f(): return [(yield 1) for y in z]
!def f(): return {(yield 1) for y in z}
!def f(): return {(yield 1): 1 for y in z}
!def f(): return ((yield 1) for y in z)
!for i in x:;; try: x;; except* A: break
!for i in x:;; try: x;; except* A: continue
!def f():;; try: x;; except* A: return
''')
#--- assignment targets, 1
run('''
!5 = x
!x + 1 = 2
!f() = 1
!(a, 5) = x
![a, f()] = x
!'a' = 1
!None = 1
!True = 1
!x = False = 1
!... = 1
!__debug__ = 1
!del __debug__
!def f(__debug__): pass
!f(__debug__=1)
!import __debug__
!x.__debug__ = 1
''')
#--- assignment targets, 2
run('''
!*a = x
!*a, *b = x
!a, b += 1
!f() += 1
!5 += 1
!(a, b): int
![a]: int
!5: int
!(a, b): int = 1
!f(): int
!del f()
!del 5
!del x + 1
!del (a, 5)
!del *a
!del a, 1
''')
#--- assignment targets, 3
run('''
!for 5 in x: pass
!for f() in x: pass
!for a + 1 in x: pass
!with x as 5: pass
!with x as f(): pass
!(x := 1) = 2
!(f() := 1)
!(x.y := 1)
!(x[0] := 1)
!(5 := 1)
!lambda: x = 1
!x = lambda: y = 1
!if x = 1: pass
!if x.y = 1: pass
!f(x.y=1)
!f(5=1)
''')
#--- assignment targets, 4
run('''
!f(True=1)
!f(None=1)
!f(x for x in y, 1)
!f(1, x for x in y)
!f(a=1, 2)
!f(**a, 2)
!f(**a, *b)
!f(a=1, a=2)
!f(a=)
!f(**)
!f(*)
!f(*a=1)
!f(**a=1)
!class A(x for x in y): pass
!x = yield = 1
!def f(): (yield) = 1
''')
#--- assignment targets, 5
run('''
!def f():;; yield = 1
!x = *a
!print *a
!*a
!x = (*a)
!f(**a for a in b)
![*a for a in b]
!{**a for a in b}
!{*a: 1}
!{a: *b}
!{a: }
!{a: 1, b}
!{a: 1, b:}
!{a: **b}
!x = **a
!(**a)
''')
#--- assignment targets, 6
run('''
!{a: b for *c in d}
![a, b for a in c]
![a for 5 in c]
![x := 1 for x in y]
![y := x for x in y]
![(x := 1) for x in y]
![a for x in (y := z)]
![[(j := i) for i in x] for j in y]
![i for i in x if (j := i) for j in y]
!class A: [y := x for x in z]
!x: int; global x
!def f():;; global x;; x: int
!def f():;; nonlocal x
!def f():;; x: int;; nonlocal x
''')
#--- parameters and arguments, 1
run('''
!def f(a, a): pass
!def f(a=1, b): pass
!def f(*): pass
!def f(*, **k): pass
!def f(*a, *b): pass
!def f(**k, a): pass
!def f(**k, *a): pass
!def f(**k, **l): pass
!def f(/): pass
!def f(a, /, b, /): pass
!def f(*a, /): pass
!def f(a, *, /): pass
!def f(a, / *b): pass
!def f((a, b)): pass
!def f(a, (b)): pass
''')
#--- parameters and arguments, 2
run('''
!def f(*a=1): pass
!def f(**k=1): pass
!def f(a=): pass
!def f(*, a=): pass
!def f(5): pass
!def f(a, *(b)): pass
!lambda a, a: 1
!lambda a=1, b: 1
!lambda *: 1
!lambda *, **k: 1
!lambda **k, a: 1
!lambda *a, *b: 1
!lambda /: 1
!lambda a, /, b, /: 1
!lambda *a, /: 1
''')
#--- parameters and arguments, 3
run('''
!lambda a, / *b: 1
!lambda (a, b): 1
!lambda a, (b): 1
!lambda *a=1: 1
!lambda **k=1: 1
!lambda a=: 1
!def f(a):;; global a
!def f(a):;; nonlocal a
!def f():;; x = 1;; global x
!def f():;; x;; global x
!def f():;; x: int = 1;; global x
!def f():;; def g():;;  x = 1;;  nonlocal x
!def f():;; x = 1;; def g():;;  x;;  nonlocal x
!def f():;; global x;; nonlocal x
!def f():;; def g():;;  nonlocal zzz
''')
#--- parameters and arguments, 4
run('''
!nonlocal x
!def f[T](): nonlocal T
!def f[T]():;; def g(): nonlocal T
!def f[T, T](): pass
!def f[](): pass
!class A[]: pass
!type X[] = 1
!def f[*T: int](): pass
!def f[**T: int](): pass
!def f[*T: (int, str)](): pass
!def f[**T: (int, str)](): pass
!def f[T=1, U](): pass
!def f[T: (yield)](): pass
!def f[T: (x := 1)](): pass
!def f[T: (await x)](): pass
''')
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
''')
#--- expressions, 1
run('''
!f(a b)
!x = a b
![a b]
!(a, b c)
!a if b
!a if b else
!x = a if b else pass
!a not b
!1 + not a
!a and or b
!print 1
!print "a"
!exec "a"
!import a.b as
!import
!from a import
!from a import b,
''')
#--- expressions, 2
run('''
!from a import (b
!from a import b as c.d
!import a from b
!from . import *, a
!def f():;; from x import *
!class A: from x import *
!from __future__ import nope
!x = 1;;from __future__ import annotations
!from __future__ import braces
!(
![1, 2
!{1: 2
!(1]
!(;;]
!)
!]
!}
''')
#--- expressions, 3
run('''
!x = 'abc
!x = "abc
!x = 'abc\\\\'
!x = \\'\\'\\'abc
!x = """abc\\\\"""
!x = f'abc
!x = f"""abc
!x = 1__0
!x = 1_
!x = 0x
!x = 0xg
!x = 0b2
!x = 0b
!x = 0o8
!x = 0o
!x = 012
!x = 09.5
''')
#--- expressions, 4
run('''
!x = 1a
!x = 1.e
!x = 1e+
!x = 1jx
!x = 0_
!x = $
!x = ?
!x = a\\x00b
!x = “a”
!x = a\\u200bb
!x = \\\\ 1
!x = \\\\
!x = b'é'
!x = b'a' 'b'
!x = '\\\\N{nope}'
!x = '\\\\x1'
!x = '\\\\u12'
''')
#--- expressions, 5
run('''
!x = '\\\\U00110000'
!x = '\\\\N'
!x = b'\\\\x1'
!assert
!assert (x, 1) = 2
!raise a from
!del
!global
!lambda
!a = (yield x) = 1
!a <> b
!a ! b
!x = !a
!@
!@a
!class
!def
''')
#--- expressions, 6
run('''
!def f
!def f()
!class A
!class A(: pass
!with
!with a as
!with (a as b, c as 5): pass
!for
!while
!async x
!async def
!await
!a.
!a[
!a[]
!a[1:2:3:4]
!a.5
''')
#--- expressions, 7
run('''
!a->b
!x++
!x--y
!++x +
!x = = 1
!x : = 1
!elif x: pass
!{1, 2: 3}
!{1: 2, 3}
!{*a, b: 1}
!{**a, b}
!"a" = 1 = 2
!f"{a}" = 1
!a + b += c
!(a for a in b) = 1
![a for a in b] = 1
!{a for a in b} = 1
''')
#--- expressions, 8
run('''
!{a: a for a in b} = 1
!{a: 1} = 1
!{a} = 1
!a < b = 1
!not a = 1
!-a = 1
!a if b else c = 1
!a and b = 1
!(lambda: 1) = 1
!await a = 1
!a() = b() = 1
!x = (1, 2 := 3)
!(a, b) := 1
!a := 1
!f(a := 1, b = 2); x = f(a := )
!import a.b.c as d.e
!from a import b as 5
''')
#--- expressions, 9
run('''
!from .. import
!if True print(1)
!f(1 for x in y for z)
![x for x]
![x for x in]
![for x in y]
![x if y for]
!{x for x in y: 1}
!return
''')
#--- f-strings, 1
run('''
!f'{'
!f'}'
!f'{}'
!f'{ }'
!f'{!r}'
!f'{:x}'
!f'{=}'
!f'{a!}'
!f'{a!x}'
!f'{a! r}'
!f'{a !r }'
!f'{a!r b}'
!f'{a!5}'
!f'{a b}'
!f'{a:{b}'
!f'{a:{}}'
!f'{a:{b:{c:{d}}}}'
''')
#--- f-strings, 2
run('''
!f'{a'
!f'{a:'
!f'{a!r'
!f'{a!r:'
!f'{a='
!f'{a=!x}'
!f'{a)}'
!f'{a]}'
!f'{(a}'
!f'{[a}'
!f'{a}}'
!f'{{a}'
!f'{lambda x: 1}'
!f'{*}'
!f'{**a}'
!f'{*a b}'
!f'{a := 1}'
''')
#--- f-strings, 3
run('''
!f'{a;b}'
!f'{def}'
!f'{yield}'
!f'{,}'
!f'{a $ b}'
!f'{a,}}'
!f'{"}'
!f"{a['b}"
!f'{a.}'
!f'{1a}'
!f'{a:\\\\N{nope}}'
!f'\\\\N{nope}'
!f'{a!s!r}'
!f'{#}'
!f"{a #}"
!f'{f"{f'{f"{f'{f"{1}"}'}"}'}"}'; print('nested')
f'{1:>{2}}', f'{1!r:>{3}}', f'{"a" "b"}', f'{{}}', f'{1,}', f'{ {1: 2}[1] }', f'{(lambda x: x)(5)}', f"{'\\\\n'}", f'{1 if 1 else 2}', f'{3!s:^5}|', f'{1:%H}' if 0 else 0
''')
#--- patterns, 1
run('''
!match x:;; case 1 + 2: pass
!match x:;; case a + b: pass
!match x:;; case 1 + a: pass
!match x:;; case 1j + 1: pass
!match x:;; case -1 + 2: pass
!match x:;; case 1 + 2j: print('fine')
!match x:;; case f(a, a): pass
!match x:;; case [a, a]: pass
!match x:;; case a | b: pass
!match x:;; case 1 | a: pass
!match x:;; case [a] | [b]: pass
!match x:;; case a: pass;; case 1: pass
!match x:;; case _: pass;; case 1: pass
!match x:;; case _ | 1: pass
!match x:;; case [*a, *b]: pass
!match x:;; case {**a, 'b': 1}: pass
!match x:;; case {'a': 1, 'a': 2}: pass
!match x:;; case {a: 1}: pass
''')
#--- patterns, 2
run('''
!match x:;; case {**_}: pass
!match x:;; case A(a=1, a=2): pass
!match x:;; case A(a=1, b): pass
!match x:;; case A(a=1, 2): pass
!match x:;; case 1 as _: pass
!match x:;; case 1 as a.b: pass
!match x:;; case 1 as f(): pass
!match x:;; case f'a': pass
!match x:;; case a(): pass;; case *b: pass
!match x:;; case 1:
!match x:
!match x:;; x
!match x:;; case : pass
!match x:;; case (a, b: pass
!match x:;; case -a: pass
!match x:;; case {1 + 2: a}: pass
!match x:;; case {-1: a, 2 + 3j: b, None: c, 'x': d, a.b: e}: print('fine')
''')
#--- the ways of compile, 1
run('''
compile('a b', 'f', 'exec')
compile('', 'f', 'eval')
compile('1;', 'f', 'eval')
compile('x = 1', 'f', 'eval')
compile('', 'f', 'single')
compile('a\\nb', 'f', 'single')
compile('a = 1\\nb = 2\\n', 'f', 'single')
compile('if 1:', 'f', 'single')
compile('(', 'f', 'exec')
compile('a', 'f', 'nope')
compile('a', 'f', 5)
compile(5, 'f', 'exec')
compile('a', 5, 'exec')
compile('a', 'f')
compile('a', 'f', 'exec', 1 << 30)
compile('a', 'f', 'exec', optimize=5)
compile('a\\0b', 'f', 'exec')
''')
#--- the ways of compile, 2
run('''
compile(b'\\xff', 'f', 'exec')
compile(b'# coding: nope\\n', 'f', 'exec')
compile(b'\\xef\\xbb\\xbf# coding: latin-1\\n', 'f', 'exec')
compile(b'\\xef\\xbb\\xbf# coding: ascii\\nx', 'f', 'exec')
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
#--- the ways of compile, 3
run('''
exec('x', {}, 5)
exec('x = 1', {}, closure=())
eval(5)
eval('x', 5)
eval('x', {}, 5)
eval('')
eval('x = 1')
eval(' 1 + 1 '), eval(b'2 + 2'), eval(compile('3', 'f', 'eval')), eval('x', {'x': 5}), eval('y', {}, {'y': 6})
exec()
eval()
compile()
''')
#--- printing of the prompt
import sys
exec(compile("1 + 1\n", "f", "single"))
exec(compile("None\n", "f", "single"))
exec(compile("x = 5; x; 'a'\n", "f", "single"))
print(__import__("builtins")._)
#--- the ways of compile, 3, once more
run('''
exec('x', {}, 5)
exec('x = 1', {}, closure=())
exec((lambda: 0).__code__, closure=5)
exec((lambda: 0).__code__, closure=(5,))
exec((lambda x: lambda: x)(1).__code__)
eval((lambda x: lambda: x)(1).__code__)
eval(5)
eval('x', 5)
eval('x', {}, 5)
eval('')
eval('x = 1')
eval(' 1 + 1 '), eval(b'2 + 2'), eval(compile('3', 'f', 'eval')), eval('x', {'x': 5}), eval('y', {}, {'y': 6})
exec()
eval()
compile()
''')
#--- parameters and arguments, 5, once more
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
''')
#--- the ways of compile, 2, once more
run('''
compile(b'\\xff', 'f', 'exec')
compile(b'# coding: nope\\n', 'f', 'exec')
compile(b'\\xef\\xbb\\xbf# coding: latin-1\\n', 'f', 'exec')
compile(b'\\xef\\xbb\\xbf# coding: ascii\\nx', 'f', 'exec')
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
#--- parameters and arguments, 5, in full
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
#--- the ways of compile, 2, in full
run('''
compile(b'# coding: ascii\\n\\xff', 'f', 'exec')
compile(b'# coding: utf-16\\n', 'f', 'exec')
compile('\\ud800', 'f', 'exec')
''')
