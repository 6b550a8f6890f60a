package dev.adder.engine.modules.collections;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.ReprText;
import java.math.BigInteger;

/** Construction, items and comparisons of deques. */
@PyMethods(type = "collections.deque")
final class DequeItems {
  private DequeItems() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(96);
    return new PyDeque(cls);
  }

  @Py("__init__(self, iterable=(), maxlen=None)")
  static Object init(Context ctx, PyDeque self, Object iterable, Object limit) {
    int most = -1;
    if (limit != null && limit != PyNone.NONE) {
      if (!(Arith.plain(limit) instanceof Long) && !(Arith.plain(limit) instanceof BigInteger)) {
        throw Errors.type("an integer is required");
      }
      if (!(Arith.plain(limit) instanceof Long value)) {
        throw Errors.overflow("Python int too large to convert to C ssize_t");
      }
      if (value < 0) {
        throw Errors.value("maxlen must be non-negative");
      }
      most = (int) Math.min(value, Integer.MAX_VALUE);
    }
    self.setLimit(most);
    if (self.size() > 0) {
      self.clear();
    }
    if (iterable != null) {
      DequeMethods.extend(ctx, self, iterable);
    }
    return PyNone.NONE;
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, PyDeque self) {
    return (long) self.size();
  }

  private static int index(Context ctx, PyDeque self, Object index) {
    if (!Args.hasIndex(index)) {
      throw Errors.type("sequence index must be integer, not '" + Types.of(index).name() + "'");
    }
    long at = Args.indexLong(ctx, index);
    if (at < 0) {
      at += self.size();
    }
    if (at < 0 || at >= self.size()) {
      throw Errors.index("deque index out of range");
    }
    return (int) at;
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyDeque self, Object key) {
    return self.get(index(ctx, self, key));
  }

  @Py("__setitem__(self, key, value, /)")
  static Object setItem(Context ctx, PyDeque self, Object key, Object value) {
    self.set(index(ctx, self, key), value);
    return PyNone.NONE;
  }

  @Py("__delitem__(self, key, /)")
  static Object deleteItem(Context ctx, PyDeque self, Object key) {
    self.removeAt(ctx, index(ctx, self, key));
    return PyNone.NONE;
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyDeque self, Object key) {
    return DequeMethods.find(ctx, self, key, 0, self.size()) >= 0;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyDeque self) {
    return new DequeIterator(self, false);
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, PyDeque self) {
    return new DequeIterator(self, true);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyDeque self) {
    if (!ReprText.enter(ctx, self)) {
      return Str.of("[...]");
    }
    try {
      Object items = Ops.repr(ctx, PyList.of(self.toArray(ctx)));
      String end = self.limit() < 0 ? ")" : ", maxlen=" + self.limit() + ")";
      return Str.concat(Str.concat(self.type().shortName() + "(", items), end);
    } finally {
      ReprText.leave(ctx, self);
    }
  }

  private static Object compare(Context ctx, CompareOp op, PyDeque self, Object other) {
    if (!(other instanceof PyDeque deque)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (op == CompareOp.EQ && self.size() != deque.size()) {
      return false;
    }
    if (op == CompareOp.NE && self.size() != deque.size()) {
      return true;
    }
    return Ops.compare(ctx, op, PyTuple.of(self.toArray(ctx)), PyTuple.of(deque.toArray(ctx)));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyDeque self, Object other) {
    return compare(ctx, CompareOp.EQ, self, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyDeque self, Object other) {
    return compare(ctx, CompareOp.NE, self, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyDeque self, Object other) {
    return compare(ctx, CompareOp.LT, self, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyDeque self, Object other) {
    return compare(ctx, CompareOp.LE, self, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyDeque self, Object other) {
    return compare(ctx, CompareOp.GT, self, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyDeque self, Object other) {
    return compare(ctx, CompareOp.GE, self, other);
  }
}
