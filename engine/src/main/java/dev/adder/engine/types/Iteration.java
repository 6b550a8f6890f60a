package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Pace;
import java.util.Arrays;

/**
 * Walks iterables from Java: one step of the meter per item, short cuts for exact builtin types.
 */
public final class Iteration {
  private static final Object[] NOTHING = {};

  private Iteration() {}

  /** Receives items. */
  public interface Sink {
    /** Takes the next item. */
    void accept(Object item);
  }

  /** Receives items of a mapping. */
  public interface PairSink {
    /** Takes the next key and its value. */
    void accept(Object key, Object value);
  }

  /** Hands every item of {@code iterable} to {@code sink}; TypeError when it is not iterable. */
  public static void each(Context ctx, Object iterable, Sink sink) {
    int mark = ctx.hold(sink);
    ctx.hold(iterable);
    try {
      walk(ctx, iterable, sink);
    } finally {
      ctx.release(mark);
    }
  }

  private static void walk(Context ctx, Object iterable, Sink sink) {
    if (iterable instanceof PyList list && list.type() == PyList.TYPE) {
      for (int i = 0; i < list.size(); i++) {
        ctx.meter().step();
        sink.accept(list.get(i));
      }
    } else if (iterable instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
      for (Object item : tuple.items()) {
        ctx.meter().step();
        sink.accept(item);
      }
    } else if (iterable instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      eachKey(ctx, dict, sink);
    } else if (iterable instanceof String text) {
      for (int i = 0; i < text.length(); i++) {
        ctx.meter().step();
        sink.accept(Str.of(text.charAt(i)));
      }
    } else {
      drain(ctx, Ops.iter(ctx, iterable), sink);
    }
  }

