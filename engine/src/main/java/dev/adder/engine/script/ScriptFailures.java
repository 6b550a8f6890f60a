package dev.adder.engine.script;

import dev.adder.engine.modules.TracebackText;
import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.Types;
import dev.adder.sandbox.quota.StopSignal;
import javax.script.ScriptException;

/** Turns what ends a script into the ScriptException the host sees. */
final class ScriptFailures {
  /** How far a chain of causes is followed; a script can make it long, or a ring. */
  private static final int CHAIN = 100;

  private ScriptFailures() {}

  static ScriptException of(Context ctx, PyException e) {
    PyBaseException value = e.value();
    PyTraceback last = null;
    for (Object t = value.traceback(); t instanceof PyTraceback line; t = line.next()) {
      last = line;
    }
    String text = message(ctx, value);
    ScriptException exception;
    if (last == null) {
      exception = new PythonException(text, null, -1, -1, value, traceback(ctx, value));
    } else {
      Activation frame = last.frame();
      int column =
          frame instanceof dev.adder.engine.interp.Frame f
              ? f.code().span(last.instruction()).column() + 1
              : -1;
      exception =
          new PythonException(
              text, frame.fileName(), last.line(), column, value, traceback(ctx, value));
    }
    Throwable original = hostCause(value);
    exception.initCause(original == null ? e : original);
    return exception;
  }

  /** The host's exception behind {@code value}: its own, or that of what it was raised from. */
  private static Throwable hostCause(PyBaseException value) {
    PyBaseException at = value;
    for (int i = 0; at != null && i < CHAIN; i++) {
      if (at.hostCause() != null) {
        return at.hostCause();
      }
      at = at.cause() != null || at.suppressesContext() ? at.cause() : at.context();
    }
    return null;
  }

  private static String message(Context ctx, PyBaseException value) {
    if (Types.isInstance(value, Exceptions.SYSTEM_EXIT)) {
      return "SystemExit: " + Ops.str(ctx, value.field("code"));
    }
    String text = text(ctx, value);
    return text.isEmpty() ? value.type().name() : value.type().name() + ": " + text;
  }

  /** What {@code str} says; the script's own method for it may fail or be stopped. */
  private static String text(Context ctx, PyBaseException value) {
    try {
      return Ops.str(ctx, value).toString();
    } catch (PyException | StopSignal failed) {
      return value.shortText();
    }
  }

  private static String traceback(Context ctx, PyBaseException value) {
    try {
      return TracebackText.of(ctx, value);
    } catch (PyException | StopSignal failed) {
      return value.type().name() + ": " + value.shortText() + "\n";
    }
  }

  /** A run that was stopped, by {@code failure} of the host unless that is null. */
  static ScriptException of(StopSignal stop, Throwable failure) {
    ScriptException exception = new ScriptStoppedException(stop);
    exception.initCause(failure == null ? stop : failure);
    return exception;
  }
}
