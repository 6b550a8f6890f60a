package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;

/**
 * Finds one needle in many texts, in time linear in the text whatever the needle.
 *
 * <p>Needles up to 32 characters are compared directly (by {@code String.indexOf} on chunks where
 * both sides are strings); longer ones use the two-way algorithm of Crochemore and Perrin (JACM 38,
 * 1991), on a reversed copy for searches from the right. Every 16,384 positions the meter is
 * charged and polled. Immutable and thread-safe; building it is O(needle).
 */
public final class Searcher {
  private static final int SHORT = 32;
  private static final int CHUNK = 1 << 14;

  private final CharSource needle;
  private final int[] pattern;
  private final int critical;
  private final int period;
  private final boolean periodic;

  /** A searcher for {@code needle}, which may be empty. */
  public Searcher(CharSource needle, Meter meter) {
    this(needle, toArray(needle, false, meter), meter);
  }

  private Searcher(CharSource needle, int[] pattern, Meter meter) {
    this.needle = needle;
    this.pattern = pattern;
    int m = pattern.length;
    if (m <= SHORT) {
      critical = 0;
      period = 0;
      periodic = false;
      return;
    }
    meter.spend(m / 4);
    long forward = maximalSuffix(pattern, false, meter);
    long backward = maximalSuffix(pattern, true, meter);
    long chosen = (int) (forward >> 32) >= (int) (backward >> 32) ? forward : backward;
    critical = (int) (chosen >> 32);
    int local = (int) chosen;
    boolean repeats = critical + local <= m;
    for (int i = 0; repeats && i < critical; i++) {
      Pace.keep(i, meter);
      repeats = pattern[i] == pattern[i + local];
    }
    periodic = repeats;
    period = repeats ? local : Math.max(critical, m - critical) + 1;
  }

  private static int[] toArray(CharSource text, boolean reversed, Meter meter) {
    int n = text.length();
    meter.allocate(4L * n);
    meter.spend(1 + n / 16);
    int[] out = new int[n];
    for (int i = 0; i < n; i++) {
      Pace.keep(i, meter);
      out[i] = text.at(reversed ? n - 1 - i : i);
    }
    return out;
  }

  /** Start and period (packed) of the greatest suffix by one of the two orders. */
  private static long maximalSuffix(int[] x, boolean reverseOrder, Meter meter) {
    int suffix = -1;
    int candidate = 0;
    int k = 1;
    int p = 1;
    for (int round = 0; candidate + k < x.length; round++) {
      Pace.keep(round, meter);
      int a = x[candidate + k];
      int b = x[suffix + k];
      if (a == b) {
        if (k == p) {
          candidate += p;
          k = 1;
        } else {
          k++;
        }
      } else if (reverseOrder ? a > b : a < b) {
        candidate += k;
        k = 1;
        p = candidate - suffix;
      } else {
        suffix = candidate;
        candidate = suffix + 1;
        k = 1;
        p = 1;
      }
    }
    return (long) (suffix + 1) << 32 | p;
  }

  /** Length of the needle. */
  public int length() {
    return pattern.length;
  }

  /**
   * Index of the first occurrence that lies within {@code [from, to)} of the text, -1 if there is
   * none. The empty needle is found at {@code from} when {@code from <= to}.
   */
  public int find(CharSource text, int from, int to, Meter meter) {
    int m = pattern.length;
    if (to - from < m || from > to) {
      return -1;
    }
    if (m == 0) {
      return from;
    }
    if (m > SHORT) {
      return periodic ? findPeriodic(text, from, to, meter) : findPlain(text, from, to, meter);
    }
    for (int start = from; start <= to - m; start += CHUNK) {
      int end = Math.min(to - m, start + CHUNK - 1);
      int found =
          text instanceof CharSource.Chars chars
              ? needle instanceof CharSource.Chars plain
                  ? chars.text().indexOf(plain.text(), start, end + m)
                  : -1
              : scan(text, start, end);
      if (found >= 0) {
        meter.spend(1 + (found - start) / 16);
        return found;
      }
      charge(end - start, meter);
    }
    return -1;
  }

