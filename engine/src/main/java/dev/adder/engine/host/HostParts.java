package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/**
 * What an object of the host is made of, and what whoever binds it gives away without a grant: the
 * components of a record, name and ordinal of an enum's constant, key and value of a map's entry.
 */
final class HostParts {
  /** Kept with the class, so that it keeps no class alive. */
  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return type.isRecord() ? find(type) : Map.of();
        }
      };

  private HostParts() {}

  /** Whether the object has a part of that name. */
  static boolean has(Object target, String name) {
    return switch (target) {
      case Enum<?> e -> name.equals("name") || name.equals("ordinal");
      case Map.Entry<?, ?> e -> name.equals("key") || name.equals("value");
      default -> COMPONENTS.get(target.getClass()).containsKey(name);
    };
  }

  /** The part of that name, one that the object {@link #has}; a call of the host's code. */
  static Object get(Context ctx, Object target, String name) {
    return HostCalls.member(
        ctx,
        name,
        () ->
            switch (target) {
              case Enum<?> e -> name.equals("name") ? e.name() : (Object) e.ordinal();
              case Map.Entry<?, ?> e -> name.equals("key") ? e.getKey() : e.getValue();
              default -> COMPONENTS.get(target.getClass()).get(name).invoke(target);
            });
  }

  /** Components of records in modules that hide them stay hidden. */
  private static Map<String, Method> find(Class<?> type) {
    Map<String, Method> accessors = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().trySetAccessible()) {
        accessors.put(component.getName(), component.getAccessor());
      }
    }
    return accessors;
  }
}
