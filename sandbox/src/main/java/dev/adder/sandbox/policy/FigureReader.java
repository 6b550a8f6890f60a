package dev.adder.sandbox.policy;

import dev.adder.sandbox.policy.PolicyLine.Fault;
import dev.adder.sandbox.policy.PolicyLine.Word;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of a limit: digits, perhaps a fraction, and a unit that fits what is limited. */
final class FigureReader {
  private static final Pattern VALUE = Pattern.compile("([0-9]{1,19}(?:\\.[0-9]{1,9})?)([a-z]*)");

  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private static final Map<String, Long> BYTES =
      Map.of("", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30);

  private static final Map<String, Long> ONES = Map.of("", 1L);

  private FigureReader() {}

  static long read(QuotaFigure.Unit unit, Word word) throws Fault {
    if (word.text().equals("unlimited")) {
      return unit.unlimited;
    }
    Map<String, Long> units =
        switch (unit) {
          case TIME -> NANOS;
          case BYTES -> BYTES;
          case COUNT, SMALL_COUNT -> ONES;
        };
    Matcher value = VALUE.matcher(word.text());
    if (!value.matches() || !units.containsKey(value.group(2))) {
      throw new Fault(word.column(), "not a value for this limit: " + word.text());
    }
    BigDecimal exact =
        new BigDecimal(value.group(1)).multiply(BigDecimal.valueOf(units.get(value.group(2))));
    if (exact.stripTrailingZeros().scale() > 0) {
      throw new Fault(word.column(), "the value is not a whole number of its smallest unit");
    }
    if (exact.compareTo(BigDecimal.valueOf(unit.unlimited)) > 0) {
      throw new Fault(word.column(), "the value is too large");
    }
    return exact.longValueExact();
  }
}
