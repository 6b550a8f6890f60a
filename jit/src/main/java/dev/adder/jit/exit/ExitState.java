package dev.adder.jit.exit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where compiled code leaves the live values of an exit, and where it finds the result of what came
 * after. One belongs to each {@link RunContext} and serves all its exits one after another: whoever
 * handles an exit takes everything out before it runs anything that may exit again, and stores the
 * result last.
 *
 * <p>Numbers are stored as longs: ints with their sign, truth values as 0 and 1, floating-point
 * numbers as their raw bits. Fields are public because generated code of other class loaders writes
 * them. Thread rule: that of its context.
 */
public final class ExitState {

  /** Live numbers, in the order of {@link SideExit#numbers}. */
  public long[] longs = new long[16];

  /** Live references, in the order of {@link SideExit#references}. */
  public @Nullable Object[] refs = new Object[16];

  /** The result when it is a number, a double as its raw bits. */
  public long longResult;

  /** The result when it is a reference. */
  public @Nullable Object refResult;

  /** An empty state. */
  public ExitState() {
    // The fields begin as they are declared.
  }

  /** Makes room; generated code asks when it is linked, not when it exits. */
  public void reserve(int longCount, int refCount) {
    if (longs.length < longCount) {
      longs = Arrays.copyOf(longs, longCount);
    }
    if (refs.length < refCount) {
      refs = Arrays.copyOf(refs, refCount);
    }
  }

  /** Forgets references, so that they do not live longer than the run. */
  public void clear() {
    Arrays.fill(refs, null);
    refResult = null;
  }
}
