package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code StopIteration}. */
@PyMethods(type = "StopIteration")
final class StopIterationMethods {
  private StopIterationMethods() {}

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    ExceptionArgs.refuseKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    self.with("value", args.length == 0 ? PyNone.NONE : args[0]);
    return PyNone.NONE;
  }

  @Py(value = "value", kind = MethodTable.Kind.GETTER)
  static Object getValue(Context ctx, PyBaseException self) {
    return self.field("value");
  }

  @Py(value = "value", kind = MethodTable.Kind.SETTER)
  static Object setValue(Context ctx, PyBaseException self, Object value) {
    self.with("value", value);
    return null;
  }
}
