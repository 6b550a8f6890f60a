package dev.adder.engine.fuzz;

import java.util.List;

/** Writes random statements; every loop and every call costs fuel, so they end. Confined. */
final class StatementWriter {
  private static final int DEPTH = 3;

  private static final List<String> FAULTS =
      List.of(
          "ZeroDivisionError",
          "(TypeError, ValueError)",
          "IndexError",
          "KeyError",
          "Exception",
          "(ArithmeticError, LookupError)",
          "AttributeError",
          "NameError",
          "OverflowError");

  private final Choices choices;
  private final ExpressionWriter expressions;
  private final Lines lines;

  /** Where a statement stands: what may be written there. */
  record Place(Scope scope, int depth, boolean inLoop, Kind result, boolean isGenerator) {
    static Place module(Scope scope) {
      return new Place(scope, DEPTH, false, null, false);
    }

    static Place body(Scope scope, Kind result, boolean isGenerator) {
      return new Place(scope, DEPTH - 1, false, result, isGenerator);
    }

    Place block() {
      return new Place(scope, depth - 1, inLoop, result, isGenerator);
    }

    Place loop() {
      return new Place(scope, depth - 1, true, result, isGenerator);
    }

    /** A finally block: jumps out of it swallow what is raised, and later versions warn. */
    Place last() {
      return new Place(scope, 0, false, null, false);
    }
  }

  StatementWriter(Choices choices, ExpressionWriter expressions, Lines lines) {
    this.choices = choices;
    this.expressions = expressions;
    this.lines = lines;
  }

  void block(Place place, int most) {
    for (int i = choices.below(most); i >= 0; i--) {
      statement(place);
    }
  }

  void statement(Place place) {
    int choice = place.depth <= 0 ? choices.below(60) : choices.below(100);
    if (choice < 28) {
      assignment(place.scope);
    } else if (choice < 40) {
      change(place.scope);
    } else if (choice < 50) {
      print(place.scope);
    } else if (choice < 60) {
      leave(place);
    } else if (choice < 70) {
      condition(place);
    } else if (choice < 80) {
      loop(place);
    } else if (choice < 92) {
      attempt(place);
    } else if (choice < 95) {
      with(place);
    } else {
      match(place);
    }
  }

  private String text(Kind kind, Scope scope) {
    return expressions.expression(kind, scope, 3);
  }

  /** A variable of this kind: an old one, or a new one. */
  String variable(Kind kind, Scope scope) {
    List<String> known = scope.ownNames(kind);
    if (!known.isEmpty() && choices.chance(65)) {
      return choices.of(known);
    }
    String name = expressions.fresh(scope.isFunction() ? "l" : "v");
    scope.add(kind, name);
    return name;
  }

  void assignment(Scope scope) {
    Kind kind = expressions.kind();
    String value = text(kind, scope);
    switch (choices.below(10)) {
      case 0 -> {
        String first = text(Kind.INT, scope);
        lines.add(
            variable(kind, scope)
                + ", "
                + variable(Kind.INT, scope)
                + " = k(%s), k(%s)".formatted(value, first));
      }
      case 1 -> {
        String list = text(Kind.LIST, scope);
        lines.add(
            variable(Kind.INT, scope) + ", *" + variable(Kind.LIST, scope) + " = k(" + list + ")");
      }
      case 2 -> lines.add("if (" + variable(kind, scope) + " := k(" + value + ")): pass");
      case 3 ->
          lines.add(
              "%s = %s = k(%s)".formatted(variable(kind, scope), variable(kind, scope), value));
      default -> lines.add(variable(kind, scope) + " = k(" + value + ")");
    }
  }

  /** Changes what a variable holds, in place where its kind can. */
  private void change(Scope scope) {
    Kind kind = expressions.kind();
    List<String> known = scope.ownNames(kind);
    if (known.isEmpty()) {
      assignment(scope);
      return;
    }
    String name = choices.of(known);
    String number = text(Kind.INT, scope);
    switch (kind) {
      case INT, FLOAT -> {
        lines.add(name + choices.of(" += ", " -= ", " *= ", " //= ", " %= ") + text(kind, scope));
        lines.add(name + " = k(" + name + ")");
      }
      case LIST -> list(name, number, scope);
      case DICT -> dict(name, number, scope);
      case SET ->
          lines.add(
              name
                  + choices
                      .of(".add(k(%s))", ".discard(%s)", ".remove(%s)", " ^= {k(%s)}")
                      .formatted(number));
      case OBJECT ->
          lines.add(
              name + choices.of(".x = k(%s)", ".y = k(%s)", ".x += %s & 7").formatted(number));
      default -> lines.add("%s = k(%s + %s)".formatted(name, name, text(kind, scope)));
    }
  }

  private void list(String name, String number, Scope scope) {
    lines.add(
        switch (choices.below(9)) {
          case 0 -> name + "[" + number + "] = k(" + text(Kind.INT, scope) + ")";
          case 1 -> name + "[%s:%s] = k(%s)".formatted(number, number, text(Kind.LIST, scope));
          case 2 -> "del " + name + "[" + number + "]";
          case 3 -> "del " + name + "[" + choices.below(3) + "::2]";
          case 4 -> name + ".sort(key=lambda q: q % 7)";
          case 5 -> name + ".insert(" + number + ", 5)";
          case 6 -> "out(" + name + ".pop())";
          case 7 -> name + " += k(" + text(Kind.LIST, scope) + ")";
          default -> name + ".append(k(" + number + "))";
        });
    lines.add(name + " = k(" + name + ")");
  }

