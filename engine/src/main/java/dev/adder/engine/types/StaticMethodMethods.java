package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyStaticMethod;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** The methods of {@code staticmethod}. */
@PyMethods(type = "staticmethod")
final class StaticMethodMethods {
  private StaticMethodMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(48);
    return new PyStaticMethod(cls, PyNone.NONE);
  }

  @Py("__init__(self, function, /)")
  static Object init(Context ctx, PyStaticMethod self, Object function) {
    self.setFunction(function);
    DescriptorCalls.copyNames(ctx, self, function);
    return PyNone.NONE;
  }

  @Py(value = "__func__", kind = MethodTable.Kind.FIELD)
  static Object function(Context ctx, PyStaticMethod self) {
    return self.function();
  }

  @Py(value = "__wrapped__", kind = MethodTable.Kind.FIELD)
  static Object wrapped(Context ctx, PyStaticMethod self) {
    return self.function();
  }

  @Py(value = "__isabstractmethod__", kind = MethodTable.Kind.GETTER)
  static Object isAbstract(Context ctx, PyStaticMethod self) {
    return DescriptorCalls.isAbstract(ctx, self.function());
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, PyStaticMethod self, Object instance, Object owner) {
    return self.function();
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, PyStaticMethod self, Object[] args, PyDict keywords) {
    KeywordCall call = KeywordCall.of(args, keywords);
    return Calls.call(ctx, self.function(), call.args(), call.keywords());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyStaticMethod self) {
    return Str.of("<staticmethod(%s)>".formatted(Ops.repr(ctx, self.function())));
  }
}
