package dev.adder.engine.interp;

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

  static Object load(Context ctx, Frame f, int pc, int nameIndex) {
    String name = f.code.names()[nameIndex];
    if (f.code.profile()[pc] instanceof Place place) {
      PyDict from = f.globals();
      if (place.missingIn != 0) {
        if (from.keysVersion() != place.missingIn) {
          return loadSlow(ctx, f, pc, name);
        }
        from = f.builtins();
      }
      if (place.position < from.limit() && from.keyAt(place.position) == name) {
        return from.valueAt(place.position);
      }
    }
    return loadSlow(ctx, f, pc, name);
  }

  private static Object loadSlow(Context ctx, Frame f, int pc, String name) {
    int at = f.globals().find(ctx, name);
    if (at >= 0) {
      f.code.profile()[pc] = new Place(at, 0);
      return f.globals().valueAt(at);
    }
    at = f.builtins().find(ctx, name);
    if (at >= 0) {
      f.code.profile()[pc] = new Place(at, f.globals().keysVersion());
      return f.builtins().valueAt(at);
    }
    throw Errors.name(name);
  }

  static void store(Context ctx, Frame f, int pc, int nameIndex, Object value) {
    String name = f.code.names()[nameIndex];
    PyDict globals = f.globals();
    if (f.code.profile()[pc] instanceof Place place
        && place.position < globals.limit()
        && globals.keyAt(place.position) == name) {
      globals.setValueAt(place.position, value);
      return;
    }
    globals.put(ctx, name, value);
    f.code.profile()[pc] = new Place(globals.find(ctx, name), 0);
  }

  static void delete(Context ctx, Frame f, int nameIndex) {
    String name = f.code.names()[nameIndex];
    if (f.globals().remove(ctx, name) == null) {
      throw Errors.name(name);
    }
  }

  static Object loadName(Context ctx, Frame f, int pc, int nameIndex) {
    if (f.locals == f.globals()) {
      return load(ctx, f, pc, nameIndex);
    }
    String name = f.code.names()[nameIndex];
    Object local = fromMapping(ctx, f.locals, name);
    return local == null ? load(ctx, f, pc, nameIndex) : local;
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

  static void storeName(Context ctx, Frame f, int pc, int nameIndex, Object value) {
    if (f.locals == f.globals()) {
      store(ctx, f, pc, nameIndex, value);
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
