#--- SimpleNamespace
run('''
!from types import SimpleNamespace as N
N(a=1), N(), N({'a': 1}, b=2), N([('x', 1)])
N(a=1) == N(a=1), N(a=1).__ne__(N()), N().__lt__(N()), N().__le__(N()), N().__gt__(N()), N().__ge__(N()), N(a=1) == 5
!n = N(a=1); n.b = n; print(n); del n.a
n.a
N(1)
N(1, 2)
N({1: 2})
n.__reduce__()[0]
N() < N()
N(a=1).__replace__(a=2, b=3)
N(a=1).__replace__(5)
hash(N())
''')
