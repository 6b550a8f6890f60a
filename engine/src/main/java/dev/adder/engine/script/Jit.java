package dev.adder.engine.script;

import dev.adder.engine.interp.Loops;
import dev.adder.engine.object.Context;
import dev.adder.engine.record.RegionMaker;

/** Whether hot loops of scripts are compiled. What scripts do, and their steps, are the same. */
public enum Jit {
  /** Scripts are interpreted. */
  OFF(0),
  /** Loops that ran often are compiled. */
  ON(1024),
  /** Every loop is compiled after its first passes; for tests. */
  FORCE(1);

  /** The system property that names the default: off, on or force. */
  public static final String PROPERTY = "adder.jit";

  /** Loaded with the first context whose loops are compiled. */
  private static final class Maker {
    static final RegionMaker USUAL = new RegionMaker(false);
    static final RegionMaker OF_ALL = new RegionMaker(true);
  }

  private final int threshold;

  Jit(int threshold) {
    this.threshold = threshold;
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

  void install(Context context) {
    if (this != OFF) {
      context.setTier(
          new Loops(context, this == FORCE ? Maker.OF_ALL : Maker.USUAL, threshold), threshold);
    }
  }
}
