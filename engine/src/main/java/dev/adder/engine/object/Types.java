package dev.adder.engine.object;

import java.math.BigInteger;

/** The types of values that are plain Java objects, and the type of any value. */
public final class Types {
  /** {@code int}. */
  public static final PyType INT = PyType.builtin("int");

  /** {@code bool}. */
  public static final PyType BOOL = PyType.variant("bool", INT).sealedType();

  /** {@code float}. */
  public static final PyType FLOAT = PyType.builtin("float");

  private Types() {}

  /** The type of {@code value}, which is a script value or a host object. Constant cost. */
  public static PyType of(Object value) {
    if (value instanceof PyObject object) {
      return object.type();
    }
    if (value instanceof String || value instanceof CodePoints) {
      return Str.TYPE;
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return INT;
    }
    if (value instanceof Double) {
      return FLOAT;
    }
    if (value instanceof Boolean) {
      return BOOL;
    }
    return HostTypes.of(value);
  }

  /** {@code isinstance(value, type)} without hooks. */
  public static boolean isInstance(Object value, PyType type) {
    return of(value).isSubtypeOf(type);
  }
}
