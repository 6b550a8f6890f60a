package dev.adder.sandbox.policy;

/**
 * One fault in the text of a policy.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 * @param text what is wrong and what was expected
 */
public record PolicyFault(int line, int column, String text) {

  @Override
  public String toString() {
    return line + ":" + column + ": " + text;
  }
}
