package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.NativeMethod;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code classmethod_descriptor}: a class method of a builtin type, unbound. */
@PyMethods(type = "classmethod_descriptor")
final class ClassMethodDescriptorMethods {
  private ClassMethodDescriptorMethods() {}

  @Py(value = "__name__", kind = MethodTable.Kind.FIELD)
  static Object name(Context ctx, NativeFunction self) {
    return Str.of(self.name());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, NativeFunction self) {
    return Str.of(self.owner().qualname() + "." + self.name());
  }

  @Py(value = "__objclass__", kind = MethodTable.Kind.FIELD)
  static Object objectClass(Context ctx, NativeFunction self) {
    return self.owner();
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object doc(Context ctx, NativeFunction self) {
    return NativeTexts.doc(self);
  }

  @Py(value = "__text_signature__", kind = MethodTable.Kind.GETTER)
  static Object textSignature(Context ctx, NativeFunction self) {
    return NativeTexts.signature(self);
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, NativeFunction self, Object[] args, PyDict keywords) {
    KeywordCall call = KeywordCall.of(args, keywords);
    return self.call(ctx, call.args(), call.keywords());
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, NativeFunction self, Object instance, Object owner) {
    Object type = owner == null || owner == PyNone.NONE ? Types.of(instance) : owner;
    if (!(type instanceof PyType cls)) {
      throw Errors.type(
          "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2"
              .formatted(self.name(), self.owner().name(), Types.of(type).name()));
    }
    if (!cls.isSubtypeOf(self.owner())) {
      throw Errors.type(
          "descriptor '%s' requires a subtype of '%s' but received '%s'"
              .formatted(self.name(), self.owner().name(), cls.name()));
    }
    return new NativeMethod(self, cls);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, NativeFunction self) {
    return Str.of("<method '%s' of '%s' objects>".formatted(self.name(), self.owner().name()));
  }
}
