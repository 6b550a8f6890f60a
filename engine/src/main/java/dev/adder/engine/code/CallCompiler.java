package dev.adder.engine.code;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import java.util.List;

/** Compiles calls. */
final class CallCompiler {
  private final Unit unit;
  private final ExpressionCompiler expressions;
  private final Assembler asm;

  CallCompiler(Unit unit, ExpressionCompiler expressions) {
    this.unit = unit;
    this.expressions = expressions;
    this.asm = unit.asm;
  }

  void call(Expr.Call c, int dst) {
    if (!ExpressionCompiler.isPlainCall(c.args(), c.keywords())) {
      int base = unit.temps(3);
      expressions.into(c.function(), base);
      expanded(base, Extra.NONE, c.args(), c.keywords(), dst);
      return;
    }
    if (isZeroSuper(c)) {
      zeroSuper(c, dst);
      return;
    }
    int n = c.args().size() + c.keywords().size();
    boolean method = c.function() instanceof Expr.Attribute;
    boolean keywords = !c.keywords().isEmpty();
    int base = unit.temps(n + (method || keywords ? 2 : 1));
    if (c.function() instanceof Expr.Attribute a) {
      method(a, base);
    } else {
      expressions.into(c.function(), base);
      if (keywords) {
        asm.emit(Opcode.CLEAR, base + 1);
      }
    }
    int first = base + (method || keywords ? 2 : 1);
    arguments(c.args(), c.keywords(), first);
    if (c.function() instanceof Expr.Attribute a) {
      asm.at(Places.of(c.span(), a));
    }
    finish(base, n, method, c.keywords(), dst);
  }

  private void method(Expr.Attribute a, int base) {
    boolean ofSuper = a.value() instanceof Expr.Call c && isZeroSuper(c);
    int object = ofSuper ? superArguments((Expr.Call) a.value()) : expressions.operand(a.value());
    var before = asm.at(Places.of(a));
    asm.emit(
        ofSuper ? Opcode.LOADSUPER : Opcode.LOADMETHOD,
        base,
        object,
        expressions.names().attribute(a.name()));
    asm.at(before);
  }

  private void arguments(List<Expr> args, List<Node.Keyword> keywords, int first) {
    int at = first;
    for (Expr arg : args) {
      expressions.into(arg, at++);
    }
    for (Node.Keyword keyword : keywords) {
      expressions.into(keyword.value(), at++);
    }
  }

  private void finish(int base, int n, boolean method, List<Node.Keyword> keywords, int dst) {
    if (keywords.isEmpty()) {
      asm.emit(method ? Opcode.CALLMETHOD : Opcode.CALL, dst, base, n);
      return;
    }
    String[] names = new String[keywords.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = unit.scope.mangle(keywords.get(i).name()).intern();
    }
    asm.emitExtra(Opcode.CALLKW, dst, base, n, asm.constant(names));
  }

  /** Registers passed before and (if not negative) after the written arguments. */
  record Extra(List<Integer> leading, int trailing) {
    static final Extra NONE = new Extra(List.of(), -1);
  }

  /**
   * Calls what is in {@code base} with the extra and the written arguments, some of them starred;
   * {@code base + 1} and {@code base + 2} are free.
   */
  void expanded(int base, Extra extra, List<Expr> args, List<Node.Keyword> keywords, int dst) {
    asm.emit(Opcode.LIST, base + 1, base + 1, 0);
    for (int register : extra.leading) {
      asm.emit(Opcode.LISTAPPEND, base + 1, register);
    }
    for (Expr arg : args) {
      int mark = unit.mark();
      if (arg instanceof Expr.Starred s) {
        boolean alone = args.size() == 1 && extra.leading.isEmpty();
        int callee = alone ? base + 1 : 0;
        asm.emit(Opcode.LISTEXTEND, base + 1, expressions.operand(s.value()), callee);
      } else {
        asm.emit(Opcode.LISTAPPEND, base + 1, expressions.operand(arg));
      }
      unit.release(mark);
    }
    if (extra.trailing >= 0) {
      asm.emit(Opcode.LISTAPPEND, base + 1, extra.trailing);
    }
    if (keywords.isEmpty()) {
      asm.emit(Opcode.CLEAR, base + 2);
    } else {
      asm.emit(Opcode.DICT, base + 2, base + 2, 0);
      for (Node.Keyword keyword : keywords) {
        keyword(base, keyword);
      }
    }
    asm.emit(Opcode.CALLEX, dst, base);
  }

  private void keyword(int base, Node.Keyword keyword) {
    int mark = unit.mark();
    if (keyword.name() == null) {
      asm.emit(Opcode.DICTMERGE, base + 2, expressions.operand(keyword.value()), base);
    } else {
      int pair = unit.temps(3);
      expressions.constant(dev.adder.engine.object.Str.of(unit.scope.mangle(keyword.name())), pair);
      expressions.into(keyword.value(), pair + 1);
      asm.emit(Opcode.DICT, pair + 2, pair, 1);
      asm.emit(Opcode.DICTMERGE, base + 2, pair + 2, base);
    }
    unit.release(mark);
  }

  private boolean isZeroSuper(Expr.Call c) {
    return c.args().isEmpty()
        && c.keywords().isEmpty()
        && c.function() instanceof Expr.Name n
        && n.id().equals("super")
        && isOuter(unit.scope.kind("super"))
        && unit.scope.kind("__class__") == NameScope.Kind.FREE
        && unit.firstParameter() != null;
  }

  private static boolean isOuter(NameScope.Kind kind) {
    return kind == NameScope.Kind.GLOBAL;
  }

  private void zeroSuper(Expr.Call c, int dst) {
    asm.emit(Opcode.INTRINSIC, dst, superArguments(c), Intrinsic.ZERO_SUPER.ordinal());
  }

  /** The first of three registers: the callable, the cell of the class, the first argument. */
  private int superArguments(Expr.Call c) {
    var before = asm.at(c.span());
    int base = unit.temps(3);
    expressions.into(c.function(), base);
    asm.emit(Opcode.MOVE, base + 1, unit.scope.register("__class__"));
    expressions.names().load(unit.firstParameter(), base + 2);
    asm.at(before);
    return base;
  }
}
