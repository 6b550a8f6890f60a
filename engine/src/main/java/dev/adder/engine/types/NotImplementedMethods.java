package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;

/** The methods of {@code NotImplemented}. */
@PyMethods(type = "NotImplementedType")
final class NotImplementedMethods {
  private NotImplementedMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length > 0 || keywords.size() > 0) {
      throw Errors.type("NotImplementedType takes no arguments");
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyNotImplemented self) {
    return "NotImplemented";
  }

  @Py("__bool__(self, /)")
  static Object bool(Context ctx, PyNotImplemented self) {
    return true;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyNotImplemented self) {
    return "NotImplemented";
  }
}
