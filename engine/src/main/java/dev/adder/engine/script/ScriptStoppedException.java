package dev.adder.engine.script;

import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.StopSignal;
import javax.script.ScriptException;

/** A script was stopped: a limit was reached, or the host asked for it. */
public final class ScriptStoppedException extends ScriptException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final long allowed;
  private final long used;

  ScriptStoppedException(StopSignal stop) {
    super(stop.text(), file(stop), stop.place().isKnown() ? stop.place().line() : -1);
    this.limit = stop.limit();
    this.allowed = stop.allowed();
    this.used = stop.used();
  }

  private static String file(StopSignal stop) {
    return stop.place().isKnown() ? stop.place().file() : null;
  }

  /** Which limit. */
  public Limit limit() {
    return limit;
  }

  /** The figure allowed, in the unit of the limit. */
  public long allowed() {
    return allowed;
  }

  /** The figure reached, in the unit of the limit. */
  public long used() {
    return used;
  }
}
