package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Pace;

/** {@code list} as a sequence: items, slices, concatenation and iteration. */
@PyMethods(type = "list")
final class ListItems {
  private ListItems() {}

  @Py("__len__(self, /)")
  static Object len(Context ctx, PyList self) {
    return (long) self.size();
  }

  @Py("__getitem__(self, index, /)")
  static Object get(Context ctx, PyList self, Object key) {
    if (key instanceof PySlice slice) {
      return slice(ctx, self, slice.bounds(ctx).fit(self.size()));
    }
    if (!Args.hasIndex(key)) {
      throw Indexing.wrongKey("list", key);
    }
    long at = Args.indexLong(ctx, key);
    return self.get(
        at >= 0 && at < self.size()
            ? (int) at
            : Indexing.position(ctx, at, self.size(), "list index out of range"));
  }

  private static PyList slice(Context ctx, PyList self, PySlice.Indices part) {
    ctx.meter().allocate(8L * part.length() + 32);
    ctx.meter().spend(part.length() >> 4);
    if (part.step() == 1) {
      return self.copyRange(part.start(), part.start() + part.length());
    }
    PyList taken = new PyList();
    long at = part.start();
    for (int i = 0; i < part.length(); i++, at += part.step()) {
      Pace.keep(i, ctx.meter());
      taken.append(ctx, self.get((int) at));
    }
    return taken;
  }

  @Py("__setitem__(self, key, value, /)")
  static Object set(Context ctx, PyList self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      setSlice(ctx, self, slice, value);
      return PyNone.NONE;
    }
    if (!Args.hasIndex(key)) {
      throw Indexing.wrongKey("list", key);
    }
    long at = Args.indexLong(ctx, key);
    self.set(Indexing.position(ctx, at, self.size(), "list assignment index out of range"), value);
    return PyNone.NONE;
  }

  private static void setSlice(Context ctx, PyList self, PySlice slice, Object value) {
    PySlice.Bounds bounds = slice.bounds(ctx);
    if (bounds.step() == 1) {
      requireIterable(value, "must assign iterable to extended slice");
      Object[] items = Iteration.toArray(ctx, value);
      PySlice.Indices part = bounds.fit(self.size());
      int end = Math.max(part.start(), part.stop());
      self.replaceRange(ctx, part.start(), end, items);
      return;
    }
    requireIterable(value, "must assign iterable to extended slice");
    Object[] items = Iteration.toArray(ctx, value);
    PySlice.Indices part = bounds.fit(self.size());
    if (items.length != part.length()) {
      throw Errors.value(
          "attempt to assign sequence of size %d to extended slice of size %d"
              .formatted(items.length, part.length()));
    }
    ctx.meter().spend(items.length);
    long at = part.start();
    for (int i = 0; i < items.length; i++, at += part.step()) {
      Pace.keep(i, ctx.meter());
      self.set((int) at, items[i]);
    }
  }

  private static void requireIterable(Object value, String message) {
    Object iter = Types.of(value).special(Special.ITER);
    if (iter == null && Types.of(value).special(Special.GETITEM) == null) {
      throw Errors.type(message);
    }
  }

  @Py("__delitem__(self, key, /)")
  static Object delete(Context ctx, PyList self, Object key) {
    if (key instanceof PySlice slice) {
      deleteSlice(ctx, self, slice.bounds(ctx).fit(self.size()));
      return PyNone.NONE;
    }
    if (!Args.hasIndex(key)) {
      throw Indexing.wrongKey("list", key);
    }
    long at = Args.indexLong(ctx, key);
    self.removeAt(
        ctx, Indexing.position(ctx, at, self.size(), "list assignment index out of range"));
    return PyNone.NONE;
  }

  private static void deleteSlice(Context ctx, PyList self, PySlice.Indices part) {
    if (part.length() == 0) {
      return;
    }
    long first = part.start();
    long step = part.step();
    if (step < 0) {
      first += (part.length() - 1L) * step;
      step = -step;
    }
    if (step == 1) {
      self.removeRange(ctx, (int) first, (int) first + part.length());
      return;
    }
    ctx.meter().spend(self.size() - first);
    int to = (int) first;
    long next = first;
    int left = part.length();
    for (int from = (int) first; from < self.size(); from++) {
      Pace.keep(from, ctx.meter());
      if (from == next && left > 0) {
        next += step;
        left--;
      } else {
        self.set(to++, self.get(from));
      }
    }
    self.removeRange(ctx, to, self.size());
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyList self, Object value) {
    return Sequences.find(ctx, self, value, 0, Integer.MAX_VALUE) >= 0;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyList self) {
    return new ListIterator(self);
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, PyList self) {
    return new ListReverseIterator(self);
  }

  @Py("__add__(self, value, /)")
  static Object add(Context ctx, PyList self, Object other) {
    if (!(other instanceof PyList list)) {
      throw Errors.type(
          "can only concatenate list (not \"%s\") to list".formatted(Types.of(other).name()));
    }
    ctx.meter().allocate(8L * ((long) self.size() + list.size()) + 32);
    ctx.meter().spend(self.size() >> 4);
    PyList sum = self.copyRange(0, self.size());
    ListMethods.extend(ctx, sum, list.type() == PyList.TYPE ? list : copyOf(list));
    return sum;
  }

  private static PyList copyOf(PyList list) {
    return list.copyRange(0, list.size());
  }

  @Py("__iadd__(self, value, /)")
  static Object addInPlace(Context ctx, PyList self, Object other) {
    ListMethods.extend(ctx, self, other);
    return self;
  }

  @Py("__mul__(self, value, /)")
  static Object multiply(Context ctx, PyList self, Object count) {
    return repeat(ctx, self, Indexing.repeatCount(ctx, count));
  }

  @Py("__rmul__(self, value, /)")
  static Object multiplyReflected(Context ctx, PyList self, Object count) {
    return repeat(ctx, self, Indexing.repeatCount(ctx, count));
  }

  private static PyList repeat(Context ctx, PyList self, long count) {
    int size = Indexing.repeatedSize(ctx, self.size(), count);
    if (size == 0) {
      return new PyList();
    }
    Object part = self.storage();
    Object all =
        switch (part) {
          case long[] longs -> new long[size];
          case double[] doubles -> new double[size];
          default -> new Object[size];
        };
    Sequences.repeat(ctx, part, self.size(), all, size);
    return PyList.ofStorage(all, size);
  }

  @Py("__imul__(self, value, /)")
  static Object multiplyInPlace(Context ctx, PyList self, Object count) {
    PyList repeated = repeat(ctx, self, Indexing.repeatCount(ctx, count));
    self.take(repeated);
    return self;
  }
}
