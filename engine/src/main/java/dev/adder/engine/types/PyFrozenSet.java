package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyType;

/** {@code frozenset}. Members are added only by whoever makes it. */
public final class PyFrozenSet extends PyAnySet {
  /** {@code frozenset}. */
  public static final PyType TYPE = PyType.builtin("frozenset");

  private long hash;
  private boolean hashed;

  /** An empty frozenset. */
  public PyFrozenSet() {
    super(TYPE);
  }

  /** An empty instance of {@code type}, a subclass of frozenset. */
  public PyFrozenSet(PyType type) {
    super(type);
  }

  /** {@code hash(self)}: as CPython computes it, from the members' hashes. */
  public long hash(Context ctx) {
    if (!hashed) {
      hash = table.hash(ctx);
      hashed = true;
    }
    return hash;
  }
}
