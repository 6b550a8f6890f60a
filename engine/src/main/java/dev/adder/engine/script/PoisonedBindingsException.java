package dev.adder.engine.script;

import javax.script.ScriptException;

/**
 * A script was not run, because an earlier one in the same ENGINE_SCOPE bindings was ended by an
 * error of the JVM in the middle of its work, and left objects that may be broken. The engine is
 * sound: use new {@link javax.script.Bindings}.
 */
public final class PoisonedBindingsException extends ScriptException {
  private static final long serialVersionUID = 1L;

  PoisonedBindingsException(String reason) {
    super(
        "these bindings cannot be used any more: "
            + reason
            + "; use new bindings for further scripts");
  }
}
