package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code weakref.ref}. */
@PyMethods(type = "weakref.ReferenceType")
final class WeakRefMethods {
  private WeakRefMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length == 0 || args.length > 2) {
      throw Errors.type(
          args.length == 0
              ? "__new__ expected at least 1 argument, got 0"
              : "__new__ expected at most 2 arguments, got " + args.length);
    }
    Object callback = args.length == 1 || args[1] == PyNone.NONE ? null : args[1];
    return PyWeakRef.of(ctx, cls, args[0], callback);
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyWeakRef self, Object[] args, PyDict keywords) {
    if (keywords.size() > 0) {
      throw Errors.type("ref() takes no keyword arguments");
    }
    return PyNone.NONE;
  }

  @Py("__call__(self)")
  static Object call(Context ctx, PyWeakRef self) {
    return self.referent() == null ? PyNone.NONE : self.referent();
  }

  @Py(value = "__callback__", kind = MethodTable.Kind.FIELD)
  static Object callback(Context ctx, PyWeakRef self) {
    return self.callback() == null ? PyNone.NONE : self.callback();
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyWeakRef self, Object other) {
    if (!(other instanceof PyWeakRef reference)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = self.referent();
    Object b = reference.referent();
    return a == null || b == null ? self == other : Ops.equal(ctx, a, b);
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyWeakRef self) {
    if (self.cachedHash() == null) {
      Object referent = self.referent();
      if (referent == null) {
        throw Errors.type("weak object has gone away");
      }
      self.cacheHash(Hash.of(ctx, referent));
    }
    return self.cachedHash();
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyWeakRef self) {
    String address = TypeNames.address(ctx, self);
    Object referent = self.referent();
    if (referent == null) {
      return "<weakref at " + address + "; dead>";
    }
    Object name = Attributes.getOrNull(ctx, referent, "__name__");
    String type = Types.of(referent).name();
    String at = TypeNames.address(ctx, referent);
    return Str.of(
        name != null && Str.is(name)
            ? "<weakref at %s; to '%s' at %s (%s)>".formatted(address, type, at, Str.text(name))
            : "<weakref at %s; to '%s' at %s>".formatted(address, type, at));
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
