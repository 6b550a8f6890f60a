package dev.adder.engine.interp;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.ForeignClass;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;

/** Raising and matching exceptions. */
final class Raising {
  private Raising() {}

  static PyException raise(Context ctx, Frame f, int a, int form, int c) {
    if (form == 0) {
      PyBaseException handled = f.handled();
      if (handled == null) {
        return Errors.runtime("No active exception to reraise");
      }
      return PyException.again(handled);
    }
    PyBaseException value = instance(ctx, f.get(a), "exceptions must derive from BaseException");
    if (form == 2) {
      Object cause = f.get(c);
      value.setCause(
          cause == PyNone.NONE
              ? null
              : instance(ctx, cause, "exception causes must derive from BaseException"));
    }
    return new PyException(value);
  }

  static PyBaseException instance(Context ctx, Object value, String message) {
    if (value instanceof PyBaseException e) {
      return e;
    }
    if (value instanceof PyType cls && cls.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
      Object made = Calls.call(ctx, cls);
      if (made instanceof PyBaseException e) {
        return e;
      }
      throw Errors.type(
          "calling %s should have returned an instance of BaseException, not %s"
              .formatted(text(ctx, cls), text(ctx, Types.of(made))));
    }
    throw Errors.type(message);
  }

  private static String text(Context ctx, Object value) {
    return Ops.repr(ctx, value).toString();
  }

  static void push(Frame f, int a, int b) {
    f.refs[a] = f.ownHandled == null ? PyNone.NONE : f.ownHandled;
    f.ownHandled = (PyBaseException) f.refs[b];
  }

  static void pop(Frame f, int a) {
    f.ownHandled = f.refs[a] == PyNone.NONE ? null : (PyBaseException) f.refs[a];
  }

  static PyException again(Frame f, int a) {
    return PyException.again((PyBaseException) f.refs[a]);
  }

  static boolean matches(Context ctx, Object exception, Object types) {
    if (types instanceof PyTuple tuple) {
      for (Object each : tuple.items()) {
        check(each);
      }
      for (Object each : tuple.items()) {
        if (isCaught(ctx, exception, each)) {
          return true;
        }
      }
      return false;
    }
    check(types);
    return isCaught(ctx, exception, types);
  }

  private static boolean isCaught(Context ctx, Object exception, Object type) {
    return type instanceof PyType cls
        ? Types.isInstance(exception, cls)
        : ((ForeignClass) type).catches(ctx, (PyBaseException) exception);
  }

  private static void check(Object type) {
    boolean isThrowable =
        type instanceof PyType cls
            ? cls.isSubtypeOf(Exceptions.BASE_EXCEPTION)
            : type instanceof ForeignClass foreign && foreign.isThrowable();
    if (!isThrowable) {
      throw Errors.type("catching classes that do not inherit from BaseException is not allowed");
    }
  }
}
