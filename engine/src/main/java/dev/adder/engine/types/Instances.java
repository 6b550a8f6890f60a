package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** {@code isinstance} and {@code issubclass} with their hooks. */
public final class Instances {
  private Instances() {}

  /** {@code isinstance(value, classes)}. */
  public static boolean isInstance(Context ctx, Object value, Object classes) {
    PyType type = Types.of(value);
    if (type == classes) {
      return true;
    }
    if (classes instanceof PyType cls && isPlain(cls, Special.INSTANCECHECK)) {
      return recursive(ctx, value, cls);
    }
    Object alternatives = classes instanceof PyUnion union ? union.args() : classes;
    if (alternatives instanceof PyTuple tuple) {
      ctx.enterNative();
      try {
        for (Object each : tuple.items()) {
          ctx.meter().step();
          if (isInstance(ctx, value, each)) {
            return true;
          }
        }
        return false;
      } finally {
        ctx.leaveNative();
      }
    }
    Object hook = Types.of(classes).special(Special.INSTANCECHECK);
    if (hook != null) {
      ctx.enterNative();
      try {
        return Ops.truth(ctx, Calls.callSpecial(ctx, hook, classes, value));
      } finally {
        ctx.leaveNative();
      }
    }
    return recursive(ctx, value, classes);
  }

  /** Whether a class checks instances as {@code type} does. */
  private static boolean isPlain(PyType cls, Special hook) {
    return cls.type() == PyType.TYPE
        || cls.type().special(hook) instanceof NativeFunction f && f.owner() == PyType.TYPE;
  }

  /** {@code type.__instancecheck__(cls, value)}. */
  static boolean recursive(Context ctx, Object value, Object cls) {
    if (cls instanceof PyType type) {
      PyType actual = Types.of(value);
      if (actual.isSubtypeOf(type)) {
        return true;
      }
      if (actual.isBuiltin()) {
        return false;
      }
      Object claimed = Attributes.getOrNull(ctx, value, "__class__");
      return claimed != actual && claimed instanceof PyType other && other.isSubtypeOf(type);
    }
    checkClass(ctx, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    Object claimed = Attributes.getOrNull(ctx, value, "__class__");
    return claimed != null && abstractSubclass(ctx, claimed, cls);
  }

  /** {@code issubclass(derived, classes)}. */
  public static boolean isSubclass(Context ctx, Object derived, Object classes) {
    if (classes instanceof PyType cls && isPlain(cls, Special.SUBCLASSCHECK)) {
      return derived == classes || recursiveSubclass(ctx, derived, cls);
    }
    Object alternatives = classes instanceof PyUnion union ? union.args() : classes;
    if (alternatives instanceof PyTuple tuple) {
      ctx.enterNative();
      try {
        for (Object each : tuple.items()) {
          ctx.meter().step();
          if (isSubclass(ctx, derived, each)) {
            return true;
          }
        }
        return false;
      } finally {
        ctx.leaveNative();
      }
    }
    Object hook = Types.of(classes).special(Special.SUBCLASSCHECK);
    if (hook != null) {
      ctx.enterNative();
      try {
        return Ops.truth(ctx, Calls.callSpecial(ctx, hook, classes, derived));
      } finally {
        ctx.leaveNative();
      }
    }
    return recursiveSubclass(ctx, derived, classes);
  }

  /** {@code type.__subclasscheck__(cls, derived)}. */
  static boolean recursiveSubclass(Context ctx, Object derived, Object cls) {
    if (derived instanceof PyType sub && cls instanceof PyType type) {
      return sub.isSubtypeOf(type);
    }
    checkClass(ctx, derived, "issubclass() arg 1 must be a class");
    checkClass(ctx, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return abstractSubclass(ctx, derived, cls);
  }

  private static void checkClass(Context ctx, Object cls, String message) {
    if (bases(ctx, cls) == null) {
      throw Errors.type(message);
    }
  }

  private static PyTuple bases(Context ctx, Object cls) {
    return Attributes.getOrNull(ctx, cls, "__bases__") instanceof PyTuple bases ? bases : null;
  }

  private static boolean abstractSubclass(Context ctx, Object derived, Object cls) {
    if (derived == cls) {
      return true;
    }
    PyTuple bases = bases(ctx, derived);
    if (bases == null) {
      return false;
    }
    ctx.enterNative();
    try {
      for (Object base : bases.items()) {
        ctx.meter().step();
        if (abstractSubclass(ctx, base, cls)) {
          return true;
        }
      }
      return false;
    } finally {
      ctx.leaveNative();
    }
  }
}
