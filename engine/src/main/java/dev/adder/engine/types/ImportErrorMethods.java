package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code ImportError}. */
@PyMethods(type = "ImportError")
final class ImportErrorMethods {
  private ImportErrorMethods() {}

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    self.setArgs(PyTuple.of(args));
    ExceptionArgs.takeKeywords(self, "ImportError", keywords, "name", "path", "name_from");
    self.with("msg", args.length == 1 ? args[0] : PyNone.NONE);
    return PyNone.NONE;
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBaseException self) {
    Object message = self.field("msg");
    return message instanceof String && self.type().isSubtypeOf(Exceptions.IMPORT_ERROR)
        ? message
        : ExceptionArgs.text(ctx, self);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyBaseException self) {
    PyDict dict = self.dictIfMade();
    PyDict state = dict == null ? new PyDict() : DictMethods.copyOf(ctx, dict);
    for (String name : new String[] {"name", "path", "name_from"}) {
      if (self.field(name) != PyNone.NONE) {
        state.putName(name, self.field(name));
      }
    }
    return ExceptionArgs.reduce(self, self.args(), state);
  }

  @Py(value = "msg", kind = MethodTable.Kind.GETTER)
  static Object getMsg(Context ctx, PyBaseException self) {
    return self.field("msg");
  }

  @Py(value = "msg", kind = MethodTable.Kind.SETTER)
  static Object setMsg(Context ctx, PyBaseException self, Object value) {
    self.with("msg", value);
    return null;
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

  @Py(value = "path", kind = MethodTable.Kind.GETTER)
  static Object getPath(Context ctx, PyBaseException self) {
    return self.field("path");
  }

  @Py(value = "path", kind = MethodTable.Kind.SETTER)
  static Object setPath(Context ctx, PyBaseException self, Object value) {
    self.with("path", value);
    return null;
  }

  @Py(value = "name_from", kind = MethodTable.Kind.GETTER)
  static Object getNameFrom(Context ctx, PyBaseException self) {
    return self.field("name_from");
  }

  @Py(value = "name_from", kind = MethodTable.Kind.SETTER)
  static Object setNameFrom(Context ctx, PyBaseException self, Object value) {
    self.with("name_from", value);
    return null;
  }
}
