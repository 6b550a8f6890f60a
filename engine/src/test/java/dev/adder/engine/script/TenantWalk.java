package dev.adder.engine.script;

import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyModule;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.quota.Meter;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks over everything that objects reach and notes what belongs to a tenant. */
final class TenantWalk {
  private static final List<Class<?>> FORBIDDEN =
      List.of(
          Isolate.class,
          Context.class,
          ScriptIsolate.class,
          Meter.class,
          ReferenceMonitor.class,
          EngineOptions.class,
          PyFunction.class,
          PyInstance.class,
          PyModule.class,
          PyCell.class,
          Thread.class,
          ClassLoader.class);

  private record Step(Object object, String path) {}

  private final List<Class<?>> more;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Step> work = new ArrayDeque<>();
  private final List<String> found = new ArrayList<>();

  /** A walk that also notes objects of these classes. */
  TenantWalk(List<Class<?>> more) {
    this.more = more;
  }

  /** What was found, with the way to each. */
  List<String> found() {
    return found;
  }

  int objects() {
    return seen.size();
  }

  void from(Object object, String path) throws IllegalAccessException {
    push(object, path);
    while (!work.isEmpty()) {
      Step step = work.remove();
      look(step.object, step.path);
    }
  }

  private void push(Object object, String path) {
    if (object != null && seen.add(object)) {
      work.add(new Step(object, path));
    }
  }

  private boolean isForbidden(Object object) {
    return FORBIDDEN.stream().anyMatch(type -> type.isInstance(object))
        || more.stream().anyMatch(type -> type.isInstance(object));
  }

  private void look(Object object, String path) throws IllegalAccessException {
    if (isForbidden(object)) {
      found.add(path + " is a " + object.getClass().getName());
      return;
    }
    switch (object) {
      case Object[] array -> {
        for (int i = 0; i < array.length; i++) {
          push(array[i], path + "[" + i + "]");
        }
      }
      case Collection<?> all when isOfJava(all) -> all.forEach(each -> push(each, path + "[]"));
      case Map<?, ?> map when isOfJava(map) ->
          map.forEach((key, value) -> {
            push(key, path + " key");
            push(value, path + "{" + (key instanceof String ? key : "") + "}");
          });
      case Reference<?> reference -> {
        // Weak and soft references keep nothing.
      }
      default -> fields(object, path);
    }
  }

  private static boolean isOfJava(Object object) {
    return object.getClass().getName().startsWith("java.");
  }

  private void fields(Object object, String path) throws IllegalAccessException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      if (!type.getName().startsWith("dev.adder.")) {
        continue;
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          push(field.get(object), path + "." + field.getName());
        }
      }
    }
  }
}
