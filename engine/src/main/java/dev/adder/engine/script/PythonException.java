package dev.adder.engine.script;

import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Types;
import java.util.OptionalInt;
import javax.script.ScriptException;

/** A Python exception that a script did not catch. */
public final class PythonException extends ScriptException {
  private static final long serialVersionUID = 1L;

  private final transient PyBaseException value;
  private final String traceback;

  PythonException(
      String message, String file, int line, int column, PyBaseException value, String traceback) {
    super(message, file, line, column);
    this.value = value;
    this.traceback = traceback;
  }

  /** The name of the Python exception type. */
  public String typeName() {
    return value.type().name();
  }

  /** The traceback as Python prints it, with causes and contexts; ends with a newline. */
  public String traceback() {
    return traceback;
  }

  /** For SystemExit the exit code Python would use; empty for anything else. */
  public OptionalInt exitCode() {
    if (!Types.isInstance(value, Exceptions.SYSTEM_EXIT)) {
      return OptionalInt.empty();
    }
    Object code = value.field("code");
    if (code == PyNone.NONE) {
      return OptionalInt.of(0);
    }
    return OptionalInt.of(
        code instanceof Long n ? n.intValue() & 0xff : code == Boolean.FALSE ? 0 : 1);
  }

  /** For SystemExit with a message: the message; else empty. */
  public String exitMessage() {
    Object code = value.field("code");
    return code == PyNone.NONE || code instanceof Long || code instanceof Boolean
        ? ""
        : code.toString();
  }
}
