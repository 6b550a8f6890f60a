package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** A dict of a script as a java.util.Map in insertion order; changes go both ways. */
final class DictView extends AbstractMap<Object, Object> implements HostValues.View {
  private final Context ctx;
  private final PyDict dict;

  DictView(Context ctx, PyDict dict) {
    this.ctx = ctx;
    this.dict = dict;
  }

  @Override
  public Object target() {
    return dict;
  }

  @Override
  public Context context() {
    return ctx;
  }

  @Override
  public Object get(Object key) {
    Object value = HostRun.in(ctx, () -> dict.get(ctx, HostValues.fromHost(ctx, key)));
    return value == null ? null : HostValues.toHost(ctx, value);
  }

  @Override
  public boolean containsKey(Object key) {
    return HostRun.in(ctx, () -> dict.contains(ctx, HostValues.fromHost(ctx, key)));
  }

  @Override
  public Object put(Object key, Object value) {
    Object old = get(key);
    HostRun.in(
        ctx,
        () -> {
          dict.put(ctx, HostValues.fromHost(ctx, key), HostValues.fromHost(ctx, value));
          return null;
        });
    return old;
  }

  @Override
  public Object remove(Object key) {
    Object old = HostRun.in(ctx, () -> dict.remove(ctx, HostValues.fromHost(ctx, key)));
    return old == null ? null : HostValues.toHost(ctx, old);
  }

  @Override
  public int size() {
    return dict.size();
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return new Entries();
  }

  /** The entries by position. */
  private final class Entries extends AbstractSet<Map.Entry<Object, Object>> {
    @Override
    public int size() {
      return dict.size();
    }

    @Override
    public Iterator<Map.Entry<Object, Object>> iterator() {
      return new Iterator<>() {
        private int next = dict.next(0);
        private int last = -1;

        @Override
        public boolean hasNext() {
          return next >= 0;
        }

        @Override
        public Map.Entry<Object, Object> next() {
          if (next < 0) {
            throw new NoSuchElementException();
          }
          last = next;
          next = dict.next(next + 1);
          return new SimpleImmutableEntry<>(
              HostValues.toHost(ctx, dict.keyAt(last)), HostValues.toHost(ctx, dict.valueAt(last)));
        }

        @Override
        public void remove() {
          if (last < 0) {
            throw new IllegalStateException();
          }
          dict.removeAt(last);
          last = -1;
        }
      };
    }
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
