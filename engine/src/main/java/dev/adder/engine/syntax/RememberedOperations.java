package dev.adder.engine.syntax;

import dev.adder.engine.syntax.Expr.Compare;
import dev.adder.engine.syntax.Expr.Operator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Operators with memory of what was tried, one method per level as in CPython's grammar, with the
 * rules for invalid input in their places. Accepts what {@link Operations} accepts.
 */
final class RememberedOperations extends Rules {
  private static final Object DISJUNCTION = "disjunction";
  private static final Object INVERSION = "inversion";
  private static final Object FACTOR = "factor";
  private static final Object AWAIT = "await primary";
  private static final int OR = 1;
  private static final int SHIFT = 4;
  private static final int TERM = 6;

  private record Binary(Operator operator, int precedence) {}

  private static final Map<TokenKind, Binary> BINARY = new EnumMap<>(TokenKind.class);

  /** The keys under which the diagnosing pass remembers each level. */
  private static final Object[] LEVELS = {"", "|", "^", "&", "shift", "sum", "term"};

  static {
    binary(TokenKind.VBAR, Operator.OR, OR);
    binary(TokenKind.CIRCUMFLEX, Operator.XOR, 2);
    binary(TokenKind.AMPER, Operator.AND, 3);
    binary(TokenKind.LEFTSHIFT, Operator.LSHIFT, SHIFT);
    binary(TokenKind.RIGHTSHIFT, Operator.RSHIFT, SHIFT);
    binary(TokenKind.PLUS, Operator.ADD, 5);
    binary(TokenKind.MINUS, Operator.SUB, 5);
    binary(TokenKind.STAR, Operator.MUL, TERM);
    binary(TokenKind.SLASH, Operator.DIV, TERM);
    binary(TokenKind.DOUBLESLASH, Operator.FLOORDIV, TERM);
    binary(TokenKind.PERCENT, Operator.MOD, TERM);
    binary(TokenKind.AT, Operator.MATMUL, TERM);
  }

  private static void binary(TokenKind kind, Operator operator, int precedence) {
    BINARY.put(kind, new Binary(operator, precedence));
  }

  RememberedOperations(TokenStream t, Grammar g) {
    super(t, g);
  }

  Expr disjunction() {
    int mark = t.mark;
    Token.Memo memo = t.recall(DISJUNCTION);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    Expr result = chain(false);
    t.remember(DISJUNCTION, mark, result);
    return result;
  }

  /** Operands joined by {@code and}, or by {@code or} whose operands are those. */
  private Expr chain(boolean isAnd) {
    int mark = t.mark;
    TokenKind joint = isAnd ? TokenKind.AND : TokenKind.OR;
    Expr first = isAnd ? inversion() : chain(true);
    if (first == null || !t.at(joint)) {
      return first;
    }
    List<Expr> values = new ArrayList<>();
    values.add(first);
    while (t.at(joint)) {
      int before = t.mark;
      t.advance();
      Expr next = isAnd ? inversion() : chain(true);
      if (next == null) {
        t.mark = before;
        break;
      }
      values.add(next);
    }
    return values.size() == 1 ? first : new Expr.BoolOp(t.spanFrom(mark), isAnd, values);
  }

  Expr inversion() {
    if (!t.at(TokenKind.NOT)) {
      return comparison();
    }
    int mark = t.mark;
    Token.Memo memo = t.recall(INVERSION);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    t.enter();
    t.advance();
    Expr operand = inversion();
    t.leave();
    Expr result =
        operand == null ? fail(mark) : new Expr.UnaryOp(t.spanFrom(mark), Expr.Unary.NOT, operand);
    t.remember(INVERSION, mark, result);
    return result;
  }

