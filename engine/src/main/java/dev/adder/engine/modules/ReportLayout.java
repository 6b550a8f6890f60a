package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lays out exceptions with their causes, contexts and members as CPython's module traceback does:
 * what came first is shown first, members of groups behind a margin.
 */
final class ReportLayout {
  /** Members of a group that are shown by default. */
  static final int GROUP_WIDTH = 15;

  /** Groups within groups that are shown by default. */
  static final int GROUP_DEPTH = 10;

  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";
  private static final String TITLE = "+---------------- %s ----------------\n";
  private static final String END = "+------------------------------------\n";

  /** How an exception follows from the one before it. */
  enum Link {
    CAUSE,
    CONTEXT
  }

  /**
   * One exception.
   *
   * @param stack the texts of its frames; empty when it has no traceback
   * @param last the texts of the exception itself and its notes
   * @param link how it follows from {@code before}; null when nothing is before it
   * @param before its cause or context, or null
   * @param members of a group, or null for other exceptions
   */
  record Report(
      List<String> stack, List<String> last, Link link, Report before, List<Report> members) {}

  private final Context ctx;
  private final int width;
  private final int depthLimit;
  private final List<String> out = new ArrayList<>();
  private int depth;
  private boolean mustClose;

  private ReportLayout(Context ctx, int width, int depthLimit) {
    this.ctx = ctx;
    this.width = width;
    this.depthLimit = depthLimit;
  }

  /** The pieces of the text. */
  static List<String> of(Context ctx, Report report, int width, int depthLimit) {
    ReportLayout layout = new ReportLayout(ctx, width, depthLimit);
    layout.chain(report);
    return layout.out;
  }

  private void add(String piece) {
    ctx.meter().spend(1 + (piece.length() >> 4));
    ctx.meter().allocate(2L * piece.length() + 40);
    out.add(piece);
  }

  private void emit(String text, char margin) {
    if (depth == 0) {
      add(text);
      return;
    }
    String lead = indent() + margin + ' ';
    StringBuilder piece = new StringBuilder(text.length() + lead.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) + 1;
      end = end == 0 ? text.length() : end;
      piece.append(lead).append(text, at, end);
      at = end;
    }
    add(piece.toString());
  }

  private void emit(List<String> texts) {
    for (String text : texts) {
      emit(text, '|');
    }
  }

  private String indent() {
    return "  ".repeat(depth);
  }

  private void chain(Report report) {
    Deque<Report> links = new ArrayDeque<>();
    for (Report at = report; at != null; at = at.before) {
      links.push(at);
    }
    for (Report link : links) {
      if (link.before != null) {
        emit(link.link == Link.CAUSE ? CAUSE : CONTEXT, '|');
      }
      if (link.members == null) {
        if (!link.stack.isEmpty()) {
          emit("Traceback (most recent call last):\n", '|');
          emit(link.stack);
        }
        emit(link.last);
      } else if (depth > depthLimit) {
        emit("... (max_group_depth is " + depthLimit + ")\n", '|');
      } else {
        group(link);
      }
    }
  }

  private void group(Report group) {
    boolean outermost = depth == 0;
    if (outermost) {
      depth = 1;
    }
    if (!group.stack.isEmpty()) {
      emit("Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
      emit(group.stack);
    }
    emit(group.last);
    int all = group.members.size();
    int count = all <= width ? all : width + 1;
    mustClose = false;
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      mustClose |= last;
      boolean cut = i >= width;
      add(indent() + (i == 0 ? "+-" : "  ") + TITLE.formatted(cut ? "..." : i + 1));
      depth++;
      if (cut) {
        int more = all - width;
        emit("and " + more + (more > 1 ? " more exceptions\n" : " more exception\n"), '|');
      } else {
        chain(group.members.get(i));
      }
      if (last && mustClose) {
        add(indent() + END);
        mustClose = false;
      }
      depth--;
    }
    if (outermost) {
      depth = 0;
    }
  }
}
