package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.script.ScriptException;

/**
 * One Python expression of a user, compiled: names go in, a value of the host's type comes out.
 *
 * <pre>{@code
 * Formula total = engine.formula("price * qty * (1 - discount)");
 * total.reads();                                             // [discount, price, qty]
 * double sum = total.evalAs(double.class, Map.of("price", 9.5, "qty", 3, "discount", 0.1));
 * }</pre>
 *
 * <p>A formula has no statements, assigns to no names and imports nothing. Lambdas, comprehensions
 * and f-strings are allowed and metered like all else: each evaluation is a run under the engine's
 * policy and limits. Evaluations leave nothing behind that another one could see.
 *
 * <p>Immutable; any number of threads may evaluate one formula at once and do not wait for each
 * other. It holds its text and its code, about a kilobyte.
 */
public final class Formula {
  /** What formulas are called in errors and tracebacks. */
  static final String FILE = "<formula>";

  /** The names in the code, each list sorted. */
  record Names(String[] reads, String[] builtins, String[] hidden) {}

  private final Formulas home;
  private final String text;
  private final FormulaOptions options;
  private final Code code;
  private final Names names;

  Formula(Formulas home, String text, FormulaOptions options, Code code) {
    FormulaCode found = new FormulaCode(code, options.attributesOrNull());
    this.home = home;
    this.text = text;
    this.options = options;
    this.code = code;
    this.names = new Names(found.names(), found.builtins(), found.hidden());
  }

  /** The text as the user wrote it. */
  public String text() {
    return text;
  }

  /** What it was compiled with. */
  public FormulaOptions options() {
    return options;
  }

  /**
   * The names it may look up, without {@link #builtins}: those that the host should bind. Sorted,
   * unmodifiable; made anew each time.
   */
  public SortedSet<String> reads() {
    return sorted(names.reads);
  }

  /**
   * The builtin functions, types and exceptions it may look up; a name that the host binds takes
   * the place of the builtin. Sorted, unmodifiable; made anew each time.
   */
  public SortedSet<String> builtins() {
    return sorted(names.builtins);
  }

  private static SortedSet<String> sorted(String[] names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(names)));
  }

  /**
   * The value as a Java value of the type that it has, as a script's value would be; null for None.
   *
   * @param values the names; asked for those of {@link #reads} and {@link #builtins} only, once
   *     each, before the evaluation. What this map throws is a HostError
   * @throws PythonException if the formula raises an exception
   * @throws ScriptStoppedException at a limit, an interrupt or a stop
   */
  public Object eval(Map<String, ?> values) throws ScriptException {
    return home.evaluate(this, null, values);
  }

  /**
   * The value as a {@code type}. Numbers are converted as for the parameters of a host's methods:
   * an int to any type of numbers that holds it, a float or Decimal to a floating-point type, a
   * Decimal without fraction to ints, all to {@link java.math.BigDecimal}; a list or tuple to an
   * array. A record is made from a dict with its components as keys, from a list or tuple of as
   * many items, or from an object with its components as attributes.
   *
   * <p>A {@code List}, {@code Map}, {@code Set} or functional interface is a view of the script's
   * object. What a host's function is given during the evaluation is to be used until it returns.
   *
   * @throws PythonException if the formula raises an exception; of type OverflowError if the result
   *     is an int that the type does not hold, TypeError if it does not fit otherwise
   * @throws ScriptStoppedException at a limit, an interrupt or a stop
   */
  @SuppressWarnings("unchecked") // a primitive type cannot cast; what was fitted is of its wrapper
  public <T> T evalAs(Class<T> type, Map<String, ?> values) throws ScriptException {
    return (T) home.evaluate(this, Objects.requireNonNull(type, "type"), values);
  }

  Code code() {
    return code;
  }

  Names names() {
    return names;
  }

  @Override
  public String toString() {
    return "Formula[" + text + "]";
  }
}
