package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyTypeParam;

/** The methods of the type of {@code typing.NoDefault}. */
@PyMethods(type = "NoDefaultType")
final class NoDefaultMethods {
  private NoDefaultMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length + keywords.size() > 0) {
      throw Errors.type("NoDefaultType takes no arguments");
    }
    return PyTypeParam.NO_DEFAULT;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Object self) {
    return Str.of("typing.NoDefault");
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, Object self) {
    return Str.of("NoDefault");
  }
}
