package dev.adder.engine.modules.binascii;

import dev.adder.engine.object.Context;

/** The two checksums of binascii. */
final class Checksums {
  private static final int CRC32_POLYNOMIAL = 0xedb88320;
  private static final int CCITT_POLYNOMIAL = 0x1021;
  private static final int[] CRC32 = new int[256];
  private static final int[] CCITT = new int[256];

  static {
    for (int i = 0; i < 256; i++) {
      int low = i;
      int high = i << 8;
      for (int k = 0; k < 8; k++) {
        low = (low & 1) != 0 ? low >>> 1 ^ CRC32_POLYNOMIAL : low >>> 1;
        high = (high & 0x8000) != 0 ? high << 1 ^ CCITT_POLYNOMIAL : high << 1;
      }
      CRC32[i] = low;
      CCITT[i] = high & 0xffff;
    }
  }

  private Checksums() {}

  /** CRC-32 of {@code data}, going on from {@code start}. */
  static int crc32(byte[] data, int start) {
    int crc = ~start;
    for (int i = 0; i < data.length; i++) {
      Context.pace(i);
      crc = CRC32[(crc ^ data[i]) & 0xff] ^ crc >>> 8;
    }
    return ~crc;
  }

  /** CRC-CCITT of {@code data}, going on from the low 16 bits of {@code start}. */
  static int crcHqx(byte[] data, int start) {
    int crc = start & 0xffff;
    for (int i = 0; i < data.length; i++) {
      Context.pace(i);
      crc = crc << 8 & 0xff00 ^ CCITT[crc >> 8 ^ data[i] & 0xff];
    }
    return crc;
  }
}
