package dev.adder.engine.modules;

import dev.adder.engine.interp.Frame;
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

  /** The marks under the columns {@code start} to {@code end} of one line; None for no marks. */
  @Py("marks(line, start, end, /)")
  static Object marks(Context ctx, Object line, Object start, Object end) {
    String source = Str.text(line).stripTrailing();
    int skipped = source.length() - source.stripLeading().length();
    int from = Args.intValue(ctx, start);
    int to = Math.min(Args.intValue(ctx, end), source.length());
    if (to <= from || to <= skipped || from < 0) {
      return PyNone.NONE;
    }
    ctx.meter().allocate(source.length());
    String marks = Anchors.marks(source, from, to, skipped, new Span(1, from, 1, to));
    return marks == null ? PyNone.NONE : Str.of(marks);
  }

  /** (line, end line, column, end column) of what a traceback entry executed; None if unknown. */
  @Py("position(tb, /)")
  static Object position(Context ctx, Object tb) {
    if (!(tb instanceof PyTraceback entry) || !(entry.frame() instanceof Frame frame)) {
      return PyNone.NONE;
    }
    if (entry.instruction() < 0 || entry.instruction() >= frame.code().instructions().length) {
      return PyNone.NONE;
    }
    Span s = frame.code().span(entry.instruction());
    return s.line() != entry.line() || s.line() == 0
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
