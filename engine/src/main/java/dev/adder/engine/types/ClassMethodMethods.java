package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyClassMethod;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethod;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code classmethod}. */
@PyMethods(type = "classmethod")
final class ClassMethodMethods {
  private ClassMethodMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(48);
    return new PyClassMethod(cls, PyNone.NONE);
  }

  @Py("__init__(self, function, /)")
  static Object init(Context ctx, PyClassMethod self, Object function) {
    self.setFunction(function);
    DescriptorCalls.copyNames(ctx, self, function);
    return PyNone.NONE;
  }

  @Py(value = "__func__", kind = MethodTable.Kind.FIELD)
  static Object function(Context ctx, PyClassMethod self) {
    return self.function();
  }

  @Py(value = "__wrapped__", kind = MethodTable.Kind.FIELD)
  static Object wrapped(Context ctx, PyClassMethod self) {
    return self.function();
  }

  @Py(value = "__isabstractmethod__", kind = MethodTable.Kind.GETTER)
  static Object isAbstract(Context ctx, PyClassMethod self) {
    return DescriptorCalls.isAbstract(ctx, self.function());
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, PyClassMethod self, Object instance, Object owner) {
    Object type = owner == null || owner == PyNone.NONE ? Types.of(instance) : owner;
    return new PyMethod(self.function(), type);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyClassMethod self) {
    return Str.of("<classmethod(%s)>".formatted(Ops.repr(ctx, self.function())));
  }
}
