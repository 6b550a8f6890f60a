package dev.adder.engine.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Sections;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes against CPython 3.13's code objects; see src/test/oracle/scopes.py. */
final class ScopesTest {
  private static final Map<String, String> SECTIONS = Sections.of(ScopesTest.class, "scopes.txt");

  static Stream<String> sections() {
    return SECTIONS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("sections")
  void resolve_program_equalsCPythonsCode(String name) {
    String[] parts = SECTIONS.get(name).split("---\n");
    List<String> lines = new ArrayList<>();
    describe(resolve(parts[0]).module(), lines);
    assertEquals(parts[1].strip(), String.join("\n", lines.stream().sorted().toList()).strip());
  }

  private static Scopes resolve(String text) {
    return Resolver.resolve(module(text));
  }

  private static Module module(String text) {
    return Parser.parse(new Source("<t>", text), Module.Mode.EXEC);
  }

  private static void describe(Scope scope, List<String> lines) {
    for (Scope child : scope.children()) {
      if (child.kind() == Scope.Kind.ANNOTATION) {
        continue;
      }
      if (!child.isInlined()) {
        lines.add(line(child));
      }
      describe(child, lines);
    }
  }

  private static String line(Scope scope) {
    Set<String> cells = new TreeSet<>();
    Set<String> locals = new TreeSet<>();
    collect(scope, cells, locals);
    locals.removeAll(cells);
    String flags =
        (scope.isGenerator() ? "G" : "")
            + (scope.isCoroutine() ? "C" : "")
            + (scope.isAsyncGenerator() ? "A" : "");
    boolean registers = scope.kind() != Scope.Kind.CLASS;
    return String.join(
        "|",
        name(scope),
        String.join(",", scope.freeVariables()),
        String.join(",", cells),
        flags,
        String.join(",", scope.parameters()),
        registers ? String.join(",", locals) : "");
  }

  private static void collect(Scope scope, Set<String> cells, Set<String> locals) {
    cells.addAll(scope.cellVariables());
    locals.addAll(scope.locals());
    scope.children().stream()
        .filter(Scope::isInlined)
        .forEach(child -> collect(child, cells, locals));
  }

  private static String name(Scope scope) {
    return switch (scope.kind()) {
      case LAMBDA -> "<lambda>";
      case GENERATOR_EXPRESSION -> "<genexpr>";
      case TYPE_PARAMETERS -> "<generic parameters of " + scope.name() + ">";
      default -> scope.name();
    };
  }

  @Test
  void lookup_inlinedComprehension_sharesTheFrame() {
    Module module = module("def f(a): return [lambda: a + x for x in a]");
    Scopes scopes = Resolver.resolve(module);
    Stmt.FunctionDef def = (Stmt.FunctionDef) module.body().getFirst();
    Expr.ListComp comp = (Expr.ListComp) ((Stmt.Return) def.body().getFirst()).value();
    Scope f = scopes.of(def);
    Scope comprehension = scopes.of(comp);
    assertEquals(f, comprehension.frame());
    assertEquals(new Access("a", Binding.CELL, f), comprehension.lookup("a"));
    assertEquals(new Access("x", Binding.CELL, comprehension), comprehension.lookup("x"));
    assertEquals(List.of("a", "x"), scopes.of(comp.element()).freeVariables());
  }

  @Test
  void kind_moduleAndClassNames_areNamespaceLookups() {
    Module module = module("a = b\nglobal c\nclass A:\n  d = e\n  f = [e for g in d if a]\n");
    Scopes scopes = Resolver.resolve(module);
    assertEquals(Binding.NAME, scopes.module().kind("a"));
    assertEquals(Binding.NAME, scopes.module().kind("b"));
    assertEquals(Binding.GLOBAL_EXPLICIT, scopes.module().kind("c"));
    Scope type = scopes.of((Stmt.ClassDef) module.body().get(2));
    assertEquals(Binding.NAME, type.kind("d"));
    assertEquals(Binding.NAME, type.kind("e"));
    Scope comprehension = type.children().getFirst();
    assertEquals(Binding.GLOBAL_IMPLICIT, comprehension.kind("e"));
    assertEquals(Binding.LOCAL, comprehension.kind("g"));
  }

  @Test
  void docstring_firstStatementIsText_found() {
    assertEquals("doc", Scopes.docstring(module("'doc'\na").body()).orElseThrow());
    assertEquals(true, Scopes.docstring(module("f'doc'").body()).isEmpty());
  }
}
