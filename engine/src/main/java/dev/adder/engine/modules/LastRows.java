package dev.adder.engine.modules;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PyByteString;
import java.util.ArrayList;
import java.util.List;

/** The last lines of a report: the exception's type and text, where a syntax error is, notes. */
final class LastRows {
  private LastRows() {}

  /** What a SyntaxError tells about its place; numbers are Java null when they are not known. */
  record Place(
      String message,
      String file,
      Integer line,
      String text,
      Integer offset,
      Integer endLine,
      Integer endOffset) {}

  /** {@code name: text}. */
  static String plain(String name, String text) {
    return text.isEmpty() ? name + "\n" : name + ": " + text + "\n";
  }

  /** The text of an object, whatever its methods do. */
  static String str(Context ctx, Object value, String what) {
    try {
      return Str.text(Ops.str(ctx, value));
    } catch (PyException failed) {
      return "<" + what + " str() failed>";
    }
  }

  private static String repr(Context ctx, Object value, String what) {
    try {
      return Str.text(Ops.repr(ctx, value));
    } catch (PyException failed) {
      return "<" + what + " repr() failed>";
    }
  }

  /** The notes of an exception, or the text that says why they cannot be read. */
  static Object notesOf(Context ctx, Object e) {
    try {
      return Attributes.getOrNull(ctx, e, "__notes__");
    } catch (PyException failed) {
      return Str.of("Ignored error getting __notes__: " + repr(ctx, failed.value(), "__notes__"));
    }
  }

  /** The lines of notes: a sequence of objects, or anything else a script put there, or null. */
  static List<String> notes(Context ctx, Object notes) {
    List<String> rows = new ArrayList<>();
    if (notes == null || notes == PyNone.NONE) {
      return rows;
    }
    boolean many =
        Types.of(notes).special(Special.ITER) != null
            && Types.of(notes).special(Special.LEN) != null
            && Types.of(notes).special(Special.GETITEM) != null
            && !Str.is(notes)
            && !(notes instanceof PyByteString);
    if (!many) {
      rows.add(repr(ctx, notes, "__notes__") + "\n");
      return rows;
    }
    for (Object note : Iteration.toArray(ctx, notes)) {
      for (String line : str(ctx, note, "note").split("\n", -1)) {
        ctx.meter().step();
        rows.add(line + "\n");
      }
    }
    return rows;
  }

  /** The lines of a SyntaxError. */
  static List<String> syntax(String name, Place p) {
    List<String> rows = new ArrayList<>();
    if (p.line != null) {
      String file = p.file == null || p.file.isEmpty() ? "<string>" : p.file;
      rows.add("  File \"" + file + "\", line " + p.line + "\n");
    }
    if (p.line != null && p.text != null) {
      source(p, rows);
    }
    String message = p.message == null || p.message.isEmpty() ? "<no detail available>" : p.message;
    String suffix = p.line == null && p.file != null ? " (" + p.file + ")" : "";
    rows.add(name + ": " + message + suffix + "\n");
    return rows;
  }

  private static void source(Place p, List<String> rows) {
    int length = p.text.length();
    while (length > 0 && p.text.charAt(length - 1) == '\n') {
      length--;
    }
    int skipped = 0;
    while (skipped < length && " \n\f".indexOf(p.text.charAt(skipped)) >= 0) {
      skipped++;
    }
    String shown = p.text.substring(skipped, length);
    rows.add("    " + shown + "\n");
    if (p.offset == null) {
      return;
    }
    int offset = p.offset;
    int end = length + 1;
    if (p.line.equals(p.endLine)) {
      end = p.endOffset == null || p.endOffset == 0 ? offset : p.endOffset;
    }
    if (!p.text.isEmpty()) {
      int points = p.text.codePointCount(0, p.text.length());
      offset = offset > points ? points + 1 : offset;
      end = end > points ? points + 1 : end;
    }
    if (offset >= end || end < 0) {
      end = offset + 1;
    }
    int column = offset - 1 - skipped;
    if (column < 0) {
      return;
    }
    StringBuilder marks = new StringBuilder("    ");
    int[] points = shown.codePoints().toArray();
    for (int i = 0; i < column; i++) {
      boolean blank = i < points.length && Character.isWhitespace(points[i]);
      marks.appendCodePoint(blank ? points[i] : ' ');
    }
    rows.add(marks.append("^".repeat(end - 1 - skipped - column)).append('\n').toString());
  }
}
