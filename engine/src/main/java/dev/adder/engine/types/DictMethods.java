package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** The named methods of {@code dict} and its construction. */
@PyMethods(type = "dict")
final class DictMethods {
  private DictMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, Object keywords) {
    ctx.meter().allocate(64);
    return new PyDict(cls);
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyDict self, Object[] args, PyDict keywords) {
    return update(ctx, self, args, keywords, "dict");
  }

  @Py("update(self, /, *args, **kwargs)")
  static Object update(Context ctx, PyDict self, Object[] args, PyDict keywords) {
    return update(ctx, self, args, keywords, "update");
  }

  private static Object update(
      Context ctx, PyDict self, Object[] args, PyDict keywords, String name) {
    if (args.length > 1) {
      throw Errors.type("%s expected at most 1 argument, got %d".formatted(name, args.length));
    }
    if (args.length == 1) {
      DictUpdate.merge(ctx, self, args[0]);
    }
    for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
      self.put(ctx, keywords.keyAt(i), keywords.valueAt(i));
    }
    return PyNone.NONE;
  }

  @Py(value = "fromkeys(cls, iterable, value=None, /)", kind = MethodTable.Kind.CLASS)
  static Object fromKeys(Context ctx, PyType cls, Object iterable, Object value) {
    Object fill = value == null ? PyNone.NONE : value;
    Object made = Calls.call(ctx, cls);
    if (made instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      Iteration.each(ctx, iterable, key -> dict.put(ctx, key, fill));
    } else {
      Iteration.each(ctx, iterable, key -> Ops.setItem(ctx, made, key, fill));
    }
    return made;
  }

  @Py("get(self, key, default=None, /)")
  static Object get(Context ctx, PyDict self, Object key, Object fallback) {
    Object found = self.get(ctx, key);
    return found != null ? found : fallback == null ? PyNone.NONE : fallback;
  }

  @Py("setdefault(self, key, default=None, /)")
  static Object setDefault(Context ctx, PyDict self, Object key, Object fallback) {
    return self.putIfAbsent(ctx, key, fallback == null ? PyNone.NONE : fallback);
  }

  @Py("pop(self, key, default=<unrepresentable>, /)")
  static Object pop(Context ctx, PyDict self, Object key, Object fallback) {
    Object value = self.size() == 0 && fallback == null ? null : self.remove(ctx, key);
    if (value != null) {
      return value;
    }
    if (fallback == null) {
      throw Errors.key(key);
    }
    return fallback;
  }

  @Py("popitem(self, /)")
  static Object popItem(Context ctx, PyDict self) {
    if (self.size() == 0) {
      throw Errors.key("popitem(): dictionary is empty");
    }
    int at = self.limit() - 1;
    while (self.keyAt(at) == null) {
      at--;
    }
    ctx.meter().allocate(40);
    PyTuple item = PyTuple.of(self.keyAt(at), self.valueAt(at));
    self.removeLast(at);
    return item;
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, PyDict self) {
    self.clear();
    return PyNone.NONE;
  }

  @Py("copy(self, /)")
  static Object copy(Context ctx, PyDict self) {
    return copyOf(ctx, self);
  }

  /** A plain dict with the same items, charged. */
  static PyDict copyOf(Context ctx, PyDict dict) {
    ctx.meter().allocate(64 + 32L * dict.size());
    ctx.meter().spend(dict.size() >> 3);
    PyDict copy = new PyDict();
    copy.putAllFrom(dict);
    return copy;
  }

  @Py("keys(self, /)")
  static Object keys(Context ctx, PyDict self) {
    return new DictKeys(self);
  }

  @Py("values(self, /)")
  static Object values(Context ctx, PyDict self) {
    return new DictValues(self);
  }

  @Py("items(self, /)")
  static Object items(Context ctx, PyDict self) {
    return new DictItems(self);
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyDict self) {
    return 64L + 32L * self.size();
  }
}
