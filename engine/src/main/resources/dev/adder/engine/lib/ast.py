"""Syntax trees of Python programs: parsing them, walking them, reading literals from them."""
import _ast_tree

PyCF_ONLY_AST = 0x400

# name: fields, the last sign says what a field that is not given becomes: * a new list, ? None,
# = a Load(); nothing: it is required. A line without colon is the base of those below it; + says
# that they have a place in the source.
_SHAPES = '''
mod
Module: body* type_ignores*
Interactive: body*
Expression: body
FunctionType: argtypes* returns
stmt+
FunctionDef: name args body* decorator_list* returns? type_comment? type_params*
AsyncFunctionDef: name args body* decorator_list* returns? type_comment? type_params*
ClassDef: name bases* keywords* body* decorator_list* type_params*
Return: value?
Delete: targets*
Assign: targets* value type_comment?
TypeAlias: name type_params* value
AugAssign: target op value
AnnAssign: target annotation value? simple
For: target iter body* orelse* type_comment?
AsyncFor: target iter body* orelse* type_comment?
While: test body* orelse*
If: test body* orelse*
With: items* body* type_comment?
AsyncWith: items* body* type_comment?
Match: subject cases*
Raise: exc? cause?
Try: body* handlers* orelse* finalbody*
TryStar: body* handlers* orelse* finalbody*
Assert: test msg?
Import: names*
ImportFrom: module? names* level?
Global: names*
Nonlocal: names*
Expr: value
Pass:
Break:
Continue:
expr+
BoolOp: op values*
NamedExpr: target value
BinOp: left op right
UnaryOp: op operand
Lambda: args body
IfExp: test body orelse
Dict: keys* values*
Set: elts*
ListComp: elt generators*
SetComp: elt generators*
DictComp: key value generators*
GeneratorExp: elt generators*
Await: value
Yield: value?
YieldFrom: value
Compare: left ops* comparators*
Call: func args* keywords*
FormattedValue: value conversion format_spec?
JoinedStr: values*
Constant: value kind?
Attribute: value attr ctx=
Subscript: value slice ctx=
Starred: value ctx=
Name: id ctx=
List: elts* ctx=
Tuple: elts* ctx=
Slice: lower? upper? step?
expr_context
Load:
Store:
Del:
boolop
And:
Or:
operator
Add:
Sub:
Mult:
MatMult:
Div:
Mod:
Pow:
LShift:
RShift:
BitOr:
BitXor:
BitAnd:
FloorDiv:
unaryop
Invert:
Not:
UAdd:
USub:
cmpop
Eq:
NotEq:
Lt:
LtE:
Gt:
GtE:
Is:
IsNot:
In:
NotIn:
AST
comprehension: target iter ifs* is_async
arguments: posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*
withitem: context_expr optional_vars?
match_case: pattern guard? body*
AST+
arg: arg annotation? type_comment?
keyword: arg? value
alias: name asname?
excepthandler+
ExceptHandler: type? name? body*
pattern+
MatchValue: value
MatchSingleton: value
MatchSequence: patterns*
MatchMapping: keys* patterns* rest?
MatchClass: cls patterns* kwd_attrs* kwd_patterns*
MatchStar: name?
MatchAs: pattern? name?
MatchOr: patterns*
type_ignore
TypeIgnore: lineno tag
type_param+
TypeVar: name bound? default_value?
ParamSpec: name default_value?
TypeVarTuple: name default_value?
'''

_PLACE = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


class AST:
    """A node of a syntax tree."""

    _fields = ()
    _attributes = ()
    _signs = {}
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f'{cls.__name__} constructor takes at most {len(fields)} positional '
                            f'argument{"" if len(fields) == 1 else "s"}')
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[:len(args)]:
                raise TypeError(f'{cls.__name__} got multiple values for argument {name!r}')
            if name not in fields and name not in cls._attributes:
                import warnings
                warnings.warn(f'{cls.__name__}.__init__ got an unexpected keyword argument '
                              f'{name!r}. Support for arbitrary keyword arguments is deprecated '
                              'and will be removed in Python 3.15.', DeprecationWarning,
                              stacklevel=2)
            setattr(self, name, value)
        for name in fields[len(args):]:
            if name not in kwargs:
                self._omitted(name)

    def _omitted(self, name):
        sign = self._signs.get(name)
        if sign == '*':
            setattr(self, name, [])
        elif sign == '=':
            setattr(self, name, Load())
        elif sign is None:
            import warnings
            warnings.warn(f"{type(self).__name__}.__init__ missing 1 required positional argument: "
                          f"{name!r}. This will become an error in Python 3.15.",
                          DeprecationWarning, stacklevel=3)

    def __reduce__(self):
        return type(self), (), self.__dict__.copy()


