package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.Searcher;
import dev.adder.engine.text.Strings;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.text.Unicode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What str, bytes and bytearray do in the same way with a {@link CharSource}. */
final class TextOps {
  private static final int SHORT_TEXT = 4096;
  private static final int SHORT_NEEDLE = 32;

  private TextOps() {}

  /** Optional search bounds fitted to a length; {@code start} may lie beyond {@code end}. */
  record Span(int start, int end) {
    static Span of(Context ctx, Object start, Object end, int length) {
      if (start == null && end == null) {
        return new Span(0, length);
      }
      long from = bound(ctx, start, 0);
      long to = bound(ctx, end, Long.MAX_VALUE);
      return new Span(
          (int) Math.min(from < 0 ? Math.max(0, from + length) : from, length + 1L),
          (int) Math.min(to < 0 ? Math.max(0, to + length) : to, length));
    }

    private static long bound(Context ctx, Object value, long fallback) {
      return Math.max(Args.sliceBound(ctx, value, fallback), Long.MIN_VALUE / 2);
    }

    int length() {
      return end - start;
    }
  }

  /** The first occurrence of {@code needle} within {@code span}, or -1. */
  static int find(Context ctx, CharSource text, CharSource needle, Span span) {
    if (span.length() < needle.length() || span.length() < 0) {
      return -1;
    }
    if (text instanceof CharSource.Chars hay
        && needle instanceof CharSource.Chars part
        && span.length() <= SHORT_TEXT
        && part.length() <= SHORT_NEEDLE) {
      ctx.meter().spend(span.length() >> 4);
      return hay.text().indexOf(part.text(), span.start, span.end);
    }
    return new Searcher(needle, ctx.meter()).find(text, span.start, span.end, ctx.meter());
  }

  /** The last occurrence of {@code needle} within {@code span}, or -1. */
  static int findLast(Context ctx, CharSource text, CharSource needle, Span span) {
    if (span.length() < needle.length() || span.length() < 0) {
      return -1;
    }
    return new Searcher(needle, ctx.meter()).findLast(text, span.start, span.end, ctx.meter());
  }

  /** How often {@code needle} occurs within {@code span} without overlapping. */
  static long count(Context ctx, CharSource text, CharSource needle, Span span) {
    if (span.length() < needle.length() || span.length() < 0) {
      return 0;
    }
    return new Searcher(needle, ctx.meter())
        .count(text, span.start, span.end, Integer.MAX_VALUE, ctx.meter());
  }

