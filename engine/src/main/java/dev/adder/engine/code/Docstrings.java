package dev.adder.engine.code;

import dev.adder.engine.syntax.Looks;

/** Removes the common indentation of a docstring's continuation lines, as CPython 3.13 does. */
final class Docstrings {
  private Docstrings() {}

  static String clean(String text) {
    Looks.now();
    String expanded = text.contains("\t") ? text.replace("\t", "        ") : text;
    Looks.now();
    String[] lines = expanded.split("\n", -1);
    int margin = Integer.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      Looks.step(i);
      int indent = indent(lines[i]);
      if (indent < lines[i].length()) {
        margin = Math.min(margin, indent);
      }
    }
    Looks.now();
    StringBuilder out = new StringBuilder(lines[0].stripLeading());
    for (int i = 1; i < lines.length; i++) {
      Looks.step(i);
      int cut = Math.min(margin, indent(lines[i]));
      out.append('\n').append(lines[i].substring(cut));
    }
    return out.toString();
  }

  private static int indent(String line) {
    int n = 0;
    while (n < line.length() && line.charAt(n) == ' ') {
      n++;
    }
    return n;
  }
}
