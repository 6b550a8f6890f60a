package dev.adder.engine.modules;

import java.util.ArrayList;
import java.util.List;

/** The texts of a stack's frames; a frame that repeats is shown three times and then counted. */
final class StackRows {
  private static final int SHOWN = 3;

  private final List<String> out = new ArrayList<>();
  private String file;
  private String function;
  private int line = -1;
  private int count;

  /** Takes note of the next frame, outermost first; whether its text is wanted. */
  boolean next(String nextFile, int nextLine, String nextFunction) {
    if (nextLine != line || !nextFile.equals(file) || !nextFunction.equals(function)) {
      end();
      file = nextFile;
      line = nextLine;
      function = nextFunction;
      count = 0;
    }
    return ++count <= SHOWN;
  }

  /** Adds the text of the frame that was wanted. */
  void add(String text) {
    out.add(text);
  }

  private void end() {
    int more = count - SHOWN;
    if (more > 0) {
      out.add(
          "  [Previous line repeated " + more + (more == 1 ? " more time]\n" : " more times]\n"));
    }
  }

  /** The texts; ends the work. */
  List<String> texts() {
    end();
    return out;
  }
}
