package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeMethod;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code method-wrapper}: a bound special method of a builtin type. */
@PyMethods(type = "method-wrapper")
final class MethodWrapperMethods {
  private MethodWrapperMethods() {}

  @Py(value = "__self__", kind = MethodTable.Kind.FIELD)
  static Object self(Context ctx, NativeMethod self) {
    return NativeTexts.self(ctx, self);
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, NativeMethod self) {
    return Str.of(NativeTexts.function(self).name());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, NativeMethod self) {
    return Str.of(NativeTexts.qualname(ctx, self));
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object doc(Context ctx, NativeMethod self) {
    return NativeTexts.doc(NativeTexts.function(self));
  }

  @Py(value = "__text_signature__", kind = MethodTable.Kind.GETTER)
  static Object textSignature(Context ctx, NativeMethod self) {
    return NativeTexts.signature(NativeTexts.function(self));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, NativeMethod self, Object other) {
    if (self == other) {
      return true;
    }
    if (self instanceof NativeMethod a && other instanceof NativeMethod b) {
      return a.function() == b.function() && Ops.is(a.self(), b.self());
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, NativeMethod self) {
    if (self instanceof NativeMethod method) {
      return Hash.identity(ctx, method.self()) * 31 + Hash.identity(ctx, method.function());
    }
    return Hash.identity(ctx, self);
  }

  @Py(value = "__objclass__", kind = MethodTable.Kind.GETTER)
  static Object objectClass(Context ctx, NativeMethod self) {
    return self.function().owner();
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, NativeMethod self, Object[] args, PyDict keywords) {
    KeywordCall call = KeywordCall.of(args, keywords);
    return self.call(ctx, call.args(), call.keywords());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, NativeMethod self) {
    Object owner = self.self();
    return Str.of(
        "<method-wrapper '%s' of %s object at %s>"
            .formatted(
                self.function().name(), Types.of(owner).name(), TypeNames.address(ctx, owner)));
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, NativeMethod self) {
    return NativeTexts.reduceBound(ctx, self.self(), self.function().name());
  }
}
