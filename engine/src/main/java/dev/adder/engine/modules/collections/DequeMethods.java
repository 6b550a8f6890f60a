package dev.adder.engine.modules.collections;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PyGenericAlias;

/** The named methods and operators of deques. */
@PyMethods(type = "collections.deque")
final class DequeMethods {
  private DequeMethods() {}

  @Py("append(self, item, /)")
  static Object append(Context ctx, PyDeque self, Object item) {
    self.append(ctx, item);
    return PyNone.NONE;
  }

  @Py("appendleft(self, item, /)")
  static Object appendLeft(Context ctx, PyDeque self, Object item) {
    self.appendLeft(ctx, item);
    return PyNone.NONE;
  }

  @Py("extend(self, iterable, /)")
  static Object extend(Context ctx, PyDeque self, Object iterable) {
    if (iterable == self) {
      for (Object item : self.toArray(ctx)) {
        self.append(ctx, item);
      }
    } else {
      Iteration.each(ctx, iterable, item -> self.append(ctx, item));
    }
    return PyNone.NONE;
  }

  @Py("extendleft(self, iterable, /)")
  static Object extendLeft(Context ctx, PyDeque self, Object iterable) {
    if (iterable == self) {
      for (Object item : self.toArray(ctx)) {
        self.appendLeft(ctx, item);
      }
    } else {
      Iteration.each(ctx, iterable, item -> self.appendLeft(ctx, item));
    }
    return PyNone.NONE;
  }

  @Py("pop(self, /)")
  static Object pop(Context ctx, PyDeque self) {
    if (self.size() == 0) {
      throw Errors.index("pop from an empty deque");
    }
    return self.removeLast();
  }

  @Py("popleft(self, /)")
  static Object popLeft(Context ctx, PyDeque self) {
    if (self.size() == 0) {
      throw Errors.index("pop from an empty deque");
    }
    return self.removeFirst();
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, PyDeque self) {
    self.clear();
    return PyNone.NONE;
  }

  @Py("copy(self, /)")
  static Object copy(Context ctx, PyDeque self) {
    Object limit = self.limit() < 0 ? PyNone.NONE : (Object) (long) self.limit();
    if (self.type() != PyDeque.TYPE) {
      return self.limit() < 0
          ? Calls.call(ctx, self.type(), self)
          : Calls.call(ctx, self.type(), self, limit);
    }
    ctx.meter().allocate(96);
    PyDeque made = new PyDeque(PyDeque.TYPE);
    made.setLimit(self.limit());
    for (Object item : self.toArray(ctx)) {
      made.append(ctx, item);
    }
    return made;
  }

  @Py("__copy__(self, /)")
  static Object copied(Context ctx, PyDeque self) {
    return copy(ctx, self);
  }

  static int find(Context ctx, PyDeque self, Object value, int start, int stop) {
    long changes = self.changes();
    for (int i = start; i < stop; i++) {
      Context.pace(i);
      ctx.meter().step();
      boolean equal = Ops.identicalOrEqual(ctx, self.get(i), value);
      if (equal) {
        return i;
      }
      if (self.changes() != changes) {
        throw Errors.runtime("deque mutated during iteration");
      }
    }
    return -1;
  }

  @Py("count(self, value, /)")
  static Object count(Context ctx, PyDeque self, Object value) {
    long changes = self.changes();
    long count = 0;
    for (int i = 0; i < self.size(); i++) {
      Context.pace(i);
      ctx.meter().step();
      if (Ops.identicalOrEqual(ctx, self.get(i), value)) {
        count++;
      }
      if (self.changes() != changes) {
        throw Errors.runtime("deque mutated during iteration");
      }
    }
    return count;
  }

  @Py("index(self, value, start=0, stop=<unrepresentable>, /)")
  static Object index(Context ctx, PyDeque self, Object value, Object start, Object stop) {
    int size = self.size();
    long from = start == null ? 0 : Args.sliceBound(ctx, start, 0);
    long to = stop == null ? size : Args.sliceBound(ctx, stop, size);
    from = Math.min(Math.max(from < 0 ? from + size : from, 0), size);
    to = Math.min(Math.max(to < 0 ? to + size : to, 0), size);
    int at = find(ctx, self, value, (int) from, (int) to);
    if (at < 0) {
      throw Errors.value(Str.text(Ops.repr(ctx, value)) + " is not in deque");
    }
    return (long) at;
  }

