package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;

/** The methods of {@code tuple}. */
@PyMethods(type = "tuple")
final class TupleMethods {
  private TupleMethods() {}

  @Py(value = "__new__(cls, iterable=(), /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable) {
    if (cls == PyTuple.TYPE) {
      return iterable == null ? PyTuple.EMPTY : Iteration.toTuple(ctx, iterable);
    }
    if (!cls.isConstructible()) {
      throw Errors.type(
          "tuple.__new__(%s) is not safe, use %s.__new__()".formatted(cls.name(), cls.name()));
    }
    ctx.meter().allocate(48);
    Object[] items = iterable == null ? new Object[0] : Iteration.toArray(ctx, iterable);
    return new PyTuple(cls, items);
  }

  @Py("index(self, value, start=0, stop=9223372036854775807, /)")
  static Object index(Context ctx, PyTuple self, Object value, Object start, Object stop) {
    int from = Indexing.start(ctx, start, self.size());
    int to = Indexing.stop(ctx, stop, self.size());
    int at = Sequences.find(ctx, self.items(), value, from, to);
    if (at < 0) {
      throw Errors.value("tuple.index(x): x not in tuple");
    }
    return (long) at;
  }

  @Py("count(self, value, /)")
  static Object count(Context ctx, PyTuple self, Object value) {
    return Sequences.count(ctx, self.items(), value, self.size());
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, PyTuple self) {
    return (long) self.size();
  }

  @Py("__getitem__(self, key, /)")
  static Object get(Context ctx, PyTuple self, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Indices part = slice.indices(ctx, self.size());
      if (part.length() == self.size() && part.step() == 1 && self.type() == PyTuple.TYPE) {
        return self;
      }
      return PyTuple.of(Sequences.slice(ctx, self.items(), part));
    }
    if (!Args.hasIndex(key)) {
      throw Indexing.wrongKey("tuple", key);
    }
    return self.get(Indexing.position(ctx, key, self.size(), "tuple index out of range"));
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyTuple self, Object value) {
    return Sequences.find(ctx, self.items(), value, 0, self.size()) >= 0;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyTuple self) {
    return new TupleIterator(self);
  }

  @Py("__add__(self, value, /)")
  static Object add(Context ctx, PyTuple self, Object other) {
    if (!(other instanceof PyTuple tuple)) {
      throw Errors.type(
          "can only concatenate tuple (not \"%s\") to tuple".formatted(Types.of(other).name()));
    }
    if (self.size() == 0 && tuple.type() == PyTuple.TYPE) {
      return tuple;
    }
    if (tuple.size() == 0 && self.type() == PyTuple.TYPE) {
      return self;
    }
    long size = (long) self.size() + tuple.size();
    ctx.meter().allocate(8 * size + 32);
    ctx.meter().spend(size >> 4);
    Object[] all = new Object[(int) size];
    System.arraycopy(self.items(), 0, all, 0, self.size());
    System.arraycopy(tuple.items(), 0, all, self.size(), tuple.size());
    return PyTuple.of(all);
  }

  @Py("__mul__(self, value, /)")
  static Object multiply(Context ctx, PyTuple self, Object count) {
    long times = Indexing.repeatCount(ctx, count);
    if (times == 1 && self.type() == PyTuple.TYPE) {
      return self;
    }
    return PyTuple.of(Sequences.repeat(ctx, self.items(), times));
  }

  @Py("__rmul__(self, value, /)")
  static Object multiplyReflected(Context ctx, PyTuple self, Object count) {
    return multiply(ctx, self, count);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyTuple self) {
    if (self.size() == 0) {
      return "()";
    }
    if (!ReprText.enter(ctx, self)) {
      return "(...)";
    }
    try {
      return ReprText.join(ctx, "(", self.items(), self.size() == 1 ? ",)" : ")");
    } finally {
      ReprText.leave(ctx, self);
    }
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyTuple self) {
    ctx.meter().spend(self.size());
    return Hash.tuple(ctx, self);
  }

  private static Object compare(Context ctx, CompareOp op, PyTuple self, Object other) {
    return other instanceof PyTuple tuple
        ? Sequences.compare(ctx, op, self, tuple)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyTuple self, Object other) {
    return compare(ctx, CompareOp.EQ, self, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyTuple self, Object other) {
    return compare(ctx, CompareOp.NE, self, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyTuple self, Object other) {
    return compare(ctx, CompareOp.LT, self, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyTuple self, Object other) {
    return compare(ctx, CompareOp.LE, self, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyTuple self, Object other) {
    return compare(ctx, CompareOp.GT, self, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyTuple self, Object other) {
    return compare(ctx, CompareOp.GE, self, other);
  }

  @Py("__getnewargs__(self, /)")
  static Object newArguments(Context ctx, PyTuple self) {
    return PyTuple.of(PyTuple.of(self.items()));
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyTuple self) {
    return 24L + 8L * self.size();
  }
}
