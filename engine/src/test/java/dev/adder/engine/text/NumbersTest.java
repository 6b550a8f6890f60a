package dev.adder.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final BigInteger MODULUS = BigInteger.valueOf(Numbers.HASH_MODULUS);

  private static long expected(BigInteger value) {
    long residue = value.abs().mod(MODULUS).longValue() * value.signum();
    return residue == -1 ? -2 : residue;
  }

  @Test
  void hash_ofLongInts_isTheResidueWithTheSign() {
    Random random = new Random(61);
    for (int bits = 60; bits < 700; bits++) {
      BigInteger some = new BigInteger(bits, random);
      BigInteger ones = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
      for (BigInteger value : new BigInteger[] {some, ones, ones.add(BigInteger.ONE)}) {
        assertEquals(expected(value), Numbers.hash(value), () -> "hash of " + value);
        assertEquals(expected(value.negate()), Numbers.hash(value.negate()));
      }
    }
  }

  @Test
  void hash_ofMultiplesOfTheModulus_isZeroOrNext() {
    for (int bits = 64; bits < 400; bits += 7) {
      BigInteger multiple = MODULUS.shiftLeft(bits);
      assertEquals(0, Numbers.hash(multiple));
      assertEquals(-2, Numbers.hash(multiple.add(BigInteger.ONE).negate()));
    }
  }
}
