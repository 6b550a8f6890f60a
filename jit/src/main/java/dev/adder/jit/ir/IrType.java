package dev.adder.jit.ir;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of values of the IR. Immutable.
 *
 * <p>A value of one kind is never used as another without a conversion: the verifier compares
 * kinds, it does not convert.
 */
public enum IrType {
  /** A signed integer of 64 bits: Java's {@code long}. */
  I64(long.class),
  /** A signed integer of 32 bits: Java's {@code int}; counters and indices proven to fit. */
  I32(int.class),
  /** A truth value: Java's {@code boolean}. */
  BOOL(boolean.class),
  /** A binary64 number: Java's {@code double}. */
  F64(double.class),
  /** A binary32 number: Java's {@code float}; in kernels over arrays only. */
  F32(float.class),
  /** A reference, null included: Java's {@code Object}. */
  REF(Object.class);

  private final Class<?> javaType;
  private final String text;

  IrType(Class<?> javaType) {
    this.javaType = javaType;
    this.text = name().toLowerCase(Locale.ROOT);
  }

  /** The Java type that carries such values in signatures of compiled code. */
  public Class<?> javaType() {
    return javaType;
  }

  /** The name in text, for example {@code i64}. */
  public String text() {
    return text;
  }

  /** The kind that carries a Java type: the primitive of that name, REF for everything else. */
  public static IrType of(Class<?> javaType) {
    for (IrType type : values()) {
      if (type.javaType == javaType) {
        return type;
      }
    }
    if (javaType.isPrimitive()) {
      throw new IllegalArgumentException("no kind of value carries " + javaType);
    }
    return REF;
  }

  /** The kind of that name in text, or nothing. */
  public static Optional<IrType> named(String text) {
    for (IrType type : values()) {
      if (type.text.equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
