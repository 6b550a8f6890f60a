package dev.adder.engine.types;

import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CharSource;

/** The border between str values and the text algorithms. */
public final class Texts {
  private Texts() {}

  /** A plain str as the text algorithms take it. */
  public static CharSource source(Object plain) {
    return plain instanceof String s
        ? new CharSource.Chars(s)
        : new CharSource.Points(((CodePoints) plain).points());
  }

  /** The str value of a result of the text algorithms. */
  public static Object of(CharSource text) {
    return text instanceof CharSource.Points wide ? Str.of(wide.points()) : text.toString();
  }
}
