package dev.adder.engine.host;

import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyType;

/** A host object of which nothing is known but that it can be iterated. */
public final class HostIterable extends PyHost {
  /** {@code hostiterable}. */
  public static final PyType TYPE = PyType.builtin("hostiterable").sealedType();

  private final Iterable<?> items;

  HostIterable(Object target, Iterable<?> items) {
    super(TYPE, target);
    this.items = items;
  }

  Iterable<?> items() {
    return items;
  }
}