  private int scan(CharSource text, int start, int end) {
    int first = pattern[0];
    for (int i = start; i <= end; i++) {
      if (text.at(i) == first && matchesAt(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matchesAt(CharSource text, int at) {
    for (int k = 1; k < pattern.length; k++) {
      if (text.at(at + k) != pattern[k]) {
        return false;
      }
    }
    return true;
  }

  private static void charge(int positions, Meter meter) {
    meter.spend(1 + positions / 16);
    meter.poll();
  }

  private int findPlain(CharSource text, int from, int to, Meter meter) {
    int m = pattern.length;
    int charged = from;
    int at = from;
    while (at <= to - m) {
      if (at - charged >= CHUNK) {
        charge(at - charged, meter);
        charged = at;
      }
      int i = critical;
      while (i < m && pattern[i] == text.at(at + i)) {
        Pace.keep(i++, meter);
      }
      if (i < m) {
        at += i - critical + 1;
        continue;
      }
      int j = critical - 1;
      while (j >= 0 && pattern[j] == text.at(at + j)) {
        Pace.keep(j--, meter);
      }
      if (j < 0) {
        meter.spend(1 + (at - charged + m) / 16);
        return at;
      }
      at += period;
    }
    meter.spend(1 + (to - charged) / 16);
    return -1;
  }

  private int findPeriodic(CharSource text, int from, int to, Meter meter) {
    int m = pattern.length;
    int charged = from;
    int at = from;
    int known = 0;
    while (at <= to - m) {
      if (at - charged >= CHUNK) {
        charge(at - charged, meter);
        charged = at;
      }
      int i = Math.max(critical, known);
      while (i < m && pattern[i] == text.at(at + i)) {
        Pace.keep(i++, meter);
      }
      if (i < m) {
        at += i - critical + 1;
        known = 0;
        continue;
      }
      int j = critical - 1;
      while (j >= known && pattern[j] == text.at(at + j)) {
        Pace.keep(j--, meter);
      }
      if (j < known) {
        meter.spend(1 + (at - charged + m) / 16);
        return at;
      }
      at += period;
      known = m - period;
    }
    meter.spend(1 + (to - charged) / 16);
    return -1;
  }

  /** Index of the last occurrence within {@code [from, to)}, -1 if there is none. */
  public int findLast(CharSource text, int from, int to, Meter meter) {
    int m = pattern.length;
    if (to - from < m || from > to) {
      return -1;
    }
    if (m == 0) {
      return to;
    }
    if (m > SHORT) {
      int found = mirrored(meter).find(mirror(text, from, to, meter), 0, to - from, meter);
      return found < 0 ? -1 : to - found - m;
    }
    for (int end = to - m; end >= from; end -= CHUNK) {
      int start = Math.max(from, end - CHUNK + 1);
      int found = scanBack(text, start, end);
      if (found >= 0) {
        meter.spend(1 + (end - found) / 16);
        return found;
      }
      charge(end - start, meter);
    }
    return -1;
  }

  private int scanBack(CharSource text, int start, int end) {
    int first = pattern[0];
    for (int i = end; i >= start; i--) {
      if (text.at(i) == first && matchesAt(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private Searcher mirrored(Meter meter) {
    return new Searcher(needle, toArray(needle, true, meter), meter);
  }

  private static CharSource mirror(CharSource text, int from, int to, Meter meter) {
    return new CharSource.Points(toArray(text.slice(from, to), true, meter));
  }

  /** Many searches of this needle in one text, each left of the one before; not empty. */
  FromRight fromRight(CharSource text, Meter meter) {
    int n = text.length();
    int m = pattern.length;
    if (m <= SHORT) {
      return end -> findLast(text, 0, end, meter);
    }
    Searcher mirrored = mirrored(meter);
    CharSource mirror = mirror(text, 0, n, meter);
    return end -> {
      int found = mirrored.find(mirror, n - end, n, meter);
      return found < 0 ? -1 : n - found - m;
    };
  }

  /** Finds the last occurrence that ends at or before a position. */
  @FunctionalInterface
  interface FromRight {
    /** Its index, -1 if there is none. */
    int before(int end);
  }

  /**
   * Number of occurrences that do not overlap, at most {@code limit}; the empty needle occurs
   * between all characters.
   */
  public int count(CharSource text, int from, int to, int limit, Meter meter) {
    if (pattern.length == 0) {
      return from > to ? 0 : (int) Math.min(limit, to - from + 1L);
    }
    int count = 0;
    int at = from;
    while (count < limit) {
      int found = find(text, at, to, meter);
      if (found < 0) {
        break;
      }
      count++;
      at = found + pattern.length;
    }
    return count;
  }
}
