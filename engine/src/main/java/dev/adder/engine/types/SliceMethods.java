package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.CompareOp;
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

/** The methods of {@code slice}. */
@PyMethods(type = "slice")
final class SliceMethods {
  private SliceMethods() {}

  /** Bounds fitted to a length of any size. */
  record Long3(BigInteger start, BigInteger stop, BigInteger step) {}

  @Py(value = "__new__(cls, *args)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args) {
    ctx.meter().allocate(40);
    Object none = PyNone.NONE;
    return switch (args.length) {
      case 1 -> new PySlice(none, args[0], none);
      case 2 -> new PySlice(args[0], args[1], none);
      case 3 -> new PySlice(args[0], args[1], args[2]);
      case 0 -> throw Errors.type("slice expected at least 1 argument, got 0");
      default -> throw Errors.type("slice expected at most 3 arguments, got " + args.length);
    };
  }

  @Py(value = "start", kind = MethodTable.Kind.FIELD)
  static Object start(Context ctx, PySlice self) {
    return self.start();
  }

  @Py(value = "stop", kind = MethodTable.Kind.FIELD)
  static Object stop(Context ctx, PySlice self) {
    return self.stop();
  }

  @Py(value = "step", kind = MethodTable.Kind.FIELD)
  static Object step(Context ctx, PySlice self) {
    return self.step();
  }

  @Py("indices(self, object, /)")
  static Object indices(Context ctx, PySlice self, Object length) {
    BigInteger size = Ints.big((Number) Args.index(ctx, length));
    if (size.signum() < 0) {
      throw Errors.value("length should not be negative");
    }
    Long3 part = fit(ctx, self, size);
    return PyTuple.of(Ints.normal(part.start), Ints.normal(part.stop), Ints.normal(part.step));
  }

  /** The bounds fitted to {@code size}. Source: _PySlice_GetLongIndices. */
  static Long3 fit(Context ctx, PySlice slice, BigInteger size) {
    BigInteger step = bound(ctx, slice.step(), BigInteger.ONE);
    if (step.signum() == 0) {
      throw Errors.value("slice step cannot be zero");
    }
    boolean down = step.signum() < 0;
    BigInteger lower = down ? BigInteger.ONE.negate() : BigInteger.ZERO;
    BigInteger upper = down ? size.subtract(BigInteger.ONE) : size;
    BigInteger start = bound(ctx, slice.start(), null);
    BigInteger stop = bound(ctx, slice.stop(), null);
    return new Long3(
        start == null ? (down ? upper : lower) : clip(start, size, lower, upper),
        stop == null ? (down ? lower : upper) : clip(stop, size, lower, upper),
        step);
  }

  private static BigInteger clip(
      BigInteger bound, BigInteger size, BigInteger lower, BigInteger upper) {
    return bound.signum() < 0 ? bound.add(size).max(lower) : bound.min(upper);
  }

  private static BigInteger bound(Context ctx, Object value, BigInteger fallback) {
    if (value == PyNone.NONE) {
      return fallback;
    }
    if (!Args.hasIndex(value)) {
      throw Errors.type("slice indices must be integers or None or have an __index__ method");
    }
    return Ints.big((Number) Args.index(ctx, value));
  }

  private static PyTuple parts(PySlice slice) {
    return PyTuple.of(slice.start(), slice.stop(), slice.step());
  }

  private static Object compare(Context ctx, CompareOp op, PySlice self, Object other) {
    if (!(other instanceof PySlice slice)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self == other) {
      return op.holds(0);
    }
    return Ops.compare(ctx, op, parts(self), parts(slice));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PySlice self, Object other) {
    return compare(ctx, CompareOp.EQ, self, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PySlice self, Object other) {
    return compare(ctx, CompareOp.NE, self, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PySlice self, Object other) {
    return compare(ctx, CompareOp.LT, self, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PySlice self, Object other) {
    return compare(ctx, CompareOp.LE, self, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PySlice self, Object other) {
    return compare(ctx, CompareOp.GT, self, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PySlice self, Object other) {
    return compare(ctx, CompareOp.GE, self, other);
  }

  /** As a tuple's hash without the length. */
  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PySlice self) {
    long acc = 0x27D4EB2F165667C5L;
    for (Object part : parts(self).items()) {
      acc += Hash.of(ctx, part) * 0xC2B2AE3D27D4EB4FL;
      acc = Long.rotateLeft(acc, 31) * 0x9E3779B185EBCA87L;
    }
    return acc == -1 ? 1546275796L : acc;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PySlice self) {
    return ReprText.join(ctx, "slice(", parts(self).items(), ")");
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PySlice self) {
    return PyTuple.of(Types.of(self), parts(self));
  }
}
