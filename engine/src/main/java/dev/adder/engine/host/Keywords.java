package dev.adder.engine.host;

import java.util.Set;

/** Names that a script cannot write behind a dot, though methods of Java may have them. */
final class Keywords {
  private static final Set<String> ALL =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "async",
          "await",
          "def",
          "del",
          "elif",
          "except",
          "from",
          "global",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "with",
          "yield");

  private Keywords() {}

  /** Whether the name is such a name with an underscore behind it. */
  static boolean isMarked(String name) {
    return name.endsWith("_") && ALL.contains(name.substring(0, name.length() - 1));
  }
}
