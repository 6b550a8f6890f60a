package dev.adder.engine.object;

import dev.adder.engine.text.Numbers;
import java.math.BigInteger;

/** Python's {@code hash}. */
public final class Hash {
  private Hash() {}

  /** The hash of any value; TypeError when it is unhashable. May run script code. */
  public static long of(Context ctx, Object value) {
    if (value instanceof String s) {
      return text(ctx.isolate(), s.hashCode());
    }
    if (value instanceof Long n) {
      return Numbers.hash(n.longValue());
    }
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (value instanceof Double d) {
      return d.isNaN() ? identity(ctx, d) : Numbers.hash(d.doubleValue());
    }
    if (value instanceof BigInteger big) {
      Context.paceBits(big);
      return Numbers.hash(big);
    }
    if (value instanceof CodePoints wide) {
      return text(ctx.isolate(), wide.hashCode());
    }
    if (value.getClass() == PyTuple.class && ((PyTuple) value).type() == PyTuple.TYPE) {
      return tuple(ctx, (PyTuple) value);
    }
    return special(ctx, value);
  }

  private static long special(Context ctx, Object value) {
    PyType type = Types.of(value);
    Object method = type.special(Special.HASH);
    if (method == null || method == PyNone.NONE) {
      throw Errors.type("unhashable type: '" + type.name() + "'");
    }
    Object result;
    if (LenientSlot.isPlain(method)) {
      result = Calls.callSpecial(ctx, method, value);
    } else {
      Object bound = LenientSlot.bind(ctx, method, value);
      if (bound == null) {
        throw Errors.type("unhashable type: '" + type.name() + "'");
      }
      result = Calls.call(ctx, bound, new Object[0], null);
    }
    Object plain = result instanceof PyInt sub ? sub.value() : result;
    if (plain instanceof Long n) {
      return n == -1 ? -2 : n;
    }
    if (plain instanceof BigInteger big) {
      Context.paceBits(big);
      return Numbers.hash(big);
    }
    if (plain instanceof Boolean b) {
      return b ? 1 : 0;
    }
    throw Errors.type("__hash__ method should return an integer");
  }

  /** The hash of a str with Java hash code {@code code}, dependent on the isolate's seed. */
  public static long text(Isolate isolate, int code) {
    long h = (code ^ isolate.hashSeed()) * 0x9E3779B97F4A7C15L;
    h ^= h >>> 29;
    h *= 0xBF58476D1CE4E5B9L;
    h ^= h >>> 32;
    return h == -1 ? -2 : h;
  }

  /** CPython's tuple hash (xxHash's lanes). */
  public static long tuple(Context ctx, PyTuple tuple) {
    long p1 = 0x9E3779B185EBCA87L;
    long p2 = 0xC2B2AE3D27D4EB4FL;
    long p5 = 0x27D4EB2F165667C5L;
    long acc = p5;
    ctx.enterNative();
    try {
      for (Object item : tuple.items()) {
        ctx.meter().step();
        acc += of(ctx, item) * p2;
        acc = Long.rotateLeft(acc, 31) * p1;
      }
    } finally {
      ctx.leaveNative();
    }
    acc += tuple.size() ^ (p5 ^ 3527539L);
    return acc == -1 ? 1546275796 : acc;
  }

  /** The identity hash of an object: a counter, never an address. */
  public static long identity(Context ctx, Object value) {
    if (value instanceof Double d) {
      return Double.doubleToRawLongBits(d) >>> 4;
    }
    return ctx.isolate().idOf(value) >> 4;
  }

  static int fold(long hash) {
    int h = (int) (hash ^ (hash >>> 32));
    return h ^ (h >>> 15);
  }
}
