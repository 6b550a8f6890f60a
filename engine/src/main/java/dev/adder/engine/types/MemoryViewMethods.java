package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** Construction, named methods and comparison of {@code memoryview}. */
@PyMethods(type = "memoryview")
final class MemoryViewMethods {
  private MemoryViewMethods() {}

  @Py(value = "__new__(cls, object)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object object) {
    PyMemoryView view = viewOrNull(ctx, object);
    if (view == null) {
      throw Errors.type(
          "memoryview: a bytes-like object is required, not '" + Types.of(object).name() + "'");
    }
    return view;
  }

  /** A new view on a bytes-like object, or Java null. */
  static PyMemoryView viewOrNull(Context ctx, Object object) {
    ctx.meter().allocate(96);
    if (object instanceof PyMemoryView view) {
      view.requireOpen();
      return view.with(view.window());
    }
    if (object instanceof BufferSource source) {
      return new PyMemoryView(source);
    }
    return Buffers.exported(ctx, object);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyMemoryView self) {
    return "<%smemory at 0x%x>"
        .formatted(self.isReleased() ? "released " : "", ctx.isolate().idOf(self));
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyMemoryView self) {
    if (self.cachedHash() == -1) {
      self.requireOpen();
      if (!self.isReadOnly()) {
        throw Errors.value("cannot hash writable memoryview object");
      }
      if (!isBytes(ItemFormat.code(self.format()))) {
        throw Errors.value("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
      }
      Hash.of(ctx, self.owner());
      self.cacheHash(BytesMethods.hash(ctx, self.toBytes(ctx)));
    }
    return self.cachedHash();
  }

  private static boolean isBytes(char code) {
    return code == 'B' || code == 'b' || code == 'c';
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyMemoryView self, Object value) {
    PyMemoryView other = value instanceof PyMemoryView view ? view : viewOrNull(ctx, value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    try {
      return self.isReleased() || other.isReleased() ? self == other : same(ctx, self, other);
    } finally {
      if (other != value) {
        other.release();
      }
    }
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyMemoryView self, Object value) {
    Object equal = eq(ctx, self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  private static boolean same(Context ctx, PyMemoryView a, PyMemoryView b) {
    if (!java.util.Arrays.equals(a.window().shape(), b.window().shape())) {
      return false;
    }
    char first = ItemFormat.code(a.format());
    char second = ItemFormat.code(b.format());
    if (first == 0 || second == 0) {
      return false;
    }
    if (first == second && isBytes(first)) {
      return java.util.Arrays.equals(a.toBytes(ctx), b.toBytes(ctx));
    }
    byte[] left = a.toBytes(ctx);
    byte[] right = b.toBytes(ctx);
    long count = a.window().count();
    for (int i = 0; i < count; i++) {
      Context.pace(i);
      ctx.meter().step();
      Object x = ItemFormat.read(first, left, i * a.itemSize());
      Object y = ItemFormat.read(second, right, i * b.itemSize());
      if (!ItemFormat.sameValue(ctx, x, y)) {
        return false;
      }
    }
    return true;
  }

  @Py("release(self, /)")
  static Object release(Context ctx, PyMemoryView self) {
    self.release();
    return PyNone.NONE;
  }

  @Py("__enter__(self, /)")
  static Object enter(Context ctx, PyMemoryView self) {
    self.requireOpen();
    return self;
  }

  @Py("__exit__(self, /, *exc)")
  static Object exit(Context ctx, PyMemoryView self, Object[] exc) {
    self.release();
    return PyNone.NONE;
  }

  @Py("__buffer__(self, flags, /)")
  static Object buffer(Context ctx, PyMemoryView self, Object flags) {
    self.requireOpen();
    return self.with(self.window());
  }

  @Py("tobytes(self, /, order='C')")
  static Object toBytes(Context ctx, PyMemoryView self, Object order) {
    String name = "C";
    if (Args.given(order)) {
      if (!Str.is(order)) {
        throw Errors.type(
            "tobytes() argument 'order' must be str or None, not " + Types.of(order).name());
      }
      name = Str.text(order);
    }
    self.requireOpen();
    return switch (name) {
      case "C" -> new PyBytes(self.toBytes(ctx));
      case "F", "A" -> {
        boolean columns =
            name.equals("F") || !self.isContiguous() && self.window().isFortran(self.itemSize());
        yield new PyBytes(columns ? columnMajor(ctx, self) : self.toBytes(ctx));
      }
      default -> throw Errors.value("order must be 'C', 'F' or 'A'");
    };
  }

  private static byte[] columnMajor(Context ctx, PyMemoryView self) {
    byte[] rows = self.toBytes(ctx);
    int[] shape = self.window().shape();
    if (shape.length < 2) {
      return rows;
    }
    int item = self.itemSize();
    byte[] out = new byte[rows.length];
    long count = self.window().count();
    ctx.meter().spend(count);
    int[] at = new int[shape.length];
    for (int i = 0; i < count; i++) {
      Context.pace(i);
      int from = 0;
      for (int d = 0; d < shape.length; d++) {
        from = from * shape[d] + at[d];
      }
      System.arraycopy(rows, from * item, out, i * item, item);
      for (int d = 0; d < shape.length && ++at[d] == shape[d]; d++) {
        at[d] = 0;
      }
    }
    return out;
  }

  @Py("hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)")
  static Object hex(Context ctx, PyMemoryView self, Object sep, Object perSep) {
    return HexText.of(ctx, self.toBytes(ctx), sep, perSep);
  }

  @Py("toreadonly(self, /)")
  static Object toReadOnly(Context ctx, PyMemoryView self) {
    self.requireOpen();
    return self.asReadOnly();
  }

  @Py("tolist(self, /)")
  static Object toList(Context ctx, PyMemoryView self) {
    self.requireOpen();
    char code = MemoryItems.code(self);
    PyMemoryView.Window window = self.window();
    if (window.ndim() == 0) {
      return ItemFormat.read(code, self.data(), window.offset());
    }
    return list(ctx, self, code, 0, window.offset());
  }

  private static PyList list(Context ctx, PyMemoryView self, char code, int dimension, int from) {
    PyMemoryView.Window window = self.window();
    int count = window.shape()[dimension];
    ctx.meter().allocate(8L * count + 48);
    Object[] items = new Object[count];
    int at = from;
    for (int i = 0; i < count; i++) {
      Context.pace(i);
      ctx.meter().step();
      items[i] =
          dimension == window.ndim() - 1
              ? ItemFormat.read(code, self.data(), at)
              : list(ctx, self, code, dimension + 1, at);
      at += window.strides()[dimension];
    }
    return PyList.of(items);
  }

  @Py("cast(self, /, format, shape=<unrepresentable>)")
  static Object cast(Context ctx, PyMemoryView self, Object format, Object shape) {
    self.requireOpen();
    if (!Str.is(format)) {
      throw Errors.type("cast() argument 'format' must be str, not " + Args.typeName(format));
    }
    return MemoryCast.cast(ctx, self, Str.text(format), shape);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyMemoryView self) {
    self.requireOpen();
    int ndim = self.window().ndim();
    if (ndim == 0) {
      throw Errors.type("invalid indexing of 0-dim memory");
    }
    if (ndim > 1) {
      throw Errors.notImplemented("multi-dimensional sub-views are not implemented");
    }
    MemoryItems.code(self);
    return new MemoryIterator(self);
  }

  @Py("__len__(self, /)")
  static Object length(Context ctx, PyMemoryView self) {
    self.requireOpen();
    if (self.window().ndim() == 0) {
      throw Errors.type("0-dim memory has no length");
    }
    return (long) self.window().shape()[0];
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyMemoryView self, Object key) {
    self.requireOpen();
    return MemoryItems.get(ctx, self, key);
  }

  @Py("__setitem__(self, key, value, /)")
  static Object setItem(Context ctx, PyMemoryView self, Object key, Object value) {
    self.requireOpen();
    MemoryItems.set(ctx, self, key, value);
    return PyNone.NONE;
  }

  @Py("__delitem__(self, key, /)")
  static Object deleteItem(Context ctx, PyMemoryView self, Object key) {
    throw Errors.type("cannot delete memory");
  }

  /** A tuple of the ints in {@code values}. */
  static PyTuple tuple(int[] values) {
    Object[] items = new Object[values.length];
    for (int i = 0; i < items.length; i++) {
      Context.pace(i);
      items[i] = (long) values[i];
    }
    return PyTuple.of(items);
  }
}
