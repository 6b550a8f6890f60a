package dev.adder.jit.ir;

import org.jspecify.annotations.Nullable;

/** A constant operand. Compared by value; numbers by their bits. */
public sealed interface Constant extends Operand {

  /**
   * A long.
   *
   * @param value the number
   */
  record I64(long value) implements Constant {
    @Override
    public IrType type() {
      return IrType.I64;
    }
  }

  /**
   * An int.
   *
   * @param value the number
   */
  record I32(int value) implements Constant {
    @Override
    public IrType type() {
      return IrType.I32;
    }
  }

  /**
   * A truth value.
   *
   * @param value the value
   */
  record Bool(boolean value) implements Constant {
    @Override
    public IrType type() {
      return IrType.BOOL;
    }
  }

  /**
   * A double, exact to the bit, NaNs included.
   *
   * @param bits its raw bits
   */
  record F64(long bits) implements Constant {
    @Override
    public IrType type() {
      return IrType.F64;
    }
  }

  /**
   * A float, exact to the bit.
   *
   * @param bits its raw bits
   */
  record F32(int bits) implements Constant {
    @Override
    public IrType type() {
      return IrType.F32;
    }
  }

  /** The null reference. */
  record Null() implements Constant {
    @Override
    public IrType type() {
      return IrType.REF;
    }
  }

  /**
   * An object of the region's table of constants.
   *
   * @param index position in the table
   */
  record Pooled(int index) implements Constant {
    @Override
    public IrType type() {
      return IrType.REF;
    }
  }

  /**
   * The value, a number boxed.
   *
   * @param region whose table holds pooled constants
   */
  default @Nullable Object boxed(Region region) {
    return this instanceof Pooled(int index) ? region.constants().get(index).object() : boxed();
  }

  /**
   * The value of a constant that needs no table, a number boxed.
   *
   * @throws IllegalStateException for a pooled constant
   */
  default @Nullable Object boxed() {
    return switch (this) {
      case I64(long value) -> value;
      case I32(int value) -> value;
      case Bool(boolean value) -> value;
      case F64(long bits) -> Double.longBitsToDouble(bits);
      case F32(int bits) -> Float.intBitsToFloat(bits);
      case Null _ -> null;
      case Pooled _ -> throw new IllegalStateException("in the table of a region: " + this);
    };
  }

  /** The constant of a Java long. */
  static Constant of(long value) {
    return new I64(value);
  }

  /** The constant of a Java int. */
  static Constant of(int value) {
    return new I32(value);
  }

  /** The constant of a truth value. */
  static Constant of(boolean value) {
    return new Bool(value);
  }

  /** The constant of a double, exact to the bit. */
  static Constant of(double value) {
    return new F64(Double.doubleToRawLongBits(value));
  }

  /** The constant of a float, exact to the bit. */
  static Constant of(float value) {
    return new F32(Float.floatToRawIntBits(value));
  }

  /**
   * The constant of a computed value of a kind other than REF.
   *
   * @throws IllegalArgumentException for references
   */
  static Constant ofBoxed(@Nullable Object value) {
    return switch (value) {
      case Long number -> of(number.longValue());
      case Integer number -> of(number.intValue());
      case Boolean truth -> of(truth.booleanValue());
      case Double number -> of(number.doubleValue());
      case Float number -> of(number.floatValue());
      case null, default -> throw new IllegalArgumentException("not a primitive: " + value);
    };
  }
}
