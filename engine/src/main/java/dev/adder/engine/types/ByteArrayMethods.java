package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What {@code bytearray} has of its own: construction and change. */
@PyMethods(type = "bytearray")
final class ByteArrayMethods {
  private static final int HEADER = 56;
  private static final byte[] NOTHING = {};
  private static final String INDEX_RANGE = "bytearray index out of range";

  private ByteArrayMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object[] args, PyDict kwargs) {
    return new PyByteArray(cls, NOTHING);
  }

  @Py("__init__(self, source=b'', encoding='utf-8', errors='strict')")
  static Object init(Context ctx, PyByteArray self, Object source, Object encoding, Object errors) {
    self.reset(NOTHING);
    self.reset(BytesNew.content(ctx, source, encoding, errors, "bytearray"));
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyByteArray self) {
    String text = Quoting.reprBytes(self.exact(), ctx.meter());
    if (text.charAt(1) == '"') {
      text = text.replace("'", "\\'");
    }
    return self.type().shortName() + "(" + text + ")";
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyByteArray self) {
    return repr(ctx, self);
  }

  private static int item(Context ctx, Object value) {
    return BytesNew.item(ctx, value, BytesNew.BYTE_RANGE);
  }

  @Py("append(self, item, /)")
  static Object append(Context ctx, PyByteArray self, Object item) {
    self.append(ctx, item(ctx, item));
    return PyNone.NONE;
  }

  @Py("extend(self, iterable_of_ints, /)")
  static Object extend(Context ctx, PyByteArray self, Object iterable) {
    byte[] bytes = Buffers.orNull(ctx, iterable);
    if (bytes == null) {
      if (Buffers.is(iterable)) {
        throw Errors.type("can't set bytearray slice from " + Types.of(iterable).name());
      }
      if (Str.is(iterable)) {
        throw Errors.type(
            "expected iterable of integers; got: '" + Types.of(iterable).name() + "'");
      }
      if (Types.of(iterable).special(Special.ITER) == null
          && Types.of(iterable).special(Special.GETITEM) == null) {
        throw Errors.type("can't extend bytearray with " + Types.of(iterable).name());
      }
      bytes = BytesNew.ofIterable(ctx, iterable, BytesNew.BYTE_RANGE);
    } else if (iterable == self) {
      bytes = bytes.clone();
    }
    self.replace(ctx, self.size(), self.size(), bytes);
    return PyNone.NONE;
  }

  @Py("insert(self, index, item, /)")
  static Object insert(Context ctx, PyByteArray self, Object index, Object item) {
    long at = Args.sizeLong(ctx, index);
    int value = item(ctx, item);
    int size = self.size();
    int position = (int) Math.min(size, at < 0 ? Math.max(0, at + size) : at);
    self.replace(ctx, position, position, new byte[] {(byte) value});
    return PyNone.NONE;
  }

  @Py("pop(self, index=-1, /)")
  static Object pop(Context ctx, PyByteArray self, Object index) {
    long at = index == null ? -1 : Args.sizeLong(ctx, index);
    int size = self.size();
    if (size == 0) {
      throw Errors.index("pop from empty bytearray");
    }
    at = at < 0 ? at + size : at;
    if (at < 0 || at >= size) {
      throw Errors.index("pop index out of range");
    }
    long value = self.at((int) at);
    self.replace(ctx, (int) at, (int) at + 1, NOTHING);
    return value;
  }

  @Py("remove(self, value, /)")
  static Object remove(Context ctx, PyByteArray self, Object value) {
    int wanted = item(ctx, value);
    ctx.meter().spend(self.size() >> 4);
    for (int i = 0; i < self.size(); i++) {
      Context.pace(i);
      if (self.at(i) == wanted) {
        self.replace(ctx, i, i + 1, NOTHING);
        return PyNone.NONE;
      }
    }
    throw Errors.value("value not found in bytearray");
  }

  @Py("reverse(self, /)")
  static Object reverse(Context ctx, PyByteArray self) {
    ctx.meter().spend(self.size() >> 4);
    for (int i = 0, j = self.size() - 1; i < j; i++, j--) {
      Context.pace(i);
      int left = self.at(i);
      self.set(i, self.at(j));
      self.set(j, left);
    }
    return PyNone.NONE;
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, PyByteArray self) {
    self.reset(NOTHING);
    return PyNone.NONE;
  }

  @Py("copy(self, /)")
  static Object copy(Context ctx, PyByteArray self) {
    ByteOperators.requireSize(ctx, self.size());
    return new PyByteArray(Arrays.copyOf(self.array(), self.size()));
  }

  @Py("__iadd__(self, value, /)")
  static Object iadd(Context ctx, PyByteArray self, Object value) {
    byte[] bytes = Buffers.orNull(ctx, value);
    if (bytes == null) {
      throw ByteOperators.concat(self, value);
    }
    if (value == self && bytes.length > 0) {
      throw Errors.make(
          Exceptions.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
    }
    self.replace(ctx, self.size(), self.size(), bytes);
    return self;
  }

  @Py("__imul__(self, value, /)")
  static Object imul(Context ctx, PyByteArray self, Object value) {
    self.reset(ByteOperators.repeat(ctx, self, Indexing.repeatCount(ctx, value)));
    return self;
  }

  @Py("__setitem__(self, key, value, /)")
  static Object setItem(Context ctx, PyByteArray self, Object key, Object value) {
    if (key instanceof PySlice slice) {
      setSlice(ctx, self, slice, values(ctx, self, value));
      return PyNone.NONE;
    }
    if (!Args.hasIndex(key)) {
      throw Indexing.wrongKey("bytearray", key);
    }
    int at = Indexing.position(ctx, key, self.size(), INDEX_RANGE);
    int byteValue = item(ctx, value);
    if (at >= self.size()) {
      throw Errors.index(INDEX_RANGE);
    }
    self.set(at, byteValue);
    return PyNone.NONE;
  }

  private static byte[] values(Context ctx, PyByteArray self, Object value) {
    if (value == self) {
      return self.exact().clone();
    }
    if (Str.is(value) || Arith.isInt(Arith.plain(value))) {
      throw cannotAssign();
    }
    byte[] bytes = Buffers.orNull(ctx, value);
    if (bytes != null) {
      return bytes;
    }
    try {
      return BytesNew.content(ctx, value, null, null, "bytearray");
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR) && Types.of(value).special(Special.ITER) == null) {
        throw cannotAssign();
      }
      throw e;
    }
  }

  private static PyException cannotAssign() {
    return Errors.type("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }

  private static void setSlice(Context ctx, PyByteArray self, PySlice slice, byte[] values) {
    PySlice.Indices part = slice.bounds(ctx).fit(self.size());
    if (part.step() == 1) {
      self.replace(ctx, part.start(), Math.max(part.start(), part.stop()), values);
      return;
    }
    if (values.length == 0) {
      deleteSlice(ctx, self, part);
      return;
    }
    if (values.length != part.length()) {
      throw Errors.value(
          "attempt to assign bytes of size %d to extended slice of size %d"
              .formatted(values.length, part.length()));
    }
    ctx.meter().spend(part.length() >> 4);
    long at = part.start();
    for (int i = 0; i < values.length; i++) {
      Context.pace(i);
      self.set((int) at, values[i]);
      at += part.step();
    }
  }

  private static void deleteSlice(Context ctx, PyByteArray self, PySlice.Indices part) {
    if (part.length() == 0) {
      return;
    }
    long first = part.step() > 0 ? part.start() : part.start() + (part.length() - 1L) * part.step();
    long step = Math.abs((long) part.step());
    ByteOperators.requireSize(ctx, self.size());
    byte[] kept = new byte[self.size() - part.length()];
    int count = 0;
    for (int i = 0; i < self.size(); i++) {
      Context.pace(i);
      boolean gone = i >= first && (i - first) % step == 0 && (i - first) / step < part.length();
      if (!gone) {
        kept[count++] = self.array()[i];
      }
    }
    self.reset(kept);
  }

  @Py("__delitem__(self, key, /)")
  static Object deleteItem(Context ctx, PyByteArray self, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Indices part = slice.bounds(ctx).fit(self.size());
      if (part.step() == 1) {
        self.replace(ctx, part.start(), Math.max(part.start(), part.stop()), NOTHING);
      } else {
        deleteSlice(ctx, self, part);
      }
      return PyNone.NONE;
    }
    if (!Args.hasIndex(key)) {
      throw Indexing.wrongKey("bytearray", key);
    }
    int at = Indexing.position(ctx, key, self.size(), INDEX_RANGE);
    self.replace(ctx, at, at + 1, NOTHING);
    return PyNone.NONE;
  }

  @Py("__alloc__(self, /)")
  static Object allocated(Context ctx, PyByteArray self) {
    return (long) (self.array().length == 0 ? 0 : self.array().length + 1);
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyByteArray self) {
    return HEADER + (Long) allocated(ctx, self);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyByteArray self) {
    return reduceEx(ctx, self, 2L);
  }

  @Py("__reduce_ex__(self, proto=0, /)")
  static Object reduceEx(Context ctx, PyByteArray self, Object protocol) {
    int version = protocol == null ? 0 : Args.intValue(ctx, protocol);
    Object state = Calls.method(ctx, self, "__getstate__");
    ByteOperators.requireSize(ctx, self.size());
    if (version < 3) {
      String text = new String(self.array(), 0, self.size(), StandardCharsets.ISO_8859_1);
      return PyTuple.of(
          self.type(), self.size() == 0 ? PyTuple.EMPTY : PyTuple.of(text, "latin-1"), state);
    }
    PyBytes bytes = new PyBytes(Arrays.copyOf(self.array(), self.size()));
    return PyTuple.of(self.type(), self.size() == 0 ? PyTuple.EMPTY : PyTuple.of(bytes), state);
  }
}
