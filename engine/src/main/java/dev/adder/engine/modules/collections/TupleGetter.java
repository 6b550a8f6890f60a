package dev.adder.engine.modules.collections;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Descriptor;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** A named field of a named tuple. */
@PyMethods(type = "collections._tuplegetter")
public final class TupleGetter extends PyObject implements Descriptor {
  /** {@code collections._tuplegetter}. */
  public static final PyType TYPE = PyType.builtin("collections._tuplegetter").sealedType();

  private final int index;
  private Object documentation;

  private TupleGetter(int index, Object documentation) {
    super(TYPE);
    this.index = index;
    this.documentation = documentation;
  }

  @Py(value = "__new__(cls, index, doc, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object index, Object documentation) {
    ctx.meter().allocate(32);
    return new TupleGetter(Args.intValue(ctx, index), documentation);
  }

  @Override
  public Object get(Context ctx, Object instance, PyType owner) {
    if (instance == null || instance == PyNone.NONE) {
      return this;
    }
    if (!(instance instanceof PyTuple tuple)) {
      throw Errors.type(
          "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object"
              .formatted(index, Types.of(instance).name()));
    }
    if (index >= tuple.size()) {
      throw Errors.index("tuple index out of range");
    }
    return tuple.get(index);
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public void set(Context ctx, Object instance, Object value) {
    throw Errors.attribute("can't set attribute");
  }

  @Override
  public void delete(Context ctx, Object instance) {
    throw Errors.attribute("can't delete attribute");
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, TupleGetter self, Object instance, Object owner) {
    return self.get(ctx, instance, null);
  }

  @Py("__set__(self, instance, value, /)")
  static Object set(Context ctx, TupleGetter self, Object instance, Object value) {
    self.set(ctx, instance, value);
    return PyNone.NONE;
  }

  @Py("__delete__(self, instance, /)")
  static Object delete(Context ctx, TupleGetter self, Object instance) {
    self.delete(ctx, instance);
    return PyNone.NONE;
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object documentation(Context ctx, TupleGetter self) {
    return self.documentation;
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.SETTER)
  static Object setDocumentation(Context ctx, TupleGetter self, Object value) {
    self.documentation = value == null ? PyNone.NONE : value;
    return null;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, TupleGetter self) {
    return PyTuple.of(TYPE, PyTuple.of((long) self.index, self.documentation));
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, TupleGetter self) {
    String doc = Str.text(Ops.repr(ctx, self.documentation));
    return Str.of("_tuplegetter(" + self.index + ", " + doc + ")");
  }
}
