package dev.adder.engine.modules.random;

import dev.adder.engine.object.Context;
import dev.adder.sandbox.capability.RandomRead;
import dev.adder.sandbox.policy.Decision;
import java.security.SecureRandom;

/**
 * Seeds for generators that the script did not seed: from the operating system where the policy
 * grants it, else from the isolate's own seed, so that a contained script's run can be repeated.
 */
final class Entropy {
  private static final int WORDS = MersenneTwister.SIZE;

  /** Counts the seeds an isolate has taken, so that no two are equal. */
  private static final class Taken {
    long count;
  }

  private Entropy() {}

  static int[] key(Context ctx) {
    ctx.meter().allocate(4L * WORDS);
    int[] key = new int[WORDS];
    if (mayReadSystem(ctx)) {
      SecureRandom source = new SecureRandom();
      for (int i = 0; i < WORDS; i++) {
        key[i] = source.nextInt();
      }
      return key;
    }
    long state =
        ctx.isolate().hashSeed()
            + 0x9E3779B97F4A7C15L
                * ++ctx.isolate().state(Taken.class, isolate -> new Taken()).count;
    for (int i = 0; i < WORDS; i++) {
      state += 0x9E3779B97F4A7C15L;
      long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
      z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
      key[i] = (int) (z ^ z >>> 31);
    }
    return key;
  }

  private static boolean mayReadSystem(Context ctx) {
    return ctx.monitor().mayEver(RandomRead.class)
        && ctx.monitor().check(new RandomRead(RandomRead.Mode.SYSTEM)) instanceof Decision.Allowed;
  }
}
