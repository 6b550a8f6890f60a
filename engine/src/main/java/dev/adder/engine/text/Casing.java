package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.util.HashMap;
import java.util.Map;

/**
 * Case mapping of str as CPython 3.13 does it: full mappings of Unicode 15.1 with expansions
 * ('\u00df' to 'SS') and the final sigma rule. Linear, charged per chunk.
 */
public final class Casing {
  private static final Mapping LOWER = new Mapping(UnicodeTables.LOWER, UnicodeTables.LOWER_MULTI);
  private static final Mapping UPPER = new Mapping(UnicodeTables.UPPER, UnicodeTables.UPPER_MULTI);
  private static final Mapping TITLE = new Mapping(UnicodeTables.TITLE, UnicodeTables.TITLE_MULTI);
  private static final Mapping FOLD = new Mapping(UnicodeTables.FOLD, UnicodeTables.FOLD_MULTI);
  private static final Mapping SIMPLE_LOWER = new Mapping(UnicodeTables.SIMPLE_LOWER, "");
  private static final int SIGMA = 0x3a3;
  private static final int CHUNK = 1 << 14;

  private Casing() {}

  /** One decoded table: differences by code point and expansions of a few. */
  private static final class Mapping {
    private final Map<Integer, Integer> deltas = new HashMap<>();
    private final Map<Integer, int[]> expansions = new HashMap<>();
    private final char[] latin = new char[0x250];

    Mapping(String runs, String multi) {
      for (String run : runs.split(";")) {
        String[] part = run.split(",");
        int first = Integer.parseInt(part[0], 36);
        int count = Integer.parseInt(part[1], 36);
        int stride = Integer.parseInt(part[2]);
        int delta = Integer.parseInt(part[3], 36);
        for (int i = 0; i < count; i++) {
          deltas.put(first + i * stride, delta);
        }
      }
      for (String entry : multi.isEmpty() ? new String[0] : multi.split(";")) {
        int equals = entry.indexOf('=');
        int[] targets =
            java.util.Arrays.stream(entry.substring(equals + 1).split(","))
                .mapToInt(hex -> Integer.parseInt(hex, 36))
                .toArray();
        expansions.put(Integer.parseInt(entry.substring(0, equals), 36), targets);
      }
      for (int c = 0; c < latin.length; c++) {
        latin[c] = (char) (expansions.containsKey(c) ? 0 : c + deltas.getOrDefault(c, 0));
      }
    }

    int single(int point) {
      return point < latin.length ? latin[point] : point + deltas.getOrDefault(point, 0);
    }

    void append(int point, TextBuilder out) {
      if (point < latin.length && (latin[point] != 0 || point == 0)) {
        out.add(latin[point]);
        return;
      }
      int[] expansion = expansions.get(point);
      if (expansion == null) {
        out.add(single(point));
        return;
      }
      for (int target : expansion) {
        out.add(target);
      }
    }
  }

  /** The one-to-one lower case of a code point, as regular expressions use it. */
  public static int simpleLower(int point) {
    return SIMPLE_LOWER.single(point);
  }

  /** The one-to-one upper case of a code point; itself when its upper case is longer. */
  public static int simpleUpper(int point) {
    return UPPER.expansions.containsKey(point) ? point : UPPER.single(point);
  }

  /**
   * The code points that match {@code point} in a regular expression that ignores case, itself
   * first and the others ascending: same simple lower case, or lower cases with the same upper
   * case. The array is shared; do not write to it. O(1).
   */
  public static int[] variants(int point) {
    int[] found = Variants.BY_POINT.get(point);
    return found == null ? new int[] {point} : found;
  }

  /** The code points that have {@linkplain #variants variants}, ascending; do not write to it. */
  public static int[] casedPoints() {
    return Variants.POINTS;
  }

  /** Built on first use: only expressions that ignore case need it. */
  private static final class Variants {
    static final Map<Integer, int[]> BY_POINT = new HashMap<>();
    static final int[] POINTS;

