package dev.adder.engine.modules;

import dev.adder.engine.modules.ReportLayout.Link;
import dev.adder.engine.modules.ReportLayout.Report;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.types.Iteration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What modules traceback and linecache ask the engine for: module {@code _traceback}. */
@PyMethods(module = "_traceback")
final class TracebackFunctions {
  private TracebackFunctions() {}

  /** The lines of the source called {@code name}, without newlines; empty when it is unknown. */
  @Py("source_lines(name, /)")
  static Object sourceLines(Context ctx, Object name) {
    PyList lines = PyList.of();
    if (!Str.is(name)) {
      return lines;
    }
    String file = Str.text(name);
    int number = 1;
    for (String line = SourceLines.line(ctx, file, number);
        line != null;
        line = SourceLines.line(ctx, file, ++number)) {
      ctx.meter().step();
      ctx.meter().allocate(line.length());
      lines.append(ctx, Str.of(line));
    }
    return lines;
  }

  /** The rows that show columns {@code start} to {@code end} of source lines, with their marks. */
  @Py("source_rows(lines, start, end, /)")
  static Object sourceRows(Context ctx, Object lines, Object start, Object end) {
    return list(
        ctx,
        FrameRows.of(ctx, texts(ctx, lines), Args.intValue(ctx, start), Args.intValue(ctx, end)));
  }

  /** The texts of a stack: frames are (file, line, name, text); repeated ones are counted. */
  @Py("fold(frames, /)")
  static Object fold(Context ctx, Object frames) {
    StackRows rows = new StackRows();
    for (Object frame : Iteration.toArray(ctx, frames)) {
      ctx.meter().step();
      Object[] parts = ((PyTuple) frame).items();
      int line = parts[1] == PyNone.NONE ? -1 : Args.intValue(ctx, parts[1]);
      if (rows.next(Str.text(parts[0]), line, Str.text(parts[2]))) {
        rows.add(Str.text(parts[3]));
      }
    }
    return list(ctx, rows.texts());
  }

  /** The rows of what {@code __notes__} of an exception holds. */
  @Py("note_rows(notes, /)")
  static Object noteRows(Context ctx, Object notes) {
    return list(ctx, LastRows.notes(ctx, notes));
  }

  /** What {@code __notes__} of an exception holds, or a text that says why it cannot be read. */
  @Py("notes_of(exception, /)")
  static Object notesOf(Context ctx, Object exception) {
    Object notes = LastRows.notesOf(ctx, exception);
    return notes == null ? PyNone.NONE : notes;
  }

  /** The rows of a SyntaxError: place is (msg, file, line, text, offset, end line, end offset). */
  @Py("syntax_rows(name, place, /)")
  static Object syntaxRows(Context ctx, Object name, Object place) {
    Object[] p = ((PyTuple) place).items();
    return list(
        ctx,
        LastRows.syntax(
            Str.text(name),
            new LastRows.Place(
                text(p[0]),
                text(p[1]),
                number(ctx, p[2]),
                text(p[3]),
                number(ctx, p[4]),
                number(ctx, p[5]),
                number(ctx, p[6]))));
  }

  private static String text(Object value) {
    return Str.is(value) ? Str.text(value) : null;
  }

  private static Integer number(Context ctx, Object value) {
    return value == PyNone.NONE ? null : Args.intValue(ctx, value);
  }

  /**
   * Lays out a report: (stack texts, last texts, whether before is the cause, before or None, tuple
   * of members or None).
   */
  @Py("layout(report, width, depth, /)")
  static Object layout(Context ctx, Object report, Object width, Object depth) {
    return list(
        ctx,
        ReportLayout.of(
            ctx, report(ctx, report), Args.intValue(ctx, width), Args.intValue(ctx, depth)));
  }

  private static Report report(Context ctx, Object outermost) {
    Deque<PyTuple> links = new ArrayDeque<>();
    for (Object at = outermost; at instanceof PyTuple link; at = link.items()[3]) {
      ctx.meter().step();
      links.push(link);
    }
    Report before = null;
    ctx.enterNative();
    try {
      for (PyTuple link : links) {
        Object[] parts = link.items();
        List<Report> members = null;
        if (parts[4] instanceof PyTuple group) {
          members = new ArrayList<>();
          for (Object member : group.items()) {
            members.add(report(ctx, member));
          }
        }
        before =
            new Report(
                texts(ctx, parts[0]),
                texts(ctx, parts[1]),
                parts[2] == Boolean.TRUE ? Link.CAUSE : Link.CONTEXT,
                before,
                members);
      }
    } finally {
      ctx.leaveNative();
    }
    return before;
  }

  private static List<String> texts(Context ctx, Object values) {
    List<String> texts = new ArrayList<>();
    for (Object value : Iteration.toArray(ctx, values)) {
      Context.pace((texts.size() << 3) + 7);
      texts.add(Str.text(value));
    }
    return texts;
  }

  private static PyList list(Context ctx, List<String> texts) {
    PyList list = new PyList();
    for (String text : texts) {
      ctx.meter().step();
      list.append(ctx, Str.of(text));
    }
    return list;
  }

  /** (line, end line, column, end column) of what a traceback entry executed; None if unknown. */
  @Py("position(tb, /)")
  static Object position(Context ctx, Object tb) {
    Span s = tb instanceof PyTraceback entry ? TracebackText.position(entry) : null;
    return s == null
        ? PyNone.NONE
        : PyTuple.of((long) s.line(), (long) s.endLine(), (long) s.column(), (long) s.endColumn());
  }

  /** What the interpreter adds to the message of an exception: ". Did you mean: 'x'?" or "". */
  @Py("hint(exception, /)")
  static Object hint(Context ctx, Object exception) {
    if (!(exception instanceof PyBaseException e)) {
      throw Errors.type("an exception is needed, not " + Types.of(exception).name());
    }
    return Str.of(Hints.of(ctx, e));
  }
}
