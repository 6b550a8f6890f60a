package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code super}. */
@PyMethods(type = "super")
final class SuperMethods {
  private SuperMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(40);
    return new PySuper(cls);
  }

  @Py("__init__(self, /, *args)")
  static Object init(Context ctx, PySuper self, Object[] args) {
    if (args.length > 2) {
      throw Errors.type("super() expected at most 2 arguments, got " + args.length);
    }
    Object[] given = args;
    if (args.length == 0) {
      given = ctx.top() == null ? null : ctx.top().superArguments();
      if (given == null) {
        throw Errors.runtime("super(): no arguments");
      }
    }
    if (!(given[0] instanceof PyType start)) {
      throw Errors.type("super() argument 1 must be a type, not " + Types.of(given[0]).name());
    }
    Object target = given.length < 2 || given[1] == PyNone.NONE ? null : given[1];
    self.bind(start, target, target == null ? null : PySuper.check(ctx, start, target));
    return PyNone.NONE;
  }

  @Py("__getattribute__(self, name, /)")
  static Object getAttribute(Context ctx, PySuper self, Object name) {
    String text = ObjectMethods.name(name);
    Object found = self.find(ctx, text);
    if (found == null) {
      found = Attributes.generic(ctx, self, self.type(), text);
    }
    if (found == null) {
      throw Errors.noAttribute(self, text);
    }
    return found;
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, PySuper self, Object instance, Object owner) {
    if (instance == PyNone.NONE && (owner == null || owner == PyNone.NONE)) {
      throw Errors.type("__get__(None, None) is invalid");
    }
    if (instance == PyNone.NONE || self.self() != null) {
      return self;
    }
    if (self.type() != PySuper.TYPE) {
      return Calls.call(ctx, self.type(), self.start(), instance);
    }
    return PySuper.of(ctx, self.start(), instance);
  }

  @Py(value = "__thisclass__", kind = MethodTable.Kind.FIELD)
  static Object thisClass(Context ctx, PySuper self) {
    return self.start() == null ? PyNone.NONE : self.start();
  }

  @Py(value = "__self__", kind = MethodTable.Kind.FIELD)
  static Object self(Context ctx, PySuper self) {
    return self.self() == null ? PyNone.NONE : self.self();
  }

  @Py(value = "__self_class__", kind = MethodTable.Kind.FIELD)
  static Object selfClass(Context ctx, PySuper self) {
    return self.selfType() == null ? PyNone.NONE : self.selfType();
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PySuper self) {
    String start = self.start() == null ? "NULL" : self.start().name();
    return Str.of(
        self.selfType() == null
            ? "<super: <class '%s'>, NULL>".formatted(start)
            : "<super: <class '%s'>, <%s object>>".formatted(start, self.selfType().name()));
  }
}
