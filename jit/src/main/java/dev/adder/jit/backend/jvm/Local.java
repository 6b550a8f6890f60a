package dev.adder.jit.backend.jvm;

import dev.adder.jit.ir.IrType;

/**
 * A local variable of the generated method. Immutable.
 *
 * @param kind what the JVM keeps in it
 * @param index its number
 */
record Local(Kind kind, int index) {

  /** What the JVM distinguishes. */
  enum Kind {
    /** I64. */
    LONG(2),
    /** I32 and BOOL. */
    INT(1),
    /** F64. */
    DOUBLE(2),
    /** F32. */
    FLOAT(1),
    /** REF. */
    REF(1);

    private final int width;

    Kind(int width) {
      this.width = width;
    }

    /** How many numbers it takes. */
    int width() {
      return width;
    }

    /** The kind that keeps values of a type. */
    static Kind of(IrType type) {
      return switch (type) {
        case I64 -> LONG;
        case I32, BOOL -> INT;
        case F64 -> DOUBLE;
        case F32 -> FLOAT;
        case REF -> REF;
      };
    }
  }
}
