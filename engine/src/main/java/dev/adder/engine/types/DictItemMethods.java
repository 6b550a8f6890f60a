package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Special;

/** {@code dict} as a mapping: items, iteration, comparison, union and text. */
@PyMethods(type = "dict")
final class DictItemMethods {
  private DictItemMethods() {}

  @Py("__len__(self, /)")
  static Object len(Context ctx, PyDict self) {
    return (long) self.size();
  }

  @Py("__getitem__(self, key, /)")
  static Object get(Context ctx, PyDict self, Object key) {
    Object found = self.get(ctx, key);
    if (found != null) {
      return found;
    }
    if (self.type() != PyDict.TYPE) {
      Object missing = self.type().special(Special.MISSING);
      if (missing != null) {
        return Calls.callSpecial(ctx, missing, self, key);
      }
    }
    throw Errors.key(key);
  }

  @Py("__setitem__(self, key, value, /)")
  static Object set(Context ctx, PyDict self, Object key, Object value) {
    self.put(ctx, key, value);
    return PyNone.NONE;
  }

  @Py("__delitem__(self, key, /)")
  static Object delete(Context ctx, PyDict self, Object key) {
    if (self.remove(ctx, key) == null) {
      throw Errors.key(key);
    }
    return PyNone.NONE;
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyDict self, Object key) {
    return self.contains(ctx, key);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyDict self) {
    return new DictKeyIterator(self);
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, PyDict self) {
    return new DictReverseKeyIterator(self);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyDict self) {
    if (self.size() == 0) {
      return "{}";
    }
    if (!ReprText.enter(ctx, self)) {
      return "{...}";
    }
    ReprJoin out = new ReprJoin(ctx, "{");
    int mark = ctx.hold(out);
    try {
      for (int i = self.next(0); i >= 0; i = self.next(i + 1)) {
        ctx.meter().step();
        Object value = self.valueAt(i);
        out.item().text(Ops.repr(ctx, self.keyAt(i))).text(": ").text(Ops.repr(ctx, value));
      }
      return out.end("}");
    } finally {
      ctx.release(mark);
      ReprText.leave(ctx, self);
    }
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyDict self, Object other) {
    return other instanceof PyDict dict
        ? (Object) equal(ctx, self, dict)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyDict self, Object other) {
    return other instanceof PyDict dict
        ? (Object) !equal(ctx, self, dict)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean equal(Context ctx, PyDict a, PyDict b) {
    if (a.size() != b.size()) {
      return false;
    }
    ctx.enterNative();
    try {
      for (int i = a.next(0); i >= 0; i = a.next(i + 1)) {
        ctx.meter().step();
        Object value = a.valueAt(i);
        Object other = b.get(ctx, a.keyAt(i));
        if (other == null || !Ops.identicalOrEqual(ctx, value, other)) {
          return false;
        }
      }
      return true;
    } finally {
      ctx.leaveNative();
    }
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyDict self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyDict self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyDict self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyDict self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, PyDict self, Object other) {
    if (!(other instanceof PyDict dict)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict union = DictMethods.copyOf(ctx, self);
    DictUpdate.merge(ctx, union, dict);
    return union;
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, PyDict self, Object other) {
    return other instanceof PyDict dict ? or(ctx, dict, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__ior__(self, value, /)")
  static Object orInPlace(Context ctx, PyDict self, Object other) {
    DictUpdate.merge(ctx, self, other);
    return self;
  }
}
