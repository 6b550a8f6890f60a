package dev.adder.engine.host;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Which interfaces have one method to implement, and which one it is. */
final class FunctionalInterfaces {
  /** Kept with the class, so that it keeps no class alive. */
  private static final ClassValue<Optional<Method>> ONLY =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          return type.isInterface() ? Optional.ofNullable(find(type)) : Optional.empty();
        }
      };

  private FunctionalInterfaces() {}

  /** The one method that an implementation of the interface must have. */
  static Optional<Method> only(Class<?> type) {
    return ONLY.get(type);
  }

  /** Whether a function can stand for an object of the type. */
  static boolean canBeMade(Class<?> type) {
    return !type.isSealed() && !type.isHidden() && only(type).isPresent();
  }

  /** Whether the method is one that all objects have. */
  static boolean isOfObject(Method method) {
    return switch (method.getName()) {
      case "equals" ->
          method.getParameterCount() == 1 && method.getParameterTypes()[0] == Object.class;
      case "hashCode", "toString" -> method.getParameterCount() == 0;
      default -> false;
    };
  }

  private static Method find(Class<?> type) {
    Method found = null;
    for (Method method : type.getMethods()) {
      if (!Modifier.isAbstract(method.getModifiers()) || isOfObject(method)) {
        continue;
      }
      if (found != null && !found.getName().equals(method.getName())) {
        return null;
      }
      found = found == null || method.getDeclaringClass() == type ? method : found;
    }
    return found;
  }
}
