package dev.adder.engine.modules.operator;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.KeywordCall;

/** {@code operator.itemgetter}. Immutable. */
@PyMethods(type = "operator.itemgetter")
public final class ItemGetter extends PyExtensible {
  /** {@code operator.itemgetter}. */
  public static final PyType TYPE = PyType.builtin("operator.itemgetter");

  private final Object[] items;

  private ItemGetter(PyType type, Object[] items) {
    super(type);
    this.items = items;
  }

  @Py(value = "__new__(cls, item, /, *items)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object item, Object[] items) {
    ctx.meter().allocate(40 + 8L * items.length);
    return new ItemGetter(cls, Calls.prepend(item, items));
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    return type() == TYPE ? apply(ctx, args, keywords) : super.call(ctx, args, keywords);
  }

  private Object apply(Context ctx, Object[] args, String[] keywords) {
    if (keywords != null) {
      throw Errors.type("itemgetter() takes no keyword arguments");
    }
    if (args.length != 1) {
      throw Errors.type("itemgetter expected 1 argument, got " + args.length);
    }
    if (items.length == 1) {
      return Ops.getItem(ctx, args[0], items[0]);
    }
    ctx.meter().allocate(16 + 8L * items.length);
    Object[] found = new Object[items.length];
    for (int i = 0; i < found.length; i++) {
      Context.pace(i);
      found[i] = Ops.getItem(ctx, args[0], items[i]);
    }
    return PyTuple.of(found);
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object called(Context ctx, ItemGetter self, Object[] args, PyDict kwargs) {
    KeywordCall call = KeywordCall.of(args, kwargs);
    return self.apply(ctx, call.args(), call.keywords());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, ItemGetter self) {
    return OperatorText.of(ctx, self, self.items, null);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, ItemGetter self) {
    return PyTuple.of(self.type(), PyTuple.of(self.items.clone()));
  }
}
