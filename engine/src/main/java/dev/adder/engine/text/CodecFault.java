package dev.adder.engine.text;

/**
 * Where and why a codec failed, with CPython's wording.
 *
 * @param encoding name as UnicodeError shows it, for example "utf-8"
 * @param direction which way the codec was going
 * @param start first bad character or byte
 * @param end one past the last
 * @param reason for example "invalid start byte"
 */
public record CodecFault(String encoding, Direction direction, int start, int end, String reason) {
  /** Which way the codec was going. */
  public enum Direction {
    /** str to bytes: UnicodeEncodeError. */
    ENCODE,
    /** bytes to str: UnicodeDecodeError. */
    DECODE
  }

  /** Thrown by the strict handler and by codecs that cannot go on. */
  public static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient CodecFault fault;

    /** An exception that carries {@code fault}. */
    public Raised(CodecFault fault) {
      super(fault.reason, null, false, false);
      this.fault = fault;
    }

    /** The facts. */
    public CodecFault fault() {
      return fault;
    }
  }
}
