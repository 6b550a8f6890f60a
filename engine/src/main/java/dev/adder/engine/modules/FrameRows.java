package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.engine.text.DisplayWidth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The source lines of one traceback entry and the marks under them: what the code's table says was
 * executed, ~~~ under its operands and ^^^ under its {@link Anchor}. The first line, the last one
 * and those around the anchor are shown.
 */
final class FrameRows {
  private final List<int[]> lines = new ArrayList<>();
  private final int start;
  private final int end;
  private final boolean marked;
  private final Anchor anchor;
  private final int startWidth;
  private final int endWidth;

  /** Columns count from the start of the first line and of the last line, in code points. */
  private FrameRows(List<String> source, int column, int endColumn) {
    List<String> flush = dedent(source);
    for (String line : flush) {
      Context.pace((lines.size() << 4) + 15);
      lines.add(line.codePoints().toArray());
    }
    int[] first = lines.getFirst();
    int[] last = lines.getLast();
    int cut = source.getFirst().codePointCount(0, source.getFirst().length()) - first.length;
    start = Math.max(0, column - cut);
    end = Math.max(0, endColumn - cut);
    startWidth = DisplayWidth.of(first, start);
    endWidth = DisplayWidth.of(last, end);
    anchor = moved(Anchor.of(segment()));
    marked =
        !isPlainCall(flush)
            && (anchor != null || hasMore(first, 0, start) || hasMore(last, end, last.length));
  }

  /**
   * The rows for lines of source, from the first to the last that an instruction came from, without
   * the margin they share; {@code column} and {@code endColumn} are those of the instruction.
   */
  static List<String> of(Context ctx, List<String> source, int column, int endColumn) {
    for (String line : source) {
      ctx.meter().spend(1 + (line.length() >> 2));
      ctx.meter().allocate(16L * line.length() + 64);
    }
    Runnable before = Looks.enter(SourceCompiler.look(ctx));
    try {
      return dedent(new FrameRows(source, column, endColumn).rows());
    } finally {
      Looks.leave(before);
    }
  }

  /** Lines without the blanks that all of them begin with; blank lines become empty. */
  static List<String> dedent(List<String> lines) {
    String margin = null;
    int count = 0;
    for (String line : lines) {
      Context.pace(count++);
      if (!line.isBlank()) {
        String blanks = line.substring(0, indent(line));
        margin = margin == null ? blanks : common(margin, blanks);
      }
    }
    List<String> flush = new ArrayList<>(lines.size());
    for (String line : lines) {
      Context.pace(flush.size());
      flush.add(line.isBlank() ? "" : line.substring(margin.length()));
    }
    return flush;
  }

  private static int indent(String line) {
    int at = 0;
    while (line.charAt(at) == ' ' || line.charAt(at) == '\t') {
      at++;
    }
    return at;
  }

  private static String common(String a, String b) {
    int n = 0;
    while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return a.substring(0, n);
  }

  /** The text that was executed. */
  private List<int[]> segment() {
    List<int[]> segment = new ArrayList<>(lines);
    int last = lines.size() - 1;
    int[] line = lines.get(last);
    segment.set(last, java.util.Arrays.copyOf(line, Math.min(end, line.length)));
    line = segment.getFirst();
    int from = Math.min(start, line.length);
    segment.set(0, java.util.Arrays.copyOfRange(line, from, line.length));
    return segment;
  }

  /** An anchor of the segment, in the columns of a terminal that shows the lines. */
  private Anchor moved(Anchor a) {
    if (a == null) {
      return null;
    }
    int column = a.column() + (a.line() == 0 ? start : 0);
    int endColumn = a.endColumn() + (a.endLine() == 0 ? start : 0);
    return new Anchor(
        a.line(),
        DisplayWidth.of(lines.get(a.line()), column),
        a.endLine(),
        DisplayWidth.of(lines.get(a.endLine()), endColumn));
  }

  private static boolean hasMore(int[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(line[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the lines are {@code return name(...)} or {@code x = f(...)}, and the call failed. */
  private boolean isPlainCall(List<String> text) {
    Module module;
    try {
      module = Parser.parse(new Source("<frame>", joined(text)), Module.Mode.EXEC);
    } catch (SyntaxFault fault) {
      // Part of a statement of several lines.
      return false;
    }
    if (module.body().isEmpty()) {
      return true;
    }
    Expr call =
        switch (module.body().getFirst()) {
          case Stmt.Return r
              when r.value() instanceof Expr.Call c && c.function() instanceof Expr.Name ->
              c;
          case Stmt.Assign a when a.value() instanceof Expr.Call c -> c;
          default -> null;
        };
    return call != null && spans(call.span(), text);
  }

  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Looks.step(i);
      text.append(i > 0 ? "\n" : "").append(lines.get(i));
    }
    return text.toString();
  }

  /** CPython compares columns in bytes of UTF-8 with columns in characters; so must this. */
  private boolean spans(Span span, List<String> text) {
    return span.line() == 1
        && span.endLine() == text.size()
        && bytes(text.getFirst(), span.column()) == start
        && bytes(text.getLast(), span.endColumn()) == end;
  }

  private static int bytes(String line, int points) {
    String before = line.substring(0, line.offsetByCodePoints(0, points));
    return before.getBytes(StandardCharsets.UTF_8).length;
  }

  private List<String> rows() {
    TreeSet<Integer> shown = new TreeSet<>(List.of(0, lines.size() - 1));
    if (anchor != null) {
      for (int near = -1; near <= 1; near++) {
        shown.add(anchor.line() + near);
        shown.add(anchor.endLine() + near);
      }
    }
    shown.removeIf(n -> n < 0 || n >= lines.size());
    List<String> rows = new ArrayList<>();
    int last = -1;
    for (int n : shown) {
      int left = n - last - 1;
      if (left == 1) {
        row(n - 1, rows);
      } else if (left > 1) {
        rows.add("...<" + left + " lines>...");
      }
      row(n, rows);
      last = n;
    }
    return rows;
  }

  private void row(int n, List<String> rows) {
    int[] line = lines.get(n);
    rows.add(new String(line, 0, line.length));
    if (marked) {
      rows.add(marks(n, line));
    }
  }

  private String marks(int n, int[] line) {
    int blanks = 0;
    while (blanks < line.length && Character.isWhitespace(line[blanks])) {
      blanks++;
    }
    int width = n == lines.size() - 1 ? endWidth : DisplayWidth.of(line, line.length);
    StringBuilder marks = new StringBuilder(width);
    for (int at = 0; at < width; at++) {
      if (at < blanks || n == 0 && at < startWidth) {
        marks.append(' ');
      } else {
        marks.append(anchor == null || isAnchor(n, at) ? '^' : '~');
      }
    }
    return marks.toString();
  }

  private boolean isAnchor(int line, int column) {
    boolean after = line > anchor.line() || line == anchor.line() && column >= anchor.column();
    return after
        && (line < anchor.endLine() || line == anchor.endLine() && column < anchor.endColumn());
  }
}
