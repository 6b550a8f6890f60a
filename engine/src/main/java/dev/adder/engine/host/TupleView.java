package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyTuple;
import java.util.AbstractList;
import java.util.Objects;

/** A tuple of a script as an unmodifiable java.util.List. */
final class TupleView extends AbstractList<Object> implements HostValues.View {
  private final Context ctx;
  private final PyTuple tuple;

  TupleView(Context ctx, PyTuple tuple) {
    this.ctx = ctx;
    this.tuple = tuple;
  }

  @Override
  public Object target() {
    return tuple;
  }

  @Override
  public Context context() {
    return ctx;
  }

  @Override
  public Object get(int index) {
    return HostRun.read(
        ctx, () -> HostValues.toHost(ctx, tuple.get(Objects.checkIndex(index, tuple.size()))));
  }

  @Override
  public int size() {
    return tuple.size();
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
