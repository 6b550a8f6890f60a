package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyList;
import java.util.AbstractList;
import java.util.Objects;

/** A list of a script as a java.util.List; changes go both ways. Confined like the list itself. */
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
    return HostValues.toHost(ctx, list.get(Objects.checkIndex(index, list.size())));
  }

  @Override
  public int size() {
    return list.size();
  }

  @Override
  public Object set(int index, Object value) {
    Object old = get(index);
    HostRun.in(
        ctx,
        () -> {
          list.set(index, HostValues.fromHost(ctx, value));
          return null;
        });
    return old;
  }

  @Override
  public void add(int index, Object value) {
    Objects.checkIndex(index, list.size() + 1);
    HostRun.in(
        ctx,
        () -> {
          list.insert(ctx, index, HostValues.fromHost(ctx, value));
          return null;
        });
    modCount++;
  }

  @Override
  public Object remove(int index) {
    Object old = get(index);
    HostRun.in(ctx, () -> list.removeAt(ctx, index));
    modCount++;
    return old;
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
