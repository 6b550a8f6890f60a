package dev.adder.engine.types;

import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;

/** {@code memoryview.cast}. */
final class MemoryCast {
  private static final int MAX_DIMENSIONS = 64;

  private MemoryCast() {}

  static PyMemoryView cast(Context ctx, PyMemoryView view, String format, Object shape) {
    PyMemoryView.Window window = view.window();
    if (!view.isContiguous()) {
      throw Errors.type("memoryview: casts are restricted to C-contiguous views");
    }
    if ((shape != null || window.ndim() != 1) && hasZeros(window)) {
      throw Errors.type("memoryview: cannot cast view with zeros in shape or strides");
    }
    int[] dims = shape == null ? null : dimensions(ctx, shape);
    if (dims != null && window.ndim() != 1 && dims.length != 1) {
      throw Errors.type("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    char to = ItemFormat.code(format);
    if (to == 0) {
      throw badFormat("destination");
    }
    char from = ItemFormat.code(view.format());
    if (from == 0) {
      throw badFormat("source");
    }
    if (!isByte(from) && !isByte(to)) {
      throw Errors.type("memoryview: cannot cast between two non-byte formats");
    }
    int size = ItemFormat.size(to);
    int bytes = view.byteCount();
    if (bytes % size != 0) {
      throw Errors.type("memoryview: length is not a multiple of itemsize");
    }
    if (dims == null) {
      return view.with(format, size, PyMemoryView.Window.flat(window.offset(), bytes / size, size));
    }
    return view.with(format, size, shaped(window.offset(), dims, size, bytes));
  }

  private static boolean hasZeros(PyMemoryView.Window window) {
    for (int i = 0; i < window.ndim(); i++) {
      if (window.shape()[i] == 0 || window.strides()[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isByte(char code) {
    return code == 'B' || code == 'b' || code == 'c';
  }

  private static RuntimeException badFormat(String which) {
    return Errors.value(
        "memoryview: "
            + which
            + " format must be a native single character format prefixed with an optional '@'");
  }

  private static int[] dimensions(Context ctx, Object shape) {
    Object[] items;
    if (shape instanceof PyTuple tuple) {
      items = tuple.items();
    } else if (shape instanceof PyList list) {
      items = Iteration.toArray(ctx, list);
    } else {
      throw Errors.type("shape must be a list or a tuple");
    }
    if (items.length > MAX_DIMENSIONS) {
      throw Errors.value("memoryview: number of dimensions must not exceed 64");
    }
    int[] dims = new int[items.length];
    for (int i = 0; i < dims.length; i++) {
      Object plain = Arith.plain(items[i]);
      if (!Arith.isInt(plain)) {
        throw Errors.type("memoryview.cast(): elements of shape must be integers");
      }
      if (!(plain instanceof Long n) || n <= 0 || n > Integer.MAX_VALUE) {
        throw Errors.value("memoryview.cast(): elements of shape must be integers > 0");
      }
      dims[i] = n.intValue();
    }
    return dims;
  }

  private static PyMemoryView.Window shaped(int offset, int[] dims, int size, int bytes) {
    int[] strides = new int[dims.length];
    long total = size;
    for (int i = dims.length - 1; i >= 0; i--) {
      strides[i] = (int) total;
      total *= dims[i];
      if (total > Integer.MAX_VALUE) {
        throw mismatch();
      }
    }
    if (total != bytes) {
      throw mismatch();
    }
    return new PyMemoryView.Window(offset, dims, strides);
  }

  private static RuntimeException mismatch() {
    return Errors.type("memoryview: product(shape) * itemsize != buffer size");
  }
}
