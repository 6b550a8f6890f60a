package dev.adder.engine.interp;

/** Comparisons of unboxed numbers by the ordinal of {@code CompareOp}. */
final class Compare {
  private Compare() {}

  static boolean longs(int op, long x, long y) {
    return switch (op) {
      case 0 -> x == y;
      case 1 -> x != y;
      case 2 -> x < y;
      case 3 -> x <= y;
      case 4 -> x > y;
      default -> x >= y;
    };
  }

  static boolean doubles(int op, double x, double y) {
    return switch (op) {
      case 0 -> x == y;
      case 1 -> x != y;
      case 2 -> x < y;
      case 3 -> x <= y;
      case 4 -> x > y;
      default -> x >= y;
    };
  }
}
