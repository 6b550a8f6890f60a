package dev.adder.engine.types;

import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code cell}. */
@PyMethods(type = "cell")
final class CellMethods {
  private CellMethods() {}

  @Py(value = "__new__(cls, contents=<unrepresentable>, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object contents) {
    ctx.meter().allocate(24);
    return new PyCell(contents);
  }

  @Py(value = "cell_contents", kind = MethodTable.Kind.GETTER)
  static Object contents(Context ctx, PyCell self) {
    if (self.get() == null) {
      throw Errors.value("Cell is empty");
    }
    return self.get();
  }

  @Py(value = "cell_contents", kind = MethodTable.Kind.SETTER)
  static Object setContents(Context ctx, PyCell self, Object value) {
    self.set(value);
    return null;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyCell self) {
    String address = TypeNames.address(ctx, self);
    Object value = self.get();
    if (value == null) {
      return "<cell at " + address + ": empty>";
    }
    return Str.of(
        "<cell at %s: %s object at %s>"
            .formatted(address, Types.of(value).name(), TypeNames.address(ctx, value)));
  }

  private static Object compare(Context ctx, CompareOp op, PyCell self, Object other) {
    if (!(other instanceof PyCell cell)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = self.get();
    Object b = cell.get();
    if (a != null && b != null) {
      return Ops.compare(ctx, op, a, b);
    }
    return op.holds(Integer.compare(a == null ? 0 : 1, b == null ? 0 : 1));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyCell self, Object other) {
    return compare(ctx, CompareOp.EQ, self, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyCell self, Object other) {
    return compare(ctx, CompareOp.NE, self, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyCell self, Object other) {
    return compare(ctx, CompareOp.LT, self, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyCell self, Object other) {
    return compare(ctx, CompareOp.LE, self, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyCell self, Object other) {
    return compare(ctx, CompareOp.GT, self, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyCell self, Object other) {
    return compare(ctx, CompareOp.GE, self, other);
  }
}
