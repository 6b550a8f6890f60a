package dev.adder.jit.verify;

/**
 * A rule that a region breaks.
 *
 * @param rule the rule
 * @param place where, for example {@code b2[3]} for the fourth instruction of block 2
 * @param message what is wrong, in one line
 */
public record Fault(Rule rule, String place, String message) {

  @Override
  public String toString() {
    return place + ": " + message + " (" + rule + ")";
  }
}
