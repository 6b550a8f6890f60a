package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Notes;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code BaseException}. */
@PyMethods(type = "BaseException")
final class BaseExceptionMethods {
  private BaseExceptionMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(128);
    return new PyBaseException(cls, PyTuple.of(args));
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    ExceptionArgs.refuseKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    return PyNone.NONE;
  }

  @Py(value = "args", kind = MethodTable.Kind.GETTER)
  static Object getArgs(Context ctx, PyBaseException self) {
    return self.args();
  }

  @Py(value = "args", kind = MethodTable.Kind.SETTER)
  static Object setArgs(Context ctx, PyBaseException self, Object value) {
    if (value == null) {
      throw Errors.type("args may not be deleted");
    }
    self.setArgs(Iteration.toTuple(ctx, value));
    return null;
  }

  @Py(value = "__traceback__", kind = MethodTable.Kind.GETTER)
  static Object getTraceback(Context ctx, PyBaseException self) {
    return self.traceback();
  }

  @Py(value = "__traceback__", kind = MethodTable.Kind.SETTER)
  static Object setTraceback(Context ctx, PyBaseException self, Object value) {
    if (value == null) {
      throw Errors.type("__traceback__ may not be deleted");
    }
    if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
      throw Errors.type("__traceback__ must be a traceback or None");
    }
    self.setTraceback(value);
    return null;
  }

  @Py(value = "__cause__", kind = MethodTable.Kind.GETTER)
  static Object getCause(Context ctx, PyBaseException self) {
    return self.cause() == null ? PyNone.NONE : self.cause();
  }

  @Py(value = "__cause__", kind = MethodTable.Kind.SETTER)
  static Object setCause(Context ctx, PyBaseException self, Object value) {
    self.setCause(exceptionOrNone("cause", value));
    return null;
  }

  private static PyBaseException exceptionOrNone(String what, Object value) {
    if (value == null) {
      throw Errors.type("__" + what + "__ may not be deleted");
    }
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof PyBaseException e) {
      return e;
    }
    throw Errors.type("exception " + what + " must be None or derive from BaseException");
  }

  @Py(value = "__context__", kind = MethodTable.Kind.GETTER)
  static Object getContext(Context ctx, PyBaseException self) {
    return self.context() == null ? PyNone.NONE : self.context();
  }

  @Py(value = "__context__", kind = MethodTable.Kind.SETTER)
  static Object setContext(Context ctx, PyBaseException self, Object value) {
    self.setContext(exceptionOrNone("context", value));
    return null;
  }

  /** The value of an attribute that cannot be deleted; TypeError for Java null. */
  static Object kept(Object value) {
    if (value == null) {
      throw Errors.type("can't delete numeric/char attribute");
    }
    return value;
  }

  @Py(value = "__suppress_context__", kind = MethodTable.Kind.GETTER)
  static Object getSuppress(Context ctx, PyBaseException self) {
    return self.suppressesContext();
  }

  @Py(value = "__suppress_context__", kind = MethodTable.Kind.SETTER)
  static Object setSuppress(Context ctx, PyBaseException self, Object value) {
    if (!(kept(value) instanceof Boolean b)) {
      throw Errors.type("attribute value type must be bool");
    }
    self.setSuppressContext(b);
    return null;
  }

  @Py("with_traceback(self, object, /)")
  static Object withTraceback(Context ctx, PyBaseException self, Object traceback) {
    setTraceback(ctx, self, traceback);
    return self;
  }

  @Py("add_note(self, object, /)")
  static Object addNote(Context ctx, PyBaseException self, Object note) {
    if (!Str.is(note)) {
      throw Errors.type("note must be a str, not '" + Types.of(note).name() + "'");
    }
    Notes.add(ctx, self, note);
    return PyNone.NONE;
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBaseException self) {
    return ExceptionArgs.text(ctx, self);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyBaseException self) {
    String name = self.type().shortName();
    PyTuple args = self.args();
    if (args.size() == 1) {
      return Str.of(name + "(" + Ops.repr(ctx, args.get(0)) + ")");
    }
    return Str.of(name + Ops.repr(ctx, args));
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyBaseException self) {
    return ExceptionArgs.reduce(self, self.args(), self.dictIfMade());
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, PyBaseException self, Object state) {
    if (state == PyNone.NONE) {
      return state;
    }
    if (!(state instanceof PyDict dict)) {
      throw Errors.type("state is not a dictionary");
    }
    for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
      ctx.meter().step();
      Object name = dict.keyAt(i);
      if (!Str.is(name)) {
        throw Errors.type("attribute name must be string, not '" + Types.of(name).name() + "'");
      }
      Attributes.set(ctx, self, Str.text(name), dict.valueAt(i));
    }
    return PyNone.NONE;
  }
}
