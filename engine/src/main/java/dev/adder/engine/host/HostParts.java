package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** The names of the parts of objects of a class. */
  static Set<String> names(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      return Set.of("name", "ordinal");
    }
    return Map.Entry.class.isAssignableFrom(type)
        ? Set.of("key", "value")
        : COMPONENTS.get(type).keySet();
  }

  /** The names of a record's components in their order; nothing for other classes. */
  static List<String> components(Class<?> type) {
    return List.copyOf(COMPONENTS.get(type).keySet());
  }

  /** The part of that name, one of {@link #names}; a call of the host's code. */
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
    Map<String, Method> accessors = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().trySetAccessible()) {
        accessors.put(component.getName(), component.getAccessor());
      }
    }
    return accessors;
  }
}
