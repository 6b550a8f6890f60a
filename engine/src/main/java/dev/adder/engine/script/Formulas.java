package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.script.ScriptException;

/**
 * The formulas of one engine: keeps a few isolates in which they are evaluated, one evaluation at a
 * time in each. An isolate whose objects the host may still hold is not used again. Thread-safe; no
 * evaluation waits for another.
 */
final class Formulas {
  /** Isolates kept of each kind; more are made when more threads evaluate at once. */
  private static final int KEPT = 16;

  private final AdderScriptEngine engine;
  private final AtomicReferenceArray<FormulaWorld> plain = new AtomicReferenceArray<>(KEPT);
  private final AtomicReferenceArray<FormulaWorld> exact = new AtomicReferenceArray<>(KEPT);

  Formulas(AdderScriptEngine engine) {
    this.engine = engine;
  }

  /** A formula of this engine; throws a PythonException when the code is not one. */
  Formula formula(String text, FormulaOptions options, Code code) throws ScriptException {
    try {
      return new Formula(this, text, options, code);
    } catch (SyntaxFault fault) {
      throw ScriptFailures.of(fault.in(new Source(Formula.FILE, text)), Formula.FILE);
    }
  }

  /**
   * What is compiled: blanks before a formula are no indentation. Form feeds are none either, and
   * take their place so that columns stay those of the text. With a line end, an end that comes too
   * early has a column.
   */
  static Source source(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    String line = start == 0 ? text : "\f".repeat(start) + text.substring(start);
    return new Source(Formula.FILE, line.endsWith("\n") ? line : line + "\n");
  }

  /** Evaluates; as a {@code type} unless that is null. */
  Object evaluate(Formula formula, Class<?> type, Map<String, ?> values) throws ScriptException {
    Objects.requireNonNull(values, "values");
    AtomicReferenceArray<FormulaWorld> kept = formula.options().hasDecimals() ? exact : plain;
    FormulaWorld world = take(kept);
    if (world == null) {
      world = new FormulaWorld(engine.isolates().make(), formula.options().hasDecimals());
    }
    world.writeTo(engine.getContext());
    try {
      return world.evaluate(formula, type, values);
    } finally {
      if (world.isUsable()) {
        giveBack(kept, world);
      }
    }
  }

  /** Threads begin at places of their own, so that they do not meet as long as there is room. */
  private static int home() {
    return (int) Thread.currentThread().threadId() & KEPT - 1;
  }

  private static FormulaWorld take(AtomicReferenceArray<FormulaWorld> kept) {
    int home = home();
    for (int i = 0; i < KEPT; i++) {
      int at = home + i & KEPT - 1;
      FormulaWorld world = kept.getPlain(at) == null ? null : kept.getAndSet(at, null);
      if (world != null) {
        return world;
      }
    }
    return null;
  }

  private static void giveBack(AtomicReferenceArray<FormulaWorld> kept, FormulaWorld world) {
    int home = home();
    for (int i = 0; i < KEPT; i++) {
      if (kept.compareAndSet(home + i & KEPT - 1, null, world)) {
        return;
      }
    }
  }
}
