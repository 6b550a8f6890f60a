package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import java.util.Arrays;

/** Operators and protocols that bytes and bytearray share. */
@PyMethods(type = "bytes,bytearray")
final class ByteOperators {
  private ByteOperators() {}

  @Py("__len__(self, /)")
  static Object length(Context ctx, PyByteString self) {
    return (long) self.size();
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyByteString self) {
    return new BytesIterator(self);
  }

  @Py("__buffer__(self, flags, /)")
  static Object buffer(Context ctx, PyByteString self, Object flags) {
    return new PyMemoryView(self);
  }

  private static Object compare(Context ctx, CompareOp op, PyByteString self, Object value) {
    byte[] other =
        self instanceof PyBytes && !(value instanceof PyBytes) || Str.is(value)
            ? null
            : Buffers.orNull(ctx, value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.size() != other.length && (op == CompareOp.EQ || op == CompareOp.NE)) {
      return op == CompareOp.NE;
    }
    ctx.meter().spend(Math.min(self.size(), other.length) >> 8);
    return op.holds(order(ctx, self, other));
  }

  private static int order(Context ctx, PyByteString self, byte[] other) {
    int common = Math.min(self.size(), other.length);
    for (int at = 0; common - at > Pace.BYTES; at += Pace.BYTES) {
      int end = at + Pace.BYTES;
      int order = Arrays.compareUnsigned(self.array(), at, end, other, at, end);
      if (order != 0) {
        return order;
      }
      ctx.meter().poll();
    }
    int rest = common <= Pace.BYTES ? 0 : (common - 1) / Pace.BYTES * Pace.BYTES;
    return Arrays.compareUnsigned(self.array(), rest, self.size(), other, rest, other.length);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyByteString self, Object value) {
    return compare(ctx, CompareOp.LT, self, value);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyByteString self, Object value) {
    return compare(ctx, CompareOp.LE, self, value);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyByteString self, Object value) {
    return compare(ctx, CompareOp.EQ, self, value);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyByteString self, Object value) {
    return compare(ctx, CompareOp.NE, self, value);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyByteString self, Object value) {
    return compare(ctx, CompareOp.GT, self, value);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyByteString self, Object value) {
    return compare(ctx, CompareOp.GE, self, value);
  }

  @Py("__add__(self, value, /)")
  static Object add(Context ctx, PyByteString self, Object value) {
    byte[] other = Buffers.orNull(ctx, value);
    if (other == null) {
      throw concat(self, value);
    }
    long length = (long) self.size() + other.length;
    requireSize(ctx, length);
    byte[] all = Arrays.copyOf(self.array(), (int) length);
    System.arraycopy(other, 0, all, self.size(), other.length);
    return self.like(all);
  }

  /** TypeError of a concatenation. */
  static RuntimeException concat(PyByteString self, Object value) {
    return Errors.type("can't concat " + Types.of(value).name() + " to " + self.type().name());
  }

  /** Charges {@code length} bytes; MemoryError when no array can be so long. */
  static void requireSize(Context ctx, long length) {
    if (length > Integer.MAX_VALUE - 16) {
      throw Errors.memory();
    }
    ctx.meter().allocate(length + 16);
    ctx.meter().spend(length >> 8);
  }

  @Py("__mul__(self, value, /)")
  static Object mul(Context ctx, PyByteString self, Object value) {
    long count = Indexing.repeatCount(ctx, value);
    return count == 1 && self.type() == PyBytes.TYPE ? self : self.like(repeat(ctx, self, count));
  }

  @Py("__rmul__(self, value, /)")
  static Object rmul(Context ctx, PyByteString self, Object value) {
    return mul(ctx, self, value);
  }

  /** {@code count} copies of the bytes. */
  static byte[] repeat(Context ctx, PyByteString self, long count) {
    int size = self.size();
    if (size == 0 || count == 0) {
      return new byte[0];
    }
    if (count > (Integer.MAX_VALUE - 16) / size) {
      throw Errors.memory();
    }
    requireSize(ctx, size * count);
    byte[] all = new byte[(int) (size * count)];
    if (size == 1) {
      Arrays.fill(all, self.array()[0]);
      return all;
    }
    System.arraycopy(self.array(), 0, all, 0, size);
    for (int at = size; at < all.length; ) {
      int part = Math.min(Math.min(at, all.length - at), Pace.BYTES / size * size + size);
      System.arraycopy(all, 0, all, at, part);
      at += part;
      if (part >= Pace.BYTES) {
        ctx.meter().poll();
      }
    }
    return all;
  }

  @Py("__mod__(self, value, /)")
  static Object mod(Context ctx, Object self, Object value) {
    return self instanceof PyByteString template
        ? BytesPercent.format(ctx, template, value)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__rmod__(self, value, /)")
  static Object rmod(Context ctx, PyByteString self, Object value) {
    return self.getClass() == value.getClass()
        ? mod(ctx, value, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyByteString self, Object key) {
    if (!Buffers.is(key) && Args.hasIndex(key)) {
      int value = BytesNew.item(ctx, key, BytesNew.BYTE_RANGE);
      ctx.meter().spend(self.size() >> 4);
      for (int i = 0; i < self.size(); i++) {
        Pace.keep(i, ctx.meter());
        if (self.at(i) == value) {
          return true;
        }
      }
      return false;
    }
    CharSource part = CharSource.of(Buffers.of(ctx, key, ""));
    return TextOps.find(ctx, self.source(), part, new TextOps.Span(0, self.size())) >= 0;
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyByteString self, Object key) {
    boolean fixed = self instanceof PyBytes;
    if (key instanceof PySlice slice) {
      return self.like(part(ctx, self, slice.bounds(ctx).fit(self.size())));
    }
    if (!Args.hasIndex(key)) {
      throw Indexing.wrongKey(fixed ? "byte" : "bytearray", key);
    }
    int at =
        Indexing.position(
            ctx, key, self.size(), fixed ? "index out of range" : "bytearray index out of range");
    return (long) self.at(at);
  }

  /** The bytes that a slice selects. */
  private static byte[] part(Context ctx, PyByteString self, PySlice.Indices part) {
    requireSize(ctx, part.length());
    if (part.step() == 1) {
      return Arrays.copyOfRange(self.array(), part.start(), part.start() + part.length());
    }
    byte[] out = new byte[part.length()];
    long at = part.start();
    for (int i = 0; i < out.length; i++, at += part.step()) {
      Pace.keep(i, ctx.meter());
      out[i] = self.array()[(int) at];
    }
    return out;
  }
}
