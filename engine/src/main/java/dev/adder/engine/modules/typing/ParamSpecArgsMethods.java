package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** The methods of ParamSpecArgs. */
@PyMethods(type = "typing.ParamSpecArgs")
final class ParamSpecArgsMethods {
  private ParamSpecArgsMethods() {}

  @Py(value = "__new__(cls, origin)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object origin) {
    return new ParamSpecPart(cls, origin);
  }

  @Py(value = "__origin__", kind = MethodTable.Kind.GETTER)
  static Object origin(Context ctx, ParamSpecPart self) {
    return self.origin();
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, ParamSpecPart self) {
    return self.repr(ctx);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, ParamSpecPart self, Object other) {
    return self.equalTo(ctx, other);
  }

  @Py(value = "__mro_entries__(self, bases, /)")
  static Object mroEntries(Context ctx, ParamSpecPart self, Object bases) {
    throw Errors.type("Cannot subclass an instance of ParamSpecArgs");
  }
}
