package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.OsErrors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;

/** The methods of {@code OSError}: errno picks the subtype. */
@PyMethods(type = "OSError")
final class OsErrorMethods {
  private OsErrorMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(128);
    if (usesInit(cls)) {
      return new PyBaseException(cls, PyTuple.EMPTY);
    }
    if (keywords.size() > 0) {
      throw Errors.type(cls.name() + "() takes no keyword arguments");
    }
    PyType type = cls;
    if (cls == Exceptions.OS_ERROR && args.length >= 2 && args.length <= 5) {
      type = args[0] instanceof Long errno ? OsErrors.typeOf(errno) : cls;
    }
    PyBaseException made = new PyBaseException(type, PyTuple.of(args));
    fill(made, args);
    return made;
  }

  /** Whether the arguments go to an {@code __init__} that a class overrides. */
  private static boolean usesInit(PyType cls) {
    return isOverridden(cls, Special.INIT) && !isOverridden(cls, Special.NEW);
  }

  private static boolean isOverridden(PyType cls, Special which) {
    return !(cls.special(which) instanceof NativeFunction f && f.owner() == Exceptions.OS_ERROR);
  }

  private static void fill(PyBaseException self, Object[] args) {
    self.setArgs(PyTuple.of(args));
    if (args.length < 2 || args.length > 5) {
      return;
    }
    self.with("errno", args[0]).with("strerror", args[1]);
    if (args.length >= 3 && args[2] != PyNone.NONE) {
      if (self.type().isSubtypeOf(Exceptions.BLOCKING_IO_ERROR) && args[2] instanceof Long) {
        return;
      }
      self.with("filename", args[2]);
      if (args.length == 5 && args[4] != PyNone.NONE) {
        self.with("filename2", args[4]);
      }
      self.setArgs(PyTuple.of(args[0], args[1]));
    }
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    if (usesInit(self.type())) {
      ExceptionArgs.refuseKeywords(self, keywords);
      fill(self, args);
    }
    return PyNone.NONE;
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBaseException self) {
    Object file = self.field("filename");
    Object errno = self.rawField(0);
    Object text = self.rawField(1);
    if (self.rawField(2) != null && file != PyNone.NONE) {
      Object second = self.rawField(3);
      String head =
          "[Errno %s] %s: %s".formatted(orNone(ctx, errno), orNone(ctx, text), Ops.repr(ctx, file));
      return Str.of(second == null ? head : head + " -> " + Ops.repr(ctx, second));
    }
    if (errno != null && text != null) {
      return Str.of("[Errno %s] %s".formatted(orNone(ctx, errno), orNone(ctx, text)));
    }
    return ExceptionArgs.text(ctx, self);
  }

  private static Object orNone(Context ctx, Object value) {
    return value == null ? "None" : Ops.str(ctx, value);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyBaseException self) {
    PyTuple args = self.args();
    if (args.size() == 2 && self.field("filename") != PyNone.NONE) {
      Object second = self.field("filename2");
      args =
          second == PyNone.NONE
              ? PyTuple.of(args.get(0), args.get(1), self.field("filename"))
              : PyTuple.of(args.get(0), args.get(1), self.field("filename"), PyNone.NONE, second);
    }
    return ExceptionArgs.reduce(self, args, self.dictIfMade());
  }

  @Py(value = "errno", kind = MethodTable.Kind.GETTER)
  static Object getErrno(Context ctx, PyBaseException self) {
    return self.field("errno");
  }

  @Py(value = "errno", kind = MethodTable.Kind.SETTER)
  static Object setErrno(Context ctx, PyBaseException self, Object value) {
    self.with("errno", value);
    return null;
  }

  @Py(value = "strerror", kind = MethodTable.Kind.GETTER)
  static Object getStrerror(Context ctx, PyBaseException self) {
    return self.field("strerror");
  }

  @Py(value = "strerror", kind = MethodTable.Kind.SETTER)
  static Object setStrerror(Context ctx, PyBaseException self, Object value) {
    self.with("strerror", value);
    return null;
  }

  @Py(value = "filename", kind = MethodTable.Kind.GETTER)
  static Object getFilename(Context ctx, PyBaseException self) {
    return self.field("filename");
  }

  @Py(value = "filename", kind = MethodTable.Kind.SETTER)
  static Object setFilename(Context ctx, PyBaseException self, Object value) {
    self.with("filename", value);
    return null;
  }

  @Py(value = "filename2", kind = MethodTable.Kind.GETTER)
  static Object getFilename2(Context ctx, PyBaseException self) {
    return self.field("filename2");
  }

  @Py(value = "filename2", kind = MethodTable.Kind.SETTER)
  static Object setFilename2(Context ctx, PyBaseException self, Object value) {
    self.with("filename2", value);
    return null;
  }
}
