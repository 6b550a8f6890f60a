package dev.adder.engine.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes random programs that live by calls: functions that call each other and themselves, methods
 * with super(), closures, defaults and keywords, of ints mostly and of floats and texts sometimes.
 * Many calls raise; who catches prints the lines of all functions that were left. A program always
 * ends: calls get a number that shrinks.
 */
final class CallProgramGenerator {
  private static final String PRELUDE =
      """
      import sys
      class Fault(Exception): pass
      def names(depth=0):
          frame = sys._getframe(1)
          found = []
          while frame:
              found.append((frame.f_code.co_name, frame.f_lineno, len(frame.f_locals)))
              frame = frame.f_back
          return found
      def lines(e):
          found = []
          at = e.__traceback__
          while at:
              found.append((at.tb_frame.f_code.co_name, at.tb_lineno, sorted(map(str, at.tb_frame.f_locals))))
              at = at.tb_next
          return found
      class Point:
          def __init__(self, x, y=1):
              self.x = x
              self.y = y
          def get(self): return self.x
          def move(self, by):
              self.x = self.x + by
              return self
      """;

  private final Choices choices;
  private final Lines lines = new Lines();
  private final List<String> functions = new ArrayList<>();
  private List<String> names = new ArrayList<>();

  private CallProgramGenerator(long seed) {
    choices = new Choices(seed);
  }

  /** The program of this seed. */
  static String program(long seed) {
    return new CallProgramGenerator(seed).write();
  }

  private String write() {
    lines.addAll(PRELUDE);
    classes();
    closures();
    int count = 2 + choices.below(4);
    for (int i = 0; i < count; i++) {
      functions.add("f" + i);
    }
    for (String function : List.copyOf(functions)) {
      function(function);
    }
    deep();
    for (int i = 0; i < 3 + choices.below(3); i++) {
      run(i);
    }
    return lines.toString();
  }

  private void classes() {
    lines.open("class Far(Point):");
    lines.open("def move(self, by):");
    names = new ArrayList<>(List.of("by", "self.x", "self.y"));
    lines.add("self.y = " + expression(2));
    lines.add(choices.chance(70) ? "return super().move(" + expression(1) + ")" : "return self");
    lines.close();
    lines.open("def get(self):");
    lines.add("return " + choices.of("self.x", "self.y", "self.x + self.y", "super().get() + 1"));
    lines.close();
    lines.close();
    lines.open("class Pair(Point):");
    lines.open("def __init__(self, a, b=" + choices.of("1", "0", "1.5") + "):");
    names = new ArrayList<>(List.of("a", "b"));
    lines.add(choices.of("super().__init__(a, b)", "super().__init__(a)", "self.x = self.y = a"));
    lines.open("if " + condition() + ":");
    lines.add(choices.of("raise Fault(a)", "self.z = b", "return 1", "self = None"));
    lines.close();
    lines.add("self.x = " + expression(1));
    lines.close();
    lines.close();
    lines.add("def key(x, c=1): return " + choices.of("-x", "x % 3 + c", "x // c"));
    lines.add("points = [Point(1), Far(2, 3), Point(4, 5)]");
    lines.add("shared = " + choices.below(10));
  }

  private void closures() {
    lines.open("def make(step):");
    lines.add("count = 0");
    lines.open("def bump(by=" + choices.of("1", "step", "0.5") + "):");
    lines.add("nonlocal count");
    lines.add("count = (count + step * by) % 1009");
    lines.add("return count");
    lines.close();
    lines.add("return bump");
    lines.close();
    lines.add("bumps = [make(i) for i in range(3)]");
    lines.add("bump = bumps[1]");
  }

  private void function(String name) {
    names = new ArrayList<>(List.of("n", "a", "b"));
    lines.open("def %s(n, a, b=%s):".formatted(name, choices.of("2", "3", "0.25", "shared")));
    lines.open("if n <= 0:");
    lines.add("return " + choices.of("a", "b", "a + 1", "a", "n", "a > b", "None", "'end'"));
    lines.close();
    for (int i = choices.below(4); i > 0; i--) {
      statement();
    }
    if (choices.chance(25)) {
      lines.open("if a == " + choices.below(30) + ":");
      lines.add(choices.of("print(names())", "raise Fault(n)", "del b", "return names()[0]"));
      lines.close();
    }
    String result = choices.chance(60) ? call("n - 1") : expression(2);
    lines.add("return " + (choices.chance(50) ? result : result + " + " + call("n - 2")));
    lines.close();
  }

