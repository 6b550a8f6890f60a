package dev.adder.engine.script;

import java.util.Objects;
import java.util.Optional;
import javax.script.ScriptException;

/**
 * A ScriptException where Java lets none through: from methods of a list, dict or set of a script
 * that the host uses outside of a call of the engine. Such a use is a run of its own, under the
 * engine's limits, and methods of the script may take part in it.
 */
public final class UncheckedScriptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncheckedScriptException(ScriptException cause) {
    super(cause.getMessage(), Objects.requireNonNull(cause, "cause"));
  }

  /**
   * What happened: a {@link PythonException}, or a {@link ScriptStoppedException} with the limit
   * and the place in the script.
   */
  @Override
  public synchronized ScriptException getCause() {
    return (ScriptException) super.getCause();
  }

  /** How the script was stopped; empty when it failed. */
  public Optional<ScriptStoppedException> stopped() {
    return getCause() instanceof ScriptStoppedException stopped
        ? Optional.of(stopped)
        : Optional.empty();
  }
}
