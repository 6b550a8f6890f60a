package dev.adder.engine.modules;

import dev.adder.engine.interp.Frame;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.syntax.Span;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** The text of an exception with its traceback, as the interpreter prints it. */
public final class TracebackText {
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";
  private static final int MAX_REPEATS = 3;
  private static final int LINK_STEPS = 10;

  private final Context ctx;
  private final StringBuilder out = new StringBuilder();
  private final Set<PyBaseException> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private TracebackText(Context ctx) {
    this.ctx = ctx;
  }

  /** The text for {@code e}, its causes and contexts before it; ends with a newline. */
  public static String of(Context ctx, PyBaseException e) {
    TracebackText text = new TracebackText(ctx);
    text.chain(e, "");
    return text.out.toString();
  }

  /**
   * The exception with its causes and contexts before it. A script decides how long the chain is,
   * so it is walked, not recursed into, and charged.
   */
  private void chain(PyBaseException e, String indent) {
    Deque<PyBaseException> links = new ArrayDeque<>();
    for (PyBaseException at = e; at != null && seen.add(at); at = before(at)) {
      ctx.meter().spend(LINK_STEPS);
      links.push(at);
    }
    while (true) {
      PyBaseException link = links.pop();
      one(link, indent);
      if (links.isEmpty()) {
        return;
      }
      String reason = links.peek().cause() == link ? CAUSE : CONTEXT;
      out.append(reason.replace("\n", "\n" + indent).stripTrailing()).append("\n\n");
    }
  }

  /** What is shown before an exception: its cause, or its context unless that is suppressed. */
  private static PyBaseException before(PyBaseException e) {
    if (e.cause() != null) {
      return e.cause();
    }
    return e.suppressesContext() ? null : e.context();
  }

  private void one(PyBaseException e, String indent) {
    boolean group = Types.isInstance(e, Exceptions.BASE_EXCEPTION_GROUP);
    String lead = group ? indent + (indent.isEmpty() ? "  + " : "+ ") : indent;
    String body = group ? indent + (indent.isEmpty() ? "  | " : "| ") : indent;
    if (e.traceback() instanceof PyTraceback traceback) {
      out.append(lead)
          .append(group ? "Exception Group Traceback" : "Traceback")
          .append(" (most recent call last):\n");
      frames(traceback, body);
    }
    out.append(body).append(finalLine(e).replace("\n", "\n" + body)).append('\n');
    notes(e, body);
    if (group) {
      members(e, indent.isEmpty() ? "  " : indent);
    }
  }

  private void members(PyBaseException e, String indent) {
    Object[] members = ((PyTuple) e.field("exceptions")).items();
    ctx.enterNative();
    try {
      for (int i = 0; i < members.length; i++) {
        out.append(indent)
            .append(i == 0 ? "+-+" : "  +")
            .append("---------------- ")
            .append(i + 1)
            .append(" ----------------\n");
        String inner = indent + "  ";
        PyBaseException member = (PyBaseException) members[i];
        if (Types.isInstance(member, Exceptions.BASE_EXCEPTION_GROUP)) {
          chain(member, inner);
        } else {
          chain(member, inner + "| ");
        }
        if (i == members.length - 1) {
          out.append(inner).append("+------------------------------------\n");
        }
      }
    } finally {
      ctx.leaveNative();
    }
  }

  private void frames(PyTraceback first, String indent) {
    String last = null;
    int repeats = 0;
    for (Object at = first; at instanceof PyTraceback t; at = t.next()) {
      String line = frameLine(t, indent);
      if (line.equals(last)) {
        repeats++;
        if (repeats >= MAX_REPEATS) {
          continue;
        }
      } else {
        repeated(repeats, indent);
        repeats = 0;
        last = line;
      }
      out.append(line);
    }
    repeated(repeats, indent);
  }

  private void repeated(int repeats, String indent) {
    if (repeats >= MAX_REPEATS) {
      int more = repeats - MAX_REPEATS + 1;
      out.append(indent)
          .append("  [Previous line repeated ")
          .append(more)
          .append(more == 1 ? " more time]\n" : " more times]\n");
    }
  }

