package dev.adder.engine.code;

import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Stmt;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that methods of a class assign on {@code self}: {@code __static_attributes__}. */
final class StaticAttributes {
  private StaticAttributes() {}

  static PyTuple of(Stmt.ClassDef c) {
    Set<String> names = new TreeSet<>();
    for (Stmt s : c.body()) {
      if (s instanceof Stmt.FunctionDef f && self(f.arguments()) != null) {
        collect(f.body(), self(f.arguments()), names);
      }
    }
    return PyTuple.of(names.stream().map(Str::of).toArray());
  }

  private static String self(Node.Arguments a) {
    if (!a.positionalOnly().isEmpty()) {
      return a.positionalOnly().getFirst().name();
    }
    return a.positional().isEmpty() ? null : a.positional().getFirst().name();
  }

  private static void collect(List<Stmt> body, String self, Set<String> names) {
    for (Stmt s : body) {
      switch (s) {
        case Stmt.Assign a -> a.targets().forEach(t -> target(t, self, names));
        case Stmt.AugAssign a -> target(a.target(), self, names);
        case Stmt.AnnAssign a -> target(a.target(), self, names);
        case Stmt.If i -> {
          collect(i.body(), self, names);
          collect(i.orElse(), self, names);
        }
        case Stmt.For f -> {
          target(f.target(), self, names);
          collect(f.body(), self, names);
          collect(f.orElse(), self, names);
        }
        case Stmt.While w -> {
          collect(w.body(), self, names);
          collect(w.orElse(), self, names);
        }
        case Stmt.With w -> collect(w.body(), self, names);
        case Stmt.Try t -> {
          collect(t.body(), self, names);
          t.handlers().forEach(h -> collect(h.body(), self, names));
          collect(t.orElse(), self, names);
          collect(t.finalBody(), self, names);
        }
        default -> {}
      }
    }
  }

  private static void target(Expr target, String self, Set<String> names) {
    switch (target) {
      case Expr.Attribute a when a.value() instanceof Expr.Name n && n.id().equals(self) ->
          names.add(a.name());
      case Expr.Tuple t -> t.elements().forEach(e -> target(e, self, names));
      case Expr.ListExpr l -> l.elements().forEach(e -> target(e, self, names));
      case Expr.Starred s -> target(s.value(), self, names);
      default -> {}
    }
  }
}
