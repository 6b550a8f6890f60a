package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.PySuper;
import java.util.List;

/**
 * {@code super()} without arguments: the compiler hands over the class cell and the first argument.
 */
final class ZeroSuper {
  private ZeroSuper() {}

  /** The class and the first argument by the frame alone; Java null when it has no argument. */
  static Object[] arguments(Frame f) {
    if (f.code.signature().positional() == 0) {
      return null;
    }
    Object self = f.refs[0] == null ? null : f.get(0);
    if (self instanceof PyCell cell && List.of(f.code.variables().cells()).contains(first(f))) {
      self = cell.get();
    }
    int at = List.of(f.code.variables().free()).indexOf("__class__");
    if (self != null && at < 0) {
      throw Errors.runtime("super(): __class__ cell not found");
    }
    Object cls = self == null ? null : ((PyCell) f.refs[f.code.variables().firstFree() + at]).get();
    return checked(cls, self);
  }

  private static String first(Frame f) {
    return f.code.variables().locals()[0];
  }

  private static Object[] checked(Object cls, Object self) {
    if (self == null) {
      throw Errors.runtime("super(): arg[0] deleted");
    }
    if (cls == null) {
      throw Errors.runtime("super(): empty __class__ cell");
    }
    return new Object[] {cls, self};
  }

  static Object make(Context ctx, Object callee, PyCell cls, Object self) {
    if (callee != PySuper.TYPE) {
      return Calls.call(ctx, callee);
    }
    return Calls.call(ctx, callee, checked(cls.get(), self));
  }

  /** LOADSUPER: a method and its self, or any attribute and no self; makes no super object. */
  static void method(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    String name = f.code.names()[Op.c(insn)];
    Object self = f.get(b + 2);
    PyCell cell = (PyCell) f.refs[b + 1];
    if (f.refs[b] == PySuper.TYPE
        && cell.get() instanceof PyType start
        && !(self instanceof PyType)
        && !name.equals("__class__")) {
      Object found = Types.of(self).methodAfter(start, name);
      if (found instanceof PyFunction
          || (found instanceof NativeFunction n && n.kind() == MethodTable.Kind.METHOD)) {
        f.refs[a] = found;
        f.set(a + 1, self);
        return;
      }
    }
    f.set(a, Attributes.get(ctx, make(ctx, f.get(b), cell, self), name));
    f.refs[a + 1] = null;
  }
}
