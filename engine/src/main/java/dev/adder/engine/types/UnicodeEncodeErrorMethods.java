package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code UnicodeEncodeError}. */
@PyMethods(type = "UnicodeEncodeError")
final class UnicodeEncodeErrorMethods {
  private UnicodeEncodeErrorMethods() {}

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    ExceptionArgs.refuseKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    UnicodeErrorText.fill(ctx, self, args);
    return PyNone.NONE;
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBaseException self) {
    return UnicodeErrorText.text(ctx, self);
  }

  @Py(value = "encoding", kind = MethodTable.Kind.GETTER)
  static Object getEncoding(Context ctx, PyBaseException self) {
    return self.field("encoding");
  }

  @Py(value = "encoding", kind = MethodTable.Kind.SETTER)
  static Object setEncoding(Context ctx, PyBaseException self, Object value) {
    self.with("encoding", value);
    return null;
  }

  @Py(value = "object", kind = MethodTable.Kind.GETTER)
  static Object getObject(Context ctx, PyBaseException self) {
    return self.field("object");
  }

  @Py(value = "object", kind = MethodTable.Kind.SETTER)
  static Object setObject(Context ctx, PyBaseException self, Object value) {
    self.with("object", value);
    return null;
  }

  @Py(value = "start", kind = MethodTable.Kind.GETTER)
  static Object getStart(Context ctx, PyBaseException self) {
    return self.field("start");
  }

  @Py(value = "start", kind = MethodTable.Kind.SETTER)
  static Object setStart(Context ctx, PyBaseException self, Object value) {
    self.with("start", BaseExceptionMethods.kept(value));
    return null;
  }

  @Py(value = "end", kind = MethodTable.Kind.GETTER)
  static Object getEnd(Context ctx, PyBaseException self) {
    return self.field("end");
  }

  @Py(value = "end", kind = MethodTable.Kind.SETTER)
  static Object setEnd(Context ctx, PyBaseException self, Object value) {
    self.with("end", BaseExceptionMethods.kept(value));
    return null;
  }

  @Py(value = "reason", kind = MethodTable.Kind.GETTER)
  static Object getReason(Context ctx, PyBaseException self) {
    return self.field("reason");
  }

  @Py(value = "reason", kind = MethodTable.Kind.SETTER)
  static Object setReason(Context ctx, PyBaseException self, Object value) {
    self.with("reason", value);
    return null;
  }
}
