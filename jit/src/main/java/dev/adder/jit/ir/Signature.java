package dev.adder.jit.ir;

import java.util.List;
import java.util.Optional;

/**
 * Kinds of operands and of the result of one instruction. Immutable.
 *
 * @param operands kinds of the operands, in order
 * @param result kind of the result, or nothing
 */
public record Signature(List<IrType> operands, Optional<IrType> result) {

  /** Copies the list. */
  public Signature {
    operands = List.copyOf(operands);
  }
}