  /** Whether {@code part} stands at the start (or end) of the span. */
  static boolean matches(Context ctx, CharSource text, CharSource part, Span span, boolean atEnd) {
    int length = part.length();
    if (span.length() < length || span.length() < 0) {
      return false;
    }
    int from = atEnd ? span.end - length : span.start;
    if (text instanceof CharSource.Chars hay && part instanceof CharSource.Chars chars) {
      ctx.meter().spend(length >> 4);
      return startsWith(ctx, hay.text(), chars.text(), from);
    }
    ctx.meter().spend(length >> 3);
    for (int i = 0; i < length; i++) {
      Pace.keep(i, ctx.meter());
      if (text.at(from + i) != part.at(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(Context ctx, String text, String part, int from) {
    if (part.length() <= Pace.BYTES) {
      return text.startsWith(part, from);
    }
    for (int at = 0; at < part.length(); at += Pace.BYTES) {
      int length = Math.min(Pace.BYTES, part.length() - at);
      if (!text.regionMatches(from + at, part, at, length)) {
        return false;
      }
      ctx.meter().poll();
    }
    return true;
  }

  /** Which ends of a text are stripped. */
  enum Ends {
    LEFT,
    RIGHT,
    BOTH
  }

  /** What is left of a text after stripping {@code chars}, or white space when it is null. */
  static Span strip(Context ctx, CharSource text, CharSource chars, Ends ends) {
    int start = 0;
    int end = text.length();
    BitSet set = chars == null ? null : members(ctx, chars);
    if (ends != Ends.RIGHT) {
      while (start < end && isStripped(text, start, set)) {
        Pace.keep(start++, ctx.meter());
      }
    }
    if (ends != Ends.LEFT) {
      while (end > start && isStripped(text, end - 1, set)) {
        Pace.keep(end--, ctx.meter());
      }
    }
    ctx.meter().spend((text.length() - (end - start)) >> 2);
    return new Span(start, end);
  }

  private static BitSet members(Context ctx, CharSource chars) {
    int length = chars.length();
    ctx.meter().allocate(4L * length);
    ctx.meter().spend(length);
    BitSet set = new BitSet();
    for (int i = 0; i < length; i++) {
      Pace.keep(i, ctx.meter());
      set.set(chars.at(i));
    }
    return set;
  }

  private static boolean isStripped(CharSource text, int at, BitSet set) {
    int c = text.at(at);
    if (set != null) {
      return set.get(c);
    }
    return text instanceof CharSource.Bytes
        ? c == ' ' || c >= '\t' && c <= '\r'
        : Unicode.isSpace(c);
  }

  /** How {@link #justify} distributes the padding. */
  enum Side {
    LEFT,
    RIGHT,
    CENTER
  }

  /** The text padded to {@code width}. */
  static CharSource justify(Context ctx, CharSource text, long width, int fill, Side side) {
    int length = text.length();
    if (width <= length) {
      return text;
    }
    long pad = width - length;
    requireSize(ctx, width);
    long left =
        switch (side) {
          case LEFT -> 0;
          case RIGHT -> pad;
          case CENTER -> pad / 2 + (pad & width & 1);
        };
    return new TextBuilder((int) width).fill(fill, left).add(text).fill(fill, pad - left).build();
  }

  /** Charges a text of {@code length} characters; MemoryError when no text can be so long. */
  static void requireSize(Context ctx, long length) {
    if (length <= 0) {
      return;
    }
    if (length > Integer.MAX_VALUE - 16) {
      throw Errors.memory();
    }
    ctx.meter().allocate(2 * length + 16);
    ctx.meter().spend(length >> 4);
  }

  /** {@code text.zfill(width)}. */
  static CharSource zfill(Context ctx, CharSource text, long width) {
    if (width <= text.length()) {
      return text;
    }
    long pad = width - text.length();
    requireSize(ctx, width);
    boolean signed = text.length() > 0 && (text.at(0) == '+' || text.at(0) == '-');
    TextBuilder out = new TextBuilder((int) width);
    if (signed) {
      out.add(text.at(0));
    }
    return out.fill('0', pad).add(text, signed ? 1 : 0, text.length()).build();
  }

  /** {@code text.expandtabs(size)}. */
  static CharSource expandTabs(Context ctx, CharSource text, int size) {
    long total = 0;
    long column = 0;
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      Pace.keep(i, ctx.meter());
      int c = text.at(i);
      if (c == '\t') {
        found = true;
        long gap = size > 0 ? size - column % size : 0;
        total += gap;
        column += gap;
      } else {
        total++;
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    ctx.meter().spend(text.length() >> 4);
    if (!found) {
      return text;
    }
    if (total > Integer.MAX_VALUE - 16) {
      throw Errors.overflow("new string is too long");
    }
    requireSize(ctx, total);
    return expanded(ctx, text, size, (int) total);
  }

  private static CharSource expanded(Context ctx, CharSource text, int size, int total) {
    TextBuilder out = new TextBuilder(total);
    long column = 0;
    for (int i = 0; i < text.length(); i++) {
      Pace.keep(i, ctx.meter());
      int c = text.at(i);
      if (c == '\t') {
        long gap = size > 0 ? size - column % size : 0;
        out.fill(' ', gap);
        column += gap;
      } else {
        out.add(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.build();
  }

  /** A limit of replacements or splits: -1 when not given. */
  static int limit(Context ctx, Object value) {
    if (value == null) {
      return -1;
    }
    long limit = Args.sizeLong(ctx, value);
    return limit < 0 || limit > Integer.MAX_VALUE ? -1 : (int) limit;
  }

  /** The parts of {@code text} at {@code separator}, or at white space when that is Java null. */
  static List<CharSource> split(
      Context ctx, CharSource text, CharSource separator, int limit, boolean fromRight) {
    List<CharSource> parts = new ArrayList<>();
    int mark = ctx.hold(parts);
    try {
      if (separator == null) {
        return fromRight
            ? Strings.rsplitSpace(text, limit, ctx.meter(), parts)
            : Strings.splitSpace(text, limit, ctx.meter(), parts);
      }
      return fromRight
          ? Strings.rsplit(text, separator, limit, ctx.meter(), parts)
          : Strings.split(text, separator, limit, ctx.meter(), parts);
    } finally {
      ctx.release(mark);
    }
  }

  /** The lines of {@code text}. */
  static List<CharSource> splitLines(Context ctx, CharSource text, boolean keepEnds) {
    List<CharSource> parts = new ArrayList<>();
    int mark = ctx.hold(parts);
    try {
      return Strings.splitLines(text, keepEnds, ctx.meter(), parts);
    } finally {
      ctx.release(mark);
    }
  }
}
