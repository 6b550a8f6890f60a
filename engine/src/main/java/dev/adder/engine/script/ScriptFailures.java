package dev.adder.engine.script;

import dev.adder.engine.host.HostErrors;
import dev.adder.engine.host.ViewFailures;
import dev.adder.engine.interp.Frame;
import dev.adder.engine.modules.SourceLines;
import dev.adder.engine.modules.TracebackText;
import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.sandbox.quota.StopSignal;
import java.math.BigInteger;
import javax.script.ScriptException;

/** Turns what ends a script into the ScriptException the host sees. */
final class ScriptFailures {
  /** How far a chain of causes is followed; a script can make it long, or a ring. */
  private static final int CHAIN = 100;

  /** What hosts are told by views. */
  static final ViewFailures OF_VIEWS =
      new ViewFailures() {
        @Override
        public void checkOpen(Context ctx) {
          if (ScriptIsolate.of(ctx).isClosed()) {
            throw new UncheckedScriptException(new ClosedEngineException());
          }
        }

        @Override
        public RuntimeException of(Context ctx, PyException failed) {
          return new UncheckedScriptException(ScriptFailures.of(ctx, failed));
        }

        @Override
        public RuntimeException of(Context ctx, StopSignal stopped) {
          return new UncheckedScriptException(
              ScriptFailures.of(stopped, HostErrors.takeFailure(ctx)));
        }
      };

  private ScriptFailures() {}

  static ScriptException of(Context ctx, PyException e) {
    PyBaseException value = e.value();
    ScriptException exception = new PythonException(report(ctx, value), place(value));
    Throwable original = hostCause(value);
    if (original != null) {
      exception.initCause(original);
    }
    exception.setStackTrace(MixedStack.of(exception.getStackTrace(), value, original));
    return exception;
  }

  /** A text that cannot be compiled. */
  static ScriptException of(SyntaxFault fault, String file) {
    String type = fault.kind().pythonName();
    PythonException.Report report =
        new PythonException.Report(
            type, type + ": " + fault.message(), TracebackText.of(fault, file), null);
    PythonException.Place place =
        fault.hasPlace()
            ? new PythonException.Place(
                file,
                known(fault.line()),
                known(fault.offset()),
                known(fault.endLine()),
                known(fault.endOffset()))
            : new PythonException.Place(file, -1, -1, -1, -1);
    return new PythonException(report, place);
  }

  /** A line or column; CPython counts faults of the whole text and of line starts from 0. */
  private static int known(int figure) {
    return figure > 0 ? figure : -1;
  }

  /**
   * The innermost entry of the traceback that is not in the engine's own library, whose lines say
   * nothing to a host; the innermost at all when there is no such entry.
   */
  private static PythonException.Place place(PyBaseException value) {
    PyTraceback innermost = null;
    boolean ofScript = false;
    for (Object t = value.traceback(); t instanceof PyTraceback entry; t = entry.next()) {
      boolean script = !SourceLines.isLibrary(entry.frame().fileName());
      if (script || !ofScript) {
        innermost = entry;
        ofScript |= script;
      }
    }
    if (innermost == null) {
      return placeOfSyntaxError(value);
    }
    Activation frame = innermost.frame();
    if (!(frame instanceof Frame f)) {
      return new PythonException.Place(frame.fileName(), innermost.line(), -1, -1, -1);
    }
    Span span = f.code().span(innermost.instruction());
    return new PythonException.Place(
        frame.fileName(),
        innermost.line(),
        span.column() + 1,
        known(span.endLine()),
        span.endColumn() + 1);
  }

  /** What a SyntaxError that no line of the script raised says of itself. */
  private static PythonException.Place placeOfSyntaxError(PyBaseException value) {
    if (!Types.isInstance(value, Exceptions.SYNTAX_ERROR)
        || !(value.field("filename") instanceof String file)) {
      return PythonException.Place.NOWHERE;
    }
    return new PythonException.Place(
        file,
        figure(value, "lineno"),
        figure(value, "offset"),
        figure(value, "end_lineno"),
        figure(value, "end_offset"));
  }

  private static int figure(PyBaseException value, String field) {
    return value.field(field) instanceof Long n && n == n.intValue() ? known(n.intValue()) : -1;
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

  private static PythonException.Report report(Context ctx, PyBaseException value) {
    String type = value.type().name();
    try {
      return new PythonException.Report(
          type, TracebackText.summary(ctx, value), TracebackText.of(ctx, value), exit(ctx, value));
    } catch (PyException | StopSignal failed) {
      String text = type + ": " + value.shortText();
      PythonException.Exit exit =
          Types.isInstance(value, Exceptions.SYSTEM_EXIT) ? new PythonException.Exit(1, "") : null;
      return new PythonException.Report(type, text, text + "\n", exit);
    }
  }

  private static PythonException.Exit exit(Context ctx, PyBaseException value) {
    if (!Types.isInstance(value, Exceptions.SYSTEM_EXIT)) {
      return null;
    }
    return switch (Arith.plain(value.field("code"))) {
      case PyNone none -> new PythonException.Exit(0, "");
      case Long n -> new PythonException.Exit(n.intValue() & 0xff, "");
      case BigInteger big -> new PythonException.Exit(0xff, "");
      case Object other -> new PythonException.Exit(1, Str.text(Ops.str(ctx, other)));
    };
  }

  /**
   * A run that was stopped, by {@code failure} of the host unless that is null.
   *
   * <p>Only what the host's code threw is ever a cause: hosts show causes instead of the exception.
   */
  static ScriptException of(StopSignal stop, Throwable failure) {
    ScriptException exception = new ScriptStoppedException(stop);
    if (failure != null) {
      exception.initCause(failure);
    }
    return exception;
  }
}
