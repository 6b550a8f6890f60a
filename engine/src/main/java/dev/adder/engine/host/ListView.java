package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyList;
import java.util.AbstractList;
import java.util.Objects;

/** A list of a script as a java.util.List; changes go both ways. Any thread, one at a time. */
final class ListView extends AbstractList<Object> implements HostValues.View {
  private final Context ctx;
  private final PyList list;

  ListView(Context ctx, PyList list) {
    this.ctx = ctx;
    this.list = list;
  }

  @Override
  public Object target() {
    return list;
  }

  @Override
  public Context context() {
    return ctx;
  }

  @Override
  public Object get(int index) {
    return HostRun.read(
        ctx, () -> HostValues.toHost(ctx, list.get(Objects.checkIndex(index, list.size()))));
  }

  @Override
  public int size() {
    return HostRun.read(ctx, list::size);
  }

  @Override
  public Object set(int index, Object value) {
    return HostRun.in(
        ctx,
        () -> {
          Object old = get(index);
          list.set(index, HostValues.fromHost(ctx, value));
          return old;
        });
  }

  @Override
  public void add(int index, Object value) {
    HostRun.in(
        ctx,
        () -> {
          Objects.checkIndex(index, list.size() + 1);
          list.insert(ctx, index, HostValues.fromHost(ctx, value));
          return null;
        });
    modCount++;
  }

  @Override
  public Object remove(int index) {
    modCount++;
    return HostRun.in(
        ctx,
        () -> {
          Object old = get(index);
          list.removeAt(ctx, index);
          return old;
        });
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
