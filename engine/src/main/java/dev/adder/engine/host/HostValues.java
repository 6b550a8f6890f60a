package dev.adder.engine.host;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyFloat;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyInt;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyStr;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.Ints;
import dev.adder.engine.types.PyAnySet;
import dev.adder.engine.types.PyBytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Conversion of values at the border. Numbers, booleans and text change representation only; lists,
 * dicts and sets of a script become live views. Collections and other objects of the host become
 * views in the script, and come back as they were; so do objects of other isolates.
 */
public final class HostValues {
  private HostValues() {}

  /** An object of a script as the host has it. */
  public sealed interface View permits ListView, TupleView, DictView, SetView, ObjectView {
    /** The script's object. */
    Object target();

    /** The context of the isolate that the object belongs to. */
    Context context();
  }

  /** Converts all of {@code values}; null is an empty array. */
  public static Object[] fromHost(Context ctx, Object[] values) {
    Object[] converted = new Object[values == null ? 0 : values.length];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = fromHost(ctx, values[i]);
    }
    return converted;
  }

  /**
   * The script value of a Java value. Numbers, texts and byte arrays are copied, everything else is
   * seen through a view at constant cost; TypeError for what may not enter a script.
   */
  public static Object fromHost(Context ctx, Object value) {
    if (value instanceof Double || value instanceof Long || value instanceof Boolean) {
      return value;
    }
    return switch (value) {
      case null -> PyNone.NONE;
      case String s -> Str.of(s);
      case PyObject o -> o;
      case View view -> entered(ctx, view);
      case Number n -> number(ctx, n);
      case Character c -> Str.of((int) c);
      case CodePoints text -> text;
      case CharSequence text -> {
        ctx.meter().allocate(2L * text.length());
        yield Str.of(HostCalls.use(ctx, text::toString));
      }
      case byte[] bytes -> {
        ctx.meter().allocate(bytes.length);
        yield new PyBytes(bytes.clone());
      }
      case Optional<?> maybe -> fromHost(ctx, maybe.orElse(null));
      case OptionalInt maybe -> maybe.isPresent() ? (Object) (long) maybe.getAsInt() : PyNone.NONE;
      case OptionalLong maybe -> maybe.isPresent() ? (Object) maybe.getAsLong() : PyNone.NONE;
      case OptionalDouble maybe -> maybe.isPresent() ? (Object) maybe.getAsDouble() : PyNone.NONE;
      default -> HostKinds.view(ctx, value);
    };
  }

  /** The object itself in its own isolate; in another one a view of it. */
  private static Object entered(Context ctx, View view) {
    if (view.context().isolate() == ctx.isolate()) {
      return view.target();
    }
    return view instanceof ObjectView object
        ? HostKinds.foreign(ctx, object)
        : HostKinds.view(ctx, view);
  }

  /**
   * The script value of what a call made; a text or number that only the script holds is charged.
   */
  static Object result(Context ctx, Object value) {
    switch (value) {
      case String s -> ctx.meter().allocate(40L + s.length());
      case BigInteger n -> ctx.meter().allocate(40L + n.bitLength() / 8);
      case null, default -> {}
    }
    return fromHost(ctx, value);
  }

  private static Object number(Context ctx, Number value) {
    return switch (value) {
      case Integer n -> n.longValue();
      case Short n -> n.longValue();
      case Byte n -> n.longValue();
      case AtomicInteger n -> n.longValue();
      case AtomicLong n -> n.get();
      case Float f -> f.doubleValue();
      case BigInteger n -> Ints.normal(n);
      case BigDecimal n -> {
        Object module = ctx.evaluator().importModule(ctx, "decimal");
        yield Calls.method(ctx, module, "Decimal", Str.of(n.toString()));
      }
      default -> HostKinds.view(ctx, value);
    };
  }

  /** The Java value of a script value; null for None. Constant cost. */
  public static Object toHost(Context ctx, Object value) {
    if (value instanceof Double || value instanceof Long || value instanceof String) {
      return value;
    }
    return switch (value) {
      case PyNone n -> null;
      case CodePoints text -> text.toString();
      case PyStr text -> text.toString();
      case PyInt n -> n.value();
      case PyFloat f -> f.value();
      case PyHost host -> host.target();
      case PyInstance instance ->
          instance.type().isSubtypeOf(HostBases.ROOT)
              ? HostBases.toHost(ctx, instance)
              : LibraryObjects.toHost(ctx, instance);
      case HostIterator iterator -> iterator.items();
      case PyBytes bytes -> bytes.bytes().clone();
      case PyList list -> new ListView(ctx, list);
      case PyTuple tuple -> new TupleView(ctx, tuple);
      case PyDict dict -> new DictView(ctx, dict);
      case PyAnySet set -> new SetView(ctx, set);
      case PyObject object -> new ObjectView(ctx, object);
      default -> value;
    };
  }

  /**
   * Fits a converted value to the return type of a Java method; null for void. Numbers are
   * converted when nothing is lost.
   *
   * @param what names the value in the message
   * @throws ClassCastException if it does not fit
   */
  public static Object coerce(String what, Object value, Class<?> type) {
    if (type == void.class) {
      return null;
    }
    Object fitted = HostFit.fit(value, type);
    if (fitted == HostFit.NO_FIT) {
      String shown = value instanceof Long || value instanceof Double ? value + ", a " : "a ";
      String kind =
          switch (value) {
            case null -> "None";
            case ObjectView view -> "an object of the script, " + view;
            default -> shown + value.getClass().getName();
          };
      throw new ClassCastException(
          what + " should be of Java type " + type.getName() + ", but is " + kind);
    }
    return fitted;
  }
}
