package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ConcurrentModificationException;
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
    return HostRun.in(ctx, () -> toHost(dict.get(ctx, HostValues.fromHost(ctx, key))));
  }

  private Object toHost(Object value) {
    return value == null ? null : HostValues.toHost(ctx, value);
  }

  @Override
  public boolean containsKey(Object key) {
    return HostRun.in(ctx, () -> dict.contains(ctx, HostValues.fromHost(ctx, key)));
  }

  @Override
  public Object put(Object key, Object value) {
    return HostRun.in(
        ctx,
        () -> {
          Object old = get(key);
          dict.put(ctx, HostValues.fromHost(ctx, key), HostValues.fromHost(ctx, value));
          return old;
        });
  }

  @Override
  public Object remove(Object key) {
    return HostRun.in(ctx, () -> toHost(dict.remove(ctx, HostValues.fromHost(ctx, key))));
  }

  @Override
  public int size() {
    return HostRun.read(ctx, dict::size);
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return new Entries();
  }

  /** The entries by position. */
  private final class Entries extends AbstractSet<Map.Entry<Object, Object>> {
    @Override
    public int size() {
      return DictView.this.size();
    }

    @Override
    public Iterator<Map.Entry<Object, Object>> iterator() {
      return new Iterator<>() {
        private int next = HostRun.read(ctx, () -> dict.next(0));
        private int last = -1;

        @Override
        public boolean hasNext() {
          return next >= 0;
        }

        @Override
        public Map.Entry<Object, Object> next() {
          return HostRun.read(ctx, this::advance);
        }

        private Map.Entry<Object, Object> advance() {
          if (next < 0) {
            throw new NoSuchElementException();
          }
          last = stillThere(next);
          next = dict.next(next + 1);
          return new SimpleImmutableEntry<>(
              HostValues.toHost(ctx, dict.keyAt(last)), HostValues.toHost(ctx, dict.valueAt(last)));
        }

        @Override
        public void remove() {
          if (last < 0) {
            throw new IllegalStateException();
          }
          int removed = last;
          HostRun.read(
              ctx,
              () -> {
                dict.removeAt(stillThere(removed));
                return null;
              });
          last = -1;
        }
      };
    }
  }

  private int stillThere(int position) {
    if (dict.next(position) != position) {
      throw new ConcurrentModificationException();
    }
    return position;
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
