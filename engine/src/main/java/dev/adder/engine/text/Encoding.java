package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.util.Optional;

/**
 * The encodings that str and bytes know without the codecs module. {@link #encode} and {@link
 * #decode} are linear and charged per chunk.
 */
public enum Encoding {
  /** UTF-8 without a signature. */
  UTF_8("utf-8", 1, false),
  /** Seven bits. */
  ASCII("ascii", 1, false),
  /** ISO 8859-1. */
  LATIN_1("latin-1", 1, false),
  /** UTF-16 with a byte order mark; little-endian when encoding. */
  UTF_16("utf-16", 2, false),
  /** UTF-16, little-endian, no mark. */
  UTF_16_LE("utf-16-le", 2, false),
  /** UTF-16, big-endian, no mark. */
  UTF_16_BE("utf-16-be", 2, true),
  /** UTF-32 with a byte order mark; little-endian when encoding. */
  UTF_32("utf-32", 4, false),
  /** UTF-32, little-endian, no mark. */
  UTF_32_LE("utf-32-le", 4, false),
  /** UTF-32, big-endian, no mark. */
  UTF_32_BE("utf-32-be", 4, true);

  /** No name of a codec is longer. */
  public static final int LONGEST_NAME = 64;

  private final String label;
  private final int unit;
  private final boolean bigEndian;

  Encoding(String label, int unit, boolean bigEndian) {
    this.label = label;
    this.unit = unit;
    this.bigEndian = bigEndian;
  }

  /** The name in error messages. */
  public String label() {
    return label;
  }

  int unit() {
    return unit;
  }

  boolean isBigEndian() {
    return bigEndian;
  }

  /** Whether the encoding writes and reads a byte order mark. */
  boolean hasMark() {
    return this == UTF_16 || this == UTF_32;
  }

  /** The encoding by any of Python's usual names for it, in any case, '-' or '_' alike. */
  public static Optional<Encoding> named(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String key = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace(' ', '-');
    return switch (key) {
      case "utf-8", "utf8", "u8", "utf", "cp65001", "utf8-ucs2", "utf8-ucs4" -> Optional.of(UTF_8);
      case "ascii", "us-ascii", "646", "us", "ansi-x3.4-1968", "iso646-us" -> Optional.of(ASCII);
      case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819" ->
          Optional.of(LATIN_1);
      case "utf-16", "utf16", "u16" -> Optional.of(UTF_16);
      case "utf-16-le", "utf-16le", "utf16le", "utf16-le" -> Optional.of(UTF_16_LE);
      case "utf-16-be", "utf-16be", "utf16be", "utf16-be" -> Optional.of(UTF_16_BE);
      case "utf-32", "utf32", "u32" -> Optional.of(UTF_32);
      case "utf-32-le", "utf-32le", "utf32le", "utf32-le" -> Optional.of(UTF_32_LE);
      case "utf-32-be", "utf-32be", "utf32be", "utf32-be" -> Optional.of(UTF_32_BE);
      default -> Optional.empty();
    };
  }

  /**
   * {@code text.encode(this, errors)}.
   *
   * @throws CodecFault.Raised when the handler is strict or its answer cannot be encoded
   */
  public byte[] encode(CharSource text, ErrorHandler errors, Meter meter) {
    return new Encoder(this, text, errors, meter).run();
  }

  /**
   * {@code bytes.decode(this, errors)}.
   *
   * @throws CodecFault.Raised when the handler is strict
   */
  public CharSource decode(byte[] bytes, ErrorHandler errors, Meter meter) {
    return new Decoder(this, bytes, errors, meter, true).run().text();
  }

  /** What an incremental decoding gave, and how many bytes it used. */
  public record Partial(CharSource text, int consumed) {}

  /** As {@link #decode}, but bytes at the end that may begin a character are left over. */
  public Partial decodePartially(byte[] bytes, ErrorHandler errors, Meter meter) {
    return new Decoder(this, bytes, errors, meter, false).run();
  }
}
