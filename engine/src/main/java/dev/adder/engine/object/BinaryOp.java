package dev.adder.engine.object;

/** The binary operators: one row each, from which the protocol and the messages derive. */
public enum BinaryOp {
  ADD("+", Special.ADD, Special.RADD, Special.IADD),
  SUB("-", Special.SUB, Special.RSUB, Special.ISUB),
  MUL("*", Special.MUL, Special.RMUL, Special.IMUL),
  MATMUL("@", Special.MATMUL, Special.RMATMUL, Special.IMATMUL),
  DIV("/", Special.TRUEDIV, Special.RTRUEDIV, Special.ITRUEDIV),
  FLOORDIV("//", Special.FLOORDIV, Special.RFLOORDIV, Special.IFLOORDIV),
  MOD("%", Special.MOD, Special.RMOD, Special.IMOD),
  POW("** or pow()", Special.POW, Special.RPOW, Special.IPOW),
  LSHIFT("<<", Special.LSHIFT, Special.RLSHIFT, Special.ILSHIFT),
  RSHIFT(">>", Special.RSHIFT, Special.RRSHIFT, Special.IRSHIFT),
  AND("&", Special.AND, Special.RAND, Special.IAND),
  XOR("^", Special.XOR, Special.RXOR, Special.IXOR),
  OR("|", Special.OR, Special.ROR, Special.IOR),
  DIVMOD("divmod()", Special.DIVMOD, Special.RDIVMOD, null);

  private static final BinaryOp[] VALUES = values();

  private final String symbol;
  private final Special method;
  private final Special reflected;
  private final Special inPlace;

  BinaryOp(String symbol, Special method, Special reflected, Special inPlace) {
    this.symbol = symbol;
    this.method = method;
    this.reflected = reflected;
    this.inPlace = inPlace;
  }

  /** The operator with this ordinal. */
  public static BinaryOp of(int ordinal) {
    return VALUES[ordinal];
  }

  /** The operator as messages show it. */
  public String symbol() {
    return symbol;
  }

  /** The operator of the augmented assignment as messages show it. */
  public String inPlaceSymbol() {
    return this == POW ? "**=" : symbol + "=";
  }

  /** The left operand's method. */
  public Special method() {
    return method;
  }

  /** The right operand's method. */
  public Special reflected() {
    return reflected;
  }

  /** The left operand's in-place method; null for divmod. */
  public Special inPlace() {
    return inPlace;
  }
}
