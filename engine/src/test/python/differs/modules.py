#--- functools and operator
import functools, operator
run('''
!from functools import *
!p = partial(int, base=2)
!p.__setstate__((int, ('7',), {}, None)); print(p()); p.z = 1; print(p.__dict__)
!k = cmp_to_key(lambda a, b: a - b)
!x = k(1); x.obj = 9; print(x.obj)
cmp_to_key()
!import operator as o
!class N: pass
!N.a = N; N.b = 5
!d = {}; o.setitem(d, 1, 2); print(d); o.delitem(d, 1); print(d)
''')
#--- re: matching
run('''
!import re
!m = re.match(r'(?P<first>\\w+) (\\w+)?', 'hello world!')
m.expand(5)
!p = re.compile(r'(a)(?P<n>b)?', re.I)
!s = p.scanner('aab'); print(s.match().group(), s.search().group(), s.search(), s.pattern is p)
p.sub(5, 'a')
re.compile('a', 'b')
''')
#--- math, 1
run('''
!import math
math.acos(1), math.acosh(1), math.asin(0), math.asinh(0), math.atan(0), math.atanh(0), math.cbrt(27), math.cos(0), math.cosh(0), math.exp(1), math.exp2(3), math.expm1(0), math.fabs(-1), math.log1p(0), math.sin(0), math.sinh(0), math.sqrt(4), math.tan(0), math.tanh(0), math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(5), math.degrees(math.pi), math.radians(180), math.isfinite(1), math.isinf(1), math.isnan(1)
''')
#--- cmath
run('''
!import cmath
cmath.sqrt(-1), cmath.exp(1j), cmath.log(1j), cmath.log(1j, 2), cmath.log10(100j), cmath.phase(1j), cmath.polar(1j), cmath.rect(1, 0), cmath.sin(1j), cmath.cos(1j), cmath.tan(1j), cmath.asin(1j), cmath.acos(0j), cmath.atan(0.5j), cmath.sinh(1), cmath.cosh(1), cmath.tanh(1), cmath.asinh(1), cmath.acosh(1), cmath.atanh(0.5), cmath.isfinite(1j), cmath.isinf(1j), cmath.isnan(1j), cmath.isclose(1, 1j), cmath.pi, cmath.infj, cmath.nanj
''')
#--- standard streams
import sys
run('''
sys.stdout.write('x'), sys.stdout.writelines(['a', 'b']), sys.stdout.flush(), sys.stdout.writable(), sys.stdout.readable(), sys.stdin.writable(), sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.errors, sys.stdout.newlines, sys.stdout.closed, sys.stdout.__enter__() is sys.stdout
sys.stdout.write(5)
sys.stdout.writelines(5)
sys.stdout.writelines([5])
sys.stdin.write('a')
sys.stdout.read()
sys.stdout.readline()
print('a', 'b', sep='-', end='!', flush=True, file=sys.stdout)
print(1, file=5)
print(1, sep=5)
print(1, end=5)
print >> sys.stdout
print(file=None)
repr(sys.stdout)[:20], sys.stdout.__repr__()[:5]
''')
