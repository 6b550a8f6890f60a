package dev.adder.engine.regex;

import dev.adder.sandbox.quota.Meter;
import java.util.Arrays;

/** Which (state, position) pairs were visited: bits in pages of 64 positions, made when touched. */
final class Memo {
  private static final int PAGE_BITS = 6;

  private final int states;
  private final int base;
  private final Meter meter;
  private long[][] pages = new long[4][];

  /** An empty memory for positions from {@code base} on. */
  Memo(int states, int base, Meter meter) {
    this.states = states;
    this.base = base;
    this.meter = meter;
  }

  /** Marks the pair; answers whether it was marked before. */
  boolean visit(int state, int position) {
    int page = (position - base) >> PAGE_BITS;
    if (page >= pages.length) {
      int length = Math.max(page + 1, pages.length + (pages.length >> 1));
      meter.allocate(8L * (length - pages.length));
      pages = Arrays.copyOf(pages, length);
    }
    long[] bits = pages[page];
    if (bits == null) {
      meter.allocate(8L * states + 16);
      bits = new long[states];
      pages[page] = bits;
    }
    long bit = 1L << (position - base);
    boolean old = (bits[state] & bit) != 0;
    bits[state] |= bit;
    return old;
  }
}
