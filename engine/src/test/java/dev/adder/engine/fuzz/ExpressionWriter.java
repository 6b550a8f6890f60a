package dev.adder.engine.fuzz;

import java.util.List;

/** Writes random expressions. Confined. */
final class ExpressionWriter {
  /** Now and then an operand has another kind than it should: faults are compared, too. */
  private static final int WRONG_KIND_PERCENT = 2;

  private static final List<String> TEXTS =
      List.of(
          "''",
          "'a'",
          "'ab'",
          "'abcabc'",
          "' x y '",
          "'\\u00e9\\u4e2d'",
          "'\\U0001f40d!'",
          "'12'",
          "'-7'",
          "'1.5'",
          "'0x1f'",
          "'Hello World'",
          "'a,b;c'",
          "'\\t\\n'",
          "'\\u00df\\u0130'",
          "\"it's\"",
          "'nan'",
          "'1_000'",
          "'\\ud800z'");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "-1",
          "7",
          "10",
          "255",
          "1000",
          "-17",
          "2**31",
          "2**62",
          "-2**63",
          "2**63 - 1",
          "10**18",
          "10**20",
          "0x7fff_ffff",
          "True");

  private static final List<String> REALS =
      List.of(
          "0.0",
          "-0.0",
          "1.0",
          "0.5",
          "-2.75",
          "3.14159",
          "1e10",
          "1e16",
          "1e-7",
          "123456.789",
          "1e308",
          "5e-324",
          "float('inf')",
          "float('nan')",
          "0.1",
          "2.5",
          "1e22");

  private static final List<String> BYTE_TEXTS =
      List.of("b''", "b'ab'", "b'\\x00\\xff'", "b'12 34'", "b'Zz'");

  private final Choices choices;
  private int names;

  ExpressionWriter(Choices choices) {
    this.choices = choices;
  }

  /** A name that no other text has. */
  String fresh(String prefix) {
    return prefix + names++;
  }

  Kind kind() {
    return choices.of(Kind.values());
  }

  /** An expression that, when nothing goes wrong, has this kind. */
  String expression(Kind wanted, Scope scope, int depth) {
    Kind kind = choices.chance(WRONG_KIND_PERCENT) ? kind() : wanted;
    if (depth <= 0 || choices.chance(25)) {
      return atom(kind, scope);
    }
    if (choices.chance(12) && !scope.functions(kind).isEmpty()) {
      return call(choices.of(scope.functions(kind)), scope, depth);
    }
    return expand(choices.of(Grammar.texts(kind)), scope, depth);
  }

  private String call(Scope.Function function, Scope scope, int depth) {
    StringBuilder text = new StringBuilder(function.name()).append('(');
    for (Kind parameter : function.parameters()) {
      text.append(expression(parameter, scope, depth - 2)).append(", ");
    }
    return text.append(')').toString();
  }

  private String atom(Kind kind, Scope scope) {
    List<String> known = scope.names(kind);
    if (!known.isEmpty() && choices.chance(75)) {
      return known.get(known.size() - 1 - Math.min(choices.below(6), known.size() - 1));
    }
    return literal(kind, scope);
  }

  private String literal(Kind kind, Scope scope) {
    return switch (kind) {
      case INT -> "(" + choices.of(NUMBERS) + ")";
      case FLOAT -> "(" + choices.of(REALS) + ")";
      case STR -> choices.of(TEXTS);
      case BOOL -> choices.of("True", "False");
      case LIST -> choices.of("[]", "[1]", "[3, 1, 2]", "[5, -5, 0, 5]", "[2**40, 1]");
      case WORDS -> choices.of("[]", "['a']", "['b', 'a', '']", "['xyz', 'ab', 'c']");
      case DICT -> choices.of("{}", "{'a': 1}", "{'b': 2, 'a': 1}", "{'': -1, 'ab': 10**19}");
      case SET -> choices.of("set()", "{1}", "{3, 1, 2}", "{-1, 40, 8, 16}");
      case TUPLE -> choices.of("()", "(1,)", "(1, 'a')", "(2, 1.5, None)");
      case BYTES -> choices.of(BYTE_TEXTS);
      case OBJECT -> {
        List<String> classes = scope.classes();
        yield classes.isEmpty() ? "None" : choices.of(classes) + "(" + choices.below(9) + ")";
      }
    };
  }

  /** A format specification in quotes, right more often than not. */
  private String specification() {
    return "'"
        + choices.of("", "", "<", ">", "^", "*^", "=", "0=")
        + choices.of("", "", "+", " ", "-")
        + choices.of("", "", "", "#", "z")
        + choices.of("", "", "0", "8", "12", "05")
        + choices.of("", "", ",", "_")
        + choices.of("", "", ".3", ".0")
        + choices.of("", "", "d", "x", "b", "f", "e", "g", "s", "n", "%", "X", "G", "c")
        + "'";
  }

  private String expand(String text, Scope scope, int depth) {
    Scope inner = scope.nested();
    String number = text.contains("$n") ? fresh("n") : "";
    String letter = text.contains("$c") ? fresh("c") : "";
    if (!number.isEmpty()) {
      inner.add(Kind.INT, number);
    }
    if (!letter.isEmpty()) {
      inner.add(Kind.STR, letter);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$') {
        out.append(text.charAt(++i) == 'n' ? number : letter);
      } else if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
        out.append(c);
        i++;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        out.append(operand(text.substring(i + 1, end), scope, inner, depth - 1));
        i = end;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String operand(String place, Scope outer, Scope inner, int depth) {
    Scope scope = place.endsWith("!") ? outer : inner;
    return switch (place.charAt(0)) {
      case 'F' -> specification();
      case 'a' -> expression(kind(), scope, depth);
      default -> expression(Kind.of(place.charAt(0)), scope, depth);
    };
  }
}
