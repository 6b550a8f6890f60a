package dev.adder.jit.exit;

import dev.adder.jit.SafePoint;
import org.jspecify.annotations.Nullable;

/**
 * What compiled code gets with every call: fuel, the sign that something is pending, and the ways
 * to whoever runs it. Engines extend it with what belongs to one tenant; compiled code holds
 * nothing of that kind as a constant and loads it from here.
 *
 * <p>Fields are public because generated code of other class loaders works with them. Thread rule:
 * used by one thread at a time, the one that runs compiled code with it.
 */
public abstract class RunContext {

  /** Base steps that may still be done before the interpreter has to look. */
  public long fuel;

  /**
   * Set by a call that cannot give its result: an exception of the guest, a result of another kind,
   * a stop. The caller leaves by the snapshot of the call; whoever handles that exit clears it.
   */
  public @Nullable Object pending;

  /** Values of the exit that is being taken. */
  public final ExitState exit = new ExitState();

  /** For subclasses. */
  protected RunContext() {}

  /** Where polls go. */
  public abstract SafePoint safePoint();

  /** Who goes on after an exit. */
  public abstract FrameRebuilder rebuilder();
}
