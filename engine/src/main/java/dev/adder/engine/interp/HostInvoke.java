package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyHostCallable;

/** Calls of the host with few positional arguments: numbers go there and back without boxes. */
final class HostInvoke {
  private HostInvoke() {}

  /** Calls {@code host} with the registers behind {@code b}; the result goes to {@code a}. */
  static void call(Context ctx, Frame f, PyHostCallable host, int a, int b, int count) {
    if (count > PyHostCallable.MOST_UNBOXED || !callUnboxed(ctx, f, host, a, b, count)) {
      f.set(a, callQuick(ctx, f, host, b, count));
    }
  }

  private static boolean callUnboxed(
      Context ctx, Frame f, PyHostCallable host, int a, int b, int count) {
    long first = 0;
    long second = 0;
    int floats = 0;
    if (count > 0) {
      Object tag = f.refs[b + 1];
      if (tag == Frame.FLOAT) {
        floats = 1;
      } else if (tag != Frame.INT) {
        return false;
      }
      first = f.nums[b + 1];
    }
    if (count > 1) {
      Object tag = f.refs[b + 2];
      if (tag == Frame.FLOAT) {
        floats |= 2;
      } else if (tag != Frame.INT) {
        return false;
      }
      second = f.nums[b + 2];
    }
    int way = host.way(ctx, count, floats, first, second);
    if (way == PyHostCallable.BOXED) {
      return false;
    }
    f.nums[a] = host.callUnboxed(ctx, way, first, second);
    f.refs[a] = (way & 1) == 0 ? Frame.INT : Frame.FLOAT;
    return true;
  }

  private static Object callQuick(Context ctx, Frame f, PyHostCallable host, int b, int count) {
    return switch (count) {
      case 0 -> host.callQuick(ctx, 0, null, null, null);
      case 1 -> host.callQuick(ctx, 1, f.get(b + 1), null, null);
      case 2 -> host.callQuick(ctx, 2, f.get(b + 1), f.get(b + 2), null);
      default -> host.callQuick(ctx, 3, f.get(b + 1), f.get(b + 2), f.get(b + 3));
    };
  }
}
