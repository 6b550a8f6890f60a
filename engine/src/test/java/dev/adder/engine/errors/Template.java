package dev.adder.engine.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with holes: {@code parts} are the literal pieces, and between two of them stands anything.
 */
record Template(List<String> parts) {
  private static final Pattern CONVERSION = Pattern.compile("%[-0-9,+#.]*[a-zA-Z%]");

  /** One hole and nothing else. */
  static final Template HOLE = new Template(List.of("", ""));

  static Template of(String literal) {
    return new Template(List.of(literal));
  }

  /** A format string of {@link String#format}: every conversion is a hole. */
  Template formatted() {
    Template all = Template.of("");
    for (int i = 0; i < parts.size(); i++) {
      all = i == 0 ? all : all.plus(HOLE);
      String part = parts.get(i);
      var matcher = CONVERSION.matcher(part);
      int at = 0;
      while (matcher.find()) {
        all = all.plus(of(part.substring(at, matcher.start())));
        boolean literal = matcher.group().endsWith("%") || matcher.group().equals("%n");
        all = all.plus(literal ? of("%") : HOLE);
        at = matcher.end();
      }
      all = all.plus(of(part.substring(at)));
    }
    return all;
  }

  Template plus(Template next) {
    List<String> joined = new ArrayList<>(parts.subList(0, parts.size() - 1));
    joined.add(parts.getLast() + next.parts.getFirst());
    joined.addAll(next.parts.subList(1, next.parts.size()));
    return new Template(merged(joined));
  }

  /** Two holes side by side are one. */
  private static List<String> merged(List<String> parts) {
    List<String> out = new ArrayList<>(List.of(parts.getFirst()));
    for (int i = 1; i < parts.size(); i++) {
      boolean inner = i < parts.size() - 1;
      if (!inner || !parts.get(i).isEmpty()) {
        out.add(parts.get(i));
      }
    }
    return List.copyOf(out);
  }

  /** Whether there is a word to look for. */
  boolean hasWord() {
    return parts.stream().anyMatch(part -> part.chars().filter(Character::isLetter).count() > 1);
  }

  /** What matches the text, in any line. */
  String regex() {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      regex.append(i == 0 ? "" : ".*?").append(quote(parts.get(i)));
    }
    return regex.toString();
  }

  /** Quotes may be escaped where the text stands inside a repr. */
  private static String quote(String part) {
    StringBuilder out = new StringBuilder();
    for (char c : part.toCharArray()) {
      out.append(
          c == '\'' ? "\\\\?'" : c == '"' ? "\\\\?\"" : c == '\n' ? "(?:\n|\\\\n)" : escape(c));
    }
    return out.toString();
  }

  private static String escape(char c) {
    return Character.isLetterOrDigit(c) || c == ' ' ? String.valueOf(c) : "\\" + c;
  }

  @Override
  public String toString() {
    return String.join("{}", parts).replace("\n", "\\n");
  }
}
