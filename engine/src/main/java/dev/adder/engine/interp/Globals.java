package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;

/**
 * Global and namespace variables. An instruction remembers at which position of the dict a name
 * stood last; position and name are checked, so the memory may be shared by all isolates.
 */
final class Globals {
  /** Where a name stood; for a builtin together with the state of the globals that lack it. */
  private record Place(int position, long missingIn) {}

  private Globals() {}

  static void load(Context ctx, Frame f, long insn) {
    int pc = f.pc;
    String name = f.code.names()[Op.bc(insn)];
    Object value = remembered(f, pc, name);
    f.set(Op.a(insn), value == null ? loadSlow(ctx, f, pc, name) : value);
  }

  /** The value of a name that stands where the instruction saw it last; else Java null. */
  static Object remembered(Frame f, int pc, String name) {
    return remembered(f.function, f.profile[pc], name);
  }

  /** The same for what an instruction of the function has in its profile. */
  static Object remembered(PyFunction function, Object profiled, String name) {
    if (!(profiled instanceof Place place)) {
      return null;
    }
    PyDict from = function.globals();
    if (place.missingIn != 0) {
      from = from.keysVersion() == place.missingIn ? function.builtins() : null;
    }
    return from != null && place.position < from.limit() && from.keyAt(place.position) == name
        ? from.valueAt(place.position)
        : null;
  }

  /** At which position of the globals an instruction saw its name last; -1 when not there. */
  static int position(Object profiled) {
    return profiled instanceof Place place && place.missingIn == 0 ? place.position : -1;
  }

  private static Object loadSlow(Context ctx, Frame f, int pc, String name) {
    int at = f.globals().find(ctx, name);
    if (at >= 0) {
      f.profile[pc] = new Place(at, 0);
      return f.globals().valueAt(at);
    }
    at = f.builtins().find(ctx, name);
    if (at >= 0) {
      f.profile[pc] = new Place(at, f.globals().keysVersion());
      return f.builtins().valueAt(at);
    }
    throw Errors.name(name);
  }

  static void store(Context ctx, Frame f, long insn) {
    int pc = f.pc;
    int nameIndex = Op.bc(insn);
    Object value = f.get(Op.a(insn));
    String name = f.code.names()[nameIndex];
    PyDict globals = f.globals();
    if (f.profile[pc] instanceof Place place
        && place.position < globals.limit()
        && globals.keyAt(place.position) == name) {
      globals.setValueAt(place.position, value);
      return;
    }
    globals.put(ctx, name, value);
    f.profile[pc] = new Place(globals.find(ctx, name), 0);
  }

  static void delete(Context ctx, Frame f, int nameIndex) {
    String name = f.code.names()[nameIndex];
    if (f.globals().remove(ctx, name) == null) {
      throw Errors.name(name);
    }
  }

  static void loadName(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int nameIndex = Op.bc(insn);
    Object local =
        f.locals == f.globals() ? null : fromMapping(ctx, f.locals, f.code.names()[nameIndex]);
    if (local == null) {
      load(ctx, f, insn);
    } else {
      f.set(a, local);
    }
  }

  /** The item {@code name} of a namespace, or Java null. */
  static Object fromMapping(Context ctx, Object mapping, String name) {
    if (mapping instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      return dict.get(ctx, name);
    }
    try {
      return Ops.getItem(ctx, mapping, name);
    } catch (PyException e) {
      if (e.is(Exceptions.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  static void storeName(Context ctx, Frame f, long insn) {
    int nameIndex = Op.bc(insn);
    Object value = f.get(Op.a(insn));
    if (f.locals == f.globals()) {
      store(ctx, f, insn);
    } else if (f.locals instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      dict.put(ctx, f.code.names()[nameIndex], value);
    } else {
      Ops.setItem(ctx, f.locals, f.code.names()[nameIndex], value);
    }
  }

  static void deleteName(Context ctx, Frame f, int nameIndex) {
    String name = f.code.names()[nameIndex];
    if (f.locals instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      if (dict.remove(ctx, name) == null) {
        throw Errors.name(name);
      }
      return;
    }
    try {
      Ops.deleteItem(ctx, f.locals, name);
    } catch (PyException e) {
      throw e.is(Exceptions.KEY_ERROR) ? Errors.name(name) : e;
    }
  }
}
