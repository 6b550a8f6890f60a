package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;

/** {@code itertools.islice}: items from start to stop, a step apart. */
@PyMethods(type = "itertools.islice")
public final class ISlice extends PyIterator {
  /** {@code itertools.islice}. */
  public static final PyType TYPE = PyType.builtin("itertools.islice");

  private Object source;
  private long wanted;
  private final long stop;
  private final long step;
  private long count;

  private ISlice(PyType type, Object source, long start, long stop, long step) {
    super(type);
    this.source = source;
    this.wanted = start;
    this.stop = stop;
    this.step = step;
  }

  @Py(value = "__new__(cls, *args)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args) {
    if (args.length < 2) {
      throw Errors.type("islice expected at least 2 arguments, got " + args.length);
    }
    if (args.length > 4) {
      throw Errors.type("islice expected at most 4 arguments, got " + args.length);
    }
    String range = " for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    long start = 0;
    long stop;
    if (args.length == 2) {
      stop = bound(ctx, args[1], -1, "Stop argument" + range);
    } else {
      start = bound(ctx, args[1], 0, "Indices" + range);
      stop = bound(ctx, args[2], -1, "Stop argument" + range);
    }
    long step = 1;
    if (args.length == 4) {
      String message = "Step for islice() must be a positive integer or None.";
      step = bound(ctx, args[3], 1, message);
      if (step < 1) {
        throw Errors.value(message);
      }
    }
    ctx.meter().allocate(72);
    return new ISlice(cls, Ops.iter(ctx, args[0]), start, stop, step);
  }

  private static long bound(Context ctx, Object value, long fallback, String message) {
    if (value == PyNone.NONE) {
      return fallback;
    }
    if (!Args.hasIndex(value)) {
      throw Errors.value(message);
    }
    Object index = Args.index(ctx, value);
    if (!(index instanceof Long found) || found < 0) {
      throw Errors.value(message);
    }
    return found;
  }

  @Override
  public Object next(Context ctx) {
    if (source == null) {
      return null;
    }
    long upTo = stop < 0 ? wanted : Math.min(wanted, stop);
    while (count < upTo) {
      ctx.meter().step();
      if (Ops.next(ctx, source) == null) {
        source = null;
        return null;
      }
      count++;
    }
    Object item = stop >= 0 && count >= stop ? null : Ops.next(ctx, source);
    if (item == null) {
      source = null;
      return null;
    }
    count++;
    wanted += step;
    if (wanted < 0 || stop >= 0 && wanted > stop) {
      wanted = stop < 0 ? Long.MAX_VALUE : stop;
    }
    return item;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, ISlice self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, ISlice self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
