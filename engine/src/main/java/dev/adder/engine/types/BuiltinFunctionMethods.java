package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.NativeMethod;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Str;

/**
 * The methods of {@code builtin_function_or_method}: a function, or a bound method, written in
 * Java.
 */
@PyMethods(type = "builtin_function_or_method")
final class BuiltinFunctionMethods {
  private BuiltinFunctionMethods() {}

  @Py(value = "__self__", kind = MethodTable.Kind.GETTER)
  static Object self(Context ctx, Object self) {
    return NativeTexts.self(ctx, self);
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, Object self) {
    return Str.of(NativeTexts.function(self).name());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, Object self) {
    return Str.of(NativeTexts.qualname(ctx, self));
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object doc(Context ctx, Object self) {
    return NativeTexts.doc(NativeTexts.function(self));
  }

  @Py(value = "__text_signature__", kind = MethodTable.Kind.GETTER)
  static Object textSignature(Context ctx, Object self) {
    return NativeTexts.signature(NativeTexts.function(self));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, Object self, Object other) {
    if (self == other) {
      return true;
    }
    if (self instanceof NativeMethod a && other instanceof NativeMethod b) {
      return a.function() == b.function() && Ops.is(a.self(), b.self());
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, Object self) {
    if (self instanceof NativeMethod method) {
      return Hash.identity(ctx, method.self()) * 31 + Hash.identity(ctx, method.function());
    }
    return Hash.identity(ctx, self);
  }

  @Py(value = "__module__", kind = MethodTable.Kind.FIELD)
  static Object module(Context ctx, Object self) {
    String module = NativeTexts.function(self).module();
    return module == null ? PyNone.NONE : Str.of(module);
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, Object self, Object[] args, PyDict keywords) {
    KeywordCall call = KeywordCall.of(args, keywords);
    return Calls.call(ctx, self, call.args(), call.keywords());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Object self) {
    return Str.of(NativeTexts.repr(ctx, self));
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, Object self) {
    NativeFunction function = NativeTexts.function(self);
    Object owner = NativeTexts.self(ctx, self);
    return function.owner() == null || owner == PyNone.NONE
        ? Str.of(function.name())
        : NativeTexts.reduceBound(ctx, owner, function.name());
  }
}
