package dev.adder.engine.types;

import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.NativeMethod;
import dev.adder.engine.object.PyBindable;
import dev.adder.engine.object.PyMethod;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** {@code callable}. */
public final class Callables {
  private Callables() {}

  /** Whether {@code value} can be called. */
  public static boolean isCallable(Object value) {
    return value instanceof PyType
        || value instanceof PyBindable
        || value instanceof NativeFunction
        || value instanceof NativeMethod
        || value instanceof PyMethod
        || Types.of(value).special(Special.CALL) != null;
  }
}
