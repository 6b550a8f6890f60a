package dev.adder.jit.ir;

import java.util.List;
import java.util.stream.Stream;

/**
 * How objects of a class are made: a constructor that takes the values of some fields, then stores
 * to others. Fields in neither list have their Java default. Immutable.
 *
 * @param type the class of the objects
 * @param constructed fields whose values the constructor takes, in the order of its parameters,
 *     whose Java types are those of the fields
 * @param stored fields that are stored afterwards; none of them final in Java
 */
public record Allocation(Class<?> type, List<FieldRef> constructed, List<FieldRef> stored) {

  /** Copies the lists. */
  public Allocation {
    constructed = List.copyOf(constructed);
    stored = List.copyOf(stored);
  }

  /** All fields that get values, in the order of the operands. */
  public List<FieldRef> fields() {
    return Stream.concat(constructed.stream(), stored.stream()).toList();
  }
}
