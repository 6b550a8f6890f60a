package dev.adder.engine.modules;

import dev.adder.engine.interp.Frame;
import dev.adder.engine.modules.ReportLayout.Link;
import dev.adder.engine.modules.ReportLayout.Report;
import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The text of an exception with its traceback, as the interpreter prints it. The script's module
 * traceback uses the same parts, so this says only how they are found in live exceptions.
 */
public final class TracebackText {
  private static final int LINK_STEPS = 10;

  private final Context ctx;
  private final Set<PyBaseException> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;

  private TracebackText(Context ctx) {
    this.ctx = ctx;
  }

  /** The text for {@code e}, its causes and contexts before it; ends with a newline. */
  public static String of(Context ctx, PyBaseException e) {
    Report report = new TracebackText(ctx).report(e);
    StringBuilder text = new StringBuilder();
    for (String piece :
        ReportLayout.of(ctx, report, ReportLayout.GROUP_WIDTH, ReportLayout.GROUP_DEPTH)) {
      text.append(piece);
    }
    return text.toString();
  }

  /** The text for a fault of the source called {@code file}, before there is an exception. */
  public static String of(SyntaxFault fault, String file) {
    LastRows.Place place =
        fault.hasPlace()
            ? new LastRows.Place(
                fault.message(),
                file,
                fault.line(),
                fault.isAtHead() ? null : fault.text(),
                fault.offset(),
                fault.isAtHead() ? null : (Integer) fault.endLine(),
                fault.isAtHead() ? null : (Integer) fault.endOffset())
            : new LastRows.Place(fault.message(), null, null, null, null, null, null);
    return String.join("", LastRows.syntax(fault.kind().pythonName(), place));
  }

  /** What happened, in a line without traceback and notes: {@code KeyError: 'a'}. */
  public static String summary(Context ctx, PyBaseException e) {
    String text = LastRows.str(ctx, e, "exception") + Hints.of(ctx, e);
    return LastRows.plain(e.type().name(), text).stripTrailing();
  }

  /**
   * The exception with its causes and contexts. A script decides how long the chain is, so it is
   * walked, not recursed into, and charged.
   */
  private Report report(PyBaseException e) {
    Deque<PyBaseException> links = new ArrayDeque<>();
    for (PyBaseException at = e; at != null; at = before(at)) {
      ctx.meter().spend(LINK_STEPS);
      seen.add(at);
      links.push(at);
    }
    Report before = null;
    PyBaseException last = null;
    for (PyBaseException link : links) {
      Link reason = last == null ? null : link.cause() == last ? Link.CAUSE : Link.CONTEXT;
      before = new Report(stack(link), last(link), reason, before, members(link));
      last = link;
    }
    return before;
  }

  /** What is shown before an exception: its cause, or its context unless that is suppressed. */
  private PyBaseException before(PyBaseException e) {
    if (e.cause() != null && !seen.contains(e.cause())) {
      return e.cause();
    }
    PyBaseException context = e.suppressesContext() ? null : e.context();
    return seen.contains(context) ? null : context;
  }

  /** The members of a group as far down as they are shown; null for other exceptions. */
  private List<Report> members(PyBaseException e) {
    if (!Types.isInstance(e, Exceptions.BASE_EXCEPTION_GROUP)) {
      return null;
    }
    List<Report> reports = new ArrayList<>();
    Object[] members = ((PyTuple) e.field("exceptions")).items();
    if (depth > ReportLayout.GROUP_DEPTH) {
      return reports;
    }
    depth++;
    for (Object member : members) {
      reports.add(report((PyBaseException) member));
    }
    depth--;
    return reports;
  }

  private List<String> stack(PyBaseException e) {
    StackRows rows = new StackRows();
    for (Object at = e.traceback(); at instanceof PyTraceback t; at = t.next()) {
      ctx.meter().step();
      Activation frame = t.frame();
      if (rows.next(frame.fileName(), t.line(), frame.functionName())) {
        rows.add(frameText(t));
      }
    }
    return rows.texts();
  }

  private String frameText(PyTraceback t) {
    Activation frame = t.frame();
    StringBuilder text = new StringBuilder();
    text.append("  File \"")
        .append(frame.fileName())
        .append("\", line ")
        .append(t.line())
        .append(", in ")
        .append(frame.functionName())
        .append('\n');
    for (String row : sourceRows(frame, t)) {
      text.append("    ").append(row).append('\n');
    }
    return text.toString();
  }

  private List<String> sourceRows(Activation frame, PyTraceback t) {
    Span span = position(t);
    List<String> lines = new ArrayList<>();
    int last = span == null ? t.line() : span.endLine();
    for (int n = t.line(); n <= last; n++) {
      String line = SourceLines.line(ctx, frame.fileName(), n);
      if (line == null) {
        break;
      }
      lines.add(line.stripTrailing());
    }
    if (lines.isEmpty() || lines.stream().allMatch(String::isBlank)) {
      return List.of();
    }
    if (span == null || lines.size() <= last - t.line()) {
      return List.of(lines.getFirst().strip());
    }
    return FrameRows.of(ctx, lines, span.column(), span.endColumn());
  }

  /** What the code's table says about the instruction of an entry; null when it says nothing. */
  static Span position(PyTraceback t) {
    if (!(t.frame() instanceof Frame frame)
        || t.instruction() < 0
        || t.instruction() >= frame.code().instructions().length) {
      return null;
    }
    Span span = frame.code().span(t.instruction());
    return span.line() == 0 || span.line() != t.line() ? null : span;
  }

  private List<String> last(PyBaseException e) {
    List<String> rows = new ArrayList<>();
    String name = typeName(e.type());
    if (e.type().isSubtypeOf(Exceptions.SYNTAX_ERROR)) {
      rows.addAll(LastRows.syntax(name, place(e)));
    } else {
      rows.add(LastRows.plain(name, LastRows.str(ctx, e, "exception") + Hints.of(ctx, e)));
    }
    rows.addAll(LastRows.notes(ctx, LastRows.notesOf(ctx, e)));
    return rows;
  }

  private LastRows.Place place(PyBaseException e) {
    return new LastRows.Place(
        text(e, "msg"),
        text(e, "filename"),
        number(e, "lineno"),
        e.field("text") instanceof String s ? s : null,
        number(e, "offset"),
        number(e, "end_lineno"),
        number(e, "end_offset"));
  }

  private String text(PyBaseException e, String field) {
    Object value = e.field(field);
    return value == null || value == PyNone.NONE ? null : LastRows.str(ctx, value, field);
  }

  private static Integer number(PyBaseException e, String field) {
    return e.field(field) instanceof Long n && n == n.intValue() ? n.intValue() : null;
  }

  private static String typeName(PyType type) {
    Object module = type.lookup("__module__");
    if (type.isBuiltin() || module == null) {
      return type.qualname();
    }
    if (!Str.is(module)) {
      return "<unknown>." + type.qualname();
    }
    String m = Str.text(module);
    return m.equals("__main__") || m.equals("builtins")
        ? type.qualname()
        : m + "." + type.qualname();
  }
}
