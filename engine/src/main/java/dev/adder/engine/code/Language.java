package dev.adder.engine.code;

/**
 * What a text means beyond its words: the options that decide what it is compiled to. They are part
 * of the key of compiled texts. Immutable.
 *
 * @param hasFutureAnnotations whether annotations stay texts ({@code from __future__ import
 *     annotations})
 * @param isExact whether literals with a point or an exponent are decimals, and so is what a
 *     division of ints gives
 * @param nulls what None is as an operand
 */
public record Language(boolean hasFutureAnnotations, boolean isExact, Nulls nulls) {
  /** Python as it is. */
  public static final Language PYTHON = new Language(false, false, Nulls.PYTHON);

  /**
   * What the names of hidden globals begin with that code of an exact language reads: the text of a
   * literal follows, or one of the names below. No identifier begins like this.
   */
  public static final char HIDDEN = '.';

  /** The hidden function that gives the left operand of a division: of left and right. */
  public static final String DIVIDEND = ".dividend";

  /** The hidden function that gives the base of a power: of base and exponent. */
  public static final String BASE = ".base";

  /** What None is as an operand of arithmetic and of the comparisons by size and equality. */
  public enum Nulls {
    /** An object like others: most operators refuse it. */
    PYTHON,
    /** The result is None. */
    PROPAGATE,
    /** It counts as 0. */
    ZERO
  }

  private static final int EXACT_BIT = 1;

  private static final int NULLS_SHIFT = 1;

  /**
   * The options as a number, for flags that may stand beside it in the lower 32 bits: 0 for Python.
   */
  public long bits() {
    return ((isExact ? EXACT_BIT : 0) | (long) nulls.ordinal() << NULLS_SHIFT) << 32;
  }

  /** Whether operators and literals are Python's own. */
  boolean isPlain() {
    return !isExact && nulls == Nulls.PYTHON;
  }
}
