package dev.adder.engine.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text as a number: what is read is written and read again. */
class NumbersFuzzTest {
  private static final FuzzHost HOST =
      FuzzHost.of(
          """
          import ast
          from decimal import Decimal, DecimalException
          from fractions import Fraction

          def same(a, b):
              return a == b and repr(a) == repr(b) or a != a and b != b

          def fuzz(text, data):
              for source in (text, data):
                  for base in (0, 2, 10, 16, 36):
                      try:
                          n = int(source, base)
                      except ValueError:
                          continue
                      assert int(hex(n), 16) == n and int(bin(n), 0) == n
                      assert n.bit_length() < 14000 and int(str(n)) == n or n.bit_length() >= 14000
                  try:
                      x = float(source)
                  except ValueError:
                      continue
                  assert same(float(repr(x)), x), repr(x)
                  assert same(float.fromhex(x.hex()), x), x.hex()
                  format(x, ".17g"), round(x, 3)
              for read in (complex, float.fromhex, Fraction):
                  try:
                      value = read(text)
                  except (ValueError, OverflowError, ZeroDivisionError, MemoryError):
                      continue
                  if read is Fraction:
                      try:
                          shown = str(value)
                      except ValueError:
                          continue  # more digits than str gives
                      assert same(read(shown), value), value
              try:
                  d = Decimal(text)
                  assert str(Decimal(str(d))) == str(d)
              except (DecimalException, ValueError):
                  pass
              try:
                  value = ast.literal_eval(text)
                  repr(value)
              except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError):
                  pass
              n = int.from_bytes(data, "big", signed=True)
              assert n.to_bytes(len(data) + 1, "big", signed=True)[1:] == data
          """);

  @DictionaryEntries({
    "0x",
    "0b",
    "0o",
    "_",
    "e+10",
    "e-324",
    "inf",
    "nan",
    "Infinity",
    "1j",
    "+",
    "-",
    ".",
    "p-3",
    "0x1.8p",
    "/",
    "sNaN",
    "(",
    "\u0661",
    "\u00a0"
  })
  @FuzzTest
  void read(byte[] data) {
    HOST.call(FuzzHost.text(data), data);
  }
}
