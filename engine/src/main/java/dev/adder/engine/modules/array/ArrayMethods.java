package dev.adder.engine.modules.array;

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
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PyBytes;
import dev.adder.engine.types.PyGenericAlias;

/** The named methods of {@code array.array}. */
@PyMethods(type = "array.array")
final class ArrayMethods {
  private static final int CHUNK = 1 << 16;

  private ArrayMethods() {}

  @Py("append(self, v, /)")
  static Object append(Context ctx, PyArray self, Object v) {
    self.append(ctx, self.kind().bits(ctx, v));
    return PyNone.NONE;
  }

  /** Appends everything an iterable yields. */
  static void extend(Context ctx, PyArray self, Object iterable) {
    if (iterable instanceof PyArray other) {
      if (other.kind() != self.kind()) {
        throw Errors.type("can only extend with array of same kind");
      }
      self.replace(ctx, self.size(), self.size(), other.copy(ctx, 0, other.size()));
      return;
    }
    Iteration.each(ctx, iterable, new Appender(ctx, self));
  }

  /** Appends items to an array. */
  record Appender(Context ctx, PyArray array) implements Iteration.Sink {
    @Override
    public void accept(Object item) {
      array.append(ctx, array.kind().bits(ctx, item));
    }
  }

  @Py("extend(self, bb, /)")
  static Object extend0(Context ctx, PyArray self, Object iterable) {
    extend(ctx, self, iterable);
    return PyNone.NONE;
  }

  @Py("insert(self, i, v, /)")
  static Object insert(Context ctx, PyArray self, Object i, Object v) {
    long at = Args.sizeLong(ctx, i);
    long bits = self.kind().bits(ctx, v);
    int size = self.size();
    int position = (int) Math.min(size, at < 0 ? Math.max(0, at + size) : at);
    byte[] item = new byte[self.kind().size()];
    self.kind().write(item, 0, bits);
    self.replace(ctx, position, position, item);
    return PyNone.NONE;
  }

  @Py("pop(self, i=-1, /)")
  static Object pop(Context ctx, PyArray self, Object i) {
    long at = i == null ? -1 : Args.sizeLong(ctx, i);
    int size = self.size();
    if (size == 0) {
      throw Errors.index("pop from empty array");
    }
    at = at < 0 ? at + size : at;
    if (at < 0 || at >= size) {
      throw Errors.index("pop index out of range");
    }
    Object value = self.get((int) at);
    self.replace(ctx, (int) at, (int) at + 1, new byte[0]);
    return value;
  }

  private static int find(Context ctx, PyArray self, Object v, int from, int to) {
    for (int i = from; i < to && i < self.size(); i++) {
      Context.pace(i);
      ctx.meter().step();
      if (Ops.identicalOrEqual(ctx, self.get(i), v)) {
        return i;
      }
    }
    return -1;
  }

  @Py("index(self, v, start=0, stop=9223372036854775807, /)")
  static Object index(Context ctx, PyArray self, Object v, Object start, Object stop) {
    int size = self.size();
    int from = bound(ctx, start, 0, size);
    int at = find(ctx, self, v, from, bound(ctx, stop, size, size));
    if (at < 0) {
      throw Errors.value("array.index(x): x not in array");
    }
    return (long) at;
  }

  private static int bound(Context ctx, Object value, int fallback, int size) {
    if (value == null) {
      return fallback;
    }
    if (!Args.hasIndex(value)) {
      throw Errors.type("slice indices must be integers or have an __index__ method");
    }
    long at = Math.max(Args.sliceBound(ctx, value, 0), Long.MIN_VALUE / 2);
    return (int) Math.min(size, at < 0 ? Math.max(0, at + size) : at);
  }

