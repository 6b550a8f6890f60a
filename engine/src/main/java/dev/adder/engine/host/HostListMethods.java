package dev.adder.engine.host;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PySlice;
import java.util.List;

/**
 * A host's list as Python's: what reads it or concerns one item works on it, the rest on a copy.
 */
@PyMethods(type = "hostlist")
final class HostListMethods {
  private HostListMethods() {}

  /** A list of the script with the same items. */
  private static PyList copy(Context ctx, HostList self) {
    return Iteration.toList(ctx, self);
  }

  private static Object orCopy(Context ctx, Object value) {
    return value instanceof HostList list ? copy(ctx, list) : value;
  }

  private static int position(Context ctx, HostList self, Object key, String what) {
    if (!Args.hasIndex(key)) {
      throw Errors.type("list indices must be integers or slices, not " + Types.of(key).name());
    }
    long at = Args.indexLong(ctx, key);
    int size = HostCalls.use(ctx, () -> self.list().size());
    long from = at < 0 ? at + size : at;
    if (from < 0 || from >= size) {
      throw Errors.index(what + " index out of range");
    }
    return (int) from;
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, HostList self) {
    return HostCalls.use(ctx, () -> (long) self.list().size());
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, HostList self) {
    return HostCalls.use(ctx, () -> new HostIterator(self.list().iterator()));
  }

  @Py("__getitem__(self, key, /)")
  static Object get(Context ctx, HostList self, Object key) {
    if (key instanceof PySlice) {
      return Ops.getItem(ctx, copy(ctx, self), key);
    }
    int at = position(ctx, self, key, "list");
    return HostCalls.use(ctx, () -> HostValues.fromHost(ctx, self.list().get(at)));
  }

  @Py("__setitem__(self, key, value, /)")
  static Object set(Context ctx, HostList self, Object key, Object value) {
    if (key instanceof PySlice) {
      throw Errors.type("a host's list does not support assignment to slices");
    }
    int at = position(ctx, self, key, "list assignment");
    Object given = HostValues.toHost(ctx, value);
    Class<?> component = self.target().getClass().getComponentType();
    Object fitted = component == null ? given : HostFit.fit(given, component);
    if (fitted == HostFit.NO_FIT) {
      throw Errors.type(
          "a host's array of %s cannot hold '%s'"
              .formatted(component.getName(), Types.of(value).name()));
    }
    HostCalls.use(ctx, () -> self.list().set(at, fitted));
    return PyNone.NONE;
  }

  @Py("__delitem__(self, key, /)")
  static Object delete(Context ctx, HostList self, Object key) {
    int at = position(ctx, self, key, "list assignment");
    HostCalls.use(ctx, () -> self.list().remove(at));
    return PyNone.NONE;
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, HostList self, Object value) {
    return find(ctx, self, value) >= 0;
  }

  private static int find(Context ctx, HostList self, Object value) {
    HostIterator items = (HostIterator) iter(ctx, self);
    int at = 0;
    for (Object item = items.next(ctx); item != null; item = items.next(ctx), at++) {
      if (Ops.identicalOrEqual(ctx, item, value)) {
        return at;
      }
    }
    return -1;
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, HostList self, Object value) {
    return value instanceof PyList || value instanceof HostList
        ? Ops.compare(ctx, CompareOp.EQ, copy(ctx, self), orCopy(ctx, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, HostList self, Object value) {
    return value instanceof PyList || value instanceof HostList
        ? Ops.compare(ctx, CompareOp.LT, copy(ctx, self), orCopy(ctx, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__add__(self, value, /)")
  static Object add(Context ctx, HostList self, Object value) {
    return Ops.add(ctx, copy(ctx, self), orCopy(ctx, value));
  }

  @Py("__radd__(self, value, /)")
  static Object addTo(Context ctx, HostList self, Object value) {
    return value instanceof PyList
        ? Ops.add(ctx, value, copy(ctx, self))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, HostList self) {
    return HostText.of(ctx, self, "[...]", () -> Ops.repr(ctx, copy(ctx, self)));
  }

  @Py("copy(self, /)")
  static Object copyOf(Context ctx, HostList self) {
    return copy(ctx, self);
  }

  @Py("append(self, object, /)")
  static Object append(Context ctx, HostList self, Object value) {
    Object given = HostValues.toHost(ctx, value);
    ctx.meter().allocate(Long.BYTES);
    HostCalls.use(ctx, () -> self.list().add(given));
    return PyNone.NONE;
  }

  @Py("extend(self, iterable, /)")
  static Object extend(Context ctx, HostList self, Object iterable) {
    for (Object item : Iteration.toArray(ctx, iterable)) {
      append(ctx, self, item);
    }
    return PyNone.NONE;
  }

  @Py("insert(self, index, object, /)")
  static Object insert(Context ctx, HostList self, Object index, Object value) {
    long at = Args.indexLong(ctx, index);
    Object given = HostValues.toHost(ctx, value);
    ctx.meter().allocate(Long.BYTES);
    HostCalls.use(
        ctx,
        () -> {
          List<Object> list = self.list();
          long from = at < 0 ? at + list.size() : at;
          list.add((int) Math.max(0, Math.min(from, list.size())), given);
          return null;
        });
    return PyNone.NONE;
  }

  @Py("pop(self, index=-1, /)")
  static Object pop(Context ctx, HostList self, Object index) {
    if (HostCalls.use(ctx, () -> self.list().isEmpty())) {
      throw Errors.index("pop from empty list");
    }
    int at = position(ctx, self, index == null ? (Object) (-1L) : index, "pop");
    return HostCalls.use(ctx, () -> HostValues.fromHost(ctx, self.list().remove(at)));
  }

  @Py("remove(self, value, /)")
  static Object remove(Context ctx, HostList self, Object value) {
    int at = find(ctx, self, value);
    if (at < 0) {
      throw Errors.value("list.remove(x): x not in list");
    }
    HostCalls.use(ctx, () -> self.list().remove(at));
    return PyNone.NONE;
  }

  @Py("index(self, value, /)")
  static Object index(Context ctx, HostList self, Object value) {
    int at = find(ctx, self, value);
    if (at < 0) {
      throw Errors.value(Ops.repr(ctx, value) + " is not in list");
    }
    return (long) at;
  }

  @Py("count(self, value, /)")
  static Object count(Context ctx, HostList self, Object value) {
    long[] found = new long[1];
    Iteration.each(ctx, self, item -> found[0] += Ops.identicalOrEqual(ctx, item, value) ? 1 : 0);
    return found[0];
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, HostList self) {
    HostCalls.use(
        ctx,
        () -> {
          self.list().clear();
          return null;
        });
    return PyNone.NONE;
  }
}
