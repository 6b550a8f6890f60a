package dev.adder.engine.modules.random;

import dev.adder.engine.object.Context;

/** MT19937. Source: Makoto Matsumoto and Takuji Nishimura, mt19937ar.c. Confined to one thread. */
final class MersenneTwister {
  /** Words of state. */
  static final int SIZE = 624;

  private static final int SHIFT = 397;
  private static final int MATRIX = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;

  private final int[] state = new int[SIZE];
  private int index = SIZE;

  private void seed(int value) {
    state[0] = value;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
    index = SIZE;
  }

  /** Seeds from a key of at least one word. */
  void seed(int[] key) {
    seed(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(SIZE, key.length); k > 0; k--) {
      Context.pace(k);
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
      i++;
      j = (j + 1) % key.length;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
    }
    for (int k = SIZE - 1; k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
      i++;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
    }
    state[0] = UPPER;
  }

  private void generate() {
    for (int k = 0; k < SIZE; k++) {
      int y = state[k] & UPPER | state[(k + 1) % SIZE] & LOWER;
      state[k] = state[(k + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) != 0 ? MATRIX : 0);
    }
    index = 0;
  }

  /** The next 32 bits. */
  int next() {
    if (index >= SIZE) {
      generate();
    }
    int y = state[index++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  /** The next float in [0, 1) with 53 bits. */
  double nextDouble() {
    long high = next() >>> 5;
    long low = next() >>> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  }

  /** A word of the state. */
  int word(int i) {
    return state[i];
  }

  /** The position in the state. */
  int index() {
    return index;
  }

  /** Replaces the state; the array has {@link #SIZE} words. */
  void restore(int[] words, int position) {
    System.arraycopy(words, 0, state, 0, SIZE);
    index = position;
  }
}
