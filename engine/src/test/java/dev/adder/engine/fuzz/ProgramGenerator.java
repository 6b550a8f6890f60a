package dev.adder.engine.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes random valid Python programs. A program always ends: its loops are bounded, and calls and
 * iterations use up a fuel that raises what no handler of the program catches. What it prints does
 * not depend on addresses or on hashes of str.
 */
final class ProgramGenerator {
  /** Small enough that calls without end run out of it before they are too deep. */
  private static final int FUEL = 250;

  private static final String PRELUDE = prelude();

  private final Choices choices;
  private final Lines lines = new Lines();
  private final ExpressionWriter expressions;
  private final StatementWriter statements;
  private final DefinitionWriter definitions;

  private ProgramGenerator(long seed) {
    choices = new Choices(seed);
    expressions = new ExpressionWriter(choices);
    statements = new StatementWriter(choices, expressions, lines);
    definitions = new DefinitionWriter(choices, expressions, statements, lines);
  }

  /** The program of this seed. */
  static String program(long seed) {
    return new ProgramGenerator(seed).write();
  }

  private static String prelude() {
    try (InputStream in = ProgramGenerator.class.getResourceAsStream("prelude.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write() {
    Scope module = Scope.module();
    module.addClass("Base");
    lines.addAll(PRELUDE);
    lines.add("fuel = " + FUEL);
    for (Kind kind : Kind.values()) {
      String value = expressions.expression(kind, Scope.module(), 0);
      lines.add(statements.variable(kind, module) + " = " + value);
    }
    for (int part = 6 + choices.below(10); part > 0; part--) {
      lines.add("fuel = " + FUEL);
      lines.open("try:");
      if (choices.chance(45)) {
        definitions.definition(module);
      } else {
        statements.block(StatementWriter.Place.module(module), 4);
      }
      lines.close();
      lines.open("except BaseException as e:");
      lines.add("fault(e)");
      lines.close();
    }
    state(module);
    return lines.toString();
  }

  /** Prints what the names of the module hold at the end. */
  private void state(Scope module) {
    lines.open("for name in " + module.ownNames().stream().map(n -> "'" + n + "'").toList() + ":");
    lines.open("if name in globals():");
    lines.add("out(name, globals()[name])");
    lines.close();
    lines.close();
  }
}
