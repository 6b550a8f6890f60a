package dev.adder.engine.modules.array;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.object.Warnings;
import dev.adder.engine.types.PyByteString;
import dev.adder.engine.types.PyMemoryView;
import dev.adder.engine.types.PySlice;

/** Construction, operators and protocols of {@code array.array}. */
@PyMethods(type = "array.array")
final class ArrayOperators {
  private static final byte[] NOTHING = {};

  private ArrayOperators() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object[] args, PyDict kwargs) {
    if (cls == PyArray.TYPE && kwargs.size() > 0) {
      throw Errors.type("array.array() takes no keyword arguments");
    }
    if (args.length == 0 || args.length > 2) {
      throw Errors.type(
          "array() takes at %s argument%s (%d given)"
              .formatted(
                  args.length == 0 ? "least 1" : "most 2",
                  args.length == 0 ? "" : "s",
                  args.length));
    }
    if (!Str.is(args[0]) || Str.length(Str.plain(args[0])) != 1) {
      throw Errors.type(
          "array() argument 1 must be a unicode character, not " + Types.of(args[0]).name());
    }
    int code = Str.at(Str.plain(args[0]), 0);
    ArrayKind kind = ArrayKind.of(code);
    Object initial = args.length > 1 ? args[1] : null;
    checkInitial(initial, kind, code);
    if (kind == null) {
      throw Errors.value("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    if (kind == ArrayKind.WCHAR) {
      Warnings.warn(
          ctx,
          Exceptions.DEPRECATION_WARNING,
          "The 'u' type code is deprecated and will be removed in Python 3.16");
    }
    PyArray array = new PyArray(cls, kind, NOTHING);
    if (initial != null) {
      fill(ctx, array, initial);
    }
    return array;
  }

  /** TypeError when a text cannot initialize an array of this kind. */
  static void checkInitial(Object initial, ArrayKind kind, int code) {
    boolean text = kind != null && kind.isText();
    if (initial == null || text) {
      return;
    }
    if (Str.is(initial)) {
      throw Errors.type(
          "cannot use a str to initialize an array with typecode '" + (char) code + "'");
    }
    if (initial instanceof PyArray other && other.kind().isText()) {
      throw Errors.type(
          "cannot use a unicode array to initialize an array with typecode '" + (char) code + "'");
    }
  }

  private static void fill(Context ctx, PyArray array, Object initial) {
    if (initial instanceof PyByteString) {
      ArrayMethods.fromBytes(ctx, array, initial);
    } else if (Str.is(initial)) {
      ArrayMethods.fromUnicode(ctx, array, initial);
    } else if (initial instanceof PyArray other && other.kind() == array.kind()) {
      array.replace(ctx, 0, 0, other.copy(ctx, 0, other.size()));
    } else if (initial instanceof PyArray other) {
      for (int i = 0; i < other.size(); i++) {
        Context.pace(i);
        ctx.meter().step();
        array.append(ctx, array.kind().bits(ctx, other.get(i)));
      }
    } else {
      ArrayMethods.extend(ctx, array, initial);
    }
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyArray self) {
    String head = self.type().shortName() + "('" + self.kind().code() + "'";
    if (self.size() == 0) {
      return head + ")";
    }
    Object items =
        self.kind().isText() ? ArrayMethods.toUnicode(ctx, self) : ArrayMethods.toList(ctx, self);
    Object text = Ops.repr(ctx, items);
    ctx.meter().allocate(2L * Str.length(text) + 32);
    return Str.concat(Str.concat(head + ", ", text), ")");
  }

  @Py("__len__(self, /)")
  static Object length(Context ctx, PyArray self) {
    return (long) self.size();
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyArray self) {
    return new ArrayIterator(self);
  }

  @Py("__buffer__(self, flags, /)")
  static Object buffer(Context ctx, PyArray self, Object flags) {
    return new PyMemoryView(self);
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyArray self) {
    return 64L + self.bufferArray().length;
  }

  private static Object compare(Context ctx, CompareOp op, PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.size() != other.size() && (op == CompareOp.EQ || op == CompareOp.NE)) {
      return op == CompareOp.NE;
    }
    for (int i = 0; i < self.size() && i < other.size(); i++) {
      Context.pace(i);
      ctx.meter().step();
      Object a = self.get(i);
      Object b = other.get(i);
      if (!Ops.equal(ctx, a, b)) {
        return switch (op) {
          case EQ -> false;
          case NE -> true;
          default -> Ops.compare(ctx, op, a, b);
        };
      }
    }
    return op.holds(Integer.compare(self.size(), other.size()));
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyArray self, Object value) {
    return compare(ctx, CompareOp.LT, self, value);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyArray self, Object value) {
    return compare(ctx, CompareOp.LE, self, value);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyArray self, Object value) {
    return compare(ctx, CompareOp.EQ, self, value);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyArray self, Object value) {
    return compare(ctx, CompareOp.NE, self, value);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyArray self, Object value) {
    return compare(ctx, CompareOp.GT, self, value);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyArray self, Object value) {
    return compare(ctx, CompareOp.GE, self, value);
  }

  private static PyException wrongKind() {
    return Errors.type("bad argument type for built-in operation");
  }

  @Py("__add__(self, value, /)")
  static Object add(Context ctx, PyArray self, Object value) {
    if (!(value instanceof PyArray other)) {
      throw Errors.type("can only append array (not \"" + Types.of(value).name() + "\") to array");
    }
    if (other.kind() != self.kind()) {
      throw wrongKind();
    }
    PyArray sum = new PyArray(PyArray.TYPE, self.kind(), self.copy(ctx, 0, self.size()));
    sum.replace(ctx, sum.size(), sum.size(), other.copy(ctx, 0, other.size()));
    return sum;
  }

  @Py("__iadd__(self, value, /)")
  static Object iadd(Context ctx, PyArray self, Object value) {
    if (!(value instanceof PyArray)) {
      throw Errors.type(
          "can only extend array with array (not \"" + Types.of(value).name() + "\")");
    }
    ArrayMethods.extend(ctx, self, value);
    return self;
  }

  private static byte[] repeated(Context ctx, PyArray self, Object value) {
    long count = Math.max(0, Args.repeatLong(ctx, value));
    int size = self.bufferSize();
    if (size > 0 && count > (Integer.MAX_VALUE - 16) / size) {
      throw Errors.memory();
    }
    long total = size * (size == 0 ? 0 : count);
    ctx.meter().allocate(total + 16);
    ctx.meter().spend(total >> 8);
    byte[] all = new byte[(int) total];
    for (int at = 0; at < all.length; at += size) {
      Context.pace(at / size);
      System.arraycopy(self.bufferArray(), 0, all, at, size);
    }
    return all;
  }

  @Py("__mul__(self, value, /)")
  static Object mul(Context ctx, PyArray self, Object value) {
    return new PyArray(PyArray.TYPE, self.kind(), repeated(ctx, self, value));
  }

  @Py("__rmul__(self, value, /)")
  static Object rmul(Context ctx, PyArray self, Object value) {
    return mul(ctx, self, value);
  }

  @Py("__imul__(self, value, /)")
  static Object imul(Context ctx, PyArray self, Object value) {
    self.replace(ctx, 0, self.size(), repeated(ctx, self, value));
    return self;
  }

  private static int position(Context ctx, PyArray self, Object key, String message) {
    if (!Args.hasIndex(key)) {
      throw Errors.type("array indices must be integers");
    }
    long at = Args.indexLong(ctx, key);
    at = at < 0 ? at + self.size() : at;
    if (at < 0 || at >= self.size()) {
      throw Errors.index(message);
    }
    return (int) at;
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyArray self, Object key) {
    if (!(key instanceof PySlice slice)) {
      return self.get(position(ctx, self, key, "array index out of range"));
    }
    PySlice.Indices part = slice.bounds(ctx).fit(self.size());
    if (part.step() == 1) {
      return new PyArray(
          PyArray.TYPE, self.kind(), self.copy(ctx, part.start(), part.start() + part.length()));
    }
    int item = self.kind().size();
    ctx.meter().allocate((long) part.length() * item + 16);
    ctx.meter().spend(part.length() >> 4);
    byte[] bytes = new byte[part.length() * item];
    for (int i = 0; i < part.length(); i++) {
      Context.pace(i);
      int from = part.start() + i * part.step();
      System.arraycopy(self.bufferArray(), from * item, bytes, i * item, item);
    }
    return new PyArray(PyArray.TYPE, self.kind(), bytes);
  }

  @Py("__setitem__(self, key, value, /)")
  static Object setItem(Context ctx, PyArray self, Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      int at = position(ctx, self, key, "array assignment index out of range");
      long bits = self.kind().bits(ctx, value);
      if (at >= self.size()) {
        throw Errors.index("array assignment index out of range");
      }
      self.set(at, bits);
      return PyNone.NONE;
    }
    if (!(value instanceof PyArray other)) {
      throw Errors.type(
          "can only assign array (not \"" + Types.of(value).name() + "\") to array slice");
    }
    PySlice.Indices part = slice.bounds(ctx).fit(self.size());
    if (other.kind() != self.kind()) {
      throw wrongKind();
    }
    byte[] bytes = other.copy(ctx, 0, other.size());
    if (part.step() == 1) {
      self.replace(ctx, part.start(), Math.max(part.start(), part.stop()), bytes);
      return PyNone.NONE;
    }
    if (bytes.length == 0) {
      delete(ctx, self, part);
      return PyNone.NONE;
    }
    if (other.size() != part.length()) {
      throw Errors.value(
          "attempt to assign array of size %d to extended slice of size %d"
              .formatted(other.size(), part.length()));
    }
    int item = self.kind().size();
    for (int i = 0; i < part.length(); i++) {
      Context.pace(i);
      int to = part.start() + i * part.step();
      System.arraycopy(bytes, i * item, self.bufferArray(), to * item, item);
    }
    return PyNone.NONE;
  }

  @Py("__delitem__(self, key, /)")
  static Object deleteItem(Context ctx, PyArray self, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Indices part = slice.bounds(ctx).fit(self.size());
      if (part.step() == 1) {
        self.replace(ctx, part.start(), Math.max(part.start(), part.stop()), NOTHING);
      } else {
        delete(ctx, self, part);
      }
      return PyNone.NONE;
    }
    int at = position(ctx, self, key, "array assignment index out of range");
    self.replace(ctx, at, at + 1, NOTHING);
    return PyNone.NONE;
  }

  private static void delete(Context ctx, PyArray self, PySlice.Indices part) {
    if (part.length() == 0) {
      return;
    }
    int item = self.kind().size();
    byte[] old = self.copy(ctx, 0, self.size());
    boolean[] gone = new boolean[self.size()];
    for (int i = 0; i < part.length(); i++) {
      gone[part.start() + i * part.step()] = true;
    }
    byte[] kept = new byte[old.length - part.length() * item];
    int count = 0;
    for (int i = 0; i < gone.length; i++) {
      Context.pace(i);
      if (!gone[i]) {
        System.arraycopy(old, i * item, kept, count, item);
        count += item;
      }
    }
    self.replace(ctx, 0, self.size(), kept);
  }
}
