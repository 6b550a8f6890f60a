package dev.adder.jit.ir;

/** What an instruction works on: a value or a constant. */
public sealed interface Operand extends Source permits Value, Constant {

  /** The kind of the value. */
  IrType type();
}
