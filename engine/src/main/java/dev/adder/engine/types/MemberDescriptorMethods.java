package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.SlotDescriptor;
import dev.adder.engine.object.Str;

/** The methods of {@code member_descriptor}: a slot of a class. */
@PyMethods(type = "member_descriptor")
final class MemberDescriptorMethods {
  private MemberDescriptorMethods() {}

  @Py(value = "__name__", kind = MethodTable.Kind.FIELD)
  static Object name(Context ctx, SlotDescriptor self) {
    return Str.of(self.name());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, SlotDescriptor self) {
    return Str.of(self.owner().qualname() + "." + self.name());
  }

  @Py(value = "__objclass__", kind = MethodTable.Kind.FIELD)
  static Object objectClass(Context ctx, SlotDescriptor self) {
    return self.owner();
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, SlotDescriptor self) {
    return NativeTexts.reduceBound(ctx, self.owner(), self.name());
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object doc(Context ctx, SlotDescriptor self) {
    return PyNone.NONE;
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, SlotDescriptor self, Object instance, Object owner) {
    return DescriptorCalls.get(ctx, self, instance, owner);
  }

  @Py("__set__(self, instance, value, /)")
  static Object set(Context ctx, SlotDescriptor self, Object instance, Object value) {
    self.set(ctx, instance, value);
    return PyNone.NONE;
  }

  @Py("__delete__(self, instance, /)")
  static Object delete(Context ctx, SlotDescriptor self, Object instance) {
    self.delete(ctx, instance);
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, SlotDescriptor self) {
    return Str.of("<member '%s' of '%s' objects>".formatted(self.name(), self.owner().name()));
  }
}
