package dev.adder.engine.interp;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;

/** What scripts see of frames. */
@PyMethods(type = "frame")
final class FrameMethods {
  private FrameMethods() {}

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Frame self) {
    return "<frame at 0x%x, file '%s', line %d, code %s>"
        .formatted(ctx.isolate().idOf(self), self.fileName(), self.line(), self.functionName());
  }

  @Py(value = "f_back", kind = MethodTable.Kind.GETTER)
  static Object back(Context ctx, Frame self) {
    Activation caller = self.caller();
    return caller == null ? PyNone.NONE : caller;
  }

  @Py(value = "f_code", kind = MethodTable.Kind.GETTER)
  static Object code(Context ctx, Frame self) {
    return self.code();
  }

  @Py(value = "f_globals", kind = MethodTable.Kind.GETTER)
  static Object globals(Context ctx, Frame self) {
    return self.globals();
  }

  @Py(value = "f_builtins", kind = MethodTable.Kind.GETTER)
  static Object builtins(Context ctx, Frame self) {
    return self.builtins();
  }

  @Py(value = "f_locals", kind = MethodTable.Kind.GETTER)
  static Object locals(Context ctx, Frame self) {
    return self.locals(ctx);
  }

  @Py(value = "f_lineno", kind = MethodTable.Kind.GETTER)
  static Object line(Context ctx, Frame self) {
    if (self.generator != null && !self.generator.started) {
      return (long) self.code().naming().firstLine();
    }
    return (long) self.line();
  }

  @Py(value = "f_lasti", kind = MethodTable.Kind.GETTER)
  static Object instruction(Context ctx, Frame self) {
    return (long) self.instruction();
  }

  @Py(value = "f_trace", kind = MethodTable.Kind.GETTER)
  static Object trace(Context ctx, Frame self) {
    return PyNone.NONE;
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, Frame self) {
    for (Activation at = ctx.top(); at != null; at = at.caller()) {
      if (at == self) {
        throw Errors.runtime("cannot clear an executing frame");
      }
    }
    return PyNone.NONE;
  }
}
