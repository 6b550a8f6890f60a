package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code AttributeError}. */
@PyMethods(type = "AttributeError")
final class AttributeErrorMethods {
  private AttributeErrorMethods() {}

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    self.setArgs(PyTuple.of(args));
    ExceptionArgs.takeKeywords(self, "AttributeError", keywords, "name", "obj");
    return PyNone.NONE;
  }

  @Py("__getstate__(self, /)")
  static Object getState(Context ctx, PyBaseException self) {
    PyDict dict = self.dictIfMade();
    PyDict state = dict == null ? new PyDict() : DictMethods.copyOf(ctx, dict);
    if (self.field("name") != PyNone.NONE) {
      state.putName("name", self.field("name"));
    }
    state.putName("args", self.args());
    return state;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyBaseException self) {
    return PyTuple.of(self.type(), self.args(), getState(ctx, self));
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

  @Py(value = "obj", kind = MethodTable.Kind.GETTER)
  static Object getObj(Context ctx, PyBaseException self) {
    return self.field("obj");
  }

  @Py(value = "obj", kind = MethodTable.Kind.SETTER)
  static Object setObj(Context ctx, PyBaseException self, Object value) {
    self.with("obj", value);
    return null;
  }
}
