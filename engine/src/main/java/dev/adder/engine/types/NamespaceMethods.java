package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code types.SimpleNamespace}. */
@PyMethods(type = "types.SimpleNamespace")
final class NamespaceMethods {
  private NamespaceMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(48);
    return new PyNamespace(cls);
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyNamespace self, Object[] args, PyDict keywords) {
    if (args.length > 1) {
      throw Errors.type(
          "%s expected at most 1 argument, got %d".formatted(self.type().shortName(), args.length));
    }
    if (args.length == 1) {
      PyDict given = new PyDict();
      DictUpdate.merge(ctx, given, args[0]);
      for (int i = given.next(0); i >= 0; i = given.next(i + 1)) {
        if (!Str.is(given.keyAt(i))) {
          throw Errors.type("keywords must be strings");
        }
      }
      DictUpdate.merge(ctx, self.dict(), given);
    }
    DictUpdate.merge(ctx, self.dict(), keywords);
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyNamespace self) {
    String name = self.type() == PyNamespace.TYPE ? "namespace" : self.type().name();
    if (!ReprText.enter(ctx, self)) {
      return name + "(...)";
    }
    ReprJoin out = new ReprJoin(ctx, name + "(");
    int mark = ctx.hold(out);
    try {
      PyDict dict = self.dict();
      for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
        ctx.meter().step();
        Object key = dict.keyAt(i);
        if (Str.is(key) && Str.length(Str.plain(key)) > 0) {
          Object value = Ops.repr(ctx, dict.valueAt(i));
          out.item().text(Str.plain(key)).text("=").text(value);
        }
      }
      return out.end(")");
    } finally {
      ctx.release(mark);
      ReprText.leave(ctx, self);
    }
  }

  private static Object compare(Context ctx, CompareOp op, PyNamespace self, Object other) {
    return other instanceof PyNamespace namespace
        ? Ops.compare(ctx, op, self.dict(), namespace.dict())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyNamespace self, Object other) {
    return compare(ctx, CompareOp.EQ, self, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyNamespace self, Object other) {
    return compare(ctx, CompareOp.NE, self, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyNamespace self, Object other) {
    return compare(ctx, CompareOp.LT, self, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyNamespace self, Object other) {
    return compare(ctx, CompareOp.LE, self, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyNamespace self, Object other) {
    return compare(ctx, CompareOp.GT, self, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyNamespace self, Object other) {
    return compare(ctx, CompareOp.GE, self, other);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyNamespace self) {
    return PyTuple.of(self.type(), PyTuple.EMPTY, self.dict());
  }

  @Py("__replace__(self, /, *args, **changes)")
  static Object replace(Context ctx, PyNamespace self, Object[] args, PyDict changes) {
    if (args.length > 0) {
      throw Errors.type("__replace__() takes no positional arguments");
    }
    Object made = Calls.call(ctx, self.type());
    if (!(made instanceof PyNamespace copy)) {
      throw Errors.type(
          "expect %s type, but %s() returned '%s' object"
              .formatted(PyNamespace.TYPE.name(), self.type().name(), Types.of(made).name()));
    }
    DictUpdate.merge(ctx, copy.dict(), self.dict());
    DictUpdate.merge(ctx, copy.dict(), changes);
    return copy;
  }
}
