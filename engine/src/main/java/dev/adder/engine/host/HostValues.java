package dev.adder.engine.host;

import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyFloat;
import dev.adder.engine.object.PyInt;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyStr;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.Ints;
import dev.adder.engine.types.PyAnySet;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Conversion of values at the border. Numbers, booleans and text change representation only; lists,
 * dicts and sets of a script become live views; Java collections are copied into a script; anything
 * else passes as it is and offers a script no members.
 */
public final class HostValues {
  private HostValues() {}

  /** A view that can be turned back into the script's object. */
  interface View {
    Object target();
  }

  /** The script's object behind a view, or the value itself. */
  public static Object unwrap(Object value) {
    return value instanceof View view ? view.target() : value;
  }

  /** Converts all of {@code values}; null is an empty array. */
  public static Object[] fromHost(Context ctx, Object[] values) {
    Object[] converted = new Object[values == null ? 0 : values.length];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = fromHost(ctx, values[i]);
    }
    return converted;
  }

  /** The script value of a Java value. Linear in the size of collections. */
  public static Object fromHost(Context ctx, Object value) {
    return switch (value) {
      case null -> PyNone.NONE;
      case String s -> Str.of(s);
      case Long n -> n;
      case Double d -> d;
      case Boolean b -> b;
      case Integer n -> n.longValue();
      case Short n -> n.longValue();
      case Byte n -> n.longValue();
      case Float f -> f.doubleValue();
      case Character c -> Str.of((int) c);
      case BigInteger n -> Ints.normal(n);
      case View view -> view.target();
      case Object[] array -> list(ctx, java.util.Arrays.asList(array));
      case List<?> list -> list(ctx, list);
      case Map<?, ?> map -> {
        PyDict dict = new PyDict();
        map.forEach((key, item) -> dict.put(ctx, fromHost(ctx, key), fromHost(ctx, item)));
        yield dict;
      }
      default -> value;
    };
  }

  private static PyList list(Context ctx, List<?> values) {
    PyList list = new PyList();
    ctx.enterNative();
    try {
      for (Object each : values) {
        list.append(ctx, fromHost(ctx, each));
      }
    } finally {
      ctx.leaveNative();
    }
    return list;
  }

  /** The Java value of a script value; null for None. Constant cost. */
  public static Object toHost(Context ctx, Object value) {
    return switch (value) {
      case PyNone n -> null;
      case CodePoints text -> text.toString();
      case PyStr text -> text.toString();
      case PyInt n -> n.value();
      case PyFloat f -> f.value();
      case PyList list -> new ListView(ctx, list);
      case PyTuple tuple -> new TupleView(ctx, tuple);
      case PyDict dict -> new DictView(ctx, dict);
      case PyAnySet set -> new SetView(ctx, set);
      default -> value;
    };
  }

  /** Fits a converted value to the return type of a Java method; null for void. */
  public static Object coerce(Object value, Class<?> type) {
    if (type == void.class || value == null) {
      return null;
    }
    if (value instanceof Number n) {
      if (type == int.class || type == Integer.class) {
        return Math.toIntExact(n.longValue());
      }
      if (type == short.class || type == Short.class) {
        return (short) Math.toIntExact(n.longValue());
      }
      if (type == byte.class || type == Byte.class) {
        return (byte) Math.toIntExact(n.longValue());
      }
      if (type == double.class || type == Double.class) {
        return n.doubleValue();
      }
      if (type == float.class || type == Float.class) {
        return n.floatValue();
      }
      if (type == BigInteger.class) {
        return n instanceof BigInteger ? n : BigInteger.valueOf(n.longValue());
      }
    }
    if (type == char.class || type == Character.class) {
      return value.toString().charAt(0);
    }
    return value;
  }
}
