package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PyAnySet;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** A set or frozenset of a script as an unmodifiable java.util.Set. */
final class SetView extends AbstractSet<Object> implements HostValues.View {
  private final Context ctx;
  private final PyAnySet set;

  SetView(Context ctx, PyAnySet set) {
    this.ctx = ctx;
    this.set = set;
  }

  @Override
  public Object target() {
    return set;
  }

  @Override
  public Context context() {
    return ctx;
  }

  @Override
  public boolean contains(Object value) {
    return HostRun.in(ctx, () -> set.contains(ctx, HostValues.fromHost(ctx, value)));
  }

  @Override
  public int size() {
    return HostRun.read(ctx, set::size);
  }

  /** Iterates a snapshot. */
  @Override
  public Iterator<Object> iterator() {
    List<Object> items = new ArrayList<>(set.size());
    HostRun.in(
        ctx,
        () -> {
          Iteration.each(ctx, set, item -> items.add(HostValues.toHost(ctx, item)));
          return null;
        });
    return Collections.unmodifiableList(items).iterator();
  }

  @Override
  public boolean equals(Object other) {
    return HostRun.nested(ctx, () -> super.equals(other));
  }

  @Override
  public int hashCode() {
    return HostRun.nested(ctx, super::hashCode);
  }

  @Override
  public String toString() {
    return HostRun.nested(ctx, super::toString);
  }
}
