package dev.adder.engine.modules.operator;

import dev.adder.engine.object.Arguments;
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
import java.util.Arrays;

/** {@code operator.methodcaller}. Immutable. */
@PyMethods(type = "operator.methodcaller")
public final class MethodCaller extends PyExtensible {
  /** {@code operator.methodcaller}. */
  public static final PyType TYPE = PyType.builtin("operator.methodcaller");

  private final Object name;
  private final Object[] args;
  private final PyDict keywords;

  private MethodCaller(PyType type, Object name, Object[] args, PyDict keywords) {
    super(type);
    this.name = name;
    this.args = args;
    this.keywords = keywords;
  }

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.type("methodcaller needs at least one argument, the method name");
    }
    if (!Str.is(args[0])) {
      throw Errors.type("method name must be a string");
    }
    ctx.meter().allocate(64 + 8L * args.length);
    PyDict own = new PyDict();
    own.putAllFrom(kwargs);
    return new MethodCaller(cls, args[0], Arrays.copyOfRange(args, 1, args.length), own);
  }

  @Override
  public Object call(Context ctx, Object[] given, String[] names) {
    return type() == TYPE ? apply(ctx, given, names) : super.call(ctx, given, names);
  }

  private Object apply(Context ctx, Object[] given, String[] names) {
    if (names != null) {
      throw Errors.type("methodcaller() takes no keyword arguments");
    }
    if (given.length != 1) {
      throw Errors.type("methodcaller expected 1 argument, got " + given.length);
    }
    if (keywords.size() == 0) {
      return Calls.method(ctx, given[0], Str.text(name), args);
    }
    return Arguments.call(ctx, Attributes.get(ctx, given[0], Str.text(name)), args, keywords);
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object called(Context ctx, MethodCaller self, Object[] args, PyDict kwargs) {
    KeywordCall call = KeywordCall.of(args, kwargs);
    return self.apply(ctx, call.args(), call.keywords());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, MethodCaller self) {
    return OperatorText.of(ctx, self, Calls.prepend(self.name, self.args), self.keywords);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, MethodCaller self) {
    PyTuple all = PyTuple.of(Calls.prepend(self.name, self.args));
    if (self.keywords.size() == 0) {
      return PyTuple.of(self.type(), all);
    }
    Object partial = Attributes.get(ctx, ctx.evaluator().importModule(ctx, "functools"), "partial");
    Object maker =
        Arguments.call(ctx, partial, new Object[] {self.type(), self.name}, self.keywords);
    return PyTuple.of(maker, PyTuple.of(self.args.clone()));
  }
}
