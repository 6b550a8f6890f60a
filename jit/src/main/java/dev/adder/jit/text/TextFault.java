package dev.adder.jit.text;

/**
 * A fault in the text of a region.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong, in one line
 */
public record TextFault(int line, int column, String message) {

  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
