package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code SystemExit}. */
@PyMethods(type = "SystemExit")
final class SystemExitMethods {
  private SystemExitMethods() {}

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    ExceptionArgs.refuseKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    Object code = args.length == 1 ? args[0] : PyTuple.of(args);
    self.with("code", args.length == 0 ? PyNone.NONE : code);
    return PyNone.NONE;
  }

  @Py(value = "code", kind = MethodTable.Kind.GETTER)
  static Object getCode(Context ctx, PyBaseException self) {
    return self.field("code");
  }

  @Py(value = "code", kind = MethodTable.Kind.SETTER)
  static Object setCode(Context ctx, PyBaseException self, Object value) {
    self.with("code", value);
    return null;
  }
}