  private void statement() {
    String name = "v" + names.size();
    switch (choices.below(6)) {
      case 0 -> {
        lines.open("if " + condition() + ":");
        lines.add("a = " + expression(2));
        lines.close();
        if (choices.chance(50)) {
          lines.open("else:");
          lines.add(choices.of("b = " + expression(1), "return " + expression(1)));
          lines.close();
        }
        return;
      }
      case 1 -> lines.add(name + " = " + call("n - 1"));
      case 2 -> {
        lines.open("try:");
        lines.add(name + " = " + call("n - 1"));
        lines.close();
        lines.open("except " + choices.of("Fault", "ZeroDivisionError", "Exception") + ":");
        lines.add(name + " = 1");
        lines.close();
      }
      case 3 -> {
        lines.add(name + " = 0");
        lines.open("while " + name + " < " + (1 + choices.below(4)) + ":");
        lines.add(name + " += 1");
        lines.add("a = " + expression(1));
        lines.close();
      }
      default -> lines.add(name + " = " + expression(2));
    }
    names.add(name);
  }

  private String call(String left) {
    return switch (choices.below(12)) {
      case 3 -> "Point(" + atom() + ").move(n).get()";
      case 4 -> "Pair(" + atom() + ", " + choices.of("1", "a", "b=2") + ").get()";
      case 5 -> choices.of("sum(map(bump, [1, 2]))", "bumps[n % 3](2)", "max([a, b], key=key)");
      case 0 -> "bump(" + choices.of("", "a", "by=2") + ")";
      case 1 -> "points[" + choices.below(3) + "].move(1).get()";
      case 2 -> "point.move(" + choices.of("n", "1", "b") + ").get()";
      default -> {
        String rest = choices.of("", ", " + expression(1), ", b=" + choices.of("n", "1"));
        yield choices.of(functions) + "(" + left + ", " + expression(1) + rest + ")";
      }
    };
  }

  private String condition() {
    return "%s %s %s".formatted(atom(), choices.of("<", ">", "==", "!=", "<=", ">="), atom());
  }

  private String atom() {
    return choices.chance(70) ? choices.of(names) : String.valueOf(choices.below(12) - 2);
  }

  private String expression(int depth) {
    if (depth == 0 || choices.chance(20)) {
      return atom();
    }
    String left = expression(depth - 1);
    String right = expression(depth - 1);
    return switch (choices.below(9)) {
      case 0 -> "(%s %% 1009 + %s)".formatted(left, right);
      case 1 -> "(%s - %s) %% 997".formatted(left, right);
      case 2 -> "(%s * %s %% 10007)".formatted(left, right);
      case 3 -> "(%s // %s)".formatted(left, right);
      case 4 -> "(%s if %s else %s)".formatted(left, condition(), right);
      case 5 -> "(%s * 0.5)".formatted(left);
      case 6 -> "(-%s)".formatted(left);
      case 7 -> "(%s and %s)".formatted(left, right);
      default -> "(%s + %s)".formatted(left, right);
    };
  }

  /** A call without end, which somebody catches. */
  private void deep() {
    names = new ArrayList<>(List.of("n"));
    lines.open("def deep(n):");
    lines.add("return deep(n + 1) + " + choices.of("1", "n", "deep(0)"));
    lines.close();
    lines.open("for i in range(3):");
    lines.open("try:");
    lines.add("deep(i)");
    lines.close();
    lines.open("except RecursionError as e:");
    lines.add("print(e, len(lines(e)), lines(e)[-2:])");
    lines.close();
    lines.close();
  }

  private void run(int part) {
    names = new ArrayList<>(List.of("i", "total"));
    lines.open("def run%d(point):".formatted(part));
    lines.add("total = 0");
    lines.open("for i in range(%d):".formatted(10 + choices.below(30)));
    boolean catches = choices.chance(50);
    if (catches) {
      lines.open("try:");
    }
    lines.add("x = " + call("i % " + (2 + choices.below(5))));
    if (catches) {
      lines.close();
      lines.open("except Exception as e:");
      lines.add("print(type(e).__name__, e, lines(e))");
      lines.add("x = 1");
      lines.close();
    }
    lines.add("total = (total * 3 + x) % 1000003 if type(x) is int else total + 1");
    lines.close();
    lines.add("return total");
    lines.close();
    lines.add("point = points[" + choices.below(3) + "]");
    lines.open("for i in range(3):");
    lines.open("try:");
    lines.add("print(run%d(point))".formatted(part));
    lines.close();
    lines.open("except Exception as e:");
    lines.add("print(type(e).__name__, e, lines(e))");
    lines.close();
    lines.close();
  }
}
