package dev.adder.engine.modules.random;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.engine.text.Pace;
import dev.adder.sandbox.capability.RandomRead;
import dev.adder.sandbox.policy.Decision;
import java.security.SecureRandom;

/**
 * Random bits: seeds for generators that the script did not seed: from the operating system where
 * the policy grants it, else from the isolate's own seed, so that a contained script's run can be
 * repeated.
 */
public final class Entropy {
  private static final RandomRead SEEDED = new RandomRead(RandomRead.Mode.SEEDED);
  private static final RandomRead SYSTEM = new RandomRead(RandomRead.Mode.SYSTEM);
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int PIECE = 1 << 14;
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
    Denials.require(ctx, SEEDED, null);
    long state = seed(ctx);
    for (int i = 0; i < WORDS; i++) {
      state += GAMMA;
      key[i] = (int) mixed(state);
    }
    return key;
  }

  /**
   * Bytes from the operating system, which need a grant; from the isolate's seed where runs are to
   * be repeatable. The caller has charged for them.
   */
  public static void fill(Context ctx, byte[] bytes) {
    if (!ctx.isolate().isDeterministic()) {
      Denials.require(ctx, SYSTEM, null);
      SecureRandom source = new SecureRandom();
      byte[] piece = new byte[Math.min(PIECE, bytes.length)];
      for (int at = 0; at < bytes.length; at += PIECE) {
        source.nextBytes(piece);
        System.arraycopy(piece, 0, bytes, at, Math.min(PIECE, bytes.length - at));
        ctx.meter().poll();
      }
      return;
    }
    Denials.require(ctx, SEEDED, null);
    long state = seed(ctx);
    for (int i = 0; i < bytes.length; i++) {
      Pace.keep(i, ctx.meter());
      if ((i & 7) == 0) {
        state += GAMMA;
      }
      bytes[i] = (byte) (mixed(state) >>> 8 * (i & 7));
    }
  }

  /** Another seed at each call. */
  private static long seed(Context ctx) {
    return ctx.isolate().hashSeed()
        + GAMMA * ++ctx.isolate().state(Taken.class, isolate -> new Taken()).count;
  }

  private static long mixed(long state) {
    long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private static boolean mayReadSystem(Context ctx) {
    return !ctx.isolate().isDeterministic()
        && ctx.monitor().holds(SYSTEM)
        && ctx.monitor().check(SYSTEM) instanceof Decision.Allowed;
  }
}
