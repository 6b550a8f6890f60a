"""Writes CPython's syntax tree in the form of TreeDump.java: the shapes of our records."""

import ast
import struct

OPERATORS = {
    "Add": "ADD", "Sub": "SUB", "Mult": "MUL", "MatMult": "MATMUL", "Div": "DIV", "Mod": "MOD",
    "Pow": "POW", "LShift": "LSHIFT", "RShift": "RSHIFT", "BitOr": "OR", "BitXor": "XOR",
    "BitAnd": "AND", "FloorDiv": "FLOORDIV", "Invert": "INVERT", "Not": "NOT", "UAdd": "PLUS",
    "USub": "MINUS", "Eq": "EQ", "NotEq": "NE", "Lt": "LT", "LtE": "LE", "Gt": "GT", "GtE": "GE",
    "Is": "IS", "IsNot": "IS_NOT", "In": "IN", "NotIn": "NOT_IN",
    "Load": "LOAD", "Store": "STORE", "Del": "DEL",
}

# class name of ast -> name of the record and its fields in order; a leading "=" is literal text
SHAPES = {
    "NamedExpr": "NamedExpr target value", "BinOp": "BinOp left op right",
    "UnaryOp": "UnaryOp op operand", "Lambda": "Lambda args body",
    "IfExp": "IfExp test body orelse", "Dict": "Dict keys values", "Set": "Set elts",
    "ListComp": "ListComp elt generators", "SetComp": "SetComp elt generators",
    "DictComp": "DictComp key value generators", "GeneratorExp": "GeneratorExp elt generators",
    "Await": "Await value", "Yield": "Yield value", "YieldFrom": "YieldFrom value",
    "Compare": "Comparison left ops comparators", "Call": "Call func args keywords",
    "JoinedStr": "JoinedStr values", "Attribute": "Attribute value attr ctx",
    "Subscript": "Subscript value slice ctx", "Starred": "Starred value ctx",
    "Name": "Name id ctx", "List": "ListExpr elts ctx", "Tuple": "Tuple elts ctx",
    "Slice": "Slice lower upper step",
    "FunctionDef": "FunctionDef name args body decorator_list returns type_params =false",
    "AsyncFunctionDef": "FunctionDef name args body decorator_list returns type_params =true",
    "ClassDef": "ClassDef name bases keywords body decorator_list type_params",
    "Return": "Return value", "Delete": "Delete targets", "Assign": "Assign targets value",
    "TypeAlias": "TypeAlias name type_params value", "AugAssign": "AugAssign target op value",
    "For": "For target iter body orelse =false", "AsyncFor": "For target iter body orelse =true",
    "While": "While test body orelse", "If": "If test body orelse",
    "With": "With items body =false", "AsyncWith": "With items body =true",
    "Match": "Match subject cases", "Raise": "Raise exc cause",
    "Try": "Try body handlers orelse finalbody =false",
    "TryStar": "Try body handlers orelse finalbody =true", "Assert": "Assert test msg",
    "Import": "Import names", "Global": "Global names", "Nonlocal": "Nonlocal names",
    "Expr": "ExprStmt value", "Pass": "Pass", "Break": "Break", "Continue": "Continue",
    "MatchValue": "MatchValue value", "MatchSequence": "MatchSequence patterns",
    "MatchMapping": "MatchMapping keys patterns rest",
    "MatchClass": "MatchClass cls patterns kwd_attrs kwd_patterns",
    "MatchStar": "MatchStar name", "MatchAs": "MatchAs pattern name", "MatchOr": "MatchOr patterns",
    "alias": "Alias name asname", "arg": "Argument arg annotation",
    "ExceptHandler": "ExceptHandler type name body", "keyword": "Keyword arg value",
    "withitem": "WithItem context_expr optional_vars", "match_case": "MatchCase pattern guard body",
    "TypeVar": "TypeParam =TYPE_VAR name bound default_value",
    "TypeVarTuple": "TypeParam =TYPE_VAR_TUPLE name =- default_value",
    "ParamSpec": "TypeParam =PARAM_SPEC name =- default_value",
    "arguments": "Arguments posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults",
}


