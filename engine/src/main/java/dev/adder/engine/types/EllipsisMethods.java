package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyEllipsis;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** The methods of {@code Ellipsis}. */
@PyMethods(type = "ellipsis")
final class EllipsisMethods {
  private EllipsisMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length > 0 || keywords.size() > 0) {
      throw Errors.type("EllipsisType takes no arguments");
    }
    return PyEllipsis.ELLIPSIS;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyEllipsis self) {
    return "Ellipsis";
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyEllipsis self) {
    return "Ellipsis";
  }
}
