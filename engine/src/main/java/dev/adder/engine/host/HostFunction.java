package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A host object that scripts can call: an instance of an interface that is marked as functional, or
 * a lambda of any interface. To give one to a script is to allow its call.
 */
public final class HostFunction extends PyHost {
  /** {@code hostfunction}. */
  public static final PyType TYPE = PyType.builtin("hostfunction").sealedType();

  /** The methods that a call may mean; kept with the class, so that it keeps no class alive. */
  private static final ClassValue<HostCode[]> METHODS =
      new ClassValue<>() {
        @Override
        protected HostCode[] computeValue(Class<?> type) {
          return find(type);
        }
      };

  HostFunction(Object target) {
    super(TYPE, target);
  }

  static boolean isFunction(Object value) {
    return METHODS.get(value.getClass()).length > 0;
  }

  private static HostCode[] find(Class<?> type) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      collect(c, interfaces);
    }
    List<HostCode> found = new ArrayList<>();
    for (Class<?> each : interfaces) {
      if (type.isHidden() || each.isAnnotationPresent(FunctionalInterface.class)) {
        FunctionalInterfaces.only(each)
            .filter(Method::trySetAccessible)
            .ifPresent(method -> found.add(new HostCode(method)));
      }
    }
    return found.toArray(new HostCode[0]);
  }

  private static void collect(Class<?> type, Set<Class<?>> interfaces) {
    for (Class<?> each : type.getInterfaces()) {
      if (interfaces.add(each)) {
        collect(each, interfaces);
      }
    }
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.type("hostfunction() takes no keyword arguments");
    }
    HostCode[] methods = METHODS.get(target().getClass());
    return HostArguments.choose(ctx, "hostfunction", methods, args).call(ctx, target());
  }
}
