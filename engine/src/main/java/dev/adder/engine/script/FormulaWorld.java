package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Language;
import dev.adder.engine.host.HostErrors;
import dev.adder.engine.host.HostValues;
import dev.adder.engine.host.ResultFit;
import dev.adder.engine.interp.Interpreter;
import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.modules.SourceLines;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.script.ScriptContext;
import javax.script.ScriptException;

/**
 * An isolate in which formulas are evaluated, one after another; each in globals of its own, which
 * a formula cannot write to. The globals of the last one are kept while nothing but numbers and
 * texts is in them. For one thread at a time.
 */
final class FormulaWorld {
  private static final String DECIMAL = "decimal";

  /** Literals whose decimals are kept. */
  private static final int MOST_LITERALS = 256;

  /** A longer text would be kept from the collector for too little. */
  private static final int LONGEST_STAYING = 64;

  private final ScriptIsolate isolate;
  private final Context ctx;
  private ScriptContext outside;
  private EngineContext host;
  private final ResultFit fit = new ResultFit();
  private final Map<String, Object> literals;
  private int precision = FormulaOptions.DEFAULT_PRECISION;
  private Code code;
  private PyFunction body;
  private boolean mayStay;
  private boolean failed;
  private Object result;

  FormulaWorld(ScriptIsolate isolate, boolean isExact) {
    this.isolate = isolate;
    this.ctx = isolate.context();
    this.literals = isExact ? new HashMap<>() : null;
    isolate.call(Formula.FILE);
    if (isExact) {
      isolate.needs(DECIMAL);
    }
  }

  /** Whether nobody can hold an object of the isolate, and no run broke it. */
  boolean isUsable() {
    return !failed && !fit.holdsViews();
  }

  /** Has what is printed go where the engine's context says. */
  void writeTo(ScriptContext context) {
    if (outside != context) {
      outside = context;
      host = new EngineContext(new AdderBindings(), context);
    }
  }

  Object evaluate(Formula formula, Class<?> type, Map<String, ?> values) throws ScriptException {
    failed = true;
    try {
      isolate.enter(host, formula.code(), globals -> run(formula, type, values));
      failed = false;
      return result;
    } catch (PythonException e) {
      failed = false;
      throw e;
    } finally {
      result = null;
      if (!mayStay) {
        code = null;
        body = null;
      }
    }
  }

  private Object run(Formula formula, Class<?> type, Map<String, ?> values) {
    try {
      bind(formula, values);
      PyDict globals = body.globals();
      Object value = Interpreter.runNamespace(ctx, body, globals, globals);
      result = fit.fit(ctx, value, type);
      return PyNone.NONE;
    } catch (PyException e) {
      SourceLines.remember(ctx, Formula.FILE, formula.text());
      throw e;
    }
  }

  // --- names

  private void bind(Formula formula, Map<String, ?> values) {
    mayStay = false;
    if (code != formula.code()) {
      code = formula.code();
      PyDict globals = new PyDict();
      globals.putName("__builtins__", ctx.isolate().builtins());
      body = new PyFunction(ctx, code, globals, ctx.isolate().builtins(), new PyCell[0]);
      bindHidden(formula, globals);
    } else if (formula.options().hasDecimals()) {
      setPrecision(formula.options().precision());
    }
    boolean isPlain = true;
    for (String name : formula.names().reads()) {
      isPlain &= bindName(formula, name, values);
    }
    for (String name : formula.names().builtins()) {
      Object value = look(values, name);
      if (value != null) {
        bind(formula, name, value);
        isPlain = false;
      }
    }
    mayStay = isPlain;
  }

  /** Whether the name has a value that may stay bound. */
  private boolean bindName(Formula formula, String name, Map<String, ?> values) {
    Object value = look(values, name);
    if (value == null && !has(values, name)) {
      if (formula.options().missingOrNull() == null) {
        body.globals().remove(ctx, name);
        return false;
      }
      value = HostErrors.guard(ctx, () -> formula.options().missingOrNull().apply(name));
    }
    return bind(formula, name, value);
  }

  private boolean bind(Formula formula, String name, Object value) {
    boolean isFloat = value instanceof Double || value instanceof Float;
    Object bound =
        isFloat && formula.options().convertsFloats()
            ? decimal(value.toString())
            : HostValues.fromHost(ctx, value);
    body.globals().putName(name, bound);
    return isFloat || mayStay(value);
  }

  private static boolean mayStay(Object value) {
    return value == null
        || value instanceof Long
        || value instanceof Integer
        || value instanceof Boolean
        || value instanceof String text && text.length() <= LONGEST_STAYING;
  }

  private Object look(Map<String, ?> values, String name) {
    return isOfTheJdk(values)
        ? values.get(name)
        : HostErrors.guard(ctx, () -> (Object) values.get(name));
  }

  private boolean has(Map<String, ?> values, String name) {
    return isOfTheJdk(values)
        ? values.containsKey(name)
        : HostErrors.guard(ctx, () -> values.containsKey(name));
  }

  /** Whether looking a text up runs nobody's code. */
  private static boolean isOfTheJdk(Map<String, ?> values) {
    Class<?> type = values.getClass();
    return type == HashMap.class || type == LinkedHashMap.class || type == AdderBindings.class;
  }

  // --- decimals

  private void bindHidden(Formula formula, PyDict globals) {
    if (!formula.options().hasDecimals()) {
      return;
    }
    setPrecision(formula.options().precision());
    for (String name : formula.names().hidden()) {
      globals.putName(name, hidden(name));
    }
  }

  private Object hidden(String name) {
    return switch (name) {
      case Language.DIVIDEND -> Attributes.getOrNull(ctx, decimals(), "_dividend");
      case Language.BASE -> Attributes.getOrNull(ctx, decimals(), "_base");
      default -> literal(name);
    };
  }

  private Object literal(String name) {
    Object known = literals.get(name);
    if (known == null) {
      known = decimal(name.substring(1));
      if (literals.size() >= MOST_LITERALS) {
        literals.clear();
      }
      literals.put(name, known);
    }
    return known;
  }

  private Object decimal(String text) {
    return Calls.method(ctx, decimals(), "Decimal", Str.of(text));
  }

  private Object decimals() {
    return ctx.evaluator().importModule(ctx, DECIMAL);
  }

  private void setPrecision(int digits) {
    if (digits != precision) {
      Object arithmetic = Calls.method(ctx, decimals(), "getcontext");
      Attributes.set(ctx, arithmetic, "prec", (long) digits);
      precision = digits;
    }
  }
}
