package dev.adder.engine.script;

import javax.script.ScriptException;

/** A script was not run, because the host had closed the engine. */
public final class ClosedEngineException extends ScriptException {
  private static final long serialVersionUID = 1L;

  /** What a run that is going on is stopped with. */
  static final String REASON = "the engine was closed";

  ClosedEngineException() {
    super(REASON + ": get another one from its factory or from a ScriptEngineManager");
  }
}
