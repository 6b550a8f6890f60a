package dev.adder.jit.ir;

/** Where a snapshot gets a value from: an operand, or an object that exists only as a recipe. */
public sealed interface Source permits Operand, Source.VirtualRef {

  /**
   * An object of the snapshot's list of virtuals.
   *
   * @param index position in the list
   */
  record VirtualRef(int index) implements Source {}
}
