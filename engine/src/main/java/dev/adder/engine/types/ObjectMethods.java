package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Construct;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBindable;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** Construction, text, comparison and attribute access of {@code object}. */
@PyMethods(type = "object")
final class ObjectMethods {
  private ObjectMethods() {}

  private static boolean isObjects(PyType cls, Special which) {
    return cls.special(which) instanceof NativeFunction f && f.owner() == PyType.OBJECT;
  }

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length > 0 || keywords.size() > 0) {
      if (!isObjects(cls, Special.NEW)) {
        throw Errors.type("object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (isObjects(cls, Special.INIT)) {
        throw Errors.type(cls.name() + "() takes no arguments");
      }
    }
    return Construct.plain(ctx, cls);
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, Object self, Object[] args, PyDict keywords) {
    if (args.length > 0 || keywords.size() > 0) {
      PyType cls = Types.of(self);
      if (!isObjects(cls, Special.INIT)) {
        throw Errors.type(
            "object.__init__() takes exactly one argument (the instance to initialize)");
      }
      if (isObjects(cls, Special.NEW)) {
        throw Errors.type(
            cls.name() + ".__init__() takes exactly one argument (the instance to initialize)");
      }
    }
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Object self) {
    return "<%s object at %s>"
        .formatted(TypeNames.dotted(ctx, Types.of(self)), TypeNames.address(ctx, self));
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, Object self) {
    Object method = Types.of(self).special(Special.REPR);
    if (!(method instanceof PyBindable) || method instanceof NativeFunction) {
      return Ops.repr(ctx, self);
    }
    ctx.enterNative();
    try {
      return Calls.callSpecial(ctx, method, self);
    } finally {
      ctx.leaveNative();
    }
  }

  @Py("__format__(self, format_spec, /)")
  static Object format(Context ctx, Object self, Object spec) {
    if (!Str.is(spec)) {
      throw Errors.type("__format__() argument must be str, not " + Args.typeName(spec));
    }
    if (Str.length(Str.plain(spec)) > 0) {
      throw Errors.type(
          "unsupported format string passed to " + Types.of(self).name() + ".__format__");
    }
    return Ops.str(ctx, self);
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, Object self) {
    return Hash.identity(ctx, self);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, Object self, Object other) {
    return Ops.is(self, other) ? (Object) true : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, Object self, Object other) {
    Object method = Types.of(self).special(CompareOp.EQ.method());
    Object equal = dev.adder.engine.object.Calls.callSpecial(ctx, method, self, other);
    return equal == PyNotImplemented.NOT_IMPLEMENTED ? equal : (Object) !Ops.truth(ctx, equal);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, Object self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, Object self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, Object self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, Object self, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** The text of an attribute name; TypeError for anything but a str. */
  static String name(Object name) {
    if (!Str.is(name)) {
      throw Errors.type("attribute name must be string, not '" + Types.of(name).name() + "'");
    }
    return Str.text(name);
  }

  @Py("__getattribute__(self, name, /)")
  static Object getAttribute(Context ctx, Object self, Object name) {
    String text = name(name);
    Object found = Attributes.generic(ctx, self, Types.of(self), text);
    if (found == null && self instanceof PyType cls) {
      found = cls.own(text);
    }
    if (found == null) {
      throw self instanceof PyType cls
          ? Errors.attribute(
              "'%s' object has no attribute '%s'".formatted(cls.type().name(), text), cls, text)
          : Errors.noAttribute(self, text);
    }
    return found;
  }

  @Py("__setattr__(self, name, value, /)")
  static Object setAttribute(Context ctx, Object self, Object name, Object value) {
    String text = name(name);
    if (self instanceof PyType) {
      throw Errors.type("can't apply this __setattr__ to type object");
    }
    Attributes.setGeneric(ctx, self, text, value);
    return PyNone.NONE;
  }

  @Py("__delattr__(self, name, /)")
  static Object deleteAttribute(Context ctx, Object self, Object name) {
    String text = name(name);
    if (self instanceof PyType) {
      throw Errors.type("can't apply this __delattr__ to type object");
    }
    Attributes.deleteGeneric(ctx, self, text);
    return PyNone.NONE;
  }

  @Py(value = "__init_subclass__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.CLASS)
  static Object initSubclass(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (keywords.size() > 0) {
      throw Errors.type(cls.name() + ".__init_subclass__() takes no keyword arguments");
    }
    if (args.length > 0) {
      throw Errors.type(
          "%s.__init_subclass__() takes no arguments (%d given)"
              .formatted(cls.name(), args.length));
    }
    return PyNone.NONE;
  }

  @Py(value = "__subclasshook__(cls, object, /)", kind = MethodTable.Kind.CLASS)
  static Object subclassHook(Context ctx, PyType cls, Object other) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, Object self) {
    return self instanceof PyObject ? 16L + 8L * Types.of(self).memberCount() : 32L;
  }
}