  @Py("count(self, v, /)")
  static Object count(Context ctx, PyArray self, Object v) {
    long count = 0;
    for (int i = 0; i < self.size(); i++) {
      Context.pace(i);
      ctx.meter().step();
      count += Ops.identicalOrEqual(ctx, self.get(i), v) ? 1 : 0;
    }
    return count;
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyArray self, Object key) {
    return find(ctx, self, key, 0, Integer.MAX_VALUE) >= 0;
  }

  @Py("remove(self, v, /)")
  static Object remove(Context ctx, PyArray self, Object v) {
    int at = find(ctx, self, v, 0, Integer.MAX_VALUE);
    if (at < 0) {
      throw Errors.value("array.remove(x): x not in array");
    }
    self.replace(ctx, at, at + 1, new byte[0]);
    return PyNone.NONE;
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, PyArray self) {
    self.replace(ctx, 0, self.size(), new byte[0]);
    return PyNone.NONE;
  }

  @Py("reverse(self, /)")
  static Object reverse(Context ctx, PyArray self) {
    int item = self.kind().size();
    byte[] old = self.copy(ctx, 0, self.size());
    byte[] data = self.bufferArray();
    for (int from = 0, to = old.length - item; to >= 0; from += item, to -= item) {
      Context.pace(from / item);
      System.arraycopy(old, from, data, to, item);
    }
    return PyNone.NONE;
  }

  @Py("byteswap(self, /)")
  static Object byteSwap(Context ctx, PyArray self) {
    int item = self.kind().size();
    byte[] data = self.bufferArray();
    ctx.meter().spend(self.bufferSize() >> 4);
    for (int at = 0; at < self.bufferSize(); at += item) {
      Context.pace(at / item);
      for (int i = 0; i < item / 2; i++) {
        byte low = data[at + i];
        data[at + i] = data[at + item - 1 - i];
        data[at + item - 1 - i] = low;
      }
    }
    return PyNone.NONE;
  }

  @Py("tobytes(self, /)")
  static Object toBytes(Context ctx, PyArray self) {
    return new PyBytes(self.copy(ctx, 0, self.size()));
  }

  @Py("frombytes(self, buffer, /)")
  static Object fromBytes(Context ctx, PyArray self, Object buffer) {
    byte[] bytes = Buffers.of(ctx, buffer, "");
    if (bytes.length % self.kind().size() != 0) {
      throw Errors.value("bytes length not a multiple of item size");
    }
    self.replace(ctx, self.size(), self.size(), buffer == self ? bytes.clone() : bytes);
    return PyNone.NONE;
  }

  @Py("tolist(self, /)")
  static Object toList(Context ctx, PyArray self) {
    int size = self.size();
    ctx.meter().allocate(24L * size + 48);
    Object[] items = new Object[size];
    for (int i = 0; i < size; i++) {
      Context.pace(i);
      ctx.meter().step();
      items[i] = self.get(i);
    }
    return PyList.of(items);
  }

  @Py("fromlist(self, list, /)")
  static Object fromList(Context ctx, PyArray self, Object list) {
    if (!(list instanceof PyList items)) {
      throw Errors.type("arg must be list");
    }
    int before = self.size();
    int size = items.size();
    boolean done = false;
    try {
      for (int i = 0; i < size; i++) {
        Context.pace(i);
        ctx.meter().step();
        self.append(ctx, self.kind().bits(ctx, items.get(i)));
        if (items.size() != size) {
          throw Errors.runtime("list changed size during iteration");
        }
      }
      done = true;
    } finally {
      if (!done) {
        self.replace(ctx, before, self.size(), new byte[0]);
      }
    }
    return PyNone.NONE;
  }

