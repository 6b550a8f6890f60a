package dev.adder.engine.modules.functools;

import dev.adder.engine.object.Arguments;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.Pace;
import dev.adder.engine.types.Callables;
import dev.adder.engine.types.KeywordCall;
import dev.adder.engine.types.PyGenericAlias;
import dev.adder.engine.types.ReprText;
import dev.adder.engine.types.TypeNames;
import java.util.Arrays;

/** {@code functools.partial}: a call with some arguments given beforehand. */
@PyMethods(type = "functools.partial")
public final class Partial extends PyExtensible {
  /** {@code functools.partial}. */
  public static final PyType TYPE = PyType.builtin("functools.partial").withDict();

  private Object function;
  private Object[] args;
  private PyDict keywords;

  private Partial(PyType type, Object function, Object[] args, PyDict keywords) {
    super(type);
    this.function = function;
    this.args = args;
    this.keywords = keywords;
  }

  @Py(value = "__new__(cls, /, *args, **keywords)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] given, PyDict keywords) {
    if (given.length == 0) {
      throw Errors.type("type 'partial' takes at least one argument");
    }
    Object function = given[0];
    if (!Callables.isCallable(function)) {
      throw Errors.type("the first argument must be callable");
    }
    ctx.meter().allocate(64 + 8L * given.length);
    Context.pace(given.length >= Pace.ITEMS ? -1 : 0);
    Object[] args = Arrays.copyOfRange(given, 1, given.length);
    if (function instanceof Partial inner && inner.type() == TYPE && inner.dict().size() == 0) {
      PyDict all = new PyDict();
      all.putAllFrom(inner.keywords);
      all.putAllFrom(keywords);
      return new Partial(cls, inner.function, join(inner.args, args), all);
    }
    PyDict own = new PyDict();
    own.putAllFrom(keywords);
    return new Partial(cls, function, args, own);
  }

  private static Object[] join(Object[] first, Object[] second) {
    Object[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Context.pace(all.length >= Pace.ITEMS ? -1 : 0);
    return all;
  }

  @Override
  public Object call(Context ctx, Object[] given, String[] names) {
    return type() == TYPE ? apply(ctx, given, names) : super.call(ctx, given, names);
  }

  private Object apply(Context ctx, Object[] given, String[] names) {
    int named = names == null ? 0 : names.length;
    if (keywords.size() == 0) {
      return Calls.call(ctx, function, join(args, given), names);
    }
    PyDict all = new PyDict();
    all.putAllFrom(keywords);
    int positional = given.length - named;
    for (int i = 0; i < named; i++) {
      all.put(ctx, Str.of(names[i]), given[positional + i]);
    }
    return Arguments.call(ctx, function, join(args, Arrays.copyOf(given, positional)), all);
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object called(Context ctx, Partial self, Object[] given, PyDict names) {
    KeywordCall call = KeywordCall.of(given, names);
    return self.apply(ctx, call.args(), call.keywords());
  }

  @Py(value = "func", kind = MethodTable.Kind.GETTER)
  static Object function(Context ctx, Partial self) {
    return self.function;
  }

  @Py(value = "args", kind = MethodTable.Kind.GETTER)
  static Object args(Context ctx, Partial self) {
    return PyTuple.of(self.args.clone());
  }

  @Py(value = "keywords", kind = MethodTable.Kind.GETTER)
  static Object keywords(Context ctx, Partial self) {
    return self.keywords;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Partial self) {
    String name = self.type() == TYPE ? "functools.partial" : qualified(ctx, self.type());
    if (!ReprText.enter(ctx, self)) {
      return Str.of("...");
    }
    try {
      StringBuilder text = new StringBuilder(name).append('(');
      text.append(Str.text(Ops.repr(ctx, self.function)));
      for (Object arg : self.args) {
        ctx.meter().step();
        text.append(", ").append(Str.text(Ops.repr(ctx, arg)));
      }
      PyDict names = self.keywords;
      for (int i = names.next(0); i >= 0; i = names.next(i + 1)) {
        ctx.meter().step();
        text.append(", ").append(Str.text(Ops.str(ctx, names.keyAt(i)))).append('=');
        text.append(Str.text(Ops.repr(ctx, names.valueAt(i))));
      }
      return Str.of(text.append(')').toString());
    } finally {
      ReprText.leave(ctx, self);
    }
  }

  private static String qualified(Context ctx, PyType type) {
    return TypeNames.dotted(ctx, type);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, Partial self) {
    PyDict dict = self.dict();
    PyTuple state =
        PyTuple.of(
            self.function,
            PyTuple.of(self.args.clone()),
            self.keywords,
            dict == null || dict.size() == 0 ? PyNone.NONE : dict);
    return PyTuple.of(self.type(), PyTuple.of(self.function), state);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, Partial self, Object state) {
    if (!(state instanceof PyTuple tuple)
        || tuple.size() != 4
        || !Callables.isCallable(tuple.get(0))
        || !(tuple.get(1) instanceof PyTuple args)
        || tuple.get(2) != PyNone.NONE && !(tuple.get(2) instanceof PyDict)) {
      throw Errors.type("invalid partial state");
    }
    self.function = tuple.get(0);
    self.args = args.items().clone();
    PyDict names = new PyDict();
    if (tuple.get(2) instanceof PyDict given) {
      names.putAllFrom(given);
    }
    self.keywords = names;
    self.setDict(tuple.get(3) instanceof PyDict dict ? dict : new PyDict());
    return PyNone.NONE;
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
