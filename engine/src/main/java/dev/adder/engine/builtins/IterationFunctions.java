package dev.adder.engine.builtins;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.CallableIterator;
import dev.adder.engine.types.Callables;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.ListSort;

/** Functions about iterables and iterators. */
@PyMethods(module = "builtins")
final class IterationFunctions {
  private IterationFunctions() {}

  @Py("len(obj, /)")
  static Object len(Context ctx, Object object) {
    return Ops.length(ctx, object);
  }

  @Py("iter(object, sentinel=<unrepresentable>, /)")
  static Object iter(Context ctx, Object object, Object sentinel) {
    if (sentinel == null) {
      return Ops.iter(ctx, object);
    }
    if (!Callables.isCallable(object)) {
      throw Errors.type("iter(v, w): v must be callable");
    }
    return new CallableIterator(object, sentinel);
  }

  @Py("next(iterator, default=<unrepresentable>, /)")
  static Object next(Context ctx, Object iterator, Object fallback) {
    if (fallback != null && iterator instanceof PyIterator) {
      Object item = Ops.next(ctx, iterator);
      return item == null ? fallback : item;
    }
    Object method = Types.of(iterator).special(Special.NEXT);
    if (method == null) {
      throw Errors.type("'" + Types.of(iterator).name() + "' object is not an iterator");
    }
    try {
      return Calls.callSpecial(ctx, method, iterator);
    } catch (PyException e) {
      if (fallback != null && e.is(Exceptions.STOP_ITERATION)) {
        return fallback;
      }
      throw e;
    }
  }

  @Py("all(iterable, /)")
  static Object all(Context ctx, Object iterable) {
    Object iterator = Ops.iter(ctx, iterable);
    for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (!Ops.truth(ctx, item)) {
        return false;
      }
    }
    return true;
  }

  @Py("any(iterable, /)")
  static Object any(Context ctx, Object iterable) {
    Object iterator = Ops.iter(ctx, iterable);
    for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (Ops.truth(ctx, item)) {
        return true;
      }
    }
    return false;
  }

  @Py("sorted(*args, key=None, reverse=False)")
  static Object sorted(Context ctx, Object[] args, Object key, Object reverse) {
    if (args.length != 1) {
      throw Errors.type("sorted expected 1 argument, got " + args.length);
    }
    PyList list = Iteration.toList(ctx, args[0]);
    boolean descending = reverse != null && Ops.truth(ctx, reverse);
    ListSort.sort(ctx, list, key == PyNone.NONE ? null : key, descending);
    return list;
  }

  @Py("max(*args, **kwargs)")
  static Object max(Context ctx, Object[] args, PyDict keywords) {
    return extreme(ctx, "max", CompareOp.GT, args, keywords);
  }

  @Py("min(*args, **kwargs)")
  static Object min(Context ctx, Object[] args, PyDict keywords) {
    return extreme(ctx, "min", CompareOp.LT, args, keywords);
  }

  private static Object extreme(
      Context ctx, String name, CompareOp op, Object[] args, PyDict keywords) {
    if (args.length == 0) {
      throw Errors.type(name + " expected at least 1 argument, got 0");
    }
    Object key = null;
    Object fallback = null;
    for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
      String keyword = Str.text(keywords.keyAt(i));
      switch (keyword) {
        case "key" -> key = keywords.valueAt(i) == PyNone.NONE ? null : keywords.valueAt(i);
        case "default" -> fallback = keywords.valueAt(i);
        default ->
            throw Errors.type(
                "%s() got an unexpected keyword argument '%s'".formatted(name, keyword));
      }
    }
    if (args.length > 1 && fallback != null) {
      throw Errors.type(
          "Cannot specify a default for " + name + "() with multiple positional arguments");
    }
    Object items = args.length == 1 ? args[0] : PyTuple.of(args);
    Object best = best(ctx, op, Ops.iter(ctx, items), key);
    if (best == null && fallback == null) {
      throw Errors.value(name + "() iterable argument is empty");
    }
    return best == null ? fallback : best;
  }

  private static Object best(Context ctx, CompareOp op, Object iterator, Object key) {
    Object best = null;
    Object bestKey = null;
    for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      Object measure = key == null ? item : Calls.call(ctx, key, new Object[] {item}, null);
      if (best == null || Ops.truth(ctx, Ops.compare(ctx, op, measure, bestKey))) {
        best = item;
        bestKey = measure;
      }
    }
    return best;
  }
}
