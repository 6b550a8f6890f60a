package dev.adder.engine.fuzz;

/** The kinds of values that generated programs compute with. */
enum Kind {
  INT('i'),
  FLOAT('f'),
  STR('s'),
  BOOL('b'),
  /** A list of ints. */
  LIST('l'),
  /** A list of strs. */
  WORDS('w'),
  /** A dict from str to int. */
  DICT('d'),
  /** A set of ints. */
  SET('z'),
  TUPLE('p'),
  BYTES('y'),
  /** An instance of a class of the program. */
  OBJECT('o');

  private final char sign;

  Kind(char sign) {
    this.sign = sign;
  }

  /** The letter that stands for it in {@link Grammar}. */
  char sign() {
    return sign;
  }

  static Kind of(char sign) {
    for (Kind kind : values()) {
      if (kind.sign == sign) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind " + sign);
  }
}
