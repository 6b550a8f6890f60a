package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;

/** The methods of {@code NoneType}. */
@PyMethods(type = "NoneType")
final class NoneMethods {
  private NoneMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length > 0 || keywords.size() > 0) {
      throw Errors.type("NoneType takes no arguments");
    }
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyNone self) {
    return "None";
  }

  @Py("__bool__(self, /)")
  static Object bool(Context ctx, PyNone self) {
    return false;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyNone self) {
    return 0xFCA86420L;
  }
}
