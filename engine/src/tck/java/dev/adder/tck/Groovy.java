package dev.adder.tck;

import java.util.Optional;

/** Groovy. */
final class Groovy implements Dialect {
  @Override
  public Optional<String> text(Idiom idiom) {
    return Optional.ofNullable(
        switch (idiom) {
          case ADD -> "%s + %s";
          case LAST_EXPRESSION -> "a = 40\na + 2";
          case NULL -> "null";
          case COMMENT -> "// nothing\n";
          case ASSIGN -> "%s = %s";
          case REMOVE -> null;
          case IS_NULL -> "%s == null";
          case IS_BOUND -> null;
          case SUM -> "total = 0\nfor (i in 0..<%2$s) {\n  total = total + %1$s\n}\n";
          case PRINT -> "println('%s')";
          case PRINT_VALUE -> "println(%s)";
          case SYNTAX_ERROR -> "x = 1\ny = 2\nif (x ]) {\n}\n";
          case THROW -> "x = 1\n\nthrow new IllegalStateException('boom')\n";
          case UNDEFINED_CALL -> "x = 1\n\nx = x + nosuch()\n";
          case FAIL_IN_FUNCTION -> "def f() {\n  return nosuch()\n}\nf()\n";
          case CATCH ->
              "try {\n  %s\n  seen = 'none'\n} catch (Exception e) {\n  seen = e.toString()\n}\n";
          case RETHROW ->
              "try {\n  %s\n} catch (Exception e) {\n"
                  + "  throw new IllegalStateException('mine', e)\n}\n";
          case DEEP -> "def f(n) { return f(n + 1) + 1 }\nf(0)";
          case HUGE -> "new long[Integer.MAX_VALUE][Integer.MAX_VALUE]";
          case ENDLESS -> "while (true) { }";
          case HOST_CALL -> "%s.apply(%s)";
          case FUNCTION -> "def %s(a, b) { return a + b }";
          case FUNCTION_OF -> "def %s() { return %s }";
          case OPTIONAL_PARAMETER -> "def %s(a, b = 10) { return a + b }";
          case COUNTER -> "def %s() { n = n + 1; return n }";
          case FAILING_FUNCTION -> "def %s() { throw new IllegalStateException('boom') }";
          case CALLING_FUNCTION -> "def %s(a) { return %s.apply(a) }";
          case PRINTING_FUNCTION -> "def %s() { println(%s) }";
          case OBJECT ->
              """
              class Thing {
                def apply(x) { return x + 1 }
                def run() { return null }
              }
              thing = new Thing()
              """;
          // A class of a script does not see the script's names.
          case GLOBAL_RUN -> null;
          case PRINT_ERROR, READ_LINE, LAST_ARGUMENT, ARGUMENT_COUNT, FILE, STACK_TEXT -> null;
        });
  }
}
