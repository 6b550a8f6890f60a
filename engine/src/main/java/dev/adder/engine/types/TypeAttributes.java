package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.ClassChange;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeProperty;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The computed attributes of {@code type}. */
@PyMethods(type = "type")
final class TypeAttributes {
  private static final long IMMUTABLE = 1L << 8;
  private static final long HEAP = 1L << 9;
  private static final long BASE = 1L << 10;
  private static final long READY = 1L << 12;
  private static final long ABSTRACT = 1L << 20;

  private TypeAttributes() {}

  private static void requireValue(PyType self, String name, Object value) {
    if (self.isBuiltin()) {
      throw Errors.type(
          "cannot set '%s' attribute of immutable type '%s'".formatted(name, self.name()));
    }
    if (value == null) {
      throw Errors.type(
          "cannot delete '%s' attribute of immutable type '%s'".formatted(name, self.name()));
    }
  }

  private static String text(PyType self, String name, Object value) {
    requireValue(self, name, value);
    if (!Str.is(value)) {
      throw Errors.type(
          "can only assign string to %s.%s, not '%s'"
              .formatted(self.name(), name, Types.of(value).name()));
    }
    return Str.text(value);
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object getName(Context ctx, PyType self) {
    return Str.of(self.shortName());
  }

  @Py(value = "__name__", kind = MethodTable.Kind.SETTER)
  static Object setName(Context ctx, PyType self, Object value) {
    String name = text(self, "__name__", value);
    if (name.indexOf('\0') >= 0) {
      throw Errors.value("type name must not contain null characters");
    }
    self.rename(name);
    return null;
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object getQualname(Context ctx, PyType self) {
    return Str.of(self.isBuiltin() ? self.shortName() : self.qualname());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.SETTER)
  static Object setQualname(Context ctx, PyType self, Object value) {
    self.setQualname(text(self, "__qualname__", value));
    return null;
  }

  @Py(value = "__module__", kind = MethodTable.Kind.GETTER)
  static Object getModule(Context ctx, PyType self) {
    return TypeNames.module(self);
  }

  @Py(value = "__module__", kind = MethodTable.Kind.SETTER)
  static Object setModule(Context ctx, PyType self, Object value) {
    requireValue(self, "__module__", value);
    self.set("__module__", value);
    return null;
  }

  @Py(value = "__bases__", kind = MethodTable.Kind.GETTER)
  static Object getBases(Context ctx, PyType self) {
    return PyTuple.of(TypeNames.list(self.bases()));
  }

  @Py(value = "__bases__", kind = MethodTable.Kind.SETTER)
  static Object setBases(Context ctx, PyType self, Object value) {
    requireValue(self, "__bases__", value);
    ClassChange.setBases(ctx, self, value);
    return null;
  }

  @Py(value = "__base__", kind = MethodTable.Kind.FIELD)
  static Object base(Context ctx, PyType self) {
    PyType winner = null;
    for (PyType base : self.bases()) {
      boolean better =
          winner == null
              || base.nativeBase() == self.nativeBase() && winner.nativeBase() != self.nativeBase();
      winner = better ? base : winner;
    }
    return winner == null ? PyNone.NONE : winner;
  }

  @Py(value = "__mro__", kind = MethodTable.Kind.GETTER)
  static Object mro(Context ctx, PyType self) {
    return PyTuple.of(TypeNames.list(self.mro()));
  }

  @Py(value = "__dict__", kind = MethodTable.Kind.GETTER)
  static Object dict(Context ctx, PyType self) {
    return PyMappingProxy.ofType(self);
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object getDoc(Context ctx, PyType self) {
    Object doc = self.own("__doc__");
    if (doc == null || doc instanceof NativeProperty) {
      return PyNone.NONE;
    }
    return Attributes.bind(ctx, doc, null, self, true);
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.SETTER)
  static Object setDoc(Context ctx, PyType self, Object value) {
    requireValue(self, "__doc__", value);
    self.set("__doc__", value);
    return null;
  }

  @Py(value = "__abstractmethods__", kind = MethodTable.Kind.GETTER)
  static Object getAbstractMethods(Context ctx, PyType self) {
    Object names = self == PyType.TYPE ? null : self.own("__abstractmethods__");
    if (names == null) {
      throw Errors.makeWith(Exceptions.ATTRIBUTE_ERROR, "__abstractmethods__");
    }
    return names;
  }

  @Py(value = "__abstractmethods__", kind = MethodTable.Kind.SETTER)
  static Object setAbstractMethods(Context ctx, PyType self, Object value) {
    if (value == null) {
      if (!self.delete("__abstractmethods__")) {
        throw Errors.makeWith(Exceptions.ATTRIBUTE_ERROR, "__abstractmethods__");
      }
      self.setAbstract(false);
      return null;
    }
    boolean some = Ops.truth(ctx, value);
    self.set("__abstractmethods__", value);
    self.setAbstract(some);
    return null;
  }

  @Py(value = "__annotations__", kind = MethodTable.Kind.GETTER)
  static Object getAnnotations(Context ctx, PyType self) {
    if (self.isBuiltin()) {
      throw Errors.noAttribute(self, "__annotations__");
    }
    Object annotations = self.own("__annotations__");
    if (annotations == null) {
      annotations = new PyDict();
      self.set("__annotations__", annotations);
    }
    return Attributes.bind(ctx, annotations, null, self, true);
  }

  @Py(value = "__annotations__", kind = MethodTable.Kind.SETTER)
  static Object setAnnotations(Context ctx, PyType self, Object value) {
    if (self.isBuiltin()) {
      requireValue(self, "__annotations__", value);
    }
    if (value == null) {
      if (!self.delete("__annotations__")) {
        throw Errors.makeWith(Exceptions.ATTRIBUTE_ERROR, "__annotations__");
      }
    } else {
      self.set("__annotations__", value);
    }
    return null;
  }

  @Py(value = "__type_params__", kind = MethodTable.Kind.GETTER)
  static Object getTypeParams(Context ctx, PyType self) {
    Object parameters = self.own("__type_params__");
    return parameters == null || self == PyType.TYPE ? PyTuple.EMPTY : parameters;
  }

  @Py(value = "__type_params__", kind = MethodTable.Kind.SETTER)
  static Object setTypeParams(Context ctx, PyType self, Object value) {
    requireValue(self, "__type_params__", value);
    self.set("__type_params__", value);
    return null;
  }

  @Py(value = "__basicsize__", kind = MethodTable.Kind.FIELD)
  static Object basicSize(Context ctx, PyType self) {
    return 16L + 8L * self.memberCount();
  }

  @Py(value = "__itemsize__", kind = MethodTable.Kind.FIELD)
  static Object itemSize(Context ctx, PyType self) {
    return self.isSubtypeOf(PyTuple.TYPE) ? 8L : self.isSubtypeOf(Types.INT) ? 4L : 0L;
  }

  @Py(value = "__dictoffset__", kind = MethodTable.Kind.FIELD)
  static Object dictOffset(Context ctx, PyType self) {
    return self.hasInstanceDict() ? -1L : 0L;
  }

  @Py(value = "__weakrefoffset__", kind = MethodTable.Kind.FIELD)
  static Object weakrefOffset(Context ctx, PyType self) {
    return self.isBuiltin() ? 0L : 8L;
  }

  @Py(value = "__flags__", kind = MethodTable.Kind.FIELD)
  static Object flags(Context ctx, PyType self) {
    long flags = READY | (self.isBuiltin() ? IMMUTABLE : HEAP);
    flags |= self.isSubclassable() ? BASE : 0;
    flags |= self.isAbstract() ? ABSTRACT : 0;
    PyType[] marked = {
      Types.INT,
      PyList.TYPE,
      PyTuple.TYPE,
      null,
      Str.TYPE,
      PyDict.TYPE,
      Exceptions.BASE_EXCEPTION,
      PyType.TYPE
    };
    for (int i = 0; i < marked.length; i++) {
      flags |= marked[i] != null && self.isSubtypeOf(marked[i]) ? 1L << (24 + i) : 0;
    }
    return flags;
  }

  @Py(value = "__text_signature__", kind = MethodTable.Kind.GETTER)
  static Object textSignature(Context ctx, PyType self) {
    return NativeTexts.ofType(self);
  }
}
