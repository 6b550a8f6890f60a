package dev.adder.engine.script;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyTraceback;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * One stack of a failure: the host's code that the script called, the script's own lines, and the
 * host's code that called the engine, innermost first. The engine's inside is left out.
 */
final class MixedStack {
  /** What stands for a class in the lines of a script. */
  static final String LANGUAGE = "<python>";

  /** How many lines of a script are shown; those of the innermost calls. */
  private static final int MOST = 1024;

  private static final String ENGINE = "dev.adder.engine.";

  private static final String FACE = MixedStack.class.getPackageName() + ".";

  /** The classes that hosts call. */
  private static final Set<String> ENTRIES =
      Set.of(
          AdderScriptEngine.class.getName(),
          AdderCompiledScript.class.getName(),
          Interfaces.class.getName());

  private MixedStack() {}

  /**
   * The stack of an exception of a script.
   *
   * @param outer the stack of Java where the engine hands the failure to its caller
   * @param value the exception of the script
   * @param original what the host's code threw, or null
   */
  static StackTraceElement[] of(
      StackTraceElement[] outer, PyBaseException value, Throwable original) {
    List<StackTraceElement> stack = new ArrayList<>();
    if (original != null) {
      addCalled(stack, original.getStackTrace(), outer);
    }
    addScript(stack, value);
    int entry = 0;
    for (int i = 0; i < outer.length && outer[i].getClassName().startsWith(FACE); i++) {
      if (ENTRIES.contains(outer[i].getClassName())) {
        entry = i;
      }
    }
    Collections.addAll(stack, Arrays.copyOfRange(outer, entry, outer.length));
    return stack.toArray(new StackTraceElement[0]);
  }

  /**
   * The frames above the engine's: what the script called, and what that called. None when the
   * exception was made before the script began.
   */
  private static void addCalled(
      List<StackTraceElement> stack, StackTraceElement[] inner, StackTraceElement[] outer) {
    int end = inner.length;
    for (int m = outer.length; end > 0 && m > 0 && inner[end - 1].equals(outer[m - 1]); m--) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (isInside(inner[i].getClassName())) {
        Collections.addAll(stack, Arrays.copyOf(inner, i));
        return;
      }
    }
  }

  private static boolean isInside(String className) {
    return className.startsWith(ENGINE)
        && (!className.startsWith(FACE) || className.equals(HostScopes.class.getName()));
  }

  private static void addScript(List<StackTraceElement> stack, PyBaseException value) {
    Deque<StackTraceElement> lines = new ArrayDeque<>();
    for (Object at = value.traceback(); at instanceof PyTraceback entry; at = entry.next()) {
      Activation frame = entry.frame();
      if (lines.size() == MOST) {
        lines.removeLast();
      }
      lines.addFirst(
          new StackTraceElement(LANGUAGE, frame.functionName(), frame.fileName(), entry.line()));
    }
    stack.addAll(lines);
  }
}
