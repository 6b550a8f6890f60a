package dev.adder.engine.modules;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.List;

/**
 * The part of an expression that says what it does: the operator between two operands, the brackets
 * of a call or of a subscript. Lines from 0 and columns in code points count in the text of the
 * expression; the end is exclusive.
 */
record Anchor(int line, int column, int endLine, int endColumn) {
  /** Lines that stand before the expression in the text that is parsed. */
  private static final int LEADING = 2;

  /**
   * The anchor of the expression that {@code lines} hold and nothing else; null when it has none.
   */
  static Anchor of(List<int[]> lines) {
    StringBuilder text = new StringBuilder("(\n");
    int count = 0;
    for (int[] line : lines) {
      Looks.step(count++);
      text.append(new String(line, 0, line.length)).append('\n');
    }
    Expr e;
    try {
      Module module = Parser.parse(new Source("<anchor>", text + ")"), Module.Mode.EXEC);
      if (module.body().size() != 1 || !(module.body().getFirst() instanceof Stmt.ExprStmt only)) {
        return null;
      }
      e = only.value();
    } catch (SyntaxFault fault) {
      // Half of a statement, such as the header of a for: it is shown without an anchor.
      return null;
    }
    Place place = new Place(lines);
    return switch (e) {
      case Expr.BinOp b -> place.endOf(b.left()) ? place.operator(b.right()) : null;
      case Expr.Subscript s -> place.endOf(s.value()) ? place.bracket('[', s) : null;
      case Expr.Call c -> place.endOf(c.function()) ? place.bracket('(', c) : null;
      default -> null;
    };
  }

  /** Walks over what stands between two expressions: blanks, brackets, comments, line ends. */
  private static final class Place {
    private final List<int[]> lines;
    private int line;
    private int column;

    Place(List<int[]> lines) {
      this.lines = lines;
    }

    /** Goes to the first character after an expression; false when there is none. */
    boolean endOf(Expr e) {
      line = e.span().endLine() - LEADING;
      column = e.span().endColumn();
      return settle();
    }

    private boolean settle() {
      while (line < lines.size() && column >= lines.get(line).length) {
        line++;
        column = 0;
      }
      return line < lines.size();
    }

    private int here() {
      return lines.get(line)[column];
    }

    private boolean forward() {
      if (here() == '\\' || here() == '#') {
        line++;
        column = 0;
      } else {
        column++;
      }
      return settle();
    }

    /** The operator, which is the next thing that is neither blank nor a closing bracket. */
    Anchor operator(Expr right) {
      while (Character.isWhitespace(here()) || here() == ')' || here() == '\\' || here() == '#') {
        if (!forward()) {
          return null;
        }
      }
      Span span = right.span();
      int end = column + 1;
      int[] text = lines.get(line);
      boolean before = span.line() - LEADING > line || end < span.column();
      if (before && end < text.length && isOperator(text[end])) {
        end++;
      }
      return new Anchor(line, column, line, end);
    }

    private static boolean isOperator(int c) {
      return !Character.isWhitespace(c) && c != '\\' && c != '#';
    }

    /** From the opening bracket to the end of the whole expression. */
    Anchor bracket(char open, Expr whole) {
      while (here() != open) {
        if (!forward()) {
          return null;
        }
      }
      return new Anchor(line, column, whole.span().endLine() - LEADING, whole.span().endColumn());
    }
  }
}
