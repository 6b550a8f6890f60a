"""Module ast: parsing, dumping, literals, walking."""
import ast
PROGRAM = '''
"""doc"""
import a.b as c, d
from . import x as y
from ..m import *
@deco(1, *z, k=2, **kw)
class A(B, metaclass=M):
    x: int = 3
    (y): str
    async def f(self, a, /, b: int = 1, *args, c, d=2, **kw) -> None:
        async for i in aiter(): await i
        async with m() as n, o: pass
        return [i async for i in x if i if not j]
def g[T: int = str, *Ts, **P](x): yield; yield x; yield from y
type Alias[T] = list[T]
for i, (j, *k) in z:
    if a < b <= c != d is not e not in f: continue
    elif x: break
    else: pass
else: del a, b[1:2, ::3], c.d
while True:
    try: raise E from F
    except (A, B) as e: pass
    except: raise
    else: x = y = 1
    finally: assert x, 'msg'
try: pass
except* V: pass
global_x = lambda a, *b, c=1: {**d, 1: 2} or {1, 2} and not x
match v:
    case {'a': 1, **rest} if x: pass
    case [1, *_, None] | C(1, k=2) | (A.b as q): pass
    case _: pass
f'{x!r:>{w}} {y=} text' 'more'
x @= -1 + ~2j ** 3 // 4 % 5 << 6 >> 7 | 8 ^ 9 & 10 @ 11
(w := u'uni', b'bytes', ..., 1.5, 0x10, 'é日本' + x)
x[1], x[...], x[a:b], *x
{k: v for k, v in y}; {k for k in y}; (k for k in y)
def h():
    global q; nonlocal_ = 1
    return
print("é", x.y(z))
'''
tree = ast.parse(PROGRAM)
print(ast.dump(tree))
print(ast.dump(tree, include_attributes=True))
print(ast.dump(tree, indent=2, show_empty=True))
print(ast.dump(tree, annotate_fields=False))
print(ast.dump(ast.parse('x + 1', mode='eval')), ast.dump(ast.parse('x\n', mode='single')))
print(ast.dump(ast.parse(b'# coding: latin-1\nx = "\xe9"')))
for text in ('[1, (2, 3), {"a": {4}}, None, True, -5, 1.5, 2+3j, -1-2j, b"x", set(), ...]', '  1', 'x', '1 + 2', '[a]', 'f()', '--1', '{1: 2, **x}', '(1', '"a" "b"', '+1', '1j - 3', 'not 1', "f'x'", '()'):
    try:
        print(ast.literal_eval(text))
    except Exception as e:
        print(type(e).__name__, str(e).split(': <')[0])
class V(ast.NodeVisitor):
    def __init__(self): self.names = []
    def visit_Name(self, node): self.names.append(node.id)
v = V(); v.visit(tree); print(v.names)
class T(ast.NodeTransformer):
    def visit_Constant(self, node): return ast.copy_location(ast.Constant(value=repr(node.value)), node)
    def visit_Pass(self, node): return None
    def visit_Import(self, node): return [node, ast.Pass()]
print(ast.dump(T().visit(ast.parse(PROGRAM))))
print(sorted({type(n).__name__ for n in ast.walk(tree)}))
print(ast.get_docstring(tree), ast.get_docstring(ast.parse('def f():\n    """a\n\n      b\n    """').body[0]), ast.get_docstring(ast.parse('x')))
src = 'x = [1,\n  "é" + y,\n 3]\nz = "é", q\n'
for n in ast.walk(ast.parse(src)):
    if hasattr(n, 'lineno'): print(type(n).__name__, repr(ast.get_source_segment(src, n)), repr(ast.get_source_segment(src, n, padded=True)))
n = ast.BinOp(ast.Name('a'), ast.Add(), right=ast.Constant(3))
print(ast.dump(n), n._fields, ast.Name._fields, ast.Name._attributes, ast.Constant.__match_args__)
ast.fix_missing_locations(n); print(ast.dump(n, include_attributes=True))
print(ast.dump(ast.increment_lineno(ast.parse('a\nb'), 5), include_attributes=True))
print(ast.dump(ast.FunctionDef('f', ast.arguments())), ast.Return().value, ast.Module().body)
print(isinstance(n, ast.expr), issubclass(ast.For, ast.stmt), ast.expr.__mro__[1], issubclass(ast.Add, ast.operator), ast.AST)
for bad in (lambda: ast.Name('a', ast.Load(), 3), lambda: ast.Name('a', id='b'), lambda: ast.dump(3), lambda: ast.parse('x = = 1', 'file.py'), lambda: ast.parse(3), lambda: ast.parse('1', mode='bad'), lambda: ast.get_docstring(n), lambda: ast.parse('\0')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
match ast.parse('f(x)', mode='eval').body:
    case ast.Call(ast.Name(name), [ast.Name(arg)]): print('matched', name, arg)
import copy
print(ast.dump(copy.deepcopy(tree)) == ast.dump(tree))
