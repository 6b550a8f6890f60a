package dev.adder.engine.modules.struct;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyType;
import java.util.ArrayList;
import java.util.List;

/**
 * A parsed format of module struct. Immutable.
 *
 * @param text the format as given
 * @param fields what is packed, padding left out
 * @param size number of bytes
 * @param count number of values
 * @param bigEndian byte order
 * @param isNative whether sizes and ranges are those of the machine ({@code @})
 */
record StructFormat(
    String text, List<Field> fields, long size, int count, boolean bigEndian, boolean isNative) {
  /** {@code struct.error}. */
  static final PyType ERROR = PyType.variant("struct.error", Exceptions.EXCEPTION);

  /** Values of one code: {@code repeat} of them from {@code offset} on, each {@code size} bytes. */
  record Field(char code, int offset, int size, int repeat) {}

  static PyException error(String message) {
    return Errors.make(ERROR, message);
  }

  /** Parses a format; struct.error for a malformed one. */
  static StructFormat parse(String text) {
    boolean isNative = true;
    boolean aligned = true;
    boolean big = false;
    int at = 0;
    if (!text.isEmpty() && "@=<>!".indexOf(text.charAt(0)) >= 0) {
      char order = text.charAt(0);
      isNative = order == '@';
      aligned = isNative;
      big = order == '>' || order == '!';
      at = 1;
    }
    if (text.indexOf(0) >= 0) {
      throw error("embedded null character");
    }
    Builder builder = new Builder(isNative, aligned);
    while (at < text.length()) {
      Context.pace(at);
      char c = text.charAt(at++);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        continue;
      }
      long repeat = 1;
      if (c >= '0' && c <= '9') {
        repeat = c - '0';
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
          repeat = appended(repeat, text.charAt(at++) - '0');
        }
        if (at == text.length()) {
          throw error("repeat count given without format specifier");
        }
        c = text.charAt(at++);
      }
      builder.add(c, repeat);
    }
    return new StructFormat(
        text, List.copyOf(builder.fields), builder.size, builder.count(), big, isNative);
  }

  private static long appended(long number, int digit) {
    if (number > (Long.MAX_VALUE - digit) / 10) {
      throw tooLong();
    }
    return number * 10 + digit;
  }

  private static PyException tooLong() {
    return error("total struct size too long");
  }

  /** Lays fields out. */
  private static final class Builder {
    final List<Field> fields = new ArrayList<>();
    final boolean isNative;
    final boolean aligned;
    long size;
    private long values;

    Builder(boolean isNative, boolean aligned) {
      this.isNative = isNative;
      this.aligned = aligned;
    }

    int count() {
      return (int) Math.min(values, Integer.MAX_VALUE);
    }

    void add(char code, long repeat) {
      int width = width(code);
      if (aligned && width > 1) {
        size = plus(size, (width - size % width) % width);
      }
      if (repeat > Long.MAX_VALUE / width) {
        throw tooLong();
      }
      long total = repeat * width;
      long start = size;
      size = plus(size, total);
      int offset = (int) Math.min(start, Integer.MAX_VALUE);
      switch (code) {
        case 'x' -> {}
        case 's', 'p' -> {
          fields.add(new Field(code, offset, (int) Math.min(total, Integer.MAX_VALUE), 1));
          values++;
        }
        default -> {
          if (repeat > 0) {
            fields.add(new Field(code, offset, width, (int) Math.min(repeat, Integer.MAX_VALUE)));
          }
          values += repeat;
        }
      }
    }

    private static long plus(long a, long b) {
      if (a > Long.MAX_VALUE - b) {
        throw tooLong();
      }
      return a + b;
    }

    private int width(char code) {
      return switch (code) {
        case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
        case 'h', 'H', 'e' -> 2;
        case 'i', 'I', 'f' -> 4;
        case 'l', 'L' -> isNative ? 8 : 4;
        case 'q', 'Q', 'd' -> 8;
        case 'n', 'N', 'P' -> {
          if (!isNative) {
            throw error("bad char in struct format");
          }
          yield 8;
        }
        default -> throw error("bad char in struct format");
      };
    }
  }
}
