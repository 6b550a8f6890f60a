package dev.adder.engine.host;

import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import java.util.Iterator;
import java.util.Map;

/** A host's map as Python's dict; null is None, also as a key. */
@PyMethods(type = "hostmap")
final class HostMapMethods {
  private HostMapMethods() {}

  /** A dict of the script with the same items. */
  private static PyDict copy(Context ctx, HostMap self) {
    PyDict dict = new PyDict();
    HostIterator entries = new HostIterator(entries(ctx, self));
    for (Object each = entries.next(ctx); each != null; each = entries.next(ctx)) {
      PyTuple pair = (PyTuple) each;
      dict.put(ctx, pair.get(0), pair.get(1));
    }
    return dict;
  }

  private static Object orCopy(Context ctx, Object value) {
    return value instanceof HostMap map ? copy(ctx, map) : value;
  }

  /** Iterates pairs. */
  private static Iterator<Object> entries(Context ctx, HostMap self) {
    Iterator<Map.Entry<Object, Object>> entries =
        HostCalls.use(ctx, () -> self.map().entrySet().iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Object next() {
        Map.Entry<Object, Object> entry = entries.next();
        return PyTuple.of(
            HostValues.fromHost(ctx, entry.getKey()), HostValues.fromHost(ctx, entry.getValue()));
      }
    };
  }

  /** The value of a key, or Java null. */
  private static Object find(Context ctx, HostMap self, Object key) {
    return HostCalls.use(
        ctx,
        () -> {
          Object meant = HostKeys.in(ctx, self.map(), key);
          return HostKeys.has(self.map(), meant)
              ? HostValues.fromHost(ctx, self.map().get(meant))
              : null;
        });
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, HostMap self) {
    return HostCalls.use(ctx, () -> (long) self.map().size());
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, HostMap self) {
    return HostCalls.use(ctx, () -> new HostIterator(self.map().keySet().iterator()));
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, HostMap self, Object key) {
    return HostCalls.use(ctx, () -> HostKeys.has(self.map(), HostKeys.in(ctx, self.map(), key)));
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, HostMap self, Object key) {
    Object value = find(ctx, self, key);
    if (value == null) {
      throw Errors.key(key);
    }
    return value;
  }

  @Py("__setitem__(self, key, value, /)")
  static Object setItem(Context ctx, HostMap self, Object key, Object value) {
    Object given = HostValues.toHost(ctx, value);
    ctx.meter().allocate(48);
    HostCalls.use(ctx, () -> self.map().put(HostKeys.in(ctx, self.map(), key), given));
    return PyNone.NONE;
  }

  @Py("__delitem__(self, key, /)")
  static Object delete(Context ctx, HostMap self, Object key) {
    if (take(ctx, self, key) == null) {
      throw Errors.key(key);
    }
    return PyNone.NONE;
  }

  /** Removes a key: its value, or Java null when there is none. */
  private static Object take(Context ctx, HostMap self, Object key) {
    Object value = find(ctx, self, key);
    if (value != null) {
      HostCalls.use(ctx, () -> self.map().remove(HostKeys.in(ctx, self.map(), key)));
    }
    return value;
  }

  @Py("get(self, key, default=None, /)")
  static Object get(Context ctx, HostMap self, Object key, Object fallback) {
    Object value = find(ctx, self, key);
    return value != null ? value : fallback == null ? PyNone.NONE : fallback;
  }

  @Py("pop(self, key, default=None, /)")
  static Object pop(Context ctx, HostMap self, Object key, Object fallback) {
    Object value = take(ctx, self, key);
    if (value == null && fallback == null) {
      throw Errors.key(key);
    }
    return value == null ? fallback : value;
  }

  @Py("setdefault(self, key, default=None, /)")
  static Object setDefault(Context ctx, HostMap self, Object key, Object fallback) {
    Object value = find(ctx, self, key);
    if (value != null) {
      return value;
    }
    Object added = fallback == null ? PyNone.NONE : fallback;
    setItem(ctx, self, key, added);
    return added;
  }

  @Py("update(self, other=(), /, **kwargs)")
  static Object update(Context ctx, HostMap self, Object other, PyDict keywords) {
    PyDict all = new PyDict();
    if (other != null) {
      Calls.method(ctx, all, "update", other);
    }
    all.putAllFrom(keywords);
    for (int i = all.next(0); i >= 0; i = all.next(i + 1)) {
      setItem(ctx, self, all.keyAt(i), all.valueAt(i));
    }
    return PyNone.NONE;
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, HostMap self) {
    HostCalls.use(
        ctx,
        () -> {
          self.map().clear();
          return null;
        });
    return PyNone.NONE;
  }

  @Py("copy(self, /)")
  static Object copyOf(Context ctx, HostMap self) {
    return copy(ctx, self);
  }

  @Py("keys(self, /)")
  static Object keys(Context ctx, HostMap self) {
    return HostCalls.use(ctx, () -> HostKinds.view(ctx, self.map().keySet()));
  }

  @Py("values(self, /)")
  static Object values(Context ctx, HostMap self) {
    return HostCalls.use(ctx, () -> HostKinds.view(ctx, self.map().values()));
  }

  @Py("items(self, /)")
  static Object items(Context ctx, HostMap self) {
    return new HostIterable(self.target(), () -> entries(ctx, self));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, HostMap self, Object value) {
    return value instanceof PyDict || value instanceof HostMap
        ? Ops.compare(ctx, CompareOp.EQ, copy(ctx, self), orCopy(ctx, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, HostMap self, Object value) {
    return Ops.binary(ctx, BinaryOp.OR, copy(ctx, self), orCopy(ctx, value));
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, HostMap self) {
    return HostText.of(ctx, self, "{...}", () -> Ops.repr(ctx, copy(ctx, self)));
  }
}