  private static void eachKey(Context ctx, PyDict dict, Sink sink) {
    int size = dict.size();
    for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
      ctx.meter().step();
      Pace.keep((i << 3) + 7, ctx.meter());
      sink.accept(dict.keyAt(i));
      requireSize(dict, size);
    }
  }

  private static void requireSize(PyDict dict, int size) {
    if (dict.size() != size) {
      throw Errors.runtime("dictionary changed size during iteration");
    }
  }

  /** Hands what is left of an iterator to {@code sink}. */
  public static void drain(Context ctx, Object iterator, Sink sink) {
    if (iterator instanceof RangeIterator range) {
      while (range.hasNext()) {
        ctx.meter().step();
        sink.accept(range.take());
      }
      return;
    }
    int mark = ctx.hold(sink);
    ctx.hold(iterator);
    try {
      for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
        ctx.meter().step();
        sink.accept(item);
      }
    } finally {
      ctx.release(mark);
    }
  }

  /**
   * Hands every item of a mapping to {@code sink}: a dict directly, anything else through {@code
   * keys()} and {@code []}.
   */
  public static void items(Context ctx, Object mapping, PairSink sink) {
    int mark = ctx.hold(sink);
    ctx.hold(mapping);
    try {
      pairs(ctx, mapping, sink);
    } finally {
      ctx.release(mark);
    }
  }

  private static void pairs(Context ctx, Object mapping, PairSink sink) {
    if (mapping instanceof PyDict dict && !overridesIteration(dict)) {
      int size = dict.size();
      for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
        ctx.meter().step();
        sink.accept(dict.keyAt(i), dict.valueAt(i));
        requireSize(dict, size);
      }
      return;
    }
    Object keys = Calls.call(ctx, Attributes.get(ctx, mapping, "keys"));
    PyType type = Types.of(keys);
    if (type.special(Special.ITER) == null && type.special(Special.GETITEM) == null) {
      throw Errors.type(
          "%s.keys() returned a non-iterable (type %s)"
              .formatted(Types.of(mapping).name(), type.name()));
    }
    each(ctx, keys, key -> sink.accept(key, Ops.getItem(ctx, mapping, key)));
  }

  private static boolean overridesIteration(PyDict dict) {
    return dict.type() != PyDict.TYPE
        && dict.type().special(Special.ITER) != PyDict.TYPE.special(Special.ITER);
  }

  /** A new array of the items. */
  public static Object[] toArray(Context ctx, Object iterable) {
    if (iterable instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
      ctx.meter().allocate(8L * tuple.size());
      return tuple.size() == 0
          ? NOTHING
          : Arrays.copyOf(tuple.items(), tuple.size(), Object[].class);
    }
    if (iterable instanceof PyList list && list.type() == PyList.TYPE) {
      ctx.meter().allocate(8L * list.size());
      return list.toArray();
    }
    Collector all = new Collector(ctx);
    each(ctx, iterable, all);
    return all.toArray();
  }

  /** A new list of the items. */
  public static PyList toList(Context ctx, Object iterable) {
    if (iterable instanceof PyList list && list.type() == PyList.TYPE) {
      ctx.meter().allocate(8L * list.size() + 32);
      return list.copyRange(0, list.size());
    }
    PyList list = new PyList();
    extend(ctx, list, iterable);
    return list;
  }

  /** Appends the items to {@code list}. */
  public static void extend(Context ctx, PyList list, Object iterable) {
    if (!Types.of(iterable).isBuiltin() && !(iterable instanceof PyIterator)) {
      Object iterator = Ops.iter(ctx, iterable);
      lengthHint(ctx, iterable, 0);
      drain(ctx, iterator, new Appender(ctx, list));
      return;
    }
    each(ctx, iterable, new Appender(ctx, list));
  }

  /** A tuple of the items; an exact tuple is its own. */
  public static PyTuple toTuple(Context ctx, Object iterable) {
    if (iterable instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
      return tuple;
    }
    return PyTuple.of(toArray(ctx, iterable));
  }

  /** {@code operator.length_hint(value, fallback)}. */
  public static long lengthHint(Context ctx, Object value, long fallback) {
    if (value instanceof PyIterator iterator && iterator.type().isBuiltin()) {
      long hint = iterator.lengthHint(ctx);
      return hint < 0 ? fallback : hint;
    }
    if (Types.of(value).special(Special.LEN) != null) {
      try {
        return Ops.length(ctx, value);
      } catch (PyException e) {
        if (!e.is(Exceptions.TYPE_ERROR)) {
          throw e;
        }
      }
    }
    Object method = Types.of(value).special(Special.LENGTH_HINT);
    if (method == null) {
      return fallback;
    }
    Object hint;
    try {
      hint = Calls.callSpecial(ctx, method, value);
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR)) {
        return fallback;
      }
      throw e;
    }
    if (hint == PyNotImplemented.NOT_IMPLEMENTED) {
      return fallback;
    }
    return checkedHint(hint);
  }

  private static long checkedHint(Object hint) {
    Object plain = dev.adder.engine.object.Arith.plain(hint);
    if (plain instanceof Long n) {
      if (n < 0) {
        throw Errors.value("__length_hint__() should return >= 0");
      }
      return n;
    }
    if (plain instanceof java.math.BigInteger) {
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    throw Errors.type("__length_hint__ must be an integer, not " + Types.of(hint).name());
  }

  private record Appender(Context ctx, PyList list) implements Sink {
    @Override
    public void accept(Object item) {
      list.append(ctx, item);
    }
  }

  /** Collects items into an array, charging its growth. */
  private static final class Collector implements Sink {
    private final Context ctx;
    private Object[] items = new Object[8];
    private int size;

    Collector(Context ctx) {
      this.ctx = ctx;
    }

    @Override
    public void accept(Object item) {
      if (size == items.length) {
        int capacity = size + (size >> 1) + 8;
        ctx.meter().allocate(8L * (capacity - size));
        items = Arrays.copyOf(items, capacity);
      }
      items[size++] = item;
    }

    Object[] toArray() {
      return size == items.length ? items : Arrays.copyOf(items, size);
    }
  }
}
