package dev.adder.tck;

/** What became of a point. */
enum Outcome {
  /** It holds. */
  YES("yes"),
  /** It does not hold. */
  NO("**no**"),
  /** The language has no idiom for it, or the engine does not claim it. */
  NOT_DEMANDED("-");

  private final String cell;

  Outcome(String cell) {
    this.cell = cell;
  }

  /** How a table shows it. */
  String cell() {
    return cell;
  }
}
