package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** {@code enumerate}. */
@PyMethods(type = "enumerate")
public final class PyEnumerate extends PyIterator {
  /** {@code enumerate}. */
  public static final PyType TYPE = PyType.builtin("enumerate");

  private final Object iterator;
  private Object index;

  private PyEnumerate(PyType type, Object iterator, Object start) {
    super(type);
    this.iterator = iterator;
    this.index = start;
  }

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length + keywords.size() > 2) {
      throw Errors.type(
          "enumerate() takes at most 2 arguments (" + (args.length + keywords.size()) + " given)");
    }
    Object iterable = args.length > 0 ? args[0] : keywords.getName("iterable");
    Object start = args.length > 1 ? args[1] : keywords.getName("start");
    int known = (args.length > 0 || iterable == null ? 0 : 1);
    known += args.length > 1 || start == null ? 0 : 1;
    if (known < keywords.size()) {
      throw unknown(args.length, keywords);
    }
    if (iterable == null) {
      throw Errors.type("enumerate() missing required argument 'iterable'");
    }
    return make(ctx, cls, iterable, start);
  }

  private static PyException unknown(int positional, PyDict keywords) {
    for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
      String name = Str.text(keywords.keyAt(i));
      boolean known = name.equals("start") || positional == 0 && name.equals("iterable");
      if (!known || positional > 1) {
        return Errors.type("'" + name + "' is an invalid keyword argument for enumerate()");
      }
    }
    throw new IllegalStateException("all keywords are known");
  }

  private static Object make(Context ctx, PyType cls, Object iterable, Object start) {
    Object first = start == null ? (Object) 0L : Args.index(ctx, start);
    ctx.meter().allocate(40);
    return new PyEnumerate(cls, Ops.iter(ctx, iterable), first);
  }

  @Override
  public Object next(Context ctx) {
    Object item = Ops.next(ctx, iterator);
    if (item == null) {
      return null;
    }
    Object at = index;
    if (at instanceof Long n && n != Long.MAX_VALUE) {
      index = n + 1;
    } else {
      index = Ops.binary(ctx, BinaryOp.ADD, at, 1L);
    }
    ctx.meter().allocate(40);
    return PyTuple.of(at, item);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyEnumerate self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, PyEnumerate self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyEnumerate self) {
    return PyTuple.of(self.type(), PyTuple.of(self.iterator, self.index));
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
