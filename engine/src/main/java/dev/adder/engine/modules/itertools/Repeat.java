package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** {@code itertools.repeat}: one object, some times or for ever. */
@PyMethods(type = "itertools.repeat")
public final class Repeat extends PyIterator {
  /** {@code itertools.repeat}. */
  public static final PyType TYPE = PyType.builtin("itertools.repeat");

  private final Object element;
  private long left;

  private Repeat(PyType type, Object element, long left) {
    super(type);
    this.element = element;
    this.left = left;
  }

  @Py(value = "__new__(cls, object, times=-1)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object element, Object times) {
    long count = times == null ? -1 : Math.max(0, Args.sizeLong(ctx, times));
    ctx.meter().allocate(40);
    return new Repeat(cls, element, count);
  }

  @Override
  public Object next(Context ctx) {
    if (left == 0) {
      return null;
    }
    if (left > 0) {
      left--;
    }
    return element;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Repeat self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Repeat self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, Repeat self) {
    if (self.left < 0) {
      throw Errors.type("len() of unsized object");
    }
    return self.left;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Repeat self) {
    String text = "repeat(" + Str.text(Ops.repr(ctx, self.element));
    return Str.of(self.left < 0 ? text + ")" : text + ", " + self.left + ")");
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, Repeat self) {
    PyTuple args = self.left < 0 ? PyTuple.of(self.element) : PyTuple.of(self.element, self.left);
    return PyTuple.of(self.type(), args);
  }
}
