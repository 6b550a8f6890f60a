package dev.adder.sandbox.capability;

/**
 * Patterns over dotted names: an exact name; {@code a.b.*} for the names directly in {@code a.b};
 * {@code a.b.**} for all names below it at any depth; {@code **} for every name. A star stands only
 * at the end and only for whole parts.
 */
final class NamePattern {
  static final String ALL = "**";

  private NamePattern() {}

  /**
   * Checks that a text is a name or a pattern.
   *
   * @throws IllegalArgumentException if it is not
   */
  static void require(String what, String pattern) {
    String name = pattern;
    if (name.endsWith(".**")) {
      name = name.substring(0, name.length() - 3);
    } else if (name.endsWith(".*")) {
      name = name.substring(0, name.length() - 2);
    }
    boolean isValid =
        pattern.equals(ALL)
            || !(name.isEmpty()
                || name.contains("*")
                || name.startsWith(".")
                || name.endsWith(".")
                || name.contains(".."));
    if (!isValid) {
      throw new IllegalArgumentException("not a " + what + " or pattern: " + Quoted.of(pattern));
    }
  }

  /** Whether every name that {@code request} stands for is one of {@code pattern}'s. */
  static boolean covers(String pattern, String request) {
    if (pattern.equals(request) || pattern.equals(ALL)) {
      return true;
    }
    if (pattern.endsWith(".**")) {
      return request.startsWith(pattern.substring(0, pattern.length() - 2));
    }
    if (pattern.endsWith(".*")) {
      String prefix = pattern.substring(0, pattern.length() - 1);
      return request.startsWith(prefix)
          && !request.endsWith("*")
          && request.indexOf('.', prefix.length()) < 0;
    }
    return false;
  }
}
