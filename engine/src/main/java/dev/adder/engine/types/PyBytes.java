package dev.adder.engine.types;

import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** {@code bytes}. Immutable but for the attributes of subclasses. */
public final class PyBytes extends PyByteString {
  /** {@code bytes}. */
  public static final PyType TYPE = PyType.builtin("bytes");

  /** {@code b''}. */
  public static final PyBytes EMPTY = new PyBytes(new byte[0]);

  private final byte[] bytes;
  private long hash;

  /** A bytes object of {@code bytes}, which the caller gives away. */
  public PyBytes(byte[] bytes) {
    this(TYPE, bytes);
  }

  /** An instance of {@code type}, bytes or a subclass. */
  public PyBytes(PyType type, byte[] bytes) {
    super(type);
    this.bytes = bytes;
  }

  /** The bytes: read only. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  byte[] array() {
    return bytes;
  }

  @Override
  public int size() {
    return bytes.length;
  }

  @Override
  PyBytes like(byte[] value) {
    return value.length == 0 ? EMPTY : new PyBytes(value);
  }

  @Override
  public boolean bufferReadOnly() {
    return true;
  }

  /** The cached hash, 0 when not computed yet. */
  long cachedHash() {
    return hash;
  }

  void cacheHash(long value) {
    hash = value;
  }

  /** The bytes read as Latin-1, for Java messages. */
  @Override
  public String toString() {
    return Str.text(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
  }
}
