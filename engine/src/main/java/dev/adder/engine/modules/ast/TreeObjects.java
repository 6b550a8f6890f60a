package dev.adder.engine.modules.ast;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyEllipsis;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Pattern;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.types.PyBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes node objects of the parser's records: names, fields and their order are CPython's. */
final class TreeObjects {
  private static final String[] PLACE = {"lineno", "col_offset", "end_lineno", "end_col_offset"};

  private final Context ctx;
  private final PyDict classes;
  private final String[] lines;

  TreeObjects(Context ctx, PyDict classes, String text) {
    this.ctx = ctx;
    this.classes = classes;
    this.lines = text.chars().allMatch(c -> c < 0x80) ? null : text.split("\r\n|[\r\n]", -1);
  }

  Object module(Module module) {
    return switch (module.mode()) {
      case EXEC -> make("Module", (Span) null, list(module.body()), new PyList());
      case SINGLE -> make("Interactive", (Span) null, list(module.body()));
      case EVAL ->
          make("Expression", (Span) null, node(((Stmt.ExprStmt) module.body().getFirst()).value()));
    };
  }

  /** A node; {@code span} is Java null for kinds that have no place. */
  private Object make(String name, Span span, Object... fields) {
    ctx.meter().step();
    ctx.meter().allocate(200);
    Object type = classes.get(ctx, name);
    if (span == null) {
      return Calls.call(ctx, type, fields, null);
    }
    Object[] args = new Object[fields.length + PLACE.length];
    System.arraycopy(fields, 0, args, 0, fields.length);
    args[fields.length] = (long) span.line();
    args[fields.length + 1] = bytes(span.line(), span.column());
    args[fields.length + 2] = (long) span.endLine();
    args[fields.length + 3] = bytes(span.endLine(), span.endColumn());
    return Calls.call(ctx, type, args, PLACE);
  }

  /** Columns count bytes of UTF-8 in Python's trees. */
  private Object bytes(int line, int column) {
    if (lines == null || line < 1 || line > lines.length) {
      return (long) column;
    }
    String text = lines[line - 1];
    int points = Math.min(column, text.codePointCount(0, text.length()));
    String before = text.substring(0, text.offsetByCodePoints(0, points));
    return (long) before.getBytes(StandardCharsets.UTF_8).length + column - points;
  }

  private PyList list(List<?> nodes) {
    PyList list = new PyList();
    for (Object node : nodes) {
      list.append(ctx, any(node));
    }
    return list;
  }

  private Object any(Object value) {
    ctx.enterNative();
    try {
      return switch (value) {
        case null -> PyNone.NONE;
        case String text -> Str.of(text);
        case Expr.Compare op -> operator(op);
        case Node node -> node(node);
        default -> throw new IllegalArgumentException("no node: " + value.getClass());
      };
    } finally {
      ctx.leaveNative();
    }
  }

  private Object node(Node node) {
    return switch (node) {
      case Stmt s -> new StatementObjects(this).of(s);
      case Expr e -> expression(e);
      case Pattern p -> pattern(p);
      case Node.Part p -> part(p);
    };
  }

  Object maybe(Object value) {
    return any(value);
  }

  /** A node that stands where a record does. */
  Object placed(String name, Node node, Object... fields) {
    return make(name, node.span(), fields);
  }

  PyList nodes(List<?> nodes) {
    return list(nodes);
  }

  // ---- expressions ----

  private Object expression(Expr e) {
    return switch (e) {
      case Expr.BoolOp b -> placed("BoolOp", e, kind(b.isAnd() ? "And" : "Or"), list(b.values()));
      case Expr.NamedExpr n -> placed("NamedExpr", e, any(n.target()), any(n.value()));
      case Expr.BinOp b -> placed("BinOp", e, any(b.left()), operator(b.op()), any(b.right()));
      case Expr.UnaryOp u -> placed("UnaryOp", e, operator(u.op()), any(u.operand()));
      case Expr.Lambda l -> placed("Lambda", e, arguments(l.arguments()), any(l.body()));
      case Expr.IfExp i -> placed("IfExp", e, any(i.test()), any(i.body()), any(i.orElse()));
      case Expr.Dict d -> placed("Dict", e, list(d.keys()), list(d.values()));
      case Expr.Set s -> placed("Set", e, list(s.elements()));
      case Expr.ListComp c -> placed("ListComp", e, any(c.element()), list(c.generators()));
      case Expr.SetComp c -> placed("SetComp", e, any(c.element()), list(c.generators()));
      case Expr.DictComp c ->
          placed("DictComp", e, any(c.key()), any(c.value()), list(c.generators()));
      case Expr.GeneratorExp g -> placed("GeneratorExp", e, any(g.element()), list(g.generators()));
      case Expr.Await a -> placed("Await", e, any(a.value()));
      case Expr.Yield y -> placed("Yield", e, any(y.value()));
      case Expr.YieldFrom y -> placed("YieldFrom", e, any(y.value()));
      case Expr.Comparison c ->
          placed("Compare", e, any(c.left()), list(c.ops()), list(c.comparators()));
      case Expr.Call c -> placed("Call", e, any(c.function()), list(c.args()), list(c.keywords()));
      case Expr.FormattedValue f ->
          placed("FormattedValue", e, any(f.value()), conversion(f), any(f.format()));
      case Expr.JoinedStr j -> placed("JoinedStr", e, list(j.values()));
      case Expr.Constant c ->
          placed("Constant", e, constant(c.value()), c.unicodePrefix() ? "u" : PyNone.NONE);
      case Expr.Attribute a ->
          placed("Attribute", e, any(a.value()), Str.of(a.name()), use(a.use()));
      case Expr.Subscript s -> placed("Subscript", e, any(s.value()), any(s.index()), use(s.use()));
      case Expr.Starred s -> placed("Starred", e, any(s.value()), use(s.use()));
      case Expr.Name n -> placed("Name", e, Str.of(n.id()), use(n.use()));
      case Expr.ListExpr l -> placed("List", e, list(l.elements()), use(l.use()));
      case Expr.Tuple t -> placed("Tuple", e, list(t.elements()), use(t.use()));
      case Expr.Slice s -> placed("Slice", e, any(s.lower()), any(s.upper()), any(s.step()));
    };
  }

