package dev.adder.engine.modules.functools;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/** What {@code functools.cmp_to_key} makes: keys that compare by a function. */
@PyMethods(type = "functools.KeyWrapper")
public final class KeyWrapper extends PyObject {
  /** {@code functools.KeyWrapper}. */
  public static final PyType TYPE = PyType.builtin("functools.KeyWrapper").sealedType();

  private final Object function;
  private Object object;

  KeyWrapper(Object function, Object object) {
    super(TYPE);
    this.function = function;
    this.object = object;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (args.length == 0) {
      throw Errors.type("K() missing required argument 'obj' (pos 1)");
    }
    if (args.length > 1) {
      throw Errors.type("K() takes at most 1 argument (" + args.length + " given)");
    }
    if (keywords != null && !keywords[0].equals("obj")) {
      throw Errors.type("K() missing required argument 'obj' (pos 1)");
    }
    ctx.meter().allocate(32);
    return new KeyWrapper(function, args[0]);
  }

  @Py(value = "obj", kind = MethodTable.Kind.GETTER)
  static Object object(Context ctx, KeyWrapper self) {
    return self.object;
  }

  @Py(value = "obj", kind = MethodTable.Kind.SETTER)
  static Object setObject(Context ctx, KeyWrapper self, Object value) {
    self.object = value;
    return null;
  }

  private Object compare(Context ctx, CompareOp op, Object other) {
    if (!(other instanceof KeyWrapper key)) {
      throw Errors.type("other argument must be K instance");
    }
    if (object == null || key.object == null) {
      throw Errors.attribute("object");
    }
    return Ops.compare(ctx, op, Calls.call(ctx, function, object, key.object), 0L);
  }

  @Py("__lt__(self, other, /)")
  static Object lt(Context ctx, KeyWrapper self, Object other) {
    return self.compare(ctx, CompareOp.LT, other);
  }

  @Py("__le__(self, other, /)")
  static Object le(Context ctx, KeyWrapper self, Object other) {
    return self.compare(ctx, CompareOp.LE, other);
  }

  @Py("__gt__(self, other, /)")
  static Object gt(Context ctx, KeyWrapper self, Object other) {
    return self.compare(ctx, CompareOp.GT, other);
  }

  @Py("__ge__(self, other, /)")
  static Object ge(Context ctx, KeyWrapper self, Object other) {
    return self.compare(ctx, CompareOp.GE, other);
  }

  @Py("__eq__(self, other, /)")
  static Object eq(Context ctx, KeyWrapper self, Object other) {
    return self.compare(ctx, CompareOp.EQ, other);
  }

  @Py("__ne__(self, other, /)")
  static Object ne(Context ctx, KeyWrapper self, Object other) {
    return self.compare(ctx, CompareOp.NE, other);
  }
}
