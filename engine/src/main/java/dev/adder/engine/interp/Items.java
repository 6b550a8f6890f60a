package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;

/** Subscripts of the most frequent types, before the general protocol. */
final class Items {
  private Items() {}

  static void get(Context ctx, Frame f, long insn) {
    f.set(Op.a(insn), item(ctx, f, Op.b(insn), Op.c(insn)));
  }

  private static Object item(Context ctx, Frame f, int b, int c) {
    Object container = f.refs[b];
    if (f.refs[c] == Frame.INT) {
      long i = f.nums[c];
      if (container instanceof PyList list && list.type() == PyList.TYPE) {
        if (i >= 0 && i < list.size()) {
          return list.get((int) i);
        }
      } else if (container instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
        if (i >= 0 && i < tuple.size()) {
          return tuple.get((int) i);
        }
      }
    }
    if (container instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      Object value = dict.get(ctx, f.get(c));
      if (value != null) {
        return value;
      }
    }
    return Ops.getItem(ctx, f.get(b), f.get(c));
  }

  static void set(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    if (f.refs[b] == Frame.INT
        && f.refs[a] instanceof PyList list
        && list.type() == PyList.TYPE
        && f.nums[b] >= 0
        && f.nums[b] < list.size()) {
      list.set((int) f.nums[b], f.get(c));
      return;
    }
    if (f.refs[a] instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      dict.put(ctx, f.get(b), f.get(c));
      return;
    }
    Ops.setItem(ctx, f.get(a), f.get(b), f.get(c));
  }
}
