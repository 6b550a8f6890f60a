package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.util.Collections;
import java.util.List;

/**
 * Searching and cutting of str and bytes: the parts of {@code replace}, {@code split} and friends
 * that do not depend on the object model. Linear in the input plus the output and charged so. A
 * {@code limit} below 0 means no limit.
 */
public final class Strings {
  private Strings() {}

  /** {@code text.replace(old, replacement, limit)} for str. */
  public static CharSource replace(
      CharSource text, CharSource old, CharSource replacement, int limit, Meter meter) {
    int most = limit < 0 ? Integer.MAX_VALUE : limit;
    Searcher searcher = new Searcher(old, meter);
    int count = searcher.count(text, 0, text.length(), most, meter);
    if (count == 0) {
      return text;
    }
    long length = text.length() + (long) count * (replacement.length() - old.length());
    meter.allocate(2 * length + 16);
    if (length > Integer.MAX_VALUE - 16) {
      throw new ArithmeticException("replace string is too long");
    }
    meter.spend(1 + length / 16);
    Sink out = Sink.of(text, (int) length);
    int at = 0;
    long copied = 0;
    for (int i = 0; i < count; i++) {
      int found =
          old.length() == 0 ? at + (i == 0 ? 0 : 1) : searcher.find(text, at, text.length(), meter);
      out.add(text, at, found);
      out.add(replacement, 0, replacement.length());
      copied += found - at + replacement.length() + 1L;
      at = found + old.length();
      if (copied >= Pace.ITEMS) {
        copied = 0;
        meter.poll();
      }
    }
    out.add(text, at, text.length());
    return out.build();
  }

  /** Where the pieces of a result are collected. */
  private sealed interface Sink {
    void add(CharSource source, int start, int end);

    CharSource build();

    static Sink of(CharSource text, int length) {
      return text instanceof CharSource.Bytes
          ? new ByteSink(new byte[length], 0)
          : new TextSink(new TextBuilder(length));
    }
  }

  private record TextSink(TextBuilder out) implements Sink {
    @Override
    public void add(CharSource source, int start, int end) {
      out.add(source, start, end);
    }

    @Override
    public CharSource build() {
      return out.build();
    }
  }

  private static final class ByteSink implements Sink {
    private final byte[] bytes;
    private int size;

    ByteSink(byte[] bytes, int size) {
      this.bytes = bytes;
      this.size = size;
    }

    @Override
    public void add(CharSource source, int start, int end) {
      if (source instanceof CharSource.Bytes(byte[] from)) {
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
        return;
      }
      for (int i = start; i < end; i++) {
        bytes[size++] = (byte) source.at(i);
      }
    }

    @Override
    public CharSource build() {
      return CharSource.of(bytes);
    }
  }

  /** {@code text.split(separator, limit)}; the separator is not empty; fills {@code parts}. */
  public static List<CharSource> split(
      CharSource text, CharSource separator, int limit, Meter meter, List<CharSource> parts) {
    Searcher searcher = new Searcher(separator, meter);
    int at = 0;
    while (limit < 0 || parts.size() < limit) {
      int found = searcher.find(text, at, text.length(), meter);
      if (found < 0) {
        break;
      }
      cut(text, at, found, parts, meter);
      at = found + separator.length();
    }
    cut(text, at, text.length(), parts, meter);
    return parts;
  }

  /** {@code text.rsplit(separator, limit)}; the separator is not empty; fills {@code parts}. */
  public static List<CharSource> rsplit(
      CharSource text, CharSource separator, int limit, Meter meter, List<CharSource> parts) {
    int most = limit < 0 ? Integer.MAX_VALUE : limit;
    Searcher searcher = new Searcher(separator, meter);
    Searcher.FromRight search = searcher.fromRight(text, meter);
    int end = text.length();
    while (parts.size() < most) {
      int found = search.before(end);
      if (found < 0) {
        break;
      }
      cut(text, found + separator.length(), end, parts, meter);
      end = found;
    }
    cut(text, 0, end, parts, meter);
    Collections.reverse(parts);
    return parts;
  }

  private static void cut(
      CharSource text, int start, int end, List<CharSource> parts, Meter meter) {
    meter.allocate(2L * (end - start) + 40);
    meter.spend(1 + (end - start) / 16);
    parts.add(text.slice(start, end));
  }

  /** {@code text.split(None, limit)}: runs of white space separate; fills {@code parts}. */
  public static List<CharSource> splitSpace(
      CharSource text, int limit, Meter meter, List<CharSource> parts) {
    int n = text.length();
    int at = skip(text, 0, n, true, meter);
    while (at < n) {
      if (limit >= 0 && parts.size() >= limit) {
        cut(text, at, n, parts, meter);
        break;
      }
      int end = skip(text, at, n, false, meter);
      cut(text, at, end, parts, meter);
      at = skip(text, end, n, true, meter);
    }
    return parts;
  }

  /** {@code text.rsplit(None, limit)}; fills {@code parts}. */
  public static List<CharSource> rsplitSpace(
      CharSource text, int limit, Meter meter, List<CharSource> parts) {
    meter.spend(1 + text.length() / 16);
    int end = trimEnd(text, text.length(), meter);
    while (end > 0) {
      int start = end;
      if (limit >= 0 && parts.size() >= limit) {
        cut(text, 0, end, parts, meter);
        break;
      }
      while (start > 0 && !isSpace(text, start - 1)) {
        Pace.keep(start--, meter);
      }
      cut(text, start, end, parts, meter);
      end = trimEnd(text, start, meter);
    }
    Collections.reverse(parts);
    return parts;
  }

  private static int trimEnd(CharSource text, int from, Meter meter) {
    int end = from;
    while (end > 0 && isSpace(text, end - 1)) {
      Pace.keep(end--, meter);
    }
    return end;
  }

  private static int skip(CharSource text, int from, int to, boolean space, Meter meter) {
    int i = from;
    while (i < to && isSpace(text, i) == space) {
      i++;
      if ((i & 0x3fff) == 0) {
        meter.spend(1 << 10);
        meter.poll();
      }
    }
    return i;
  }

  private static boolean isSpace(CharSource text, int index) {
    int c = text.at(index);
    if (text instanceof CharSource.Bytes) {
      return c == ' ' || c >= '\t' && c <= '\r';
    }
    return Unicode.isSpace(c);
  }

  /** {@code text.splitlines(keepEnds)}; bytes know only \n, \r, \r\n; fills {@code parts}. */
  public static List<CharSource> splitLines(
      CharSource text, boolean keepEnds, Meter meter, List<CharSource> parts) {
    boolean bytes = text instanceof CharSource.Bytes;
    int n = text.length();
    int start = 0;
    meter.spend(1 + n / 16);
    for (int i = 0; i < n; i++) {
      Pace.keep(i, meter);
      int c = text.at(i);
      if (bytes ? c != '\n' && c != '\r' : !Unicode.isLineBreak(c)) {
        continue;
      }
      int end = i;
      if (c == '\r' && i + 1 < n && text.at(i + 1) == '\n') {
        i++;
      }
      cut(text, start, keepEnds ? i + 1 : end, parts, meter);
      start = i + 1;
    }
    if (start < n) {
      cut(text, start, n, parts, meter);
    }
    return parts;
  }
}
