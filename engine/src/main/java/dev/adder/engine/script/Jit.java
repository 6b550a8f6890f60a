package dev.adder.engine.script;

import dev.adder.engine.code.CodeCache;
import dev.adder.engine.interp.LoopTier;
import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.Patience;
import dev.adder.engine.object.Context;
import dev.adder.engine.record.RegionMaker;
import java.util.Optional;

/** Whether hot loops of scripts are compiled. What scripts do, and their steps, are the same. */
public enum Jit {
  /** Scripts are interpreted. */
  OFF,
  /**
   * Loops that ran often are compiled, where {@link EngineOptions#compiler} says; scripts go on
   * meanwhile.
   */
  ON,
  /** Every loop is compiled after its first pass, by the script's thread; for tests. */
  FORCE;

  /** The system property that names the default: off, on or force. */
  public static final String PROPERTY = "adder.jit";

  /**
   * The system property with the number of the guard, from 1, that fails in each region although it
   * holds; for tests with {@link #FORCE}, where it changes nothing that scripts do. 0, and not set,
   * for none.
   */
  public static final String STRESS_PROPERTY = "adder.jit.stress";

  /** Turns of a loop after which it is compiled, when the JVM has compiled some. */
  private static final int USUAL = 1024;

  /** Loaded with the first engine whose loops are compiled; its patience is that of the JVM. */
  private static final class Shared {
    static final Patience PATIENCE = Patience.growing(USUAL);
  }

  /**
   * The one of that name, in capitals or not.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Jit named(String name) {
    for (Jit each : values()) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException("the JIT is off, on or force, not " + name);
  }

  static Jit ofProperty() {
    return named(System.getProperty(PROPERTY, OFF.name()));
  }

  /**
   * What compiles the loops of an engine; null for nobody.
   *
   * @param ownCodes the engine's own cache of texts; null for the shared one
   */
  static LoopTier tier(EngineOptions options, CodeCache ownCodes) {
    return switch (options.jit()) {
      case OFF -> null;
      case ON ->
          new LoopTier(
              new LoopTier.Means(
                  RegionMaker.ofFast(),
                  Shared.PATIENCE,
                  Optional.of(Background.service(options.compiler())),
                  options.jitLog()),
              ownCodes);
      case FORCE ->
          new LoopTier(
              new LoopTier.Means(
                  options.jitStress() == 0
                      ? RegionMaker.ofAll()
                      : RegionMaker.failing(options.jitStress() - 1),
                  Patience.of(1),
                  Optional.empty(),
                  options.jitLog()),
              ownCodes);
    };
  }

  /** Has the loops of a context compiled, unless {@code tier} is null. */
  static void install(Context context, LoopTier tier) {
    if (tier != null) {
      context.setTier(new Loops(context, tier), tier.turns());
    }
  }

  /** Steps of a context that compiled code did itself. */
  static long compiledSteps(Context context) {
    return context.tier() instanceof Loops loops ? loops.compiledSteps() : 0;
  }
}
