package dev.adder.engine.object;

/** The rich comparisons. */
public enum CompareOp {
  EQ("==", Special.EQ),
  NE("!=", Special.NE),
  LT("<", Special.LT),
  LE("<=", Special.LE),
  GT(">", Special.GT),
  GE(">=", Special.GE);

  private static final CompareOp[] VALUES = values();

  private final String symbol;
  private final Special method;

  CompareOp(String symbol, Special method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** The comparison with this ordinal. */
  public static CompareOp of(int ordinal) {
    return VALUES[ordinal];
  }

  /** The operator as messages show it. */
  public String symbol() {
    return symbol;
  }

  /** The method that implements it. */
  public Special method() {
    return method;
  }

  /** The comparison with the operands exchanged. */
  public CompareOp swapped() {
    return switch (this) {
      case LT -> GT;
      case LE -> GE;
      case GT -> LT;
      case GE -> LE;
      default -> this;
    };
  }

  /** What the comparison says of operands whose order is {@code sign}. */
  public boolean holds(int sign) {
    return switch (this) {
      case EQ -> sign == 0;
      case NE -> sign != 0;
      case LT -> sign < 0;
      case LE -> sign <= 0;
      case GT -> sign > 0;
      case GE -> sign >= 0;
    };
  }
}
