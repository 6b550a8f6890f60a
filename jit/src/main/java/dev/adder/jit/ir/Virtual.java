package dev.adder.jit.ir;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An object that an exit makes, because compiled code did without it. Immutable.
 *
 * @param allocation how it is made
 * @param fields a source for each field of the allocation, in its order
 */
public record Virtual(Allocation allocation, List<Source> fields) {

  /** Copies the list. */
  public Virtual {
    fields = List.copyOf(fields);
  }

  /** The same with each operand replaced. */
  public Virtual map(UnaryOperator<Operand> change) {
    return new Virtual(
        allocation, fields.stream().map(source -> Snapshot.map(source, change)).toList());
  }
}
