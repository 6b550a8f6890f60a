package dev.adder.engine.resolve;

/** Private names of classes: {@code __name} becomes {@code _Class__name}. */
public final class Mangling {
  private Mangling() {}

  /** The name as seen inside a class of that name. */
  public static String mangle(String className, String name) {
    if (!name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
      return name;
    }
    int start = 0;
    while (start < className.length() && className.charAt(start) == '_') {
      start++;
    }
    return start == className.length() ? name : "_" + className.substring(start) + name;
  }
}
