package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;

/** The named methods of {@code list}, its construction, comparison and text. */
@PyMethods(type = "list")
final class ListMethods {
  private ListMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, Object keywords) {
    ctx.meter().allocate(48);
    return new PyList(cls);
  }

  @Py("__init__(self, iterable=(), /)")
  static Object init(Context ctx, PyList self, Object iterable) {
    if (self.size() > 0) {
      self.clear();
    }
    if (iterable != null) {
      extend(ctx, self, iterable);
    }
    return PyNone.NONE;
  }

  @Py("append(self, object, /)")
  static Object append(Context ctx, PyList self, Object value) {
    self.append(ctx, value);
    return PyNone.NONE;
  }

  @Py("extend(self, iterable, /)")
  static Object extend(Context ctx, PyList self, Object iterable) {
    if (iterable instanceof PyList other && other.type() == PyList.TYPE) {
      int size = other.size();
      if (self.size() == 0 && self != other) {
        ctx.meter().allocate(8L * size + 32);
        ctx.meter().spend(size >> 4);
        self.take(other.copyRange(0, size));
        return PyNone.NONE;
      }
      self.ensure(ctx, size);
      for (int i = 0; i < size && i < other.size(); i++) {
        Context.pace(i);
        ctx.meter().step();
        self.append(ctx, other.get(i));
      }
      return PyNone.NONE;
    }
    Iteration.extend(ctx, self, iterable);
    return PyNone.NONE;
  }

  @Py("insert(self, index, object, /)")
  static Object insert(Context ctx, PyList self, Object index, Object value) {
    long at = Args.sizeLong(ctx, index);
    int size = self.size();
    if (at < 0) {
      at = Math.max(0, at + size);
    }
    self.insert(ctx, (int) Math.min(at, size), value);
    return PyNone.NONE;
  }

  @Py("pop(self, index=-1, /)")
  static Object pop(Context ctx, PyList self, Object index) {
    long at = index == null ? -1 : Args.sizeLong(ctx, index);
    int size = self.size();
    if (size == 0) {
      throw Errors.index("pop from empty list");
    }
    if (at < 0) {
      at += size;
    }
    if (at < 0 || at >= size) {
      throw Errors.index("pop index out of range");
    }
    return self.removeAt(ctx, (int) at);
  }

  @Py("remove(self, value, /)")
  static Object remove(Context ctx, PyList self, Object value) {
    int at = Sequences.find(ctx, self, value, 0, Integer.MAX_VALUE);
    if (at < 0 || at >= self.size()) {
      throw Errors.value("list.remove(x): x not in list");
    }
    self.removeAt(ctx, at);
    return PyNone.NONE;
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, PyList self) {
    self.clear();
    return PyNone.NONE;
  }

  @Py("copy(self, /)")
  static Object copy(Context ctx, PyList self) {
    ctx.meter().allocate(8L * self.size() + 32);
    ctx.meter().spend(self.size() >> 4);
    return self.copyRange(0, self.size());
  }

  @Py("index(self, value, start=0, stop=9223372036854775807, /)")
  static Object index(Context ctx, PyList self, Object value, Object start, Object stop) {
    int from = Indexing.start(ctx, start, self.size());
    int to = Indexing.stop(ctx, stop, self.size());
    int at = Sequences.find(ctx, self, value, from, to);
    if (at < 0) {
      throw Errors.value("%s is not in list".formatted(Ops.repr(ctx, value)));
    }
    return (long) at;
  }

  @Py("count(self, value, /)")
  static Object count(Context ctx, PyList self, Object value) {
    long count = 0;
    for (int i = 0; i < self.size(); i++) {
      Context.pace(i);
      ctx.meter().step();
      count += Ops.identicalOrEqual(ctx, self.get(i), value) ? 1 : 0;
    }
    return count;
  }

  @Py("reverse(self, /)")
  static Object reverse(Context ctx, PyList self) {
    ctx.meter().spend(self.size() >> 4);
    self.reverse();
    return PyNone.NONE;
  }

  @Py("sort(self, *, key=None, reverse=False)")
  static Object sort(Context ctx, PyList self, Object key, Object reverse) {
    boolean descending = reverse != null && Ops.truth(ctx, reverse);
    ListSort.sort(ctx, self, key == PyNone.NONE ? null : key, descending);
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyList self) {
    if (self.size() == 0) {
      return "[]";
    }
    if (!ReprText.enter(ctx, self)) {
      return "[...]";
    }
    ReprJoin out = new ReprJoin(ctx, "[");
    int mark = ctx.hold(out);
    try {
      for (int i = 0; i < self.size(); i++) {
        Context.pace(i);
        ctx.meter().step();
        out.item().text(Ops.repr(ctx, self.get(i)));
      }
      return out.end("]");
    } finally {
      ctx.release(mark);
      ReprText.leave(ctx, self);
    }
  }

  private static Object compare(Context ctx, CompareOp op, PyList self, Object other) {
    return other instanceof PyList list
        ? Sequences.compare(ctx, op, self, list)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyList self, Object other) {
    return compare(ctx, CompareOp.EQ, self, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyList self, Object other) {
    return compare(ctx, CompareOp.NE, self, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyList self, Object other) {
    return compare(ctx, CompareOp.LT, self, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyList self, Object other) {
    return compare(ctx, CompareOp.LE, self, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyList self, Object other) {
    return compare(ctx, CompareOp.GT, self, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyList self, Object other) {
    return compare(ctx, CompareOp.GE, self, other);
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyList self) {
    return 40L + 8L * self.size();
  }
}
