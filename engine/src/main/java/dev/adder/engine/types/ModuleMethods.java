package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** The methods of {@code module}. */
@PyMethods(type = "module")
final class ModuleMethods {
  private ModuleMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(128);
    return new PyModule(cls);
  }

  @Py("__init__(self, name, doc=None)")
  static Object init(Context ctx, PyModule self, Object name, Object doc) {
    if (!Str.is(name)) {
      throw Errors.type("module() argument 'name' must be str, not " + Args.typeName(name));
    }
    PyDict dict = self.dict();
    dict.putName("__name__", name);
    dict.putName("__doc__", doc == null ? PyNone.NONE : doc);
    dict.putName("__package__", PyNone.NONE);
    dict.putName("__loader__", PyNone.NONE);
    dict.putName("__spec__", PyNone.NONE);
    return PyNone.NONE;
  }

  /** As importlib's {@code _module_repr}. */
  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyModule self) {
    PyDict dict = self.dict();
    Object name = dict.getName("__name__");
    Object text = name == null ? "'?'" : Ops.repr(ctx, name);
    Object spec = dict.getName("__spec__");
    Object origin = file(ctx, dict, spec);
    if (origin == null) {
      Object loader = dict.getName("__loader__");
      return loader == null || loader == PyNone.NONE || spec != null && spec != PyNone.NONE
          ? Str.of("<module %s>".formatted(text))
          : Str.of("<module %s (%s)>".formatted(text, Ops.repr(ctx, loader)));
    }
    return Str.of(
        "built-in".equals(origin) || "frozen".equals(origin)
            ? "<module %s (%s)>".formatted(text, origin)
            : "<module %s from %s>".formatted(text, Ops.repr(ctx, origin)));
  }

  private static Object file(Context ctx, PyDict dict, Object spec) {
    if (spec != null && spec != PyNone.NONE) {
      Object origin = Attributes.getOrNull(ctx, spec, "origin");
      return origin == PyNone.NONE ? null : origin;
    }
    return dict.getName("__file__");
  }

  @Py("__dir__(self, /)")
  static Object dir(Context ctx, PyModule self) {
    if (!(Attributes.get(ctx, self, "__dict__") instanceof PyDict dict)) {
      throw Errors.type("<module>.__dict__ is not a dictionary");
    }
    Object hook = dict.getName("__dir__");
    return hook == null ? Iteration.toList(ctx, dict) : Calls.call(ctx, hook);
  }

  @Py(value = "__dict__", kind = MethodTable.Kind.FIELD)
  static Object getDict(Context ctx, PyModule self) {
    return self.dict();
  }

  @Py(value = "__annotations__", kind = MethodTable.Kind.GETTER)
  static Object getAnnotations(Context ctx, PyModule self) {
    Object annotations = self.dict().getName("__annotations__");
    if (annotations == null) {
      annotations = new PyDict();
      self.dict().putName("__annotations__", annotations);
    }
    return annotations;
  }

  @Py(value = "__annotations__", kind = MethodTable.Kind.SETTER)
  static Object setAnnotations(Context ctx, PyModule self, Object value) {
    if (value != null) {
      self.dict().putName("__annotations__", value);
    } else if (self.dict().remove(ctx, "__annotations__") == null) {
      throw Errors.makeWith(Exceptions.ATTRIBUTE_ERROR, "__annotations__");
    }
    return null;
  }
}
