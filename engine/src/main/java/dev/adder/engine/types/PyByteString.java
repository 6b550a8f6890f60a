package dev.adder.engine.types;

import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;
import dev.adder.engine.text.CharSource;
import java.util.Arrays;

/** What bytes and bytearray have in common. */
public abstract class PyByteString extends PyExtensible implements BufferSource {
  /** Makes an object of {@code type}. */
  protected PyByteString(PyType type) {
    super(type);
  }

  /** The array that holds the bytes, perhaps with room after them: read only. */
  abstract byte[] array();

  /** Number of bytes. */
  public abstract int size();

  /** A plain object of the builtin type with {@code bytes}, which the caller gives away. */
  abstract PyByteString like(byte[] bytes);

  /** Byte {@code i} as 0..255. */
  public final int at(int i) {
    return array()[i] & 0xff;
  }

  /**
   * The bytes in an array of exactly their number: read only, and no longer valid after a change.
   */
  public final byte[] exact() {
    byte[] array = array();
    return array.length == size() ? array : Arrays.copyOf(array, size());
  }

  final CharSource source() {
    return CharSource.of(exact());
  }

  @Override
  public final byte[] bufferArray() {
    return array();
  }

  @Override
  public final int bufferSize() {
    return size();
  }
}
