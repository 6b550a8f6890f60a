package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethod;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** The methods of {@code method}: a callable bound to an object. */
@PyMethods(type = "method")
final class MethodMethods {
  private MethodMethods() {}

  @Py(value = "__new__(cls, function, instance, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object function, Object instance) {
    if (!Callables.isCallable(function)) {
      throw Errors.type("first argument must be callable");
    }
    if (instance == PyNone.NONE) {
      throw Errors.type("instance must not be None");
    }
    ctx.meter().allocate(32);
    return new PyMethod(function, instance);
  }

  @Py(value = "__func__", kind = MethodTable.Kind.FIELD)
  static Object function(Context ctx, PyMethod self) {
    return self.function();
  }

  @Py(value = "__self__", kind = MethodTable.Kind.FIELD)
  static Object self(Context ctx, PyMethod self) {
    return self.self();
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object doc(Context ctx, PyMethod self) {
    return NativeTexts.attributeOr(ctx, self.function(), "__doc__", PyNone.NONE);
  }

  @Py("__getattribute__(self, name, /)")
  static Object getAttribute(Context ctx, PyMethod self, Object name) {
    String text = ObjectMethods.name(name);
    if (self.type().lookup(text) == null) {
      return Attributes.get(ctx, self.function(), text);
    }
    return Attributes.generic(ctx, self, self.type(), text);
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, PyMethod self, Object[] args, PyDict keywords) {
    KeywordCall call = KeywordCall.of(args, keywords);
    return self.call(ctx, call.args(), call.keywords());
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, PyMethod self, Object instance, Object owner) {
    if (instance == PyNone.NONE && (owner == null || owner == PyNone.NONE)) {
      throw Errors.type("__get__(None, None) is invalid");
    }
    return self;
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyMethod self, Object other) {
    if (!(other instanceof PyMethod method)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Ops.is(self.self(), method.self())
        && Ops.identicalOrEqual(ctx, self.function(), method.function());
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyMethod self) {
    return Hash.identity(ctx, self.self()) * 31 + Hash.of(ctx, self.function());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyMethod self) {
    Object name = Attributes.getOrNull(ctx, self.function(), "__qualname__");
    if (name == null) {
      name = Attributes.getOrNull(ctx, self.function(), "__name__");
    }
    String text = name != null && Str.is(name) ? Str.text(name) : "?";
    return Str.of("<bound method %s of %s>".formatted(text, Ops.repr(ctx, self.self())));
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyMethod self) {
    Object name = Attributes.get(ctx, self.function(), "__name__");
    return NativeTexts.reduceBound(ctx, self.self(), Str.text(name));
  }
}