  private Expr comparison() {
    int mark = t.mark;
    Expr left = bitwiseOr();
    if (left == null) {
      return null;
    }
    List<Compare> ops = null;
    List<Expr> comparators = null;
    while (true) {
      int before = t.mark;
      Compare op = compareOperator(t);
      Expr right = op == null ? null : bitwiseOr();
      if (right == null) {
        t.mark = before;
        break;
      }
      if (ops == null) {
        ops = new ArrayList<>(1);
        comparators = new ArrayList<>(1);
      }
      ops.add(op);
      comparators.add(right);
    }
    return ops == null ? left : new Expr.Comparison(t.spanFrom(mark), left, ops, comparators);
  }

  /** Takes a comparison operator; null, with the mark anywhere, when there is none. */
  static Compare compareOperator(TokenStream t) {
    Compare op =
        switch (t.kind()) {
          case EQEQUAL -> Compare.EQ;
          case NOTEQUAL -> Compare.NE;
          case LESS -> Compare.LT;
          case LESSEQUAL -> Compare.LE;
          case GREATER -> Compare.GT;
          case GREATEREQUAL -> Compare.GE;
          case IN -> Compare.IN;
          case IS -> Compare.IS;
          case NOT -> Compare.NOT_IN;
          default -> null;
        };
    if (op == null) {
      return null;
    }
    t.advance();
    if (op == Compare.NOT_IN) {
      return t.accept(TokenKind.IN) == null ? null : op;
    }
    return op == Compare.IS && t.accept(TokenKind.NOT) != null ? Compare.IS_NOT : op;
  }

  Expr bitwiseOr() {
    return level(OR);
  }

  /** The operand of {@code <<}: sums and products. */
  Expr sum() {
    return level(SHIFT + 1);
  }

  /** One level of binary operators. */
  private Expr level(int precedence) {
    Token.Memo memo = t.recall(LEVELS[precedence]);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    int mark = t.mark;
    if (t.diagnosing && precedence == SHIFT) {
      g.invalidExpressions.invalidArithmetic();
    } else if (t.diagnosing && precedence == TERM) {
      g.invalidExpressions.invalidFactor();
    }
    Expr left = operand(precedence);
    while (left != null) {
      Binary binary = BINARY.get(t.kind());
      if (binary == null || binary.precedence != precedence) {
        break;
      }
      int before = t.mark;
      t.advance();
      Expr right = operand(precedence);
      if (right == null) {
        t.mark = before;
        break;
      }
      t.link();
      left = new Expr.BinOp(t.spanFrom(mark), left, binary.operator, right);
    }
    t.remember(LEVELS[precedence], mark, left);
    return left;
  }

  private Expr operand(int precedence) {
    return precedence == TERM ? factor() : level(precedence + 1);
  }

  Expr factor() {
    Expr.Unary op =
        switch (t.kind()) {
          case PLUS -> Expr.Unary.PLUS;
          case MINUS -> Expr.Unary.MINUS;
          case TILDE -> Expr.Unary.INVERT;
          default -> null;
        };
    if (op == null) {
      return power();
    }
    int mark = t.mark;
    Token.Memo memo = t.recall(FACTOR);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    t.enter();
    t.advance();
    Expr operand = factor();
    t.leave();
    Expr result = operand == null ? fail(mark) : new Expr.UnaryOp(t.spanFrom(mark), op, operand);
    t.remember(FACTOR, mark, result);
    return result;
  }

  private Expr power() {
    int mark = t.mark;
    Expr base = awaitPrimary();
    if (base == null || !t.at(TokenKind.DOUBLESTAR)) {
      return base;
    }
    int before = t.mark;
    t.advance();
    t.enter();
    Expr exponent = factor();
    t.leave();
    if (exponent == null) {
      t.mark = before;
      return base;
    }
    return new Expr.BinOp(t.spanFrom(mark), base, Operator.POW, exponent);
  }

  private Expr awaitPrimary() {
    if (!t.at(TokenKind.AWAIT)) {
      return g.atoms.primary();
    }
    int mark = t.mark;
    Token.Memo memo = t.recall(AWAIT);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    t.advance();
    Expr value = g.atoms.primary();
    Expr result = value == null ? fail(mark) : new Expr.Await(t.spanFrom(mark), value);
    t.remember(AWAIT, mark, result);
    return result;
  }
}
