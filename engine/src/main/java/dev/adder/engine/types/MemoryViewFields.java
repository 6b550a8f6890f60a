package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;

/** The attributes of {@code memoryview}. */
@PyMethods(type = "memoryview")
final class MemoryViewFields {
  private MemoryViewFields() {}

  private static PyMemoryView open(Object self) {
    PyMemoryView view = (PyMemoryView) self;
    view.requireOpen();
    return view;
  }

  @Py(value = "obj", kind = MethodTable.Kind.GETTER)
  static Object obj(Context ctx, Object self) {
    return open(self).owner();
  }

  @Py(value = "nbytes", kind = MethodTable.Kind.GETTER)
  static Object nbytes(Context ctx, Object self) {
    return (long) open(self).byteCount();
  }

  @Py(value = "readonly", kind = MethodTable.Kind.GETTER)
  static Object readonly(Context ctx, Object self) {
    return open(self).isReadOnly();
  }

  @Py(value = "itemsize", kind = MethodTable.Kind.GETTER)
  static Object itemsize(Context ctx, Object self) {
    return (long) open(self).itemSize();
  }

  @Py(value = "format", kind = MethodTable.Kind.GETTER)
  static Object format(Context ctx, Object self) {
    return open(self).format();
  }

  @Py(value = "ndim", kind = MethodTable.Kind.GETTER)
  static Object ndim(Context ctx, Object self) {
    return (long) open(self).window().ndim();
  }

  @Py(value = "shape", kind = MethodTable.Kind.GETTER)
  static Object shape(Context ctx, Object self) {
    return MemoryViewMethods.tuple(open(self).window().shape());
  }

  @Py(value = "strides", kind = MethodTable.Kind.GETTER)
  static Object strides(Context ctx, Object self) {
    return MemoryViewMethods.tuple(open(self).window().strides());
  }

  @Py(value = "suboffsets", kind = MethodTable.Kind.GETTER)
  static Object suboffsets(Context ctx, Object self) {
    open(self);
    return PyTuple.EMPTY;
  }

  @Py(value = "c_contiguous", kind = MethodTable.Kind.GETTER)
  static Object cContiguous(Context ctx, Object self) {
    return open(self).isContiguous();
  }

  @Py(value = "f_contiguous", kind = MethodTable.Kind.GETTER)
  static Object fContiguous(Context ctx, Object self) {
    return open(self).window().isFortran(open(self).itemSize());
  }

  @Py(value = "contiguous", kind = MethodTable.Kind.GETTER)
  static Object contiguous(Context ctx, Object self) {
    return open(self).isContiguous() || open(self).window().isFortran(open(self).itemSize());
  }
}
