package dev.adder.engine.host;

import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyType;
import java.util.Map;

/** A host's map; changes go both ways. */
public final class HostMap extends PyHost {
  /** {@code hostmap}. */
  public static final PyType TYPE = PyType.builtin("hostmap").sealedType();

  HostMap(Map<?, ?> map) {
    super(TYPE, map);
  }

  /** The map, of which only Java knows the types. */
  @SuppressWarnings("unchecked")
  Map<Object, Object> map() {
    return (Map<Object, Object>) target();
  }

  @Override
  public boolean isMapping() {
    return true;
  }
}
