package dev.adder.engine.script;

/** Writes Java text as a Python string literal. */
final class PythonLiteral {
  private PythonLiteral() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            default -> {
              if (c < ' ' || Character.isSurrogate((char) c) && isLone(text)) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            }
          }
        });
    return out.append('"').toString();
  }

  /** Whether the text has a surrogate without its partner; then all of them are escaped. */
  private static boolean isLone(String text) {
    return text.codePoints().anyMatch(p -> p <= 0xffff && Character.isSurrogate((char) p));
  }
}
