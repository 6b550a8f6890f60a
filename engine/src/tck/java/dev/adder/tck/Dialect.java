package dev.adder.tck;

import java.util.Optional;

/** How the texts of the tests are written in one language. */
interface Dialect {
  /** The text of an idiom with {@code %s} for its names; empty when the language has none. */
  Optional<String> text(Idiom idiom);

  /** The dialect of a language, by the name that its factory gives. */
  static Dialect of(String language, String version) {
    return switch (language.toLowerCase(java.util.Locale.ROOT)) {
      case "python" -> version.startsWith("2") ? new Python2() : new Python3();
      case "ecmascript" -> new EcmaScript();
      case "groovy" -> new Groovy();
      default -> throw new IllegalArgumentException("no dialect of " + language);
    };
  }
}
