package dev.adder.engine.script;

import java.util.OptionalInt;
import javax.script.ScriptException;

/**
 * A Python exception that a script did not catch, or the fault of a text that is no script. Its
 * line and column are those of the innermost call outside of the engine's own library; the
 * traceback has all of them, with the text at fault underlined. Its stack trace shows the script's
 * lines between the Java frames that the script called and those that called the engine.
 */
public final class PythonException extends ScriptException {
  private static final long serialVersionUID = 2L;

  private final String typeName;
  private final String traceback;
  private final int endLine;
  private final int endColumn;
  private final boolean exits;
  private final int exitCode;
  private final String exitMessage;

  /** Where the script was; the file is null and the figures are -1 when it was nowhere. */
  record Place(String file, int line, int column, int endLine, int endColumn) {
    static final Place NOWHERE = new Place(null, -1, -1, -1, -1);
  }

  /** What a SystemExit asks for. */
  record Exit(int code, String message) {}

  /** What an exception says; {@code exit} is null unless it is a SystemExit. */
  record Report(String typeName, String message, String traceback, Exit exit) {}

  PythonException(Report report, Place place) {
    super(report.message(), place.file(), place.line(), place.column());
    this.typeName = report.typeName();
    this.traceback = report.traceback();
    this.endLine = place.endLine();
    this.endColumn = place.endColumn();
    this.exits = report.exit() != null;
    this.exitCode = exits ? report.exit().code() : 0;
    this.exitMessage = exits ? report.exit().message() : "";
  }

  /** The name of the Python exception type. */
  public String typeName() {
    return typeName;
  }

  /** The traceback as Python prints it, with causes and contexts; ends with a newline. */
  public String traceback() {
    return traceback;
  }

  /** The last line of the expression or text at fault, from 1; -1 when it is not known. */
  public int getEndLineNumber() {
    return endLine;
  }

  /** The column after the expression or text at fault, from 1; -1 when it is not known. */
  public int getEndColumnNumber() {
    return endColumn;
  }

  /** For SystemExit the exit code Python would use; empty for anything else. */
  public OptionalInt exitCode() {
    return exits ? OptionalInt.of(exitCode) : OptionalInt.empty();
  }

  /** For SystemExit with something else than a number: its text; else empty. */
  public String exitMessage() {
    return exitMessage;
  }
}
