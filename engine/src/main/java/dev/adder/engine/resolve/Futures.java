package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.HashSet;
import java.util.Set;

/** The future features of a module, and the last statement that asks for them. */
record Futures(Set<String> features, Span last) {
  private static final Set<String> KNOWN =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "barry_as_FLUFL",
          "generator_stop",
          "annotations");

  boolean annotations() {
    return features.contains("annotations");
  }

  /** Whether the last statement that may ask for features stands before a place. */
  boolean isBefore(Span place) {
    return last.line() < place.line()
        || last.line() == place.line() && last.column() < place.column();
  }

  static Futures of(Module module, Set<String> inherited) {
    Set<String> features = new HashSet<>(inherited);
    Span last = Span.NONE;
    boolean first = true;
    for (Stmt statement : module.body()) {
      if (statement instanceof Stmt.ImportFrom from
          && from.level() == 0
          && "__future__".equals(from.module())) {
        from.names().forEach(alias -> features.add(known(alias, from)));
        last = from.span();
      } else if (!first || !isText(statement)) {
        break;
      }
      first = false;
    }
    return new Futures(Set.copyOf(features), last);
  }

  private static boolean isText(Stmt statement) {
    return statement instanceof Stmt.ExprStmt expr
        && expr.value() instanceof Expr.Constant constant
        && constant.value() instanceof String;
  }

  private static String known(Node.Alias alias, Stmt.ImportFrom from) {
    String name = alias.name();
    Span span = from.span();
    Span place = new Span(span.line(), span.column(), span.line(), -1);
    if (name.equals("braces")) {
      throw SyntaxFault.at(place, "not a chance");
    }
    if (!KNOWN.contains(name)) {
      throw SyntaxFault.at(place, "future feature " + name + " is not defined");
    }
    return name;
  }
}
