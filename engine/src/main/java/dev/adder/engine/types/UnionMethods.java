package dev.adder.engine.types;

import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code types.UnionType}. */
@PyMethods(type = "types.UnionType")
final class UnionMethods {
  private UnionMethods() {}

  @Py(value = "__args__", kind = MethodTable.Kind.FIELD)
  static Object args(Context ctx, PyUnion self) {
    return self.args();
  }

  @Py(value = "__parameters__", kind = MethodTable.Kind.GETTER)
  static Object parameters(Context ctx, PyUnion self) {
    return self.parameters(ctx);
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyUnion self, Object key) {
    PyTuple parameters = (PyTuple) self.parameters(ctx);
    PyTuple args = TypeParameters.substitute(ctx, self, self.args(), parameters, key);
    Object union = args.get(0);
    for (int i = 1; i < args.size(); i++) {
      union = Ops.binary(ctx, BinaryOp.OR, union, args.get(i));
    }
    return union;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyUnion self) {
    return self.repr(ctx);
  }

  private static PyFrozenSet members(Context ctx, PyUnion union) {
    PyFrozenSet set = new PyFrozenSet();
    SetOps.update(ctx, set, union.args());
    return set;
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyUnion self, Object other) {
    return other instanceof PyUnion union
        ? Ops.compare(ctx, CompareOp.EQ, members(ctx, self), members(ctx, union))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyUnion self) {
    return Hash.of(ctx, members(ctx, self));
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, Object self, Object other) {
    return PyUnion.or(ctx, self, other);
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, Object self, Object other) {
    return PyUnion.or(ctx, other, self);
  }
}
