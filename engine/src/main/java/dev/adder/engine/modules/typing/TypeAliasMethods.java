package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyGenericAlias;
import dev.adder.engine.types.PyTypeAlias;
import dev.adder.engine.types.PyUnion;

/** The methods of type aliases. */
@PyMethods(type = "typing.TypeAliasType")
final class TypeAliasMethods {
  private TypeAliasMethods() {}

  @Py(value = "__new__(cls, name, value, *, type_params=())", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object name, Object value, Object params) {
    if (!Str.is(name)) {
      throw Errors.type("typealias() argument 'name' must be str, not " + Args.typeName(name));
    }
    if (params != null && !(params instanceof PyTuple)) {
      throw Errors.type("type_params must be a tuple");
    }
    ctx.meter().allocate(64);
    PyTuple parameters = params == null ? PyTuple.EMPTY : (PyTuple) params;
    return new PyTypeAlias(Str.text(name), parameters, null, value, TypingModule.callerModule(ctx));
  }

  @Py(value = "__name__", kind = MethodTable.Kind.FIELD)
  static Object name(Context ctx, PyTypeAlias self) {
    return Str.of(self.name());
  }

  @Py(value = "__module__", kind = MethodTable.Kind.GETTER)
  static Object module(Context ctx, PyTypeAlias self) {
    return self.module();
  }

  @Py(value = "__value__", kind = MethodTable.Kind.GETTER)
  static Object value(Context ctx, PyTypeAlias self) {
    return self.value(ctx);
  }

  @Py(value = "__type_params__", kind = MethodTable.Kind.GETTER)
  static Object typeParams(Context ctx, PyTypeAlias self) {
    return self.typeParams();
  }

  @Py(value = "__parameters__", kind = MethodTable.Kind.GETTER)
  static Object parameters(Context ctx, PyTypeAlias self) {
    return self.typeParams();
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyTypeAlias self) {
    return Str.of(self.name());
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyTypeAlias self) {
    return Str.of(self.name());
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyTypeAlias self, Object key) {
    if (self.typeParams().size() == 0) {
      throw Errors.type("Only generic type aliases are subscriptable");
    }
    return PyGenericAlias.of(ctx, self, key);
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, PyTypeAlias self, Object other) {
    return PyUnion.or(ctx, self, other);
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, PyTypeAlias self, Object other) {
    return PyUnion.or(ctx, other, self);
  }
}