  @Py("insert(self, index, value, /)")
  static Object insert(Context ctx, PyDeque self, Object index, Object value) {
    if (self.size() == self.limit()) {
      throw Errors.index("deque already at its maximum size");
    }
    long at = Args.sizeLong(ctx, index);
    int size = self.size();
    at = at < 0 ? Math.max(0, at + size) : Math.min(at, size);
    self.insert(ctx, (int) at, value);
    return PyNone.NONE;
  }

  @Py("remove(self, value, /)")
  static Object remove(Context ctx, PyDeque self, Object value) {
    int size = self.size();
    long changes = self.changes();
    for (int i = 0; i < size; i++) {
      Context.pace(i);
      ctx.meter().step();
      boolean equal = Ops.identicalOrEqual(ctx, self.get(i), value);
      if (self.changes() != changes) {
        throw Errors.index("deque mutated during iteration");
      }
      if (equal) {
        self.removeAt(ctx, i);
        return PyNone.NONE;
      }
    }
    throw Errors.value(Str.text(Ops.repr(ctx, value)) + " is not in deque");
  }

  @Py("reverse(self, /)")
  static Object reverse(Context ctx, PyDeque self) {
    int last = self.size() - 1;
    ctx.meter().spend(self.size() >> 3);
    for (int i = 0; i < last - i; i++) {
      Context.pace(i);
      Object item = self.get(i);
      self.set(i, self.get(last - i));
      self.set(last - i, item);
    }
    return PyNone.NONE;
  }

  @Py("rotate(self, n=1, /)")
  static Object rotate(Context ctx, PyDeque self, Object n) {
    self.rotate(ctx, n == null ? 1 : Args.sizeLong(ctx, n));
    return PyNone.NONE;
  }

  @Py(value = "maxlen", kind = MethodTable.Kind.GETTER)
  static Object limit(Context ctx, PyDeque self) {
    return self.limit() < 0 ? PyNone.NONE : (Object) (long) self.limit();
  }

  @Py("__add__(self, value, /)")
  static Object add(Context ctx, PyDeque self, Object other) {
    if (!(other instanceof PyDeque deque)) {
      throw Errors.type(
          "can only concatenate deque (not \"" + Types.of(other).name() + "\") to deque");
    }
    Object made = copy(ctx, self);
    extend(ctx, (PyDeque) made, deque);
    return made;
  }

  @Py("__iadd__(self, value, /)")
  static Object addInPlace(Context ctx, PyDeque self, Object other) {
    extend(ctx, self, other);
    return self;
  }

  @Py("__mul__(self, value, /)")
  static Object multiply(Context ctx, PyDeque self, Object times) {
    return multiplyInPlace(ctx, (PyDeque) copy(ctx, self), times);
  }

  @Py("__rmul__(self, value, /)")
  static Object multiplyReflected(Context ctx, PyDeque self, Object times) {
    return multiply(ctx, self, times);
  }

  @Py("__imul__(self, value, /)")
  static Object multiplyInPlace(Context ctx, PyDeque self, Object times) {
    long count = Args.repeatLong(ctx, times);
    Object[] items = self.toArray(ctx);
    if (count <= 0) {
      self.clear();
    } else if (items.length > 0) {
      long rounds = count - 1;
      if (self.limit() >= 0) {
        rounds = Math.min(rounds, (long) self.limit() / items.length + 1);
      }
      if (rounds > (Integer.MAX_VALUE >> 2) / items.length) {
        throw Errors.memory();
      }
      ctx.meter().allocate(8L * rounds * items.length);
      for (long i = 0; i < rounds; i++) {
        Context.pace((int) i);
        for (Object item : items) {
          ctx.meter().step();
          self.append(ctx, item);
        }
      }
    }
    return self;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyDeque self) {
    Object state = Calls.method(ctx, self, "__getstate__");
    PyTuple args =
        self.limit() < 0 ? PyTuple.EMPTY : PyTuple.of(PyTuple.EMPTY, (long) self.limit());
    return PyTuple.of(self.type(), args, state, Ops.iter(ctx, self));
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