  private void dict(String name, String number, Scope scope) {
    String key = text(Kind.STR, scope);
    lines.add(
        switch (choices.below(6)) {
          case 0 -> "del " + name + "[" + key + "]";
          case 1 -> name + " |= k(" + text(Kind.DICT, scope) + ")";
          case 2 -> "out(" + name + ".pop(" + key + ", None))";
          case 3 -> name + ".setdefault(k(" + key + "), k(" + number + "))";
          case 4 -> name + ".update(a=k(" + number + "))";
          default -> name + "[k(" + key + ")] = k(" + number + ")";
        });
    lines.add(name + " = k(" + name + ")");
  }

  private void print(Scope scope) {
    lines.add("out(" + text(expressions.kind(), scope) + ")");
  }

  private void leave(Place place) {
    int choice = choices.below(10);
    if (place.inLoop && choice < 4) {
      lines.add("if " + text(Kind.BOOL, place.scope) + ": " + choices.of("break", "continue"));
    } else if (place.isGenerator && choice < 8) {
      String value = text(Kind.INT, place.scope);
      lines.add(
          choice < 6
              ? variable(Kind.INT, place.scope) + " = k((yield k(" + value + ")) or 0)"
              : "yield from " + text(Kind.LIST, place.scope));
    } else if (place.result != null && choice < 7) {
      String test = text(Kind.BOOL, place.scope);
      lines.add("if %s: return k(%s)".formatted(test, text(place.result, place.scope)));
    } else if (choice < 8) {
      lines.add(
          "assert %s, %s".formatted(text(Kind.BOOL, place.scope), text(Kind.STR, place.scope)));
    } else if (choice < 9) {
      lines.add(
          "if %s: raise %s(%s)"
              .formatted(
                  text(Kind.BOOL, place.scope),
                  choices.of("ValueError", "KeyError", "IndexError", "Oops"),
                  text(Kind.STR, place.scope)));
    } else {
      assignment(place.scope);
    }
  }

  private void body(Place place, int most) {
    block(place, most);
    lines.close();
  }

  private void condition(Place place) {
    lines.open("if " + text(Kind.BOOL, place.scope) + ":");
    body(place.block(), 3);
    if (choices.chance(40)) {
      lines.open("elif " + text(expressions.kind(), place.scope) + ":");
      body(place.block(), 2);
    }
    if (choices.chance(50)) {
      lines.open("else:");
      body(place.block(), 2);
    }
  }

  private void loop(Place place) {
    if (choices.chance(30)) {
      String counter = expressions.fresh("w");
      lines.add(counter + " = " + choices.below(6));
      lines.open(
          "while "
              + counter
              + " > 0"
              + choices.of("", " and %s".formatted(text(Kind.BOOL, place.scope)))
              + ":");
      lines.add(counter + " -= 1");
    } else {
      Kind iterated = choices.of(Kind.LIST, Kind.LIST, Kind.WORDS, Kind.STR, Kind.SET, Kind.DICT);
      String source =
          choices.chance(30)
              ? "range(" + choices.below(12) + ")"
              : "k(" + text(iterated, place.scope) + ")";
      boolean numbers = source.startsWith("range") || iterated == Kind.LIST || iterated == Kind.SET;
      String name = variable(numbers ? Kind.INT : Kind.STR, place.scope);
      lines.open("for " + name + " in " + source + ":");
    }
    lines.add("tick()");
    body(place.loop(), 3);
    if (choices.chance(20)) {
      lines.open("else:");
      body(place.block(), 2);
    }
  }

  private void attempt(Place place) {
    lines.open("try:");
    body(place.block(), 3);
    boolean handled = choices.chance(80);
    if (handled) {
      lines.open("except " + choices.of(FAULTS) + " as e:");
      lines.add("fault(e)");
      body(place.block(), 2);
      if (choices.chance(30)) {
        lines.open("except Exception:");
        lines.add(choices.of("raise", "out('other')", "raise Oops('again') from None"));
        lines.close();
      }
      if (choices.chance(25)) {
        lines.open("else:");
        body(place.block(), 2);
      }
    }
    if (!handled || choices.chance(35)) {
      lines.open("finally:");
      body(place.last(), 2);
    }
  }

  private void with(Place place) {
    lines.open(
        "with Guard(%d, %s) as %s:"
            .formatted(
                choices.below(4),
                choices.of("ValueError", "LookupError", "()"),
                variable(Kind.INT, place.scope)));
    body(place.block(), 3);
  }

  private void match(Place place) {
    Scope scope = place.scope;
    lines.open("match " + text(expressions.kind(), scope) + ":");
    String number = variable(Kind.INT, scope);
    String list = variable(Kind.LIST, scope);
    List<String> patterns =
        List.of(
            "0 | 1 | -1",
            "int(" + number + ") if " + text(Kind.BOOL, scope),
            "[" + number + ", *" + list + "]",
            "{'a': " + number + "}",
            "str() as m",
            "float()",
            "True | None",
            "'a' | 'ab'",
            "[[_], _]",
            "(_, _)",
            "Base(x=" + number + ")",
            "bytes() | bytearray()",
            "{'b': 2, **rest}");
    for (int i = choices.below(4); i >= 0; i--) {
      lines.open("case " + choices.of(patterns) + ":");
      body(place.block(), 2);
    }
    lines.open("case _:");
    body(place.block(), 1);
    lines.close();
  }
}
