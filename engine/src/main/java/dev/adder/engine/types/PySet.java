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

  /** Adds the members of any iterable, in CPython's steps. May run script code. */
  public void update(Context ctx, Object iterable) {
    SetOps.update(ctx, this, iterable);
  }

  /**
   * This set of constants in the order CPython gives it: its compiler makes a frozenset of the
   * constants, then another one of the first one's members in their order; a display merges that
   * into a new set, a loop iterates over it directly.
   */
  public PySet ofConstants(Context ctx, boolean display) {
    ctx.meter().allocate(400);
    PySet again = new PySet();
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      ctx.meter().step();
      again.table.add(ctx, at(i), table.hashAt(i));
    }
    return display ? (PySet) SetOps.copyAs(ctx, TYPE, again) : again;
  }

  /** Removes all members. */
  public void clear() {
    table.clear();
  }
}