    static {
      java.util.TreeSet<Integer> points = new java.util.TreeSet<>(SIMPLE_LOWER.deltas.keySet());
      for (Integer upper : SIMPLE_LOWER.deltas.keySet()) {
        points.add(simpleLower(upper));
      }
      points.addAll(UPPER.deltas.keySet());
      points.addAll(UPPER.expansions.keySet());
      Map<CharSource, java.util.TreeSet<Integer>> classes = new HashMap<>();
      for (Integer point : points) {
        TextBuilder upper = new TextBuilder();
        UPPER.append(simpleLower(point), upper);
        classes.computeIfAbsent(upper.build(), key -> new java.util.TreeSet<>()).add(point);
      }
      for (java.util.TreeSet<Integer> members : classes.values()) {
        for (Integer first : members) {
          int[] row =
              java.util.stream.IntStream.concat(
                      java.util.stream.IntStream.of(first),
                      members.stream().mapToInt(m -> m).filter(m -> m != first))
                  .toArray();
          if (row.length > 1) {
            BY_POINT.put(first, row);
          }
        }
      }
      POINTS = BY_POINT.keySet().stream().mapToInt(p -> p).sorted().toArray();
    }
  }

  /** What to do with the character at an index. */
  private interface Step {
    void append(int point, int index, TextBuilder out);
  }

  private static CharSource map(CharSource text, Meter meter, Step step) {
    int length = text.length();
    // The builder and the text; ints if there is a wide character.
    meter.allocate((text instanceof CharSource.Points ? 10L : 3L) * length + 16);
    TextBuilder out = new TextBuilder(length);
    for (int i = 0; i < length; i++) {
      if ((i & (CHUNK - 1)) == 0) {
        meter.spend(1 + Math.min(CHUNK, length - i) / 16);
        meter.poll();
      }
      step.append(text.at(i), i, out);
    }
    return out.build();
  }

  /** {@code str.lower}. */
  public static CharSource lower(CharSource text, Meter meter) {
    return map(text, meter, (c, i, out) -> appendLower(text, c, i, out, meter));
  }

  /** {@code str.upper}. */
  public static CharSource upper(CharSource text, Meter meter) {
    return map(text, meter, (c, i, out) -> UPPER.append(c, out));
  }

  /** {@code str.casefold}. */
  public static CharSource casefold(CharSource text, Meter meter) {
    return map(text, meter, (c, i, out) -> FOLD.append(c, out));
  }

  /** {@code str.capitalize}: the first character in title case, the others in lower case. */
  public static CharSource capitalize(CharSource text, Meter meter) {
    return map(
        text,
        meter,
        (c, i, out) -> {
          if (i == 0) {
            TITLE.append(c, out);
          } else {
            appendLower(text, c, i, out, meter);
          }
        });
  }

  /** {@code str.title}: title case after uncased characters, lower case after cased ones. */
  public static CharSource title(CharSource text, Meter meter) {
    return map(
        text,
        meter,
        (c, i, out) -> {
          if (i > 0 && Unicode.isCased(text.at(i - 1))) {
            appendLower(text, c, i, out, meter);
          } else {
            TITLE.append(c, out);
          }
        });
  }

  /** {@code str.swapcase}. */
  public static CharSource swapcase(CharSource text, Meter meter) {
    return map(
        text,
        meter,
        (c, i, out) -> {
          if (Unicode.isUpper(c)) {
            appendLower(text, c, i, out, meter);
          } else if (Unicode.isLower(c)) {
            UPPER.append(c, out);
          } else {
            out.add(c);
          }
        });
  }

  private static void appendLower(CharSource text, int c, int index, TextBuilder out, Meter meter) {
    if (c == SIGMA && isFinalSigma(text, index, meter)) {
      out.add(0x3c2);
    } else {
      LOWER.append(c, out);
    }
  }

  /** After a cased letter and not before one; case-ignorable characters between do not count. */
  private static boolean isFinalSigma(CharSource text, int index, Meter meter) {
    int before = index - 1;
    while (before >= 0 && Unicode.isIgnorable(text.at(before))) {
      Pace.keep(before--, meter);
    }
    if (before < 0 || !Unicode.isCased(text.at(before))) {
      return false;
    }
    int after = index + 1;
    while (after < text.length() && Unicode.isIgnorable(text.at(after))) {
      Pace.keep(after++, meter);
    }
    return after == text.length() || !Unicode.isCased(text.at(after));
  }
}