  private String frameLine(PyTraceback t, String indent) {
    StringBuilder text = new StringBuilder();
    text.append(indent)
        .append("  File \"")
        .append(t.frame().fileName())
        .append("\", line ")
        .append(t.line())
        .append(", in ")
        .append(t.frame().functionName())
        .append('\n');
    String source = SourceLines.line(ctx, t.frame().fileName(), t.line());
    if (source != null && !source.isBlank()) {
      text.append(indent).append("    ").append(source.strip()).append('\n');
      String marks = marks((Frame) t.frame(), t.instruction(), t.line(), source);
      if (marks != null) {
        text.append(indent).append("    ").append(marks).append('\n');
      }
    }
    return text.toString();
  }

  /** The ^^^^ under the part of the line that was executed; null when it is the whole line. */
  private static String marks(Frame frame, int instruction, int line, String source) {
    Span span = frame.code().span(instruction);
    if (span.line() != line || span.line() == 0) {
      return null;
    }
    int skipped = source.length() - source.stripLeading().length();
    int end = span.endLine() == line ? span.endColumn() : source.stripTrailing().length();
    int start = span.column();
    if (end <= start || end <= skipped) {
      return null;
    }
    return Anchors.marks(source, start, end, skipped, span);
  }

  private String finalLine(PyBaseException e) {
    PyType type = e.type();
    String name = typeName(type);
    if (type.isSubtypeOf(Exceptions.SYNTAX_ERROR)) {
      return syntaxError(e, name);
    }
    String text;
    try {
      text = Ops.str(ctx, e).toString();
    } catch (PyException failed) {
      text = "<exception str() failed>";
    }
    String hint = Hints.of(ctx, e);
    return (text.isEmpty() ? name : name + ": " + text) + hint;
  }

  private String typeName(PyType type) {
    Object module = type.lookup("__module__");
    if (type.isBuiltin() || module == null || !Str.is(module)) {
      return type.qualname();
    }
    String m = Str.text(module);
    return m.equals("__main__") || m.equals("builtins")
        ? type.qualname()
        : m + "." + type.qualname();
  }

  private String syntaxError(PyBaseException e, String name) {
    StringBuilder text = new StringBuilder();
    Object line = e.field("lineno");
    if (line instanceof Long n) {
      Object file = e.field("filename");
      text.append("  File \"")
          .append(file == PyNone.NONE ? "<string>" : Ops.str(ctx, file))
          .append("\", line ")
          .append(n)
          .append('\n');
      caret(e, text);
    }
    Object message = e.field("msg");
    return text
        + name
        + ": "
        + (message == PyNone.NONE ? "<no detail available>" : Ops.str(ctx, message));
  }

  private void caret(PyBaseException e, StringBuilder text) {
    if (!(e.field("text") instanceof String source)) {
      return;
    }
    String line = source.stripTrailing();
    String stripped = line.stripLeading();
    text.append("    ").append(stripped).append('\n');
    if (!(e.field("offset") instanceof Long offset) || offset < 1) {
      return;
    }
    int skipped = line.length() - stripped.length();
    long end = e.field("end_offset") instanceof Long n && n > offset ? n : offset + 1;
    if (e.field("end_lineno") instanceof Long last && !last.equals(e.field("lineno"))) {
      end = line.length() + 1;
    }
    int from = (int) Math.max(0, offset - 1 - skipped);
    int width = (int) Math.max(1, Math.min(end - offset, stripped.length() - from + 1L));
    text.append("    ").append(" ".repeat(from)).append("^".repeat(width)).append('\n');
  }

  private void notes(PyBaseException e, String indent) {
    Object notes = e.dictIfMade() == null ? null : e.dict().get(ctx, "__notes__");
    if (notes instanceof PyList list) {
      for (int i = 0; i < list.size(); i++) {
        out.append(indent)
            .append(Ops.str(ctx, list.get(i)).toString().replace("\n", "\n" + indent))
            .append('\n');
      }
    }
  }
}
