package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;

/** Pieces of the {@code __reduce__} answers that iterators give to copy and pickle. */
final class Reduce {
  private Reduce() {}

  /** The builtin function or type {@code name}, as module builtins has it now. */
  static Object builtin(Context ctx, String name) {
    PyDict builtins = ctx.top() == null ? ctx.isolate().builtins() : ctx.top().builtins();
    Object found = builtins.get(ctx, name);
    if (found == null) {
      throw Errors.attribute("module 'builtins' has no attribute '" + name + "'");
    }
    return found;
  }

  /** A list of what {@code iterator} still yields. */
  static PyList rest(Context ctx, PyIterator iterator) {
    PyList rest = new PyList();
    for (Object item = iterator.next(ctx); item != null; item = iterator.next(ctx)) {
      ctx.meter().step();
      rest.append(ctx, item);
    }
    return rest;
  }
}
