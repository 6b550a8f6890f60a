package dev.adder.jit.exit;

import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.FieldRef;
import org.jspecify.annotations.Nullable;

/** Makes the objects of recipes: the one place that needs access to their classes. */
public interface ObjectMaker {

  /**
   * Runs the constructor of an allocation.
   *
   * @param constructed values of its constructed fields, numbers boxed
   */
  Object construct(Allocation allocation, @Nullable Object[] constructed);

  /**
   * Stores a field.
   *
   * @param value boxed when it is a number
   */
  void store(FieldRef field, Object object, @Nullable Object value);
}
