package dev.adder.engine.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any format string: str.format, format specifications, percent formatting, templates. */
class FormatFuzzTest {
  private static final FuzzHost HOST =
      FuzzHost.of(
          """
          import string
          from decimal import Decimal
          from fractions import Fraction
          from datetime import datetime, timedelta

          VALUES = (0, -7, 10 ** 30, True, 1.5, -0.0, float("nan"), float("inf"), 1e300, 2 - 3j,
                    "ab\\u00e9\\U0001f600", b"xy", None, [1], (2, 3), {"x": 1},
                    Decimal("-12.340"), Fraction(22, 7), datetime(2024, 2, 29, 13, 5))
          REFUSED = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError,
                     MemoryError)

          def attempt(work, *args, **named):
              try:
                  result = work(*args, **named)
              except REFUSED:
                  return
              assert isinstance(result, (str, bytes)), result

          def fuzz(text, data):
              for value in VALUES:
                  attempt(format, value, text)
                  attempt(text.format, value, 3, x=value)
                  attempt(text.__mod__, value)
                  attempt(text.__mod__, (value, 5))
                  attempt(data.__mod__, value)
              attempt(text.__mod__, {"x": 1, "y": 2.5})
              attempt(text.format_map, {"x": "v"})
              attempt(string.Template(text).safe_substitute, {"x": 1})
              attempt(VALUES[-1].strftime, text)
              try:
                  for part in string.Formatter().parse(text):
                      assert len(part) == 4
              except ValueError:
                  pass
          """);

  @DictionaryEntries({
    "{:", "{0", "{x", "!r}", "!s", ":>8", "{:+.3f}", "%(x)s", "%s", "%-5d", "%.2f", "%c", "%%",
    "%*d", "#x", "_b", ",d", "z.1e", "=+10", "%Y-%m", "${x}", "0=", ".0g", "{x[0]}", "{x.a}", "n"
  })
  @FuzzTest
  void format(byte[] data) {
    HOST.call(FuzzHost.text(data), data);
  }
}
