package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** The methods of {@code range}. */
@PyMethods(type = "range")
final class RangeMethods {
  private RangeMethods() {}

  @Py(value = "__new__(cls, *args)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args) {
    ctx.meter().allocate(48);
    switch (args.length) {
      case 1:
        return PyRange.of((Number) 0L, (Number) Args.index(ctx, args[0]), (Number) 1L);
      case 2, 3:
        Number start = (Number) Args.index(ctx, args[0]);
        Number stop = (Number) Args.index(ctx, args[1]);
        Object step = args.length == 3 ? Args.index(ctx, args[2]) : (Object) 1L;
        return PyRange.of(start, stop, (Number) step);
      case 0:
        throw Errors.type("range expected at least 1 argument, got 0");
      default:
        throw Errors.type("range expected at most 3 arguments, got " + args.length);
    }
  }

  @Py(value = "start", kind = MethodTable.Kind.FIELD)
  static Object start(Context ctx, PyRange self) {
    return self.start();
  }

  @Py(value = "stop", kind = MethodTable.Kind.FIELD)
  static Object stop(Context ctx, PyRange self) {
    return self.stop();
  }

  @Py(value = "step", kind = MethodTable.Kind.FIELD)
  static Object step(Context ctx, PyRange self) {
    return self.step();
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, PyRange self) {
    if (self.length() instanceof BigInteger) {
      throw Errors.overflow("Python int too large to convert to C ssize_t");
    }
    return self.length();
  }

  @Py("__bool__(self, /)")
  static Object bool(Context ctx, PyRange self) {
    return !self.length().equals(0L);
  }

  @Py("__getitem__(self, key, /)")
  static Object get(Context ctx, PyRange self, Object key) {
    if (key instanceof PySlice slice) {
      return slice(ctx, self, slice);
    }
    if (!Args.hasIndex(key)) {
      throw Errors.type("range indices must be integers or slices, not " + Types.of(key).name());
    }
    Object index = Args.index(ctx, key);
    if (index instanceof Long i && self.length() instanceof Long size) {
      long at = i < 0 ? i + size : i;
      if (at < 0 || at >= size) {
        throw Errors.index("range object index out of range");
      }
      return self.at(at);
    }
    BigInteger at = Ints.big((Number) index);
    BigInteger size = Ints.big(self.length());
    if (at.signum() < 0) {
      at = at.add(size);
    }
    if (at.signum() < 0 || at.compareTo(size) >= 0) {
      throw Errors.index("range object index out of range");
    }
    return self.at(Ints.normal(at));
  }

  private static PyRange slice(Context ctx, PyRange self, PySlice slice) {
    SliceMethods.Long3 part = SliceMethods.fit(ctx, slice, Ints.big(self.length()));
    BigInteger step = Ints.big(self.step());
    return PyRange.of(
        Ints.normal(Ints.big(self.start()).add(part.start().multiply(step))),
        Ints.normal(Ints.big(self.start()).add(part.stop().multiply(step))),
        Ints.normal(part.step().multiply(step)));
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyRange self, Object value) {
    if (isInt(value)) {
      return has(self, (Number) Arith.plain(value));
    }
    return search(ctx, self, value) != null;
  }

  private static boolean isInt(Object value) {
    return Arith.isInt(value) || value instanceof Boolean;
  }

  private static boolean has(PyRange self, Number value) {
    return indexOf(self, value) != null;
  }

  /** The position of an int, or null. */
  private static Number indexOf(PyRange self, Number value) {
    if (self.isSmall() && value instanceof Long n) {
      long start = (Long) self.start();
      long stop = (Long) self.stop();
      long step = (Long) self.step();
      boolean inside = step > 0 ? n >= start && n < stop : n <= start && n > stop;
      if (!inside) {
        return null;
      }
      long offset = n - start;
      if ((n ^ start) >= 0 || (offset ^ n) >= 0) {
        return offset % step == 0 ? (Number) (offset / step) : null;
      }
    }
    Context.paceBits(Ints.big(value));
    Context.paceBits(Ints.big(self.length()));
    BigInteger step = Ints.big(self.step());
    BigInteger[] parts = Ints.big(value).subtract(Ints.big(self.start())).divideAndRemainder(step);
    boolean inside =
        parts[1].signum() == 0
            && parts[0].signum() >= 0
            && parts[0].compareTo(Ints.big(self.length())) < 0;
    return inside ? Ints.normal(parts[0]) : null;
  }

  private static Number search(Context ctx, PyRange self, Object value) {
    Object iterator = self.iterator(ctx);
    BigInteger at = BigInteger.ZERO;
    for (Object each = Ops.next(ctx, iterator); each != null; each = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (Ops.identicalOrEqual(ctx, each, value)) {
        return Ints.normal(at);
      }
      at = at.add(BigInteger.ONE);
    }
    return null;
  }

  @Py("index(self, value, /)")
  static Object index(Context ctx, PyRange self, Object value) {
    Number at =
        isInt(value) ? indexOf(self, (Number) Arith.plain(value)) : search(ctx, self, value);
    if (at == null) {
      throw isInt(value)
          ? Errors.value("%s is not in range".formatted(Ops.repr(ctx, value)))
          : Errors.value("sequence.index(x): x not in sequence");
    }
    return at;
  }

  @Py("count(self, value, /)")
  static Object count(Context ctx, PyRange self, Object value) {
    if (isInt(value)) {
      return has(self, (Number) Arith.plain(value)) ? 1L : 0L;
    }
    long count = 0;
    Object iterator = self.iterator(ctx);
    for (Object each = Ops.next(ctx, iterator); each != null; each = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      count += Ops.identicalOrEqual(ctx, each, value) ? 1 : 0;
    }
    return count;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyRange self) {
    return self.iterator(ctx);
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, PyRange self) {
    if (self.isSmall() && (Long) self.step() != Long.MIN_VALUE) {
      long length = (Long) self.length();
      long last = (Long) self.start() + (length - 1) * (Long) self.step();
      return new RangeIterator(last, -(Long) self.step(), length);
    }
    BigInteger step = Ints.big(self.step());
    BigInteger last =
        Ints.big(self.start()).add(Ints.big(self.length()).subtract(BigInteger.ONE).multiply(step));
    return new LongRangeIterator(Ints.normal(last), Ints.normal(step.negate()), self.length());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyRange self) {
    String bounds =
        "range(%s, %s".formatted(Ops.repr(ctx, self.start()), Ops.repr(ctx, self.stop()));
    return self.step().equals(1L)
        ? bounds + ")"
        : "%s, %s)".formatted(bounds, Ops.repr(ctx, self.step()));
  }

  private static boolean equal(PyRange a, PyRange b) {
    if (!a.length().equals(b.length())) {
      return false;
    }
    if (a.length().equals(0L)) {
      return true;
    }
    return a.start().equals(b.start()) && (a.length().equals(1L) || a.step().equals(b.step()));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyRange self, Object other) {
    return other instanceof PyRange range
        ? (Object) equal(self, range)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyRange self, Object other) {
    return other instanceof PyRange range
        ? (Object) !equal(self, range)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyRange self) {
    Object none = PyNone.NONE;
    boolean empty = self.length().equals(0L);
    boolean single = self.length().equals(1L);
    return Hash.of(
        ctx,
        PyTuple.of(
            self.length(), empty ? none : self.start(), empty || single ? none : self.step()));
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyRange self) {
    return PyTuple.of(self.type(), PyTuple.of(self.start(), self.stop(), self.step()));
  }
}
