package dev.adder.jit.opt;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Meaning;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes an operation on constants before the region runs. */
final class Evaluation {

  /** The result of an operation that has none and does not exit. */
  static final Object NOTHING = "nothing";

  private Evaluation() {}

  /**
   * The boxed result, {@link #NOTHING}, or a verdict; or nothing at all when the operands are not
   * numbers, truth values or null, or the result is a reference.
   */
  static Optional<Object> of(Op op, Immediate immediate, List<Operand> operands) {
    if (!op.isComputation()
        || op.signature(immediate).result().equals(Optional.of(IrType.REF))
        || !operands.stream().allMatch(Evaluation::isPlain)) {
      return Optional.empty();
    }
    @Nullable Object[] values = new Object[operands.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((Constant) operands.get(i)).boxed();
    }
    Object result = Meaning.of(op, immediate, values);
    return Optional.of(result == null ? NOTHING : result);
  }

  private static boolean isPlain(Operand operand) {
    return operand instanceof Constant && !(operand instanceof Constant.Pooled);
  }
}
