package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PySet;
import dev.adder.engine.types.PySlice;
import dev.adder.engine.types.ReprText;

/** Instructions that build lists, tuples, sets, dicts, slices and strings. */
final class Displays {
  private Displays() {}

  static Object build(Context ctx, Frame f, long insn) {
    int b = Op.b(insn);
    int c = Op.c(insn);
    return switch (Op.op(insn)) {
      case Op.LIST -> {
        ctx.meter().allocate(32L + 8L * c);
        PyList list = new PyList();
        for (int i = 0; i < c; i++) {
          list.append(ctx, f.get(b + i));
        }
        yield list;
      }
      case Op.TUPLE -> {
        ctx.meter().allocate(24L + 8L * c);
        yield PyTuple.of(f.values(b, c));
      }
      case Op.SET -> {
        PySet set = new PySet();
        for (int i = 0; i < c; i++) {
          set.add(ctx, f.get(b + i));
        }
        yield set;
      }
      case Op.DICT -> {
        ctx.meter().allocate(64L + 32L * c);
        PyDict dict = new PyDict();
        for (int i = 0; i < c; i++) {
          dict.put(ctx, f.get(b + 2 * i), f.get(b + 2 * i + 1));
        }
        yield dict;
      }
      case Op.STRING -> join(ctx, f, b, c);
      default -> new PySlice(f.get(b), f.get(b + 1), f.get(b + 2));
    };
  }

  private static Object join(Context ctx, Frame f, int b, int c) {
    long length = 0;
    boolean wide = false;
    for (int i = 0; i < c; i++) {
      Object part = f.refs[b + i];
      length += Str.length(part);
      wide |= part instanceof CodePoints;
    }
    ctx.meter().allocate(24 + length);
    ctx.meter().spend(length >> 4);
    if (wide) {
      int[] points = new int[Math.toIntExact(length)];
      int at = 0;
      for (int i = 0; i < c; i++) {
        int[] part = Str.points(f.refs[b + i]);
        System.arraycopy(part, 0, points, at, part.length);
        at += part.length;
      }
      return Str.of(points);
    }
    StringBuilder text = new StringBuilder((int) length);
    for (int i = 0; i < c; i++) {
      text.append((String) f.refs[b + i]);
    }
    return text.toString();
  }

  static void extend(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    Object b = f.get(Op.b(insn));
    switch (Op.op(insn)) {
      case Op.LISTEXTEND -> extendList(ctx, f, insn, b);
      case Op.SETADD -> ((PySet) f.refs[a]).add(ctx, b);
      case Op.SETUPDATE -> ((PySet) f.refs[a]).update(ctx, b);
      case Op.DICTSET -> ((PyDict) f.refs[a]).put(ctx, b, f.get(Op.c(insn)));
      case Op.DICTUPDATE -> update(ctx, (PyDict) f.refs[a], b);
      default -> merge(ctx, (PyDict) f.refs[a], b, f.get(Op.c(insn)));
    }
  }

  /** Operand c, when not 0, is one more than the register of the function being called. */
  private static void extendList(Context ctx, Frame f, long insn, Object values) {
    PyList list = (PyList) f.refs[Op.a(insn)];
    if (Types.of(values).special(Special.ITER) == null
        && Types.of(values).special(Special.GETITEM) == null) {
      int callee = Op.c(insn);
      String where =
          callee == 0 ? "Value" : ReprText.functionText(ctx, f.get(callee - 1)) + " argument";
      throw Errors.type(where + " after * must be an iterable, not " + Types.of(values).name());
    }
    Iteration.each(ctx, values, item -> list.append(ctx, item));
  }

  private static void update(Context ctx, PyDict dict, Object mapping) {
    if (Attributes.getOrNull(ctx, mapping, "keys") == null) {
      throw Errors.type("'" + Types.of(mapping).name() + "' object is not a mapping");
    }
    Iteration.items(ctx, mapping, (key, value) -> dict.put(ctx, key, value));
  }

  private static void merge(Context ctx, PyDict dict, Object mapping, Object callee) {
    String name = ReprText.functionText(ctx, callee);
    if (Attributes.getOrNull(ctx, mapping, "keys") == null) {
      throw Errors.type(
          "%s argument after ** must be a mapping, not %s"
              .formatted(name, Types.of(mapping).name()));
    }
    Iteration.items(
        ctx,
        mapping,
        (key, value) -> {
          if (dict.contains(ctx, key)) {
            throw Str.is(key)
                ? Errors.type(
                    "%s got multiple values for keyword argument '%s'"
                        .formatted(name, Str.text(key)))
                : Errors.type("keywords must be strings");
          }
          dict.put(ctx, key, value);
        });
  }

  /** CONVERT and FORMAT. */
  static Object text(Context ctx, Frame f, long insn) {
    Object value = f.get(Op.b(insn));
    int c = Op.c(insn);
    if (Op.op(insn) == Op.CONVERT) {
      return switch (c) {
        case 's' -> Ops.str(ctx, value);
        case 'r' -> Ops.repr(ctx, value);
        default -> ReprText.ascii(ctx, value);
      };
    }
    Object spec = c == Op.a(insn) ? "" : f.get(c);
    return Ops.format(ctx, value, spec);
  }
}
