package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code NameError}. */
@PyMethods(type = "NameError")
final class NameErrorMethods {
  private NameErrorMethods() {}

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    self.setArgs(PyTuple.of(args));
    ExceptionArgs.takeKeywords(self, "NameError", keywords, "name");
    return PyNone.NONE;
  }

  @Py(value = "name", kind = MethodTable.Kind.GETTER)
  static Object getName(Context ctx, PyBaseException self) {
    return self.field("name");
  }

  @Py(value = "name", kind = MethodTable.Kind.SETTER)
  static Object setName(Context ctx, PyBaseException self, Object value) {
    self.with("name", value);
    return null;
  }
}
