package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyTypeParam;

/** The methods of TypeVarTuple. */
@PyMethods(type = "typing.TypeVarTuple")
final class TypeVarTupleMethods {
  private TypeVarTupleMethods() {}

  @Py(value = "__new__(cls, name, *, default=typing.NoDefault)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object name, Object fallback) {
    ctx.meter().allocate(128);
    PyTypeParam made = new PyTypeParam(cls, TypeParamText.name(name, "typevartuple"));
    TypeParamText.finish(ctx, made, fallback);
    return made;
  }

  @Py(value = "__name__", kind = MethodTable.Kind.FIELD)
  static Object name(Context ctx, PyTypeParam self) {
    return Str.of(self.name());
  }

  @Py(value = "__default__", kind = MethodTable.Kind.GETTER)
  static Object defaultValue(Context ctx, PyTypeParam self) {
    return self.defaultValue(ctx);
  }

  @Py("has_default(self, /)")
  static Object hasDefault(Context ctx, PyTypeParam self) {
    return self.hasDefault();
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyTypeParam self) {
    return Ops.iter(ctx, PyTuple.of(TypingModule.typing(ctx, "_unpack", self)));
  }

  @Py("__typing_subst__(self, arg, /)")
  static Object substitute(Context ctx, PyTypeParam self, Object arg) {
    throw Errors.type("Substitution of bare TypeVarTuple is not supported");
  }

  @Py("__typing_prepare_subst__(self, alias, args, /)")
  static Object prepare(Context ctx, PyTypeParam self, Object alias, Object args) {
    return TypingModule.typing(ctx, "_typevartuple_prepare_subst", self, alias, args);
  }

  @Py("__mro_entries__(self, bases, /)")
  static Object mroEntries(Context ctx, PyTypeParam self, Object bases) {
    throw Errors.type("Cannot subclass an instance of TypeVarTuple");
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyTypeParam self) {
    return Str.of(self.name());
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyTypeParam self) {
    return Str.of(self.name());
  }
}
