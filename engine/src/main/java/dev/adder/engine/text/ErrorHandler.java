package dev.adder.engine.text;

/**
 * What a codec does with input that it cannot convert: Python's error handlers. A handler either
 * answers with a {@link Fix} or throws ({@link CodecFault.Raised} for strict).
 */
@FunctionalInterface
public interface ErrorHandler {
  /**
   * A replacement and the index where the codec goes on, already normalised to {@code 0..length}.
   * The replacement is str for decoding, str or bytes for encoding.
   */
  record Fix(CharSource replacement, int resume) {}

  /** Handles one fault in {@code input} (str when encoding, bytes when decoding). */
  Fix handle(CodecFault fault, CharSource input);
}
