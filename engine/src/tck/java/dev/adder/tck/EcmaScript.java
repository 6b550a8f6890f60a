package dev.adder.tck;

import java.util.Optional;

/** ECMAScript 5 as Nashorn has it. */
final class EcmaScript implements Dialect {
  @Override
  public Optional<String> text(Idiom idiom) {
    return Optional.ofNullable(
        switch (idiom) {
          case ADD -> "%s + %s";
          case LAST_EXPRESSION -> "a = 40;\na + 2";
          case NULL -> "null";
          case COMMENT -> "// nothing\n";
          case ASSIGN -> "%s = %s";
          case REMOVE -> "delete %s";
          case IS_NULL -> "%s === null";
          case IS_BOUND -> "typeof %s !== 'undefined'";
          case SUM -> "total = 0;\nfor (i = 0; i < %2$s; i++) {\n  total = total + %1$s;\n}\n";
          case PRINT -> "print('%s')";
          case PRINT_VALUE -> "print(%s)";
          case SYNTAX_ERROR -> "var x = 1;\nvar y = 2;\nif (x y) {\n}\n";
          case THROW -> "var x = 1;\n\nthrow new Error('boom');\n";
          case UNDEFINED_CALL -> "var x = 1;\n\nx = x + nosuch();\n";
          case FAIL_IN_FUNCTION -> "function f() {\n  return nosuch();\n}\nf();\n";
          case CATCH ->
              "var seen;\ntry {\n  %s;\n  seen = 'none';\n} catch (e) {\n"
                  + "  seen = String(e);\n}\n";
          case DEEP -> "function f(n) { return f(n + 1) + 1; }\nf(0)";
          case ENDLESS -> "while (true) { }";
          case HOST_CALL -> "%s(%s)";
          case FUNCTION -> "function %s(a, b) { return a + b; }";
          case FUNCTION_OF -> "function %s() { return %s; }";
          case COUNTER -> "function %s() { n = n + 1; return n; }";
          case FAILING_FUNCTION -> "function %s() { throw new Error('boom'); }";
          case CALLING_FUNCTION -> "function %s(a) { return %s(a); }";
          case PRINTING_FUNCTION -> "function %s() { print(%s); }";
          case OBJECT ->
              "thing = {apply: function(x) { return x + 1; }, run: function() { return null; }}";
          case GLOBAL_RUN -> "seen = {run: function() { ran = 1; }}";
          // Nothing of the language itself or of the engine without options.
          case PRINT_ERROR, READ_LINE, LAST_ARGUMENT, ARGUMENT_COUNT, STACK_TEXT, RETHROW -> null;
          case FILE -> "__FILE__";
          // Arrays are sparse: memory is not asked for at once.
          case HUGE -> null;
          // Every function takes any number of arguments.
          case OPTIONAL_PARAMETER -> null;
        });
  }
}
