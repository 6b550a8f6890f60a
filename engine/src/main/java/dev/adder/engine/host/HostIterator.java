package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyType;
import java.util.Iterator;

/** An iterator over a host's items. */
public final class HostIterator extends PyIterator {
  /** {@code hostiterator}. */
  public static final PyType TYPE = PyType.builtin("hostiterator").sealedType();

  private final Iterator<?> items;

  HostIterator(Iterator<?> items) {
    super(TYPE);
    this.items = items;
  }

  Iterator<?> items() {
    return items;
  }

  @Override
  public Object next(Context ctx) {
    return HostCalls.use(
        ctx, () -> items.hasNext() ? HostValues.fromHost(ctx, items.next()) : null);
  }
}
