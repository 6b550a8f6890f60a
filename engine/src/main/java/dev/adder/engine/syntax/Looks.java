package dev.adder.engine.syntax;

/**
 * Lets whoever has a text compiled look at its limits meanwhile: reading, resolving and compiling
 * call {@link #keep} or {@link #now} between pieces of less than a millisecond. What the look
 * throws ends the work. Bound to a thread; without a look nothing happens.
 */
public final class Looks {
  /** Characters, or other items of some nanoseconds each, between two looks. */
  private static final int ITEMS = 1 << 15;

  /** Tokens, statements or instructions between two looks. */
  private static final int STEPS = 1 << 9;

  private static final ThreadLocal<Runnable> LOOK = new ThreadLocal<>();

  private Looks() {}

  /** Takes the look of the work that begins; returns what is to be given to {@link #leave}. */
  public static Runnable enter(Runnable look) {
    Runnable before = LOOK.get();
    LOOK.set(look);
    return before;
  }

  /** Ends the work; {@code before} is what {@link #enter} returned. */
  public static void leave(Runnable before) {
    if (before == null) {
      LOOK.remove();
    } else {
      LOOK.set(before);
    }
  }

  /** To be called with the index of each character, or item as small. */
  public static void keep(int index) {
    if ((index & (ITEMS - 1)) == ITEMS - 1) {
      now();
    }
  }

  /** To be called with the number of each token, statement or instruction. */
  public static void step(int number) {
    if ((number & (STEPS - 1)) == STEPS - 1) {
      now();
    }
  }

  /**
   * To be called with the number of each token that was read. A look that is {@link Growing} is
   * told of them.
   */
  static void token(int number) {
    if ((number & (STEPS - 1)) == STEPS - 1) {
      if (LOOK.get() instanceof Growing growing) {
        growing.read(STEPS);
      }
      now();
    }
  }

  /** A look that wants to know how the tree grows. */
  public interface Growing extends Runnable {
    /** So many more tokens were read. */
    void read(int tokens);
  }

  /** Looks. */
  public static void now() {
    Runnable look = LOOK.get();
    if (look != null) {
      look.run();
    }
  }
}