  @Py("fromunicode(self, ustr, /)")
  static Object fromUnicode(Context ctx, PyArray self, Object ustr) {
    if (!Str.is(ustr)) {
      throw Errors.type("fromunicode() argument must be str, not " + Args.typeName(ustr));
    }
    if (!self.kind().isText()) {
      throw Errors.value("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    Iteration.each(ctx, Str.plain(ustr), new Appender(ctx, self));
    return PyNone.NONE;
  }

  @Py("tounicode(self, /)")
  static Object toUnicode(Context ctx, PyArray self) {
    if (!self.kind().isText()) {
      throw Errors.value("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    if (self.kind() == ArrayKind.UCS4) {
      return Codecs.decode(ctx, self.copy(ctx, 0, self.size()), "utf-32-le", null);
    }
    int size = self.size();
    ctx.meter().allocate(4L * size + 16);
    int[] points = new int[size];
    for (int i = 0; i < size; i++) {
      Context.pace(i);
      ctx.meter().step();
      long point = self.stored(i);
      if (point > Character.MAX_CODE_POINT) {
        throw Errors.value("character U+%x is not in range [U+0000; U+10ffff]".formatted(point));
      }
      points[i] = (int) point;
    }
    return Str.of(points);
  }

  @Py("tofile(self, f, /)")
  static Object toFile(Context ctx, PyArray self, Object file) {
    int step = Math.max(1, CHUNK / self.kind().size());
    for (int at = 0; at < self.size(); at += step) {
      Context.pace(at / step);
      int end = Math.min(self.size(), at + step);
      Calls.method(ctx, file, "write", new PyBytes(self.copy(ctx, at, end)));
    }
    return PyNone.NONE;
  }

  @Py("fromfile(self, f, n, /)")
  static Object fromFile(Context ctx, PyArray self, Object file, Object n) {
    Object read = Attributes.get(ctx, file, "read");
    long count = Args.sizeLong(ctx, n);
    if (count < 0) {
      throw Errors.value("negative count");
    }
    if (count > Integer.MAX_VALUE / self.kind().size()) {
      throw Errors.memory();
    }
    long wanted = count * self.kind().size();
    Object bytes = Calls.call(ctx, read, wanted);
    if (!(bytes instanceof PyBytes content)) {
      throw Errors.type("read() didn't return bytes");
    }
    boolean complete = content.size() == wanted;
    fromBytes(ctx, self, content);
    if (!complete) {
      throw Errors.make(Exceptions.EOF_ERROR, "read() didn't return enough bytes");
    }
    return PyNone.NONE;
  }

  @Py("buffer_info(self, /)")
  static Object bufferInfo(Context ctx, PyArray self) {
    return PyTuple.of(ctx.isolate().idOf(self), (long) self.size());
  }

  @Py("__copy__(self, /)")
  static Object copy(Context ctx, PyArray self) {
    return new PyArray(PyArray.TYPE, self.kind(), self.copy(ctx, 0, self.size()));
  }

  @Py("__deepcopy__(self, unused, /)")
  static Object deepCopy(Context ctx, PyArray self, Object memo) {
    return copy(ctx, self);
  }

  @Py("__reduce_ex__(self, value, /)")
  static Object reduce(Context ctx, PyArray self, Object value) {
    if (!Args.hasIndex(value)) {
      throw Errors.type("__reduce_ex__ argument should be an integer");
    }
    PyDict dict = self.dictIfMade();
    Object state = dict == null ? PyNone.NONE : dict;
    Object code = String.valueOf(self.kind().code());
    if (Args.sizeLong(ctx, value) < 3) {
      return PyTuple.of(self.type(), PyTuple.of(code, toList(ctx, self)), state);
    }
    Object module = ctx.isolate().modules().get(ctx, "array");
    return PyTuple.of(
        Attributes.get(ctx, module, "_array_reconstructor"),
        PyTuple.of(
            self.type(), code, ArrayFunctions.machineFormat(self.kind()), toBytes(ctx, self)),
        state);
  }

  @Py(value = "typecode", kind = MethodTable.Kind.GETTER)
  static Object typeCode(Context ctx, Object self) {
    return String.valueOf(((PyArray) self).kind().code());
  }

  @Py(value = "itemsize", kind = MethodTable.Kind.GETTER)
  static Object itemSize(Context ctx, Object self) {
    return (long) ((PyArray) self).kind().size();
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
