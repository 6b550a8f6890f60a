package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.ClassBuilder;
import dev.adder.engine.object.ClassChange;
import dev.adder.engine.object.Construct;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code type}. */
@PyMethods(type = "type")
final class TypeMethods {
  private TypeMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    if (args.length != 3) {
      throw Errors.type("type.__new__() takes exactly 3 arguments (" + args.length + " given)");
    }
    String name = Str.text(argument(args, 0, Str.TYPE));
    PyTuple bases = (PyTuple) argument(args, 1, PyTuple.TYPE);
    PyDict namespace = (PyDict) argument(args, 2, PyDict.TYPE);
    for (Object base : bases.items()) {
      if (!(base instanceof PyType) && Attributes.getOrNull(ctx, base, "__mro_entries__") != null) {
        throw Errors.type("type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    PyType winner = ClassBuilder.metatypeOf(cls, bases);
    KeywordCall call = KeywordCall.of(new Object[0], keywords);
    if (winner != cls) {
      Object maker = winner.special(Special.NEW);
      if (!(maker instanceof NativeFunction f && f.owner() == PyType.TYPE)) {
        Object bound = Attributes.bind(ctx, maker, null, winner, true);
        KeywordCall all = KeywordCall.of(Calls.prepend(winner, args), keywords);
        return Calls.call(ctx, bound, all.args(), all.keywords());
      }
    }
    if (name.indexOf('\0') >= 0) {
      throw Errors.value("type name must not contain null characters");
    }
    return new ClassBuilder(ctx, winner, name, bases, namespace)
        .build(call.args(), call.keywords());
  }

  private static Object argument(Object[] args, int at, PyType type) {
    if (!Types.isInstance(args[at], type)) {
      throw Errors.type(
          "type.__new__() argument %d must be %s, not %s"
              .formatted(at + 1, type.name(), Args.typeName(args[at])));
    }
    return args[at];
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyType self, Object[] args, PyDict keywords) {
    if (args.length == 1 && keywords.size() > 0) {
      throw Errors.type("type.__init__() takes no keyword arguments");
    }
    if (args.length != 1 && args.length != 3) {
      throw Errors.type("type.__init__() takes 1 or 3 arguments");
    }
    return PyNone.NONE;
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, PyType self, Object[] args, PyDict keywords) {
    KeywordCall call = KeywordCall.of(args, keywords);
    return Construct.instance(ctx, self, call.args(), call.keywords());
  }

  @Py(value = "__prepare__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.CLASS)
  static Object prepare(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    return new PyDict();
  }

  @Py("mro(self, /)")
  static Object mro(Context ctx, PyType self) {
    return PyList.of(TypeNames.list(ClassChange.linearised(self)));
  }

  @Py("__subclasses__(self, /)")
  static Object subclasses(Context ctx, PyType self) {
    PyList list = new PyList();
    for (PyType sub : self.subclasses()) {
      list.append(ctx, sub);
    }
    if (self.isBuiltin()) {
      for (PyType sub : ctx.isolate().subclassesOf(self)) {
        list.append(ctx, sub);
      }
    }
    return list;
  }

  @Py("__instancecheck__(self, instance, /)")
  static Object instanceCheck(Context ctx, PyType self, Object instance) {
    return Instances.recursive(ctx, instance, self);
  }

  @Py("__subclasscheck__(self, subclass, /)")
  static Object subclassCheck(Context ctx, PyType self, Object subclass) {
    return Instances.recursiveSubclass(ctx, subclass, self);
  }

  @Py("__getattribute__(self, name, /)")
  static Object getAttribute(Context ctx, PyType self, Object name) {
    String text = ObjectMethods.name(name);
    Object found = Attributes.ofType(ctx, self, text);
    if (found == null) {
      throw Errors.noAttribute(self, text);
    }
    return found;
  }

  @Py("__setattr__(self, name, value, /)")
  static Object setAttribute(Context ctx, PyType self, Object name, Object value) {
    Attributes.setOnType(ctx, self, ObjectMethods.name(name), value);
    return PyNone.NONE;
  }

  @Py("__delattr__(self, name, /)")
  static Object deleteAttribute(Context ctx, PyType self, Object name) {
    Attributes.deleteOnType(ctx, self, ObjectMethods.name(name));
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyType self) {
    return Str.of("<class '" + TypeNames.dotted(ctx, self) + "'>");
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, Object self, Object other) {
    return PyUnion.or(ctx, self, other);
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, Object self, Object other) {
    return PyUnion.or(ctx, other, self);
  }

  @Py("__dir__(self, /)")
  static Object dir(Context ctx, PyType self) {
    PySet names = new PySet();
    ObjectState.addNames(ctx, self, names);
    return Iteration.toList(ctx, names);
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyType self) {
    return 1024L;
  }
}
