package dev.adder.engine.host;

import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyType;
import java.util.List;

/** A host's list or array; changes go both ways. */
public final class HostList extends PyHost {
  /** {@code hostlist}. */
  public static final PyType TYPE = PyType.builtin("hostlist").sealedType();

  private final List<?> list;

  HostList(Object target, List<?> list) {
    super(TYPE, target);
    this.list = list;
  }

  /** The items, of which only Java knows the type. */
  @SuppressWarnings("unchecked")
  List<Object> list() {
    return (List<Object>) list;
  }

  @Override
  public boolean isSequence() {
    return true;
  }
}
