package dev.adder.engine.syntax;

import java.util.List;

/**
 * A parsed source: a file (statements), a single interactive statement, or one expression (then
 * body is one ExprStmt).
 */
public record Module(Source source, Mode mode, List<Stmt> body) {
  /** What the text was parsed as; the modes of Python's {@code compile}. */
  public enum Mode {
    EXEC,
    EVAL,
    SINGLE
  }
}
