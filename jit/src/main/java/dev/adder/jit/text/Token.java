package dev.adder.jit.text;

/** A word, number or sign of one line; columns from 1. */
record Token(Kind kind, String text, int column) {

  enum Kind {
    /** A name or keyword; may hold dots and slashes. */
    WORD,
    /** {@code %7}: the text is the number. */
    VALUE,
    /** {@code #name}: the text is the name. */
    CONSTANT,
    /** An integer or decimal number with its suffix, or raw bits. */
    NUMBER,
    /** Text in quotes, which the token's text leaves out. */
    STRING,
    /** One of the signs, or an arrow. */
    SIGN,
    /** After the last one. */
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  @Override
  public String toString() {
    return kind == Kind.END ? "the end of the line" : "'" + text + "'";
  }
}
