package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.util.List;

/** The methods of {@code types.GenericAlias}. */
@PyMethods(type = "types.GenericAlias")
final class GenericAliasMethods {
  /** Names that are the alias's own; all others are asked of the origin. */
  private static final List<String> OWN =
      List.of(
          "__class__",
          "__origin__",
          "__args__",
          "__unpacked__",
          "__parameters__",
          "__typing_unpacked_tuple_args__",
          "__mro_entries__",
          "__reduce_ex__",
          "__reduce__",
          "__copy__",
          "__deepcopy__");

  private GenericAliasMethods() {}

  @Py(value = "__new__(cls, origin, args, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object origin, Object args) {
    ctx.meter().allocate(64);
    return new PyGenericAlias(cls, origin, PyGenericAlias.argsOf(args), false);
  }

  @Py(value = "__origin__", kind = MethodTable.Kind.FIELD)
  static Object origin(Context ctx, PyGenericAlias self) {
    return self.origin();
  }

  @Py(value = "__args__", kind = MethodTable.Kind.FIELD)
  static Object args(Context ctx, PyGenericAlias self) {
    return self.args();
  }

  @Py(value = "__unpacked__", kind = MethodTable.Kind.FIELD)
  static Object unpacked(Context ctx, PyGenericAlias self) {
    return self.isStarred();
  }

  @Py(value = "__parameters__", kind = MethodTable.Kind.GETTER)
  static Object parameters(Context ctx, PyGenericAlias self) {
    return self.parameters(ctx);
  }

  @Py(value = "__typing_unpacked_tuple_args__", kind = MethodTable.Kind.GETTER)
  static Object unpackedTupleArgs(Context ctx, PyGenericAlias self) {
    return self.isStarred() && self.origin() == PyTuple.TYPE
        ? self.args()
        : (Object) dev.adder.engine.object.PyNone.NONE;
  }

  @Py("__getattribute__(self, name, /)")
  static Object getAttribute(Context ctx, PyGenericAlias self, Object name) {
    if (!Str.is(name)) {
      throw Errors.type("attribute name must be string, not '" + Types.of(name).name() + "'");
    }
    String text = Str.text(name);
    if (!OWN.contains(text) && !text.equals("__bases__")) {
      return Attributes.get(ctx, self.origin(), text);
    }
    Object found = Attributes.generic(ctx, self, self.type(), text);
    if (found == null) {
      throw Errors.noAttribute(self, text);
    }
    return found;
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyGenericAlias self, Object key) {
    PyTuple args = TypeParameters.substitute(ctx, self, self.args(), self.parameters(ctx), key);
    return new PyGenericAlias(self.type(), self.origin(), args, self.isStarred());
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(
      Context ctx, PyGenericAlias self, Object[] args, dev.adder.engine.object.PyDict keywords) {
    KeywordCall call = KeywordCall.of(args, keywords);
    return self.call(ctx, call.args(), call.keywords());
  }

  @Py("__mro_entries__(self, bases, /)")
  static Object mroEntries(Context ctx, PyGenericAlias self, Object bases) {
    return PyTuple.of(self.origin());
  }

  @Py("__instancecheck__(self, instance, /)")
  static Object instanceCheck(Context ctx, PyGenericAlias self, Object instance) {
    throw Errors.type("isinstance() argument 2 cannot be a parameterized generic");
  }

  @Py("__subclasscheck__(self, subclass, /)")
  static Object subclassCheck(Context ctx, PyGenericAlias self, Object subclass) {
    throw Errors.type("issubclass() argument 2 cannot be a parameterized generic");
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyGenericAlias self) {
    String open =
        (self.isStarred() ? "*" : "") + Str.text(TypeParameters.repr(ctx, self.origin())) + "[";
    ReprJoin out = new ReprJoin(ctx, open);
    int mark = ctx.hold(out);
    try {
      for (Object arg : self.args().items()) {
        ctx.meter().step();
        Object text =
            arg instanceof PyList list ? listRepr(ctx, list) : TypeParameters.repr(ctx, arg);
        out.item().text(text);
      }
      return out.isEmpty() ? out.text("()").end("]") : out.end("]");
    } finally {
      ctx.release(mark);
    }
  }

  private static Object listRepr(Context ctx, PyList list) {
    ReprJoin out = new ReprJoin(ctx, "[");
    int mark = ctx.hold(out);
    try {
      for (int i = 0; i < list.size(); i++) {
        ctx.meter().step();
        out.item().text(TypeParameters.repr(ctx, list.get(i)));
      }
      return out.end("]");
    } finally {
      ctx.release(mark);
    }
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyGenericAlias self, Object other) {
    if (!(other instanceof PyGenericAlias alias)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self.isStarred() == alias.isStarred()
        && Ops.equal(ctx, self.origin(), alias.origin())
        && Ops.truth(ctx, Ops.compare(ctx, CompareOp.EQ, self.args(), alias.args()));
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyGenericAlias self) {
    return Hash.of(ctx, self.origin()) ^ Hash.of(ctx, self.args());
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, Object self, Object other) {
    return PyUnion.or(ctx, self, other);
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, Object self, Object other) {
    return PyUnion.or(ctx, other, self);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyGenericAlias self) {
    PyGenericAlias starred = new PyGenericAlias(self.type(), self.origin(), self.args(), true);
    return new TupleIterator(PyTuple.of(starred));
  }

  @Py("__dir__(self, /)")
  static Object dir(Context ctx, PyGenericAlias self) {
    PySet names = SetOps.toSet(ctx, Calls.method(ctx, self.origin(), "__dir__"));
    for (String name : OWN) {
      names.add(ctx, name);
    }
    return Iteration.toList(ctx, names);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyGenericAlias self) {
    if (self.isStarred()) {
      PyGenericAlias plain = new PyGenericAlias(self.type(), self.origin(), self.args(), false);
      Object next = Reduce.builtin(ctx, "next");
      return PyTuple.of(next, PyTuple.of(new TupleIterator(PyTuple.of(plain))));
    }
    return PyTuple.of(PyGenericAlias.TYPE, PyTuple.of(self.origin(), self.args()));
  }
}
