package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyTypeParam;

/** The methods of TypeVar. */
@PyMethods(type = "typing.TypeVar")
final class TypeVarMethods {
  private TypeVarMethods() {}

  @Py(
      value =
          "__new__(cls, name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)",
      kind = MethodTable.Kind.NEW)
  static Object create(
      Context ctx,
      PyType cls,
      Object name,
      Object[] constraints,
      Object bound,
      Object fallback,
      Object covariant,
      Object contravariant,
      Object infer) {
    ctx.meter().allocate(128);
    PyTypeParam made = new PyTypeParam(cls, TypeParamText.name(name, "typevar"));
    TypeParamText.variance(ctx, made, covariant, contravariant, infer);
    if (bound != null && bound != PyNone.NONE) {
      made.setBound(TypingModule.typing(ctx, "_type_check", bound, "Bound must be a type."));
    }
    if (constraints.length == 1) {
      throw Errors.type("A single constraint is not allowed");
    }
    if (constraints.length > 1 && made.bound(ctx) != PyNone.NONE) {
      throw Errors.type("Constraints cannot be combined with bound=...");
    }
    made.setConstraints(PyTuple.of(constraints));
    TypeParamText.finish(ctx, made, fallback);
    return made;
  }

  @Py(value = "__name__", kind = MethodTable.Kind.FIELD)
  static Object name(Context ctx, PyTypeParam self) {
    return Str.of(self.name());
  }

  @Py(value = "__bound__", kind = MethodTable.Kind.GETTER)
  static Object bound(Context ctx, PyTypeParam self) {
    return self.bound(ctx);
  }

  @Py(value = "__constraints__", kind = MethodTable.Kind.GETTER)
  static Object constraints(Context ctx, PyTypeParam self) {
    return self.constraints(ctx);
  }

  @Py(value = "__default__", kind = MethodTable.Kind.GETTER)
  static Object defaultValue(Context ctx, PyTypeParam self) {
    return self.defaultValue(ctx);
  }

  @Py(value = "__covariant__", kind = MethodTable.Kind.FIELD)
  static Object covariant(Context ctx, PyTypeParam self) {
    return self.isCovariant();
  }

  @Py(value = "__contravariant__", kind = MethodTable.Kind.FIELD)
  static Object contravariant(Context ctx, PyTypeParam self) {
    return self.isContravariant();
  }

  @Py(value = "__infer_variance__", kind = MethodTable.Kind.FIELD)
  static Object infer(Context ctx, PyTypeParam self) {
    return self.infersVariance();
  }

  @Py("has_default(self, /)")
  static Object hasDefault(Context ctx, PyTypeParam self) {
    return self.hasDefault();
  }

  @Py("__typing_subst__(self, arg, /)")
  static Object substitute(Context ctx, PyTypeParam self, Object arg) {
    return TypingModule.typing(ctx, "_typevar_subst", self, arg);
  }

  @Py("__typing_prepare_subst__(self, alias, args, /)")
  static Object prepare(Context ctx, PyTypeParam self, Object alias, Object args) {
    return TypingModule.typing(ctx, "_typevar_prepare_subst", self, alias, args);
  }

  @Py("__mro_entries__(self, bases, /)")
  static Object mroEntries(Context ctx, PyTypeParam self, Object bases) {
    throw Errors.type("Cannot subclass an instance of TypeVar");
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, PyTypeParam self, Object other) {
    return TypingModule.typing(ctx, "_union", self, other);
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, PyTypeParam self, Object other) {
    return TypingModule.typing(ctx, "_union", other, self);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyTypeParam self) {
    return TypeParamText.repr(self);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyTypeParam self) {
    return Str.of(self.name());
  }
}