class Dump:
    def __init__(self, text):
        self.lines = None if text.isascii() else text.splitlines_for_columns()
        self.out = []

    def column(self, line, col):
        if self.lines is None or line > len(self.lines):
            return col
        return len(self.lines[line - 1][:col].decode("utf-8", "replace"))

    def span(self, n):
        self.out.append("%d:%d-%d:%d " % (
            n.lineno, self.column(n.lineno, n.col_offset),
            n.end_lineno, self.column(n.end_lineno, n.end_col_offset)))

    def constant(self, v):
        put = self.out.append
        if v is None:
            put("NONE")
        elif v is ...:
            put("ELLIPSIS")
        elif isinstance(v, bool):
            put("true" if v else "false")
        elif isinstance(v, int):
            put("i%x" % v)
        elif isinstance(v, float):
            put("f" + struct.pack(">d", v).hex())
        elif isinstance(v, complex):
            put("j" + struct.pack(">d", v.imag).hex())
        elif isinstance(v, bytes):
            put("b" + v.hex())
        else:
            self.text(v)

    def text(self, v):
        put = self.out.append
        put('"')
        for c in v:
            o = ord(c)
            if 32 <= o < 127 and c not in '"\\':
                put(c)
            elif o > 0xFFFF:
                o -= 0x10000
                put("\\u%04x\\u%04x" % (0xD800 + (o >> 10), 0xDC00 + (o & 0x3FF)))
            else:
                put("\\u%04x" % o)
        put('"')

    def value(self, v):
        put = self.out.append
        if v is None:
            put("-")
        elif isinstance(v, list):
            put("[")
            for e in v:
                self.value(e)
                put(" ")
            put("]")
        elif isinstance(v, str):
            self.text(v)
        elif isinstance(v, ast.AST):
            self.node(v)
        else:
            put(str(v))

    def node(self, n):
        put = self.out.append
        kind = type(n).__name__
        if kind in OPERATORS:
            put(OPERATORS[kind])
            return
        placed = hasattr(n, "lineno")
        special = getattr(self, "visit_" + kind, None)
        if special:
            special(n)
            return
        name, *fields = SHAPES[kind].split()
        put(name + "(")
        if placed:
            self.span(n)
        for f in fields:
            if f[0] == "=":
                put(f[1:])
            else:
                self.value(getattr(n, f))
            put(" ")
        put(")")

    def visit_BoolOp(self, n):
        self.out.append("BoolOp(")
        self.span(n)
        self.out.append("true " if isinstance(n.op, ast.And) else "false ")
        self.value(n.values)
        self.out.append(" )")

    def visit_Constant(self, n):
        self.out.append("Constant(")
        self.span(n)
        self.constant(n.value)
        self.out.append(" true )" if n.kind else " false )")

    def visit_FormattedValue(self, n):
        self.out.append("FormattedValue(")
        self.span(n)
        self.value(n.value)
        self.out.append(" %d " % max(n.conversion, 0))
        self.value(n.format_spec)
        self.out.append(" )")

    def visit_MatchSingleton(self, n):
        self.out.append("MatchSingleton(")
        self.span(n)
        self.constant(n.value)
        self.out.append(" )")

    def visit_AnnAssign(self, n):
        self.out.append("AnnAssign(")
        self.span(n)
        for v in (n.target, n.annotation, n.value):
            self.value(v)
            self.out.append(" ")
        self.out.append("true )" if n.simple else "false )")

    def visit_ImportFrom(self, n):
        self.out.append("ImportFrom(")
        self.span(n)
        self.value(n.module)
        self.out.append(" ")
        self.value(n.names)
        self.out.append(" %d )" % n.level)

    def visit_comprehension(self, n):
        self.out.append("Comprehension(")
        for v in (n.target, n.iter, n.ifs):
            self.value(v)
            self.out.append(" ")
        self.out.append("true )" if n.is_async else "false )")


class Text(str):
    def splitlines_for_columns(self):
        text = self.replace("\r\n", "\n").replace("\r", "\n")
        return [line.encode("utf-8", "surrogatepass") for line in text.split("\n")]


def dump(text):
    d = Dump(Text(text))
    d.value(ast.parse(text).body)
    return "".join(d.out)
