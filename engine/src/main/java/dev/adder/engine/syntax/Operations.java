package dev.adder.engine.syntax;

import dev.adder.engine.syntax.Expr.Compare;
import dev.adder.engine.syntax.Expr.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Operators, from {@code or} down to {@code await}, by precedence climbing with few Java frames per
 * level. Once results are remembered, {@link RememberedOperations} does the work.
 */
final class Operations extends Rules {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int BIT_OR = 5;
  private static final int SUM = 9;
  private static final int TERM = 10;

  /** By the ordinal of the token's kind; 0 for what is no operator between operands. */
  private static final int[] PRECEDENCE = new int[TokenKind.values().length];

  private static final Operator[] OPERATOR = new Operator[PRECEDENCE.length];

  static {
    PRECEDENCE[TokenKind.OR.ordinal()] = OR;
    PRECEDENCE[TokenKind.AND.ordinal()] = AND;
    for (TokenKind kind :
        new TokenKind[] {
          TokenKind.EQEQUAL,
          TokenKind.NOTEQUAL,
          TokenKind.LESS,
          TokenKind.LESSEQUAL,
          TokenKind.GREATER,
          TokenKind.GREATEREQUAL,
          TokenKind.IN,
          TokenKind.IS,
          TokenKind.NOT
        }) {
      PRECEDENCE[kind.ordinal()] = COMPARISON;
    }
    binary(TokenKind.VBAR, Operator.OR, BIT_OR);
    binary(TokenKind.CIRCUMFLEX, Operator.XOR, BIT_OR + 1);
    binary(TokenKind.AMPER, Operator.AND, BIT_OR + 2);
    binary(TokenKind.LEFTSHIFT, Operator.LSHIFT, SUM - 1);
    binary(TokenKind.RIGHTSHIFT, Operator.RSHIFT, SUM - 1);
    binary(TokenKind.PLUS, Operator.ADD, SUM);
    binary(TokenKind.MINUS, Operator.SUB, SUM);
    binary(TokenKind.STAR, Operator.MUL, TERM);
    binary(TokenKind.SLASH, Operator.DIV, TERM);
    binary(TokenKind.DOUBLESLASH, Operator.FLOORDIV, TERM);
    binary(TokenKind.PERCENT, Operator.MOD, TERM);
    binary(TokenKind.AT, Operator.MATMUL, TERM);
  }

  private final RememberedOperations remembered;

  private static void binary(TokenKind kind, Operator operator, int precedence) {
    PRECEDENCE[kind.ordinal()] = precedence;
    OPERATOR[kind.ordinal()] = operator;
  }

  Operations(TokenStream t, Grammar g) {
    super(t, g);
    remembered = new RememberedOperations(t, g);
  }

  /** {@code a or b}, and all that binds tighter. */
  Expr disjunction() {
    return t.memoizing ? remembered.disjunction() : climb(OR);
  }

  /** {@code not a}, and all that binds tighter. */
  Expr inversion() {
    return t.memoizing ? remembered.inversion() : climb(NOT);
  }

  /** {@code a | b}, and all that binds tighter. */
  Expr bitwiseOr() {
    return t.memoizing ? remembered.bitwiseOr() : climb(BIT_OR);
  }

  /** The operand of {@code <<}: sums, and all that binds tighter. */
  Expr sum() {
    return t.memoizing ? remembered.sum() : climb(SUM);
  }

  /** {@code -a}, powers, and all that binds tighter. */
  Expr factor() {
    return t.memoizing ? remembered.factor() : operand();
  }

  private Expr climb(int lowest) {
    int mark = t.mark;
    Expr left = lowest <= NOT && t.at(TokenKind.NOT) ? not() : operand();
    while (left != null) {
      int kind = t.kind().ordinal();
      int precedence = PRECEDENCE[kind];
      if (precedence < lowest || precedence == 0) {
        return left;
      }
      Expr longer =
          switch (precedence) {
            case OR, AND -> logical(mark, left, precedence == AND);
            case COMPARISON -> comparison(mark, left);
            default -> binary(mark, left, OPERATOR[kind], precedence);
          };
      if (longer == left) {
        return left;
      }
      left = longer;
    }
    return null;
  }

  private Expr not() {
    int mark = t.mark;
    t.enter();
    t.advance();
    Expr operand = climb(NOT);
    t.leave();
    return operand == null
        ? fail(mark)
        : new Expr.UnaryOp(t.spanFrom(mark), Expr.Unary.NOT, operand);
  }

  private Expr binary(int mark, Expr left, Operator operator, int precedence) {
    int before = t.mark;
    t.advance();
    Expr right = climb(precedence + 1);
    if (right == null) {
      t.mark = before;
      return left;
    }
    t.link();
    return new Expr.BinOp(t.spanFrom(mark), left, operator, right);
  }

  private Expr logical(int mark, Expr left, boolean isAnd) {
    TokenKind joint = isAnd ? TokenKind.AND : TokenKind.OR;
    List<Expr> values = new ArrayList<>();
    values.add(left);
    while (t.at(joint)) {
      int before = t.mark;
      t.advance();
      Expr next = climb(isAnd ? AND + 1 : OR + 1);
      if (next == null) {
        t.mark = before;
        break;
      }
      values.add(next);
    }
    return values.size() == 1 ? left : new Expr.BoolOp(t.spanFrom(mark), isAnd, values);
  }

  private Expr comparison(int mark, Expr left) {
    List<Compare> ops = new ArrayList<>(1);
    List<Expr> comparators = new ArrayList<>(1);
    while (true) {
      int before = t.mark;
      Compare op = RememberedOperations.compareOperator(t);
      Expr right = op == null ? null : climb(BIT_OR);
      if (right == null) {
        t.mark = before;
        break;
      }
      ops.add(op);
      comparators.add(right);
    }
    return ops.isEmpty() ? left : new Expr.Comparison(t.spanFrom(mark), left, ops, comparators);
  }

  private Expr operand() {
    return switch (t.kind()) {
      case PLUS -> unary(Expr.Unary.PLUS);
      case MINUS -> unary(Expr.Unary.MINUS);
      case TILDE -> unary(Expr.Unary.INVERT);
      default -> power();
    };
  }

  private Expr unary(Expr.Unary op) {
    int mark = t.mark;
    t.enter();
    t.advance();
    Expr operand = operand();
    t.leave();
    return operand == null ? fail(mark) : new Expr.UnaryOp(t.spanFrom(mark), op, operand);
  }

  private Expr power() {
    int mark = t.mark;
    Token await = t.accept(TokenKind.AWAIT);
    Expr base = g.atoms.trailers();
    if (base == null) {
      return fail(mark);
    }
    if (await != null) {
      base = new Expr.Await(t.spanFrom(mark), base);
    }
    return t.at(TokenKind.DOUBLESTAR) ? raised(mark, base) : base;
  }

  private Expr raised(int mark, Expr base) {
    int before = t.mark;
    t.advance();
    t.enter();
    Expr exponent = operand();
    t.leave();
    if (exponent == null) {
      t.mark = before;
      return base;
    }
    return new Expr.BinOp(t.spanFrom(mark), base, Operator.POW, exponent);
  }
}