def _declare():
    classes = {}
    base = AST
    for line in _SHAPES.split('\n'):
        name, colon, fields = line.partition(':')
        if not line:
            continue
        if not colon:
            name, placed, _ = name.partition('+')
            attributes = _PLACE if placed else ()
            if name == 'AST':
                base, shared = AST, attributes
            else:
                body = {'_attributes': attributes, '__module__': 'ast'}
                if placed and name != 'excepthandler' and name != 'type_param':
                    body['end_lineno'] = body['end_col_offset'] = None
                base, shared = type(name, (AST,), body), None
                globals()[name] = base
            continue
        body = {'__module__': 'ast', '_signs': {}}
        names = []
        for field in fields.split():
            sign = field[-1] if field[-1] in '*?=' else None
            field = field.rstrip('*?=')
            names.append(field)
            if sign:
                body['_signs'][field] = sign
            if sign == '?':
                body[field] = None
        body['_fields'] = body['__match_args__'] = tuple(names)
        if shared is not None:
            body['_attributes'] = shared
        if base is AST and shared:
            body['end_lineno'] = body['end_col_offset'] = None
        classes[name] = type(name, (base,), body)
    globals().update(classes)
    return classes


_classes = _declare()


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False,
          feature_version=None, optimize=-1):
    """The tree of a program, an expression or an interactive statement."""
    if isinstance(source, AST):
        return source
    if isinstance(source, bytearray):
        source = bytes(source)
    if not isinstance(source, (str, bytes)):
        raise TypeError('compile() arg 1 must be a string, bytes or AST object')
    return _ast_tree.parse(source, filename, mode, _classes)


def literal_eval(node_or_string):
    """The value of a literal: str, bytes, numbers, tuples, lists, dicts, sets, True, None, ..."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    message = 'malformed node or string'
    if line := getattr(node, 'lineno', None):
        message += f' on line {line}'
    raise ValueError(message + f': {node!r}')


def _number(node):
    if type(node) is not Constant or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set'
            and node.args == node.keywords == []):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None,
         show_empty=False):
    """The tree as text: calls that would make it."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return _dump(node, 0, (annotate_fields, include_attributes, indent, show_empty))[0]


def _dump(node, level, options):
    """The text of a node or list, and whether it is short."""
    annotate, attributes, indent, show_empty = options
    level += 1
    prefix, separator = ('', ', ') if indent is None else ('\n' + indent * level,
                                                          ',\n' + indent * level)
    if isinstance(node, list):
        if not node:
            return '[]', True
        return f'[{prefix}{separator.join(_dump(n, level, options)[0] for n in node)}]', False
    if not isinstance(node, AST):
        return repr(node), True
    cls = type(node)
    shown = []
    pending = []
    simple = True
    named = annotate
    for name in node._fields:
        try:
            value = getattr(node, name)
        except AttributeError:
            named = True
            continue
        if value is None and getattr(cls, name, ...) is None:
            named = True
            continue
        if not show_empty:
            if value == []:
                if not named:
                    pending.append(repr(value))
                continue
            if not named:
                shown.extend(pending)
                pending = []
        text, short = _dump(value, level, options)
        simple = simple and short
        shown.append(f'{name}={text}' if named else text)
    if attributes and node._attributes:
        for name in node._attributes:
            try:
                value = getattr(node, name)
            except AttributeError:
                continue
            if value is None and getattr(cls, name, ...) is None:
                continue
            text, short = _dump(value, level, options)
            simple = simple and short
            shown.append(f'{name}={text}')
    if simple and len(shown) <= 3:
        return f'{cls.__name__}({", ".join(shown)})', not shown
    return f'{cls.__name__}({prefix}{separator.join(shown)})', False


def copy_location(new_node, old_node):
    """Give a node the place of another one."""
    for name in _PLACE:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes without a place that of their parents."""
    def fix(node, place):
        for i, name in enumerate(_PLACE):
            if name in node._attributes:
                known = getattr(node, name, None)
                if known is None:
                    setattr(node, name, place[i])
                else:
                    place = place[:i] + (known,) + place[i + 1:]
        for child in iter_child_nodes(node):
            fix(child, place)
    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Move a tree down by n lines."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if getattr(child, 'end_lineno', None) is not None:
            child.end_lineno += n
    return node


def iter_fields(node):
    """(name, value) for each field that is there."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes directly below a node."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """A node and all below it, level by level."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """The docstring of a module, class or function, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f'{node.__class__.__name__!r} can\'t have docstrings')
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    """The part of the source that a node stands for, or None."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    import re
    lines = [line.encode() for line in re.findall(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z', source)]
    if first == last:
        return lines[first][start:end].decode()
    blanks = ''
    if padded:
        before = lines[first][:start].decode()
        blanks = ''.join(c if c in '\f\t' else ' ' for c in before)
    inner = b''.join(lines[first + 1:last]).decode()
    return blanks + lines[first][start:].decode() + inner + lines[last][:end].decode()


class NodeVisitor:
    """Calls visit_NAME for the nodes of a tree, generic_visit where there is none."""

    def visit(self, node):
        """Visit one node."""
        return getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit the nodes below one."""
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """Replaces each node by what its visitor returns: None removes it, a list takes its place."""

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                kept = []
                for item in value:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            kept.extend(item)
                            continue
                    kept.append(item)
                value[:] = kept
            elif isinstance(value, AST):
                made = self.visit(value)
                if made is None:
                    delattr(node, name)
                else:
                    setattr(node, name, made)
        return node
