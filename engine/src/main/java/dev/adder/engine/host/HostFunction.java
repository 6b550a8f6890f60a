package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyHostCallable;
import dev.adder.engine.object.PyType;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A host object that scripts can call: an instance of an interface that is marked as functional, or
 * a lambda of any interface. To give one to a script is to allow its call.
 */
public final class HostFunction extends PyHost implements PyHostCallable {
  /** {@code hostfunction}. */
  public static final PyType TYPE = PyType.builtin("hostfunction").sealedType();

  private static final String NAME = "hostfunction";

  /** The methods that a call may mean; kept with the class, so that it keeps no class alive. */
  private static final ClassValue<MemberGroup> METHODS =
      new ClassValue<>() {
        @Override
        protected MemberGroup computeValue(Class<?> type) {
          return MemberTable.linked(type, () -> find(type));
        }
      };

  private HostMethod method;

  HostFunction(Object target) {
    super(TYPE, target);
  }

  static boolean isFunction(Object value) {
    return METHODS.get(value.getClass()).methods().length > 0;
  }

  private static MemberGroup find(Class<?> type) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      collect(c, interfaces);
    }
    MemberGroup.Draft found = new MemberGroup.Draft(NAME);
    found.isFree();
    for (Class<?> each : interfaces) {
      if (type.isHidden() || each.isAnnotationPresent(FunctionalInterface.class)) {
        FunctionalInterfaces.only(each)
            .filter(Method::trySetAccessible)
            .ifPresent(method -> found.add(new HostCode(method)));
      }
    }
    return found.done();
  }

  private static void collect(Class<?> type, Set<Class<?>> interfaces) {
    for (Class<?> each : type.getInterfaces()) {
      if (interfaces.add(each)) {
        collect(each, interfaces);
      }
    }
  }

  private HostMethod method(Context ctx) {
    if (method == null) {
      MemberGroup group = METHODS.get(target().getClass());
      method = new HostMethod(target(), group, HostGrants.of(ctx).of(group));
    }
    return method;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    return method(ctx).call(ctx, args, keywords);
  }

  @Override
  public Object callQuick(Context ctx, int count, Object a, Object b, Object c) {
    return method(ctx).callQuick(ctx, count, a, b, c);
  }

  @Override
  public int way(Context ctx, int count, int floats, long a, long b) {
    return method(ctx).way(ctx, count, floats, a, b);
  }

  @Override
  public long callUnboxed(Context ctx, int way, long a, long b) {
    return method(ctx).callUnboxed(ctx, way, a, b);
  }
}
