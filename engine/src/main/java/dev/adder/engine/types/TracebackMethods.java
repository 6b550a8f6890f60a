package dev.adder.engine.types;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;

/** The methods of {@code traceback}. */
@PyMethods(type = "traceback")
final class TracebackMethods {
  private TracebackMethods() {}

  @Py(value = "__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", kind = MethodTable.Kind.NEW)
  static Object create(
      Context ctx, PyType cls, Object next, Object frame, Object instruction, Object line) {
    if (!(frame instanceof Activation activation)) {
      throw Errors.type(
          "traceback() argument 'tb_frame' must be frame, not " + Types.of(frame).name());
    }
    if (next != PyNone.NONE && !(next instanceof PyTraceback)) {
      throw Errors.type("expected traceback object or None, got '" + Types.of(next).name() + "'");
    }
    int at = Args.intValue(ctx, instruction);
    return new PyTraceback(activation, at, Args.intValue(ctx, line), next);
  }

  @Py(value = "tb_frame", kind = MethodTable.Kind.FIELD)
  static Object frame(Context ctx, PyTraceback self) {
    return self.frame();
  }

  @Py(value = "tb_lineno", kind = MethodTable.Kind.GETTER)
  static Object line(Context ctx, PyTraceback self) {
    return (long) self.line();
  }

  @Py(value = "tb_lasti", kind = MethodTable.Kind.FIELD)
  static Object instruction(Context ctx, PyTraceback self) {
    return (long) self.instruction();
  }

  @Py(value = "tb_next", kind = MethodTable.Kind.GETTER)
  static Object next(Context ctx, PyTraceback self) {
    return self.next();
  }

  @Py(value = "tb_next", kind = MethodTable.Kind.SETTER)
  static Object setNext(Context ctx, PyTraceback self, Object value) {
    if (value == null) {
      throw Errors.type("can't delete tb_next attribute");
    }
    if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
      throw Errors.type("expected traceback object, got '" + Types.of(value).name() + "'");
    }
    for (Object each = value; each instanceof PyTraceback tb; each = tb.next()) {
      ctx.meter().step();
      if (tb == self) {
        throw Errors.value("traceback loop detected");
      }
    }
    self.setNext(value);
    return null;
  }

  @Py("__dir__(self, /)")
  static Object dir(Context ctx, PyTraceback self) {
    return PyList.of("tb_frame", "tb_next", "tb_lasti", "tb_lineno");
  }
}
