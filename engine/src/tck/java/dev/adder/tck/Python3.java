package dev.adder.tck;

import java.util.Optional;

/** Python 3. */
final class Python3 implements Dialect {
  @Override
  public Optional<String> text(Idiom idiom) {
    return Optional.of(
        switch (idiom) {
          case ADD -> "%s + %s";
          case LAST_EXPRESSION -> "a = 40\na + 2";
          case NULL -> "None";
          case COMMENT -> "# nothing\n";
          case ASSIGN -> "%s = %s";
          case REMOVE -> "del %s";
          case IS_NULL -> "%s is None";
          case IS_BOUND -> "'%s' in globals()";
          case SUM -> "total = 0\nfor i in range(%2$s):\n    total = total + %1$s\n";
          case PRINT -> "print('%s')";
          case PRINT_VALUE -> "print(%s)";
          case PRINT_ERROR -> "import sys\nsys.stderr.write('%s')";
          case READ_LINE -> "input()";
          case LAST_ARGUMENT -> "import sys\nlast = sys.argv[-1]\n";
          case ARGUMENT_COUNT -> "import sys\ncount = len(sys.argv) - 1\n";
          case FILE -> "__file__";
          case STACK_TEXT ->
              """
              import traceback
              try:
                  1 / 0
              except ZeroDivisionError:
                  text = traceback.format_exc()
              """;
          case SYNTAX_ERROR -> "x = 1\ny = 2\nif x y:\n    pass\n";
          case THROW -> "x = 1\n\nraise ValueError('boom')\n";
          case UNDEFINED_CALL -> "x = 1\n\nx = x + nosuch()\n";
          case FAIL_IN_FUNCTION -> "def f():\n    return nosuch()\n\nf()\n";
          case CATCH ->
              "try:\n    %s\n    seen = 'none'\nexcept Exception as e:\n    seen = str(e)\n";
          case RETHROW ->
              "try:\n    %s\nexcept Exception as e:\n    raise ValueError('mine') from e\n";
          case DEEP -> "def f(n):\n    return f(n + 1) + 1\nf(0)";
          case HUGE -> "[0] * 2 ** 59";
          case ENDLESS -> "while True:\n    pass\n";
          case HOST_CALL -> "%s(%s)";
          case FUNCTION -> "def %s(a, b):\n    return a + b\n";
          case FUNCTION_OF -> "def %s():\n    return %s\n";
          case OPTIONAL_PARAMETER -> "def %s(a, b=10):\n    return a + b\n";
          case COUNTER -> "def %s():\n    global n\n    n = n + 1\n    return n\n";
          case FAILING_FUNCTION -> "def %s():\n    raise ValueError('boom')\n";
          case CALLING_FUNCTION -> "def %s(a):\n    return %s(a)\n";
          case PRINTING_FUNCTION -> "def %s():\n    print(%s)\n";
          case OBJECT ->
              """
              class Thing:
                  def apply(self, x):
                      return x + 1
                  def run(self):
                      return None
              thing = Thing()
              """;
          case GLOBAL_RUN ->
              """
              class Runner:
                  def run(self):
                      global ran
                      ran = 1
              seen = Runner()
              """;
        });
  }
}
