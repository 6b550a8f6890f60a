package dev.adder.engine.host;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** Makes records of the host from dicts, lists, tuples and objects with attributes. */
final class RecordFit {
  /** How to make a record. */
  private record Maker(Constructor<?> constructor, String[] names, Class<?>[] types) {}

  /** Kept with the class, so that it keeps no class alive; empty for what the host hides. */
  private static final ClassValue<Optional<Maker>> MAKERS =
      new ClassValue<>() {
        @Override
        protected Optional<Maker> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private RecordFit() {}

  private static Optional<Maker> find(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    String[] names = new String[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = components[i].getName();
      types[i] = components[i].getType();
    }
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.trySetAccessible()
          ? Optional.of(new Maker(canonical, names, types))
          : Optional.empty();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
  }

  /** The record; {@code fit} fits the components. */
  static Object fit(Context ctx, ResultFit fit, Object value, Class<?> type) {
    Maker maker =
        MAKERS
            .get(type)
            .orElseThrow(
                () -> Errors.type("record " + type.getSimpleName() + " is hidden by its module"));
    ctx.enterNative();
    try {
      Object[] parts = parts(ctx, value, maker, type);
      Object[] fitted = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        fitted[i] = fit.fit(ctx, parts[i], maker.types[i]);
      }
      return HostCalls.call(ctx, () -> maker.constructor.newInstance(fitted));
    } finally {
      ctx.leaveNative();
    }
  }

  private static Object[] parts(Context ctx, Object value, Maker maker, Class<?> type) {
    return switch (value) {
      case PyDict dict -> items(ctx, dict, maker, type);
      case PyTuple tuple -> counted(tuple.items(), maker, type);
      case PyList list -> counted(list.toArray(), maker, type);
      case PyObject object -> attributes(ctx, object, maker, type);
      default ->
          throw Errors.type(
              "'%s' object cannot be converted to Java %s"
                  .formatted(Types.of(value).name(), type.getSimpleName()));
    };
  }

  private static Object[] counted(Object[] items, Maker maker, Class<?> type) {
    if (items.length != maker.names.length) {
      throw Errors.type(
          "record %s has %d components, not %d"
              .formatted(type.getSimpleName(), maker.names.length, items.length));
    }
    return items;
  }

  private static Object[] items(Context ctx, PyDict dict, Maker maker, Class<?> type) {
    Object[] parts = new Object[maker.names.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = dict.get(ctx, Str.of(maker.names[i]));
      if (parts[i] == null) {
        throw Errors.type(
            "record %s needs component '%s'".formatted(type.getSimpleName(), maker.names[i]));
      }
    }
    if (dict.size() != parts.length) {
      throw Errors.type(
          "record %s has %d components, not %d"
              .formatted(type.getSimpleName(), parts.length, dict.size()));
    }
    return parts;
  }

  private static Object[] attributes(Context ctx, PyObject object, Maker maker, Class<?> type) {
    Object[] parts = new Object[maker.names.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Attributes.getOrNull(ctx, object, maker.names[i]);
      if (parts[i] == null) {
        throw Errors.type(
            "record %s needs component '%s'".formatted(type.getSimpleName(), maker.names[i]));
      }
    }
    return parts;
  }
}
