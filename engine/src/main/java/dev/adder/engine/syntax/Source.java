package dev.adder.engine.syntax;

import java.util.Optional;

/**
 * A text to be compiled and the name it goes by in messages.
 *
 * @param isLibrary whether it is one of the engine's own modules, whose import statements need no
 *     grant
 */
public record Source(String name, String text, boolean isLibrary) {
  /** A text of anybody but the engine. */
  public Source(String name, String text) {
    this(name, text, false);
  }

  /**
   * The text of a file: UTF-8, or what a byte order mark or a PEP 263 line says.
   *
   * @throws SyntaxFault if the bytes are not text in that encoding, or nobody knows the encoding
   */
  public static Source decode(byte[] bytes, String name) {
    return new Source(name, SourceDecoder.decode(bytes));
  }

  /**
   * The encoding that the first lines of a file name, empty for UTF-8.
   *
   * @throws SyntaxFault if a byte order mark says something else
   */
  public static Optional<String> encoding(byte[] bytes) {
    return SourceDecoder.encoding(bytes);
  }

  /** The line of that number, from 1, without its line end; empty when there is none. */
  public String line(int number) {
    int start = 0;
    for (int i = 1; i < number; i++) {
      start = nextLine(start);
      if (start < 0) {
        return "";
      }
    }
    if (number < 1) {
      return "";
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      Looks.keep(end++);
    }
    return text.substring(start, end);
  }

  private int nextLine(int from) {
    for (int i = from; i < text.length(); i++) {
      Looks.keep(i);
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      if (text.charAt(i) == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }
}
