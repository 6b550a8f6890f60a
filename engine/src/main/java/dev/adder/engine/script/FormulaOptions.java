package dev.adder.engine.script;

import dev.adder.engine.code.GlobalNames;
import dev.adder.engine.code.Language;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a {@link Formula} means and may use beyond the defaults of its engine. Immutable; every
 * {@code with} method answers a changed copy. None of the options gives a right: those are the
 * policy's.
 */
public final class FormulaOptions {
  /** The digits of decimal arithmetic unless the options say otherwise, as in Python. */
  public static final int DEFAULT_PRECISION = 28;

  /** The most digits that {@link #withDecimals(int)} takes. */
  public static final int MOST_PRECISION = 1_000_000;

  /**
   * What None is as an operand of arithmetic (binary and unary) and of {@code == != < <= > >=}. Not
   * touched are {@code and}, {@code or}, {@code not}, {@code is}, {@code in}, {@code if}, calls,
   * items and attributes.
   */
  public enum Nulls {
    /** As in Python: a TypeError, but for equality. */
    ERROR,
    /**
     * The result is None. Both operands are evaluated first; a chain of comparisons ends at the
     * first None. {@code x == None} is None too; {@code x is None} asks for it.
     */
    PROPAGATE,
    /** It counts as the int 0, also in {@code x == None}. */
    ZERO
  }

  private static final FormulaOptions DEFAULTS =
      new FormulaOptions(Language.PYTHON, new Numbers(0, false), null, null);

  private record Numbers(int precision, boolean convertsFloats) {}

  private final Language language;
  private final Numbers numbers;
  private final Set<String> attributes;
  private final Function<String, ?> missing;

  private FormulaOptions(
      Language language, Numbers numbers, Set<String> attributes, Function<String, ?> missing) {
    this.language = language;
    this.numbers = numbers;
    this.attributes = attributes;
    this.missing = missing;
  }

  /**
   * Python as it is: floats, None refused by operators, a missing name is a NameError, all
   * attributes but those through which code reaches itself.
   */
  public static FormulaOptions defaults() {
    return DEFAULTS;
  }

  /** {@link #withDecimals(int)} with {@link #DEFAULT_PRECISION}. */
  public FormulaOptions withDecimals() {
    return withDecimals(DEFAULT_PRECISION);
  }

  /**
   * The same with exact decimals: literals with a point or an exponent are {@code decimal.Decimal},
   * and so are an int divided by an int, and an int with a negative int as its exponent. Ints stay
   * ints, {@code //} and {@code %} of ints are ints. A {@code double} that the host bound stays a
   * float unless {@link #withFloatsAsDecimals} says otherwise; a float with a Decimal is a
   * TypeError, as in Python.
   *
   * @param digits the precision of the arithmetic, from 1 to {@link #MOST_PRECISION}; results are
   *     rounded half to even
   * @throws IllegalArgumentException if it is out of range
   */
  public FormulaOptions withDecimals(int digits) {
    if (digits < 1 || digits > MOST_PRECISION) {
      throw new IllegalArgumentException("no precision of decimals: " + digits);
    }
    return new FormulaOptions(
        new Language(false, true, language.nulls()),
        new Numbers(digits, numbers.convertsFloats),
        attributes,
        missing);
  }

  /**
   * The same with another answer to whether a {@code double} or {@code float} that is bound to a
   * name enters as the Decimal that its shortest text says: 0.1 as Decimal('0.1'). Those inside of
   * lists, records and other objects, and those that the host's functions give, stay floats.
   * Without decimals it has no effect.
   */
  public FormulaOptions withFloatsAsDecimals(boolean value) {
    return new FormulaOptions(language, new Numbers(numbers.precision, value), attributes, missing);
  }

  /** The same with another meaning of None as an operand. */
  public FormulaOptions withNulls(Nulls value) {
    Language.Nulls nulls =
        switch (value) {
          case ERROR -> Language.Nulls.PYTHON;
          case PROPAGATE -> Language.Nulls.PROPAGATE;
          case ZERO -> Language.Nulls.ZERO;
        };
    return new FormulaOptions(
        new Language(false, language.isExact(), nulls), numbers, attributes, missing);
  }

  /**
   * The same with a value for each name that the host does not bind: {@code name -> null} for None.
   * It is called for each such name of {@link Formula#reads} at each evaluation, whether the
   * formula comes to that name or not, on the evaluating thread; what it throws is a HostError.
   */
  public FormulaOptions withMissingNames(Function<String, ?> value) {
    return new FormulaOptions(
        language, numbers, attributes, Objects.requireNonNull(value, "value"));
  }

  /**
   * The same with these attributes and methods only, of whatever value. Those of host objects need
   * the policy's grant besides.
   *
   * @throws IllegalArgumentException for a name that begins and ends with two underscores: no
   *     formula may use those
   */
  public FormulaOptions withAttributes(Set<String> names) {
    for (String name : names) {
      if (GlobalNames.isPythons(name)) {
        throw new IllegalArgumentException("not for formulas: " + name);
      }
    }
    return new FormulaOptions(language, numbers, Set.copyOf(names), missing);
  }

  /** Whether literals are decimals, and so is what divides two ints. */
  public boolean hasDecimals() {
    return language.isExact();
  }

  /** The digits of decimal arithmetic; 0 without {@link #hasDecimals}. */
  public int precision() {
    return numbers.precision;
  }

  /** Whether floats that are bound to names enter as decimals. */
  public boolean convertsFloats() {
    return numbers.convertsFloats && hasDecimals();
  }

  /** What None is as an operand. */
  public Nulls nulls() {
    return switch (language.nulls()) {
      case PYTHON -> Nulls.ERROR;
      case PROPAGATE -> Nulls.PROPAGATE;
      case ZERO -> Nulls.ZERO;
    };
  }

  /** The only attributes a formula may use, if they are listed. */
  public Optional<Set<String>> attributes() {
    return Optional.ofNullable(attributes);
  }

  /** What stands for a name that is not bound; empty if that is a NameError. */
  public Optional<Function<String, ?>> missingNames() {
    return Optional.ofNullable(missing);
  }

  Language language() {
    return language;
  }

  Set<String> attributesOrNull() {
    return attributes;
  }

  Function<String, ?> missingOrNull() {
    return missing;
  }
}
