package dev.adder.engine.modules;

import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.SyntaxFault;

/** Turns faults of the front end into Python exceptions. */
public final class SyntaxErrors {
  private SyntaxErrors() {}

  /** The exception for {@code fault} in the source called {@code file}. */
  public static PyException of(SyntaxFault fault, String file) {
    PyType type = typeOf(fault.kind().pythonName());
    if (!type.isSubtypeOf(Exceptions.SYNTAX_ERROR)) {
      return new PyException(new PyBaseException(type, PyTuple.of(Str.of(fault.message()))));
    }
    Object message = Str.of(fault.message());
    Object name = Str.of(file);
    PyBaseException error;
    if (fault.isAtHead()) {
      Object line = (long) fault.line();
      Object offset = (long) fault.offset();
      PyTuple place = PyTuple.of(name, line, offset, PyNone.NONE);
      error =
          new PyBaseException(type, PyTuple.of(message, place))
              .with("lineno", line)
              .with("offset", offset)
              .with("filename", name);
    } else if (fault.hasPlace()) {
      Object text = fault.text() == null ? PyNone.NONE : Str.of(fault.text());
      Object line = (long) fault.line();
      Object offset = (long) fault.offset();
      Object endLine = (long) fault.endLine();
      Object endOffset = (long) fault.endOffset();
      error =
          new PyBaseException(
              type, PyTuple.of(message, PyTuple.of(name, line, offset, text, endLine, endOffset)));
      error
          .with("lineno", line)
          .with("offset", offset)
          .with("text", text)
          .with("end_lineno", endLine)
          .with("end_offset", endOffset)
          .with("filename", name);
    } else {
      error = new PyBaseException(type, PyTuple.of(message));
    }
    return new PyException(error.with("msg", message));
  }

  private static PyType typeOf(String name) {
    for (PyType type : Exceptions.all()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new IllegalStateException(name);
  }
}
