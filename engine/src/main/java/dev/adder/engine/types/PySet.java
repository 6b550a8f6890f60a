package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.PyType;

/** {@code set}. Confined to its isolate. */
public final class PySet extends PyAnySet {
  /** {@code set}. */
  public static final PyType TYPE = PyType.builtin("set");

  /** An empty set. */
  public PySet() {
    super(TYPE);
  }

  /** An empty instance of {@code type}, a subclass of set. */
  public PySet(PyType type) {
    super(type);
  }

  /** Removes {@code value}; false when it is no member. May run script code. */
  public boolean discard(Context ctx, Object value) {
    return table.discard(ctx, value, Hash.of(ctx, value));
  }

  /** Removes {@code value}; KeyError when it is no member. May run script code. */
  public void remove(Context ctx, Object value) {
    if (!discard(ctx, value)) {
      throw Errors.key(value);
    }
  }

  /** Removes all members. */
  public void clear() {
    table.clear();
  }
}
