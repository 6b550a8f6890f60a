package dev.adder.sandbox.capability;

/**
 * Quoted strings of the policy's text form. Quotes, backslashes and everything outside printable
 * ASCII are escaped, so a name can neither end its string nor a line of a log.
 */
public final class Quoted {
  private Quoted() {}

  /** The text in quotes. */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
