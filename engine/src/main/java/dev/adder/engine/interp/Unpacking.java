package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** Unpacking into registers. */
final class Unpacking {
  private Unpacking() {}

  static void exact(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int count = Op.c(insn);
    Object value = f.get(b);
    if (value.getClass() == PyTuple.class && Types.of(value) == PyTuple.TYPE) {
      PyTuple tuple = (PyTuple) value;
      check(tuple.size(), count);
      for (int i = 0; i < count; i++) {
        f.set(a + i, tuple.get(i));
      }
      return;
    }
    if (value instanceof PyList list && list.type() == PyList.TYPE) {
      check(list.size(), count);
      for (int i = 0; i < count; i++) {
        f.set(a + i, list.get(i));
      }
      return;
    }
    Object iterator = iterator(ctx, value);
    Object[] items = new Object[count];
    int mark = ctx.hold(items);
    try {
      take(ctx, iterator, items, count, "");
      if (Ops.next(ctx, iterator) != null) {
        throw Errors.value("too many values to unpack (expected " + count + ")");
      }
    } finally {
      ctx.release(mark);
    }
    for (int i = 0; i < count; i++) {
      f.set(a + i, items[i]);
    }
  }

  private static void take(
      Context ctx, Object iterator, Object[] items, int expected, String atLeast) {
    for (int i = 0; i < items.length; i++) {
      items[i] = Ops.next(ctx, iterator);
      if (items[i] == null) {
        throw tooFew(expected, i, atLeast);
      }
    }
  }

  private static void check(int size, int count) {
    if (size < count) {
      throw tooFew(count, size, "");
    }
    if (size > count) {
      throw Errors.value("too many values to unpack (expected " + count + ")");
    }
  }

  private static PyException tooFew(int expected, int got, String atLeast) {
    return Errors.value(
        "not enough values to unpack (expected %s%d, got %d)".formatted(atLeast, expected, got));
  }

  private static Object iterator(Context ctx, Object value) {
    if (Types.of(value).special(Special.ITER) == null
        && Types.of(value).special(Special.GETITEM) == null) {
      throw Errors.type("cannot unpack non-iterable " + Types.of(value).name() + " object");
    }
    return Ops.iter(ctx, value);
  }

  static void starred(Context ctx, Frame f, int a, int b, int before, int after) {
    Object iterator = iterator(ctx, f.get(b));
    PyList rest = new PyList();
    Object[] first = new Object[before];
    int mark = ctx.hold(rest);
    ctx.hold(first);
    try {
      take(ctx, iterator, first, before + after, "at least ");
      for (Object v = Ops.next(ctx, iterator); v != null; v = Ops.next(ctx, iterator)) {
        ctx.meter().step();
        rest.append(ctx, v);
      }
    } finally {
      ctx.release(mark);
    }
    if (rest.size() < after) {
      throw tooFew(before + after, before + rest.size(), "at least ");
    }
    for (int i = 0; i < before; i++) {
      f.set(a + i, first[i]);
    }
    int middle = rest.size() - after;
    for (int i = 0; i < after; i++) {
      f.set(a + before + 1 + i, rest.get(middle + i));
    }
    rest.removeRange(ctx, middle, rest.size());
    f.refs[a + before] = rest;
  }
}
