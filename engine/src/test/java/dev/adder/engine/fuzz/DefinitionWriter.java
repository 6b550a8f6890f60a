package dev.adder.engine.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Writes random functions, generators and classes. Confined. */
final class DefinitionWriter {
  private final Choices choices;
  private final ExpressionWriter expressions;
  private final StatementWriter statements;
  private final Lines lines;

  DefinitionWriter(
      Choices choices, ExpressionWriter expressions, StatementWriter statements, Lines lines) {
    this.choices = choices;
    this.expressions = expressions;
    this.statements = statements;
    this.lines = lines;
  }

  void definition(Scope scope) {
    switch (choices.below(8)) {
      case 0, 1 -> type(scope);
      case 2 -> generator(scope);
      case 3 -> closure(scope);
      case 4 -> recursion(scope);
      case 5 -> coroutine(scope);
      default -> function(scope);
    }
  }

  private String value(Kind kind, Scope scope) {
    return "k(" + expressions.expression(kind, scope, 2) + ")";
  }

  private List<Kind> kinds(int most) {
    List<Kind> kinds = new ArrayList<>();
    for (int i = choices.below(most); i > 0; i--) {
      kinds.add(expressions.kind());
    }
    return kinds;
  }

  /** Opens a function; what follows is its body. */
  private Scope open(String prefix, Scope outer, List<Kind> parameters) {
    Scope body = outer.function();
    StringBuilder head = new StringBuilder(prefix).append('(');
    for (Kind parameter : parameters) {
      String name = expressions.fresh("p");
      body.add(parameter, name);
      head.append(name).append(", ");
    }
    String extra = expressions.fresh("p");
    switch (choices.below(5)) {
      case 0 -> head.append(extra).append("=").append(value(Kind.INT, outer));
      case 1 -> head.append("*, ").append(extra).append("=").append(value(Kind.INT, outer));
      case 2 ->
          head.append("*")
              .append(expressions.fresh("p"))
              .append(", ")
              .append(extra)
              .append("=1, **")
              .append(expressions.fresh("p"));
      default -> head.append(extra).append("=3, /");
    }
    lines.open(head.append("):").toString());
    lines.add("tick()");
    body.add(Kind.INT, extra);
    return body;
  }

  private void function(Scope scope) {
    String name = expressions.fresh("f");
    Kind result = expressions.kind();
    List<Kind> parameters = kinds(4);
    if (choices.chance(15)) {
      lines.add("@traced");
    }
    Scope body = open("def " + name, scope, parameters);
    if (choices.chance(25) && !scope.ownNames(Kind.INT).isEmpty()) {
      String shared = choices.of(scope.ownNames(Kind.INT));
      lines.add((scope.isFunction() ? "nonlocal " : "global ") + shared);
      lines.add(shared + " = k(" + shared + " + 1)");
    }
    statements.block(StatementWriter.Place.body(body, result, false), 4);
    lines.add("return " + value(result, body));
    lines.close();
    scope.add(new Scope.Function(name, result, parameters));
  }

  private void generator(Scope scope) {
    String name = expressions.fresh("g");
    Scope body = open("def " + name, scope, List.of(Kind.INT));
    lines.add("yield 1");
    statements.block(StatementWriter.Place.body(body, null, true), 4);
    lines.add("return " + value(Kind.INT, body));
    lines.close();
    String driver = expressions.fresh("f");
    lines.open("def " + driver + "(n):");
    lines.add(
        choices.of(
            "return k(list(" + name + "(n)))",
            "return drive(" + name + "(n))",
            "return k([x for x, _ in zip(" + name + "(n), range(4))])"));
    lines.close();
    scope.add(new Scope.Function(driver, Kind.LIST, List.of(Kind.INT)));
  }

  private void coroutine(Scope scope) {
    String name = expressions.fresh("a");
    lines.open("async def " + name + "(n):");
    lines.add("tick()");
    Scope body = scope.function();
    body.add(Kind.INT, "n");
    lines.open("async with Room(n):");
    lines.open("async for i in Steps(n & 3):");
    body.add(Kind.INT, "i");
    statements.block(StatementWriter.Place.body(body, Kind.INT, false).loop(), 2);
    lines.close();
    lines.close();
    lines.add("return " + value(Kind.INT, body));
    lines.close();
    String driver = expressions.fresh("f");
    lines.open("def " + driver + "(n):");
    lines.add("return awaited(" + name + "(n))");
    lines.close();
    scope.add(new Scope.Function(driver, Kind.INT, List.of(Kind.INT)));
  }

  private void closure(Scope scope) {
    String name = expressions.fresh("f");
    Scope outer = open("def " + name, scope, List.of(Kind.INT));
    statements.assignment(outer);
    function(outer);
    if (choices.chance(50)) {
      function(outer);
    }
    statements.block(StatementWriter.Place.body(outer, Kind.INT, false), 3);
    lines.add("return " + value(Kind.INT, outer));
    lines.close();
    scope.add(new Scope.Function(name, Kind.INT, List.of(Kind.INT)));
  }

  private void recursion(Scope scope) {
    String name = expressions.fresh("r");
    Scope body = scope.function();
    body.add(Kind.INT, "n");
    body.add(Kind.INT, "acc");
    lines.open("def " + name + "(n, acc=0, *, top=12):");
    lines.add("tick()");
    lines.open("if top <= 0 or not n:");
    lines.add("return k(acc)");
    lines.close();
    statements.block(StatementWriter.Place.body(body, Kind.INT, false), 2);
    lines.add(
        "return "
            + name
            + "(n - 1, k("
            + expressions.expression(Kind.INT, body, 2)
            + "), top=top - 1)");
    lines.close();
    scope.add(new Scope.Function(name, Kind.INT, List.of(Kind.INT)));
  }

  private void type(Scope scope) {
    String name = expressions.fresh("C");
    List<String> classes = scope.classes();
    String base = classes.isEmpty() || choices.chance(40) ? "Base" : choices.of(classes);
    lines.open("class " + name + "(" + base + "):");
    if (choices.chance(20)) {
      lines.add("__slots__ = ('s" + name + "',)");
    }
    lines.add("y = " + choices.below(50));
    List<String> methods =
        List.of(
            "def more(self, n)",
            "def __call__(self, n)",
            "def __getitem__(self, n)",
            "def __len__(self)",
            "def twice(self)",
            "def __contains__(self, n)");
    for (int i = choices.below(4); i >= 0; i--) {
      method(name, choices.of(methods), scope);
    }
    lines.close();
    scope.addClass(name);
  }

  private void method(String type, String head, Scope scope) {
    Scope body = scope.function();
    boolean isObject = head.contains("more");
    if (head.contains("twice")) {
      lines.add("@property");
    }
    lines.open(head + ":");
    lines.add("tick()");
    body.add(Kind.OBJECT, "self");
    if (head.contains(", n")) {
      body.add(Kind.INT, "n");
    }
    statements.block(StatementWriter.Place.body(body, isObject ? Kind.OBJECT : Kind.INT, false), 2);
    if (choices.chance(30) && head.contains(", n") && !isObject) {
      String called = head.substring(head.indexOf(' ') + 1, head.indexOf('('));
      lines.add("return super()." + called + "(n)");
    } else if (isObject) {
      lines.add("return " + type + "(" + value(Kind.INT, body) + ")");
    } else {
      lines.add("return " + value(Kind.INT, body));
    }
    lines.close();
  }
}
