package dev.adder.engine.modules;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Numeric;

/** The functions of module sys. */
@PyMethods(module = "sys")
final class SysFunctions {
  private SysFunctions() {}

  @Py("exit(status=None, /)")
  static Object exit(Context ctx, Object status) {
    PyTuple args =
        status == null || status == PyNone.NONE
            ? PyTuple.EMPTY
            : status instanceof PyTuple tuple ? tuple : PyTuple.of(status);
    PyBaseException e = new PyBaseException(Exceptions.SYSTEM_EXIT, args);
    e.with("code", args.size() == 0 ? PyNone.NONE : args.size() == 1 ? args.get(0) : (Object) args);
    throw new PyException(e);
  }

  @Py("getrecursionlimit()")
  static Object recursionLimit(Context ctx) {
    return (long) ctx.isolate().recursionLimit();
  }

  @Py("setrecursionlimit(limit, /)")
  static Object setRecursionLimit(Context ctx, Object limit) {
    int value = Args.intValue(ctx, limit);
    if (value < 1) {
      throw Errors.value("recursion limit must be greater or equal than 1");
    }
    if (value <= ctx.depth()) {
      throw Errors.recursion(
          "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low"
              .formatted(value, ctx.depth()));
    }
    ctx.isolate().setRecursionLimit(value);
    return PyNone.NONE;
  }

  @Py("intern(string, /)")
  static Object intern(Context ctx, Object string) {
    if (!(string instanceof String) && !(Str.is(string) && Types.of(string) == Str.TYPE)) {
      throw Errors.type("intern() argument must be str, not " + Args.typeName(string));
    }
    return string;
  }

  @Py("exc_info()")
  static Object exceptionInfo(Context ctx) {
    PyBaseException e = ctx.handled();
    return e == null
        ? PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE)
        : PyTuple.of(e.type(), e, e.traceback());
  }

  @Py("exception()")
  static Object exception(Context ctx) {
    return ctx.handled() == null ? PyNone.NONE : ctx.handled();
  }

  @Py("_getframe(depth=0, /)")
  static Object frame(Context ctx, Object depth) {
    int n = depth == null ? 0 : Args.intValue(ctx, depth);
    Activation frame = ctx.top();
    for (; n > 0 && frame != null; n--) {
      frame = frame.caller();
    }
    if (frame == null) {
      throw Errors.value("call stack is not deep enough");
    }
    frame.capture();
    return frame;
  }

  @Py("_getframemodulename(depth=0)")
  static Object frameModule(Context ctx, Object depth) {
    int n = depth == null ? 0 : Args.intValue(ctx, depth);
    Activation frame = ctx.top();
    for (; n > 0 && frame != null; n--) {
      frame = frame.caller();
    }
    Object name = frame == null ? null : frame.globals().get(ctx, "__name__");
    return name == null ? PyNone.NONE : name;
  }

  private static Object stream(Context ctx, String name) {
    Object stream = SysModule.stream(ctx, name);
    if (stream == null) {
      throw Errors.runtime("lost sys." + name);
    }
    return stream;
  }

  @Py("displayhook(object, /)")
  static Object display(Context ctx, Object value) {
    if (value == PyNone.NONE) {
      return PyNone.NONE;
    }
    ctx.isolate().builtins().put(ctx, "_", PyNone.NONE);
    Object out = stream(ctx, "stdout");
    Calls.method(ctx, out, "write", Ops.repr(ctx, value));
    Calls.method(ctx, out, "write", "\n");
    ctx.isolate().builtins().put(ctx, "_", value);
    return PyNone.NONE;
  }

  @Py("excepthook(exctype, value, traceback, /)")
  static Object exceptionHook(Context ctx, Object type, Object value, Object traceback) {
    Object err = stream(ctx, "stderr");
    if (value instanceof PyBaseException e) {
      Calls.method(ctx, err, "write", Str.of(TracebackText.of(ctx, e)));
    }
    return PyNone.NONE;
  }

  @Py("getsizeof(object, default=None)")
  static Object size(Context ctx, Object value, Object fallback) {
    Object size = Calls.method(ctx, value, "__sizeof__");
    if (!Types.isInstance(size, Types.INT)) {
      throw Errors.type("an integer is required");
    }
    if (Args.sizeLong(ctx, size) < 0) {
      throw Errors.value("__sizeof__() should return >= 0");
    }
    return size;
  }

  @Py("getrefcount(object, /)")
  static Object references(Context ctx, Object value) {
    return 2L;
  }

  @Py("getdefaultencoding()")
  static Object defaultEncoding(Context ctx) {
    return "utf-8";
  }

  @Py("getfilesystemencoding()")
  static Object fileEncoding(Context ctx) {
    return "utf-8";
  }

  @Py("getfilesystemencodeerrors()")
  static Object fileErrors(Context ctx) {
    return "surrogateescape";
  }

  @Py("get_int_max_str_digits()")
  static Object maxDigits(Context ctx) {
    return (long) Numeric.maxDigits(ctx);
  }

  @Py("set_int_max_str_digits(maxdigits)")
  static Object setMaxDigits(Context ctx, Object digits) {
    int value = Args.intValue(ctx, digits);
    if (value != 0 && value < 640) {
      throw Errors.value("maxdigits must be 0 or larger than 640");
    }
    Numeric.setMaxDigits(ctx, value);
    return PyNone.NONE;
  }

  @Py("gettrace()")
  static Object trace(Context ctx) {
    return PyNone.NONE;
  }

  @Py("settrace(function, /)")
  static Object setTrace(Context ctx, Object function) {
    if (function != PyNone.NONE) {
      throw Errors.notImplemented("tracing is not available in this version of Adder");
    }
    return PyNone.NONE;
  }

  @Py("is_finalizing()")
  static Object isFinalizing(Context ctx) {
    return false;
  }

  @Py("_is_gil_enabled()")
  static Object hasLock(Context ctx) {
    return true;
  }

  @Py("audit(event, /, *args)")
  static Object audit(Context ctx, Object event, Object[] args) {
    return PyNone.NONE;
  }
}
