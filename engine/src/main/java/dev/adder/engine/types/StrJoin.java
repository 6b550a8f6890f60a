package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Pace;

/** {@code str.join}. */
final class StrJoin {
  private StrJoin() {}

  /** The items of {@code iterable} with a plain str between them. Linear in the result. */
  static Object join(Context ctx, Object separator, Object iterable) {
    Object[] items = items(ctx, iterable);
    if (items.length == 0) {
      return "";
    }
    boolean simple = separator instanceof String || items.length == 1;
    long length = (long) Str.length(separator) * (items.length - 1);
    for (int i = 0; i < items.length; i++) {
      Pace.keep(i, ctx.meter());
      Object item = items[i];
      if (!(item instanceof String)) {
        if (!Str.is(item)) {
          throw Errors.type(
              "sequence item %d: expected str instance, %s found"
                  .formatted(i, Types.of(item).name()));
        }
        items[i] = Str.plain(item);
        simple &= items[i] instanceof String;
      }
      length += Str.length(items[i]);
    }
    ctx.meter().spend(items.length >> 2);
    if (items.length == 1) {
      return items[0];
    }
    TextOps.requireSize(ctx, length);
    return simple
        ? narrow(ctx, (String) separator, items, (int) length)
        : wide(ctx, separator, items, (int) length);
  }

  private static Object[] items(Context ctx, Object iterable) {
    if (iterable instanceof PyList || iterable instanceof PyTuple) {
      return Iteration.toArray(ctx, iterable);
    }
    if (Types.of(iterable).special(Special.ITER) == null
        && Types.of(iterable).special(Special.GETITEM) == null) {
      throw Errors.type("can only join an iterable");
    }
    return Iteration.toArray(ctx, iterable);
  }

  private static Object narrow(Context ctx, String separator, Object[] items, int length) {
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < items.length; i++) {
      Pace.keep(i, ctx.meter());
      if (i > 0) {
        out.append(separator);
      }
      out.append((String) items[i]);
    }
    return out.toString();
  }

  private static Object wide(Context ctx, Object separator, Object[] items, int length) {
    ctx.meter().allocate(4L * length);
    int[] points = new int[length];
    int at = 0;
    for (int i = 0; i < items.length; i++) {
      Pace.keep(i, ctx.meter());
      if (i > 0) {
        at = copy(ctx, separator, points, at);
      }
      at = copy(ctx, items[i], points, at);
    }
    return Str.of(points);
  }

  private static int copy(Context ctx, Object text, int[] points, int at) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      Pace.keep(at + i, ctx.meter());
      points[at + i] = Str.at(text, i);
    }
    return at + length;
  }
}
