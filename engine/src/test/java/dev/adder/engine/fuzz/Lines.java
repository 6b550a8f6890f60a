package dev.adder.engine.fuzz;

/** The text of a program in the making: lines and their indentation. Confined. */
final class Lines {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  void add(String line) {
    text.append("    ".repeat(depth)).append(line).append('\n');
  }

  /** Lines that are indented already, relative to this place. */
  void addAll(String lines) {
    lines.lines().forEach(this::add);
  }

  /** A line that a block follows. */
  void open(String line) {
    add(line);
    depth++;
  }

  void close() {
    depth--;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
