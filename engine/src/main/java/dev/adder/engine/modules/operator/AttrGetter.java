package dev.adder.engine.modules.operator;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.KeywordCall;

/** {@code operator.attrgetter}. Immutable. */
@PyMethods(type = "operator.attrgetter")
public final class AttrGetter extends PyExtensible {
  /** {@code operator.attrgetter}. */
  public static final PyType TYPE = PyType.builtin("operator.attrgetter");

  private final Object[] names;
  private final String[][] paths;

  private AttrGetter(PyType type, Object[] names) {
    super(type);
    this.names = names;
    this.paths = new String[names.length][];
    for (int i = 0; i < names.length; i++) {
      paths[i] = Str.text(names[i]).split("\\.", -1);
    }
  }

  @Py(value = "__new__(cls, attr, /, *attrs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object attr, Object[] attrs) {
    Object[] names = Calls.prepend(attr, attrs);
    for (Object name : names) {
      if (!Str.is(name)) {
        throw Errors.type("attribute name must be a string");
      }
      ctx.meter().allocate(64 + 4L * Str.length(Str.plain(name)));
    }
    return new AttrGetter(cls, names);
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    return type() == TYPE ? apply(ctx, args, keywords) : super.call(ctx, args, keywords);
  }

  private Object apply(Context ctx, Object[] args, String[] keywords) {
    if (keywords != null) {
      throw Errors.type("attrgetter() takes no keyword arguments");
    }
    if (args.length != 1) {
      throw Errors.type("attrgetter expected 1 argument, got " + args.length);
    }
    if (paths.length == 1) {
      return follow(ctx, args[0], paths[0]);
    }
    Object[] found = new Object[paths.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = follow(ctx, args[0], paths[i]);
    }
    return PyTuple.of(found);
  }

  private static Object follow(Context ctx, Object from, String[] path) {
    Object value = from;
    for (String name : path) {
      value = Attributes.get(ctx, value, name);
    }
    return value;
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object called(Context ctx, AttrGetter self, Object[] args, PyDict kwargs) {
    KeywordCall call = KeywordCall.of(args, kwargs);
    return self.apply(ctx, call.args(), call.keywords());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, AttrGetter self) {
    return OperatorText.of(ctx, self, self.names, null);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, AttrGetter self) {
    return PyTuple.of(self.type(), PyTuple.of(self.names.clone()));
  }
}
