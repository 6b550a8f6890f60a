package dev.adder.engine.record;

import dev.adder.engine.interp.FunctionVersion;
import dev.adder.engine.interp.Recording;
import dev.adder.jit.ir.IrType;

/** How compiled code holds a register. */
enum Kind {
  /** An int of 64 bits. */
  INT(IrType.I64),
  /** A float. */
  FLOAT(IrType.F64),
  /** A bool. */
  BOOL(IrType.BOOL),
  /** Any object that is neither an int of 64 bits nor a float; not unbound. */
  REF(IrType.REF),
  /** Anything, numbers boxed; null when unbound. Only where there is no frame. */
  ANY(IrType.REF),
  /** Not at all: the frame has it; where there is none, the register is unbound. */
  FRAME(IrType.REF);

  private final IrType type;

  Kind(IrType type) {
    this.type = type;
  }

  IrType type() {
    return type;
  }

  /** The kind for what a recording saw. */
  static Kind of(int seen) {
    return switch (seen) {
      case Recording.INT -> INT;
      case Recording.FLOAT -> FLOAT;
      case Recording.BOOL -> BOOL;
      case Recording.REF, Recording.REF | Recording.BOOL -> REF;
      default -> FRAME;
    };
  }

  /** The kind of what is passed between functions, as versions name it. */
  static Kind ofPassed(int passed) {
    Kind kind = of(passed);
    return kind == FRAME ? ANY : kind;
  }

  /** The other way round. */
  int passed() {
    return switch (this) {
      case INT -> Recording.INT;
      case FLOAT -> Recording.FLOAT;
      case BOOL -> Recording.BOOL;
      case REF -> Recording.REF;
      case ANY, FRAME -> FunctionVersion.ANY;
    };
  }
}
