package dev.adder.engine.syntax;

/**
 * A family of grammar rules. A rule takes the tokens it matches and answers a node; where it does
 * not match it answers null and leaves the mark where it was. Rules named {@code invalid...} are
 * only tried while diagnosing: they throw the fault that explains the text best, or do nothing.
 */
abstract class Rules {
  final TokenStream t;
  final Grammar g;

  Rules(TokenStream t, Grammar g) {
    this.t = t;
    this.g = g;
  }

  /** Goes back to {@code mark} and answers null. */
  final <T> T fail(int mark) {
    t.mark = mark;
    return null;
  }
}
