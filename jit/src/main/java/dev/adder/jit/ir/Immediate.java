package dev.adder.jit.ir;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an instruction knows beside its operands. Immutable, compared by value (a {@link CallTarget}
 * by identity).
 */
public sealed interface Immediate {

  /** The kinds of immediates; {@link Op} names them in its column of shapes. */
  enum Kind {
    /** Nothing. */
    NONE,
    /** A number of steps. */
    AMOUNT,
    /** A Java class. */
    CLASS,
    /** A field. */
    FIELD,
    /** The kind of an array's elements. */
    ELEMENTS,
    /** How an object is made. */
    ALLOCATION,
    /** A static Java method. */
    HELPER,
    /** Another compiled unit. */
    TARGET
  }

  /** Which kind this is. */
  Kind kind();

  /** The kind of value that stands for the star in a shape, or nothing. */
  default Optional<IrType> valueType() {
    return Optional.empty();
  }

  /** The kinds that stand for the ampersand in a shape. */
  default List<IrType> operandTypes() {
    return List.of();
  }

  /** Effects that come from the immediate: those of a helper. */
  default Set<Effect> effects() {
    return Set.of();
  }

  /** No immediate. */
  record None() implements Immediate {
    /** The only one that is needed. */
    public static final None NONE = new None();

    @Override
    public Kind kind() {
      return Kind.NONE;
    }
  }

  /**
   * A number of base steps.
   *
   * @param steps never negative in a valid region
   */
  record Amount(int steps) implements Immediate {
    @Override
    public Kind kind() {
      return Kind.AMOUNT;
    }
  }

  /**
   * A class to compare with.
   *
   * @param type neither primitive nor of one tenant
   */
  record ClassRef(Class<?> type) implements Immediate {
    @Override
    public Kind kind() {
      return Kind.CLASS;
    }
  }

  /**
   * The kind of an array's elements; REF is {@code Object[]}, BOOL {@code boolean[]}.
   *
   * @param type kind of the elements
   */
  record Elements(IrType type) implements Immediate {
    @Override
    public Kind kind() {
      return Kind.ELEMENTS;
    }

    @Override
    public Optional<IrType> valueType() {
      return Optional.of(type);
    }
  }

  /**
   * The place of an object's value.
   *
   * @param field the field
   */
  record Field(FieldRef field) implements Immediate {
    @Override
    public Kind kind() {
      return Kind.FIELD;
    }

    @Override
    public Optional<IrType> valueType() {
      return Optional.of(field.type());
    }
  }

  /**
   * How an object is made.
   *
   * @param allocation class and fields
   */
  record Make(Allocation allocation) implements Immediate {
    @Override
    public Kind kind() {
      return Kind.ALLOCATION;
    }

    @Override
    public List<IrType> operandTypes() {
      return allocation.fields().stream().map(FieldRef::type).toList();
    }
  }

  /**
   * A static method that is called.
   *
   * @param helper the method and its effects
   */
  record Static(Helper helper) implements Immediate {
    @Override
    public Kind kind() {
      return Kind.HELPER;
    }

    @Override
    public Optional<IrType> valueType() {
      return helper.result();
    }

    @Override
    public List<IrType> operandTypes() {
      return helper.arguments();
    }

    @Override
    public Set<Effect> effects() {
      return helper.effects();
    }
  }

  /**
   * Another unit that is called.
   *
   * @param target the unit
   */
  record Unit(CallTarget target) implements Immediate {
    @Override
    public Kind kind() {
      return Kind.TARGET;
    }

    @Override
    public Optional<IrType> valueType() {
      return target.result();
    }

    @Override
    public List<IrType> operandTypes() {
      return target.arguments();
    }
  }
}
