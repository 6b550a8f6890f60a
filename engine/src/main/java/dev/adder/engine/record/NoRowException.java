package dev.adder.engine.record;

/** An instruction needs the frame of a function that has none. */
final class NoRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoRowException(String why) {
    super(why, null, false, false);
  }
}