  private static Object conversion(Expr.FormattedValue f) {
    return f.conversion() == 0 ? -1L : (long) f.conversion();
  }

  static Object constant(Object literal) {
    return switch (literal) {
      case int[] points -> Str.of(points);
      case byte[] bytes -> new PyBytes(bytes);
      case Expr.NoneLiteral n -> PyNone.NONE;
      case Expr.EllipsisLiteral e -> PyEllipsis.ELLIPSIS;
      case Expr.ImaginaryLiteral i -> new PyComplex(0.0, i.value());
      case String s -> Str.of(s);
      default -> literal;
    };
  }

  /** A node without fields: an operator or a context. */
  private Object kind(String name) {
    return make(name, (Span) null);
  }

  private Object use(Expr.Use use) {
    return kind(
        switch (use) {
          case LOAD -> "Load";
          case STORE -> "Store";
          case DEL -> "Del";
        });
  }

  Object operator(Expr.Operator op) {
    return kind(
        switch (op) {
          case ADD -> "Add";
          case SUB -> "Sub";
          case MUL -> "Mult";
          case MATMUL -> "MatMult";
          case DIV -> "Div";
          case MOD -> "Mod";
          case POW -> "Pow";
          case LSHIFT -> "LShift";
          case RSHIFT -> "RShift";
          case OR -> "BitOr";
          case XOR -> "BitXor";
          case AND -> "BitAnd";
          case FLOORDIV -> "FloorDiv";
        });
  }

  private Object operator(Expr.Unary op) {
    return kind(
        switch (op) {
          case INVERT -> "Invert";
          case NOT -> "Not";
          case PLUS -> "UAdd";
          case MINUS -> "USub";
        });
  }

  private Object operator(Expr.Compare op) {
    return kind(
        switch (op) {
          case EQ -> "Eq";
          case NE -> "NotEq";
          case LT -> "Lt";
          case LE -> "LtE";
          case GT -> "Gt";
          case GE -> "GtE";
          case IS -> "Is";
          case IS_NOT -> "IsNot";
          case IN -> "In";
          case NOT_IN -> "NotIn";
        });
  }

  // ---- parts and patterns ----

  Object arguments(Node.Arguments a) {
    return make(
        "arguments",
        (Span) null,
        list(a.positionalOnly()),
        list(a.positional()),
        any(a.vararg()),
        list(a.keywordOnly()),
        list(a.keywordDefaults()),
        any(a.kwarg()),
        list(a.defaults()));
  }

  private Object part(Node.Part part) {
    return switch (part) {
      case Node.Alias a -> placed("alias", a, Str.of(a.name()), any(a.asName()));
      case Node.Argument a -> placed("arg", a, Str.of(a.name()), any(a.annotation()), PyNone.NONE);
      case Node.Comprehension c ->
          make(
              "comprehension",
              (Span) null,
              any(c.target()),
              any(c.iter()),
              list(c.conditions()),
              c.isAsync() ? 1L : 0L);
      case Node.ExceptHandler h ->
          placed("ExceptHandler", h, any(h.type()), any(h.name()), list(h.body()));
      case Node.Keyword k -> placed("keyword", k, any(k.name()), any(k.value()));
      case Node.MatchCase c ->
          make("match_case", (Span) null, any(c.pattern()), any(c.guard()), list(c.body()));
      case Node.WithItem w -> make("withitem", (Span) null, any(w.context()), any(w.target()));
      case Node.TypeParam t -> typeParam(t);
    };
  }

  private Object typeParam(Node.TypeParam t) {
    Object name = Str.of(t.name());
    Object fallback = any(t.defaultValue());
    return switch (t.kind()) {
      case TYPE_VAR -> placed("TypeVar", t, name, any(t.bound()), fallback);
      case TYPE_VAR_TUPLE -> placed("TypeVarTuple", t, name, fallback);
      case PARAM_SPEC -> placed("ParamSpec", t, name, fallback);
    };
  }

  private Object pattern(Pattern pattern) {
    return switch (pattern) {
      case Pattern.MatchValue m -> placed("MatchValue", m, any(m.value()));
      case Pattern.MatchSingleton m -> placed("MatchSingleton", m, constant(m.value()));
      case Pattern.MatchSequence m -> placed("MatchSequence", m, list(m.patterns()));
      case Pattern.MatchMapping m ->
          placed("MatchMapping", m, list(m.keys()), list(m.patterns()), any(m.rest()));
      case Pattern.MatchClass m ->
          placed(
              "MatchClass",
              m,
              any(m.cls()),
              list(m.patterns()),
              list(m.keywordNames()),
              list(m.keywordPatterns()));
      case Pattern.MatchStar m -> placed("MatchStar", m, any(m.name()));
      case Pattern.MatchAs m -> placed("MatchAs", m, any(m.pattern()), any(m.name()));
      case Pattern.MatchOr m -> placed("MatchOr", m, list(m.patterns()));
    };
  }
}
