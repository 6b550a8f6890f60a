package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** The methods of {@code BaseExceptionGroup}. */
@PyMethods(type = "BaseExceptionGroup")
final class ExceptionGroupMethods {
  private ExceptionGroupMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    return ExceptionGroups.create(ctx, cls, args);
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    ExceptionArgs.refuseKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    return PyNone.NONE;
  }

  @Py(value = "message", kind = MethodTable.Kind.FIELD)
  static Object message(Context ctx, PyBaseException self) {
    return self.field("message");
  }

  @Py(value = "exceptions", kind = MethodTable.Kind.FIELD)
  static Object exceptions(Context ctx, PyBaseException self) {
    return self.field("exceptions");
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBaseException self) {
    int count = ExceptionGroups.members(self).length;
    return Str.of(
        "%s (%d sub-exception%s)"
            .formatted(Ops.str(ctx, self.field("message")), count, count == 1 ? "" : "s"));
  }

  @Py("derive(self, excs, /)")
  static Object derive(Context ctx, PyBaseException self, Object exceptions) {
    return ExceptionGroups.create(
        ctx, Exceptions.BASE_EXCEPTION_GROUP, new Object[] {self.field("message"), exceptions});
  }

  @Py("split(self, matcher_value, /)")
  static Object split(Context ctx, PyBaseException self, Object matcher) {
    ExceptionGroups.Split parts = ExceptionGroups.split(ctx, self, matcher);
    return PyTuple.of(
        parts.match() == null ? PyNone.NONE : parts.match(),
        parts.rest() == null ? PyNone.NONE : parts.rest());
  }

  @Py("subgroup(self, matcher_value, /)")
  static Object subgroup(Context ctx, PyBaseException self, Object matcher) {
    ExceptionGroups.Split parts = ExceptionGroups.split(ctx, self, matcher);
    return parts.match() == null ? PyNone.NONE : parts.match();
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
