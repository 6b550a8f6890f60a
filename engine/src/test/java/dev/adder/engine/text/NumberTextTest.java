package dev.adder.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers to and from text, and arithmetic; expected values are CPython 3.13's. */
final class NumberTextTest {
  private final Meter meter = new Meter();

  @BeforeEach
  void begin() {
    meter.begin(Quota.unlimited());
  }

  @Test
  void repr_ofFloats_isShortest() {
    assertEquals("1e+16", Floats.repr(1e16));
    assertEquals("9999999999999998.0", Floats.repr(9999999999999998.0));
    assertEquals("5e-324", Floats.repr(Double.MIN_VALUE));
    assertEquals("-0.0", Floats.repr(-0.0));
    assertEquals("0.0001", Floats.repr(1e-4));
    assertEquals("1e-05", Floats.repr(1e-5));
    assertEquals("-inf", Floats.repr(Double.NEGATIVE_INFINITY));
    assertEquals("nan", Floats.repr(Double.NaN));
  }

  @Test
  void parse_ofFloats_followsPythonSyntax() {
    assertEquals(10.5, Floats.parse(CharSource.of(" 1_0.5_0\n"), meter).getAsDouble());
    assertEquals(12.5, Floats.parse(CharSource.of("\u0661\u0662.\u0665"), meter).getAsDouble());
    for (String bad : new String[] {"", "1__0", "_1", "1_.5", "1d", "0x10", "1e", "infin", "."}) {
      assertTrue(Floats.parse(CharSource.of(bad), meter).isEmpty(), bad);
    }
  }

  @Test
  void round_isExactHalfEven() {
    assertEquals(2.67, Floats.round(2.675, 2));
    assertEquals(0.0, Floats.round(0.5, 0));
    assertEquals(1.0e300, Floats.round(1e300, -299));
    assertTrue(Double.isInfinite(Floats.round(Double.MAX_VALUE, -308)));
  }

  @Test
  void hash_ofEqualNumbers_isEqual() {
    assertEquals(Numbers.hash(1L << 61), Numbers.hash(0x1p61));
    assertEquals(1L, Numbers.hash(1L << 61));
    assertEquals(-2L, Numbers.hash(-1L));
    assertEquals(Numbers.hash(BigInteger.TEN.pow(22)), Numbers.hash(1e22));
    assertEquals(1152921504606846976L, Numbers.hash(0.5));
  }

  @Test
  void compare_ofIntAndFloat_isExact() {
    assertEquals(1, Numbers.compare((1L << 53) + 1, 0x1p53));
    assertEquals(-1, Numbers.compare(Long.MAX_VALUE, 0x1p63));
  }

  @Test
  void trueDivide_roundsOnce() {
    assertEquals(
        Math.PI, Numbers.trueDivide(new BigInteger("884279719003555"), BigInteger.TWO.pow(48)));
    BigInteger huge = BigInteger.TEN.pow(400);
    assertEquals(1e-5, Numbers.trueDivide(huge, huge.multiply(BigInteger.valueOf(100000))));
  }

  @Test
  void arithmetic_onBigInts_equalsBigInteger() {
    Random random = new Random(7);
    for (int bits : new int[] {100, 40_000, 150_001}) {
      BigInteger a = new BigInteger(bits, random).setBit(bits);
      BigInteger b = new BigInteger(bits / 2, random).setBit(bits / 2).negate();
      assertEquals(a.multiply(b), Ints.big(Ints.multiply(a, b, meter)));
      Ints.DivMod parts = Ints.divmod(a, b, meter);
      BigInteger remainder = Ints.big(parts.remainder());
      assertEquals(a, Ints.big(parts.quotient()).multiply(b).add(remainder));
      assertTrue(remainder.signum() <= 0 && remainder.compareTo(b) > 0);
      assertEquals(a.sqrt(), Ints.big(Ints.isqrt(a, meter)));
      assertEquals(a.gcd(b), Ints.big(Ints.gcd(a, b, meter)));
      String text = a.toString();
      assertEquals(text, IntText.toString(a, 10, meter));
      assertEquals(
          a,
          IntText.parse(CharSource.of(text), 10, 0, meter).orElseThrow() instanceof BigInteger big
              ? big
              : BigInteger.ZERO);
    }
  }

  @Test
  void results_thatFitALong_areLong() {
    assertEquals(
        Long.MIN_VALUE, Ints.subtract(BigInteger.TWO.pow(63).negate(), BigInteger.ZERO, meter));
    assertEquals(BigInteger.TWO.pow(63), Ints.add(Long.MAX_VALUE, 1));
    assertEquals(
        Long.MIN_VALUE,
        IntText.parse(CharSource.of("-9223372036854775808"), 10, 0, meter).orElseThrow());
  }

  @Test
  void modPow_ofNegativeExponent_inverts() {
    Number inverse =
        Ints.modPow(BigInteger.valueOf(38), BigInteger.ONE.negate(), BigInteger.valueOf(97), meter);
    assertEquals(23L, inverse);
    ArithmeticException fault =
        assertThrows(
            ArithmeticException.class,
            () -> Ints.modPow(BigInteger.TWO, BigInteger.ONE.negate(), BigInteger.TEN, meter));
    assertEquals("base is not invertible for the given modulus", fault.getMessage());
  }

  @Test
  void toDecimal_beyondTheLimit_fails() {
    IntText.DigitLimit fault =
        assertThrows(
            IntText.DigitLimit.class,
            () -> IntText.toDecimal(BigInteger.TEN.pow(4300), IntText.DEFAULT_MAX_DIGITS, meter));
    assertEquals(IntText.limitMessage(4300), fault.getMessage());
  }
}
