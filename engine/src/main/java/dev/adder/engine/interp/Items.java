package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyTuple;

/** Subscripts of the most frequent types, before the general protocol. */
final class Items {
  private Items() {}

  static Object get(Context ctx, Frame f, int b, int c) {
    Object container = f.refs[b];
    if (container instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      Object value = dict.get(ctx, f.get(c));
      if (value != null) {
        return value;
      }
    } else if (container instanceof PyTuple tuple
        && f.refs[c] == Frame.INT
        && tuple.type() == PyTuple.TYPE) {
      long i = f.nums[c];
      if (i >= 0 && i < tuple.size()) {
        return tuple.get((int) i);
      }
    }
    return Ops.getItem(ctx, f.get(b), f.get(c));
  }

  static void set(Context ctx, Frame f, int a, int b, int c) {
    if (f.refs[a] instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      dict.put(ctx, f.get(b), f.get(c));
      return;
    }
    Ops.setItem(ctx, f.get(a), f.get(b), f.get(c));
  }
}
