package dev.adder.engine.host;

import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyType;
import java.util.Collection;

/** A host's set, queue or other collection that is no list; changes go both ways. */
public final class HostCollection extends PyHost {
  /** {@code hostcollection}. */
  public static final PyType TYPE = PyType.builtin("hostcollection").sealedType();

  HostCollection(Collection<?> items) {
    super(TYPE, items);
  }

  /** The items, of which only Java knows the type. */
  @SuppressWarnings("unchecked")
  Collection<Object> items() {
    return (Collection<Object>) target();
  }
}
