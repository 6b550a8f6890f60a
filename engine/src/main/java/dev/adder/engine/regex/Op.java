package dev.adder.engine.regex;

/** Operation codes of a {@link Program}: every instruction is an operation and three operands. */
final class Op {
  /** One character: a = code point. */
  static final int CHAR = 0;

  /** One character of a set: a = set. */
  static final int SET = 1;

  /** First a, then b. */
  static final int SPLIT = 2;

  /** Go to a. */
  static final int JUMP = 3;

  /** Store the position in slot a; b = group that this closes, or 0. */
  static final int SAVE = 4;

  /** A place: a = ordinal. */
  static final int AT = 5;

  /** As many characters of set a as possible, b at least, c at most (-1: unbounded). */
  static final int RUN_GREEDY = 6;

  /** As few characters of set a as possible, b at least, c at most (-1: unbounded). */
  static final int RUN_LAZY = 7;

  /** As RUN_GREEDY, without giving back. */
  static final int RUN_POSSESSIVE = 8;

  /** Register a = position: an optional iteration begins. */
  static final int MARK = 9;

  /** Go to b if register a is the position: the iteration was empty. */
  static final int CHECK = 10;

  /** Register a = none. */
  static final int CLEAR = 11;

  /** The text of group a; b = how case is compared. */
  static final int BACKREFERENCE = 12;

  /** Go to b unless group a took part. */
  static final int CONDITION = 13;

  /** Lookaround: a = characters to go back, b = 1 if negative, c = where to go on. */
  static final int LOOK = 14;

  /** The body of a lookaround matched. */
  static final int LOOK_END = 15;

  /** The body of an atomic group begins. */
  static final int ATOMIC = 16;

  /** The body of an atomic group matched. */
  static final int ATOMIC_END = 17;

  /** No match. */
  static final int FAIL = 18;

  /** Match. */
  static final int MATCH = 19;

  /** Ints per instruction. */
  static final int SIZE = 4;

  private Op() {}
}
