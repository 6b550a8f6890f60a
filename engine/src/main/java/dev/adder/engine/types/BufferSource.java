package dev.adder.engine.types;

/**
 * An object whose memory others may see through a memoryview. Items are native (little-endian) in
 * an array that stays the same object while exports are open.
 */
public interface BufferSource {
  /** The array that holds the items, from index 0. */
  byte[] bufferArray();

  /** Number of bytes in use. */
  int bufferSize();

  /** Whether views must not write. */
  boolean bufferReadOnly();

  /** The struct format of one item. */
  default String bufferFormat() {
    return "B";
  }

  /** Bytes per item. */
  default int bufferItemSize() {
    return 1;
  }

  /** Counts {@code view} as an open export; it is forgotten when released or unreachable. */
  default void export(Object view) {}

  /** Ends what {@link #export} began. */
  default void release(Object view) {}
}
