package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** {@code itertools.count}: numbers from a start, a step apart, without end. */
@PyMethods(type = "itertools.count")
public final class Count extends PyIterator {
  /** {@code itertools.count}. */
  public static final PyType TYPE = PyType.builtin("itertools.count");

  private Object value;
  private final Object step;

  private Count(PyType type, Object value, Object step) {
    super(type);
    this.value = value;
    this.step = step;
  }

  @Py(value = "__new__(cls, start=0, step=1)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object start, Object step) {
    Object from = start == null ? (Object) 0L : start;
    Object by = step == null ? (Object) 1L : step;
    if (!isNumber(from) || !isNumber(by)) {
      throw Errors.type("a number is required");
    }
    ctx.meter().allocate(40);
    return new Count(cls, from, by);
  }

  private static boolean isNumber(Object value) {
    PyType type = Types.of(value);
    return type.special(Special.INDEX) != null
        || type.special(Special.FLOAT) != null
        || type.special(Special.COMPLEX) != null
        || value instanceof PyComplex;
  }

  @Override
  public Object next(Context ctx) {
    Object current = value;
    value = Ops.add(ctx, current, step);
    return current;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Count self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Count self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Count self) {
    Object name = "count(" + Str.text(Ops.repr(ctx, self.value));
    boolean one = self.step instanceof Long step && step == 1L;
    return Str.of(one ? name + ")" : name + ", " + Str.text(Ops.repr(ctx, self.step)) + ")");
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, Count self) {
    boolean one = self.step instanceof Long step && step == 1L;
    PyTuple args = one ? PyTuple.of(self.value) : PyTuple.of(self.value, self.step);
    return PyTuple.of(self.type(), args);
  }
}
