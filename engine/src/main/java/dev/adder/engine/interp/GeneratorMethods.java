package dev.adder.engine.interp;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.object.Warnings;

/** The methods of generators; coroutines share what they have in common. */
@PyMethods(type = "generator")
final class GeneratorMethods {
  private GeneratorMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyGenerator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object next(Context ctx, PyGenerator self) {
    return send(ctx, self, PyNone.NONE);
  }

  @Py("send(self, value, /)")
  static Object send(Context ctx, PyGenerator self, Object value) {
    Object yielded = self.send(ctx, value);
    if (yielded == null) {
      throw Errors.stopIteration(self.result());
    }
    return yielded;
  }

  @Py("throw(self, type, value=None, traceback=None, /)")
  static Object raise(Context ctx, PyGenerator self, Object type, Object value, Object traceback) {
    Object yielded = self.raise(ctx, exception(ctx, type, value, traceback));
    if (yielded == null) {
      throw Errors.stopIteration(self.result());
    }
    return yielded;
  }

  /** The exception that the three arguments of {@code throw} describe. */
  static PyException exception(Context ctx, Object type, Object value, Object traceback) {
    if (value != null || traceback != null) {
      Warnings.warn(
          ctx,
          Exceptions.DEPRECATION_WARNING,
          "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.");
    }
    boolean hasValue = value != null && value != PyNone.NONE;
    PyBaseException result;
    if (traceback != null && traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
      throw Errors.type("throw() third argument must be a traceback object");
    }
    if (type instanceof PyBaseException e) {
      if (hasValue) {
        throw Errors.type("instance exception may not have a separate value");
      }
      result = e;
    } else if (type instanceof PyType cls && cls.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
      if (hasValue && Types.isInstance(value, cls)) {
        result = (PyBaseException) value;
      } else {
        Object made =
            value instanceof PyTuple tuple
                ? Calls.call(ctx, cls, tuple.items(), null)
                : hasValue ? Calls.call(ctx, cls, value) : Calls.call(ctx, cls);
        result = Raising.instance(ctx, made, "exceptions must derive from BaseException");
      }
    } else {
      throw Errors.type(
          "exceptions must be classes or instances deriving from BaseException, not "
              + Types.of(type).name());
    }
    if (traceback instanceof PyTraceback) {
      result.setTraceback(traceback);
    }
    return new PyException(result);
  }

  @Py("close(self, /)")
  static Object close(Context ctx, PyGenerator self) {
    return self.close(ctx);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyGenerator self) {
    return "<generator object %s at 0x%x>".formatted(self.qualname(), ctx.isolate().idOf(self));
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, PyGenerator self) {
    return Str.of(self.name());
  }

  @Py(value = "__name__", kind = MethodTable.Kind.SETTER)
  static Object setName(Context ctx, PyGenerator self, Object value) {
    if (value == null || !Str.is(value)) {
      throw Errors.type("__name__ must be set to a string object");
    }
    self.setName(Str.text(value));
    return null;
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, PyGenerator self) {
    return Str.of(self.qualname());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.SETTER)
  static Object setQualname(Context ctx, PyGenerator self, Object value) {
    if (value == null || !Str.is(value)) {
      throw Errors.type("__qualname__ must be set to a string object");
    }
    self.setQualname(Str.text(value));
    return null;
  }

  @Py(value = "gi_frame", kind = MethodTable.Kind.GETTER)
  static Object frame(Context ctx, PyGenerator self) {
    return self.visibleFrame();
  }

  @Py(value = "gi_running", kind = MethodTable.Kind.GETTER)
  static Object running(Context ctx, PyGenerator self) {
    return self.isRunning();
  }

  @Py(value = "gi_suspended", kind = MethodTable.Kind.GETTER)
  static Object suspended(Context ctx, PyGenerator self) {
    return self.frame() != null && self.isStarted() && !self.isRunning();
  }

  @Py(value = "gi_code", kind = MethodTable.Kind.GETTER)
  static Object code(Context ctx, PyGenerator self) {
    return self.code();
  }

  @Py(value = "gi_yieldfrom", kind = MethodTable.Kind.GETTER)
  static Object yieldFrom(Context ctx, PyGenerator self) {
    return self.delegate() == null ? PyNone.NONE : self.delegate();
  }
}
