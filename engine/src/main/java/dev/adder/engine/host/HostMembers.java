package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyHost;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.policy.Decision;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of host objects: public instance methods and fields that a public class of an
 * exported package declares, each asked for at the monitor by the class that declares it. A member
 * that is not granted is not there.
 */
final class HostMembers {
  /** What a class offers under one name, were everything granted. */
  private record Member(List<Method> methods, List<Field> fields) {
    Member() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Kept with the class, so that it keeps no class alive. */
  private static final ClassValue<Map<String, Member>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Member> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private HostMembers() {}

  /** The member {@code name}; AttributeError when there is none or it is not granted. */
  static Object get(Context ctx, PyHost self, String name) {
    Object found = getOrNull(ctx, self.target(), name);
    if (found == null) {
      throw missing(self, name);
    }
    return found;
  }

  private static PyException missing(PyHost self, String name) {
    return Errors.noAttribute(self, name);
  }

  /** The part or member {@code name}, or Java null when there is none or it is not granted. */
  static Object getOrNull(Context ctx, Object target, String name) {
    if (HostParts.has(target, name)) {
      return HostParts.get(ctx, target, name);
    }
    if (!ctx.monitor().mayEver(HostMember.class)) {
      return null;
    }
    Member member = MEMBERS.get(target.getClass()).get(name);
    if (member == null) {
      return null;
    }
    for (Field field : member.fields) {
      if (isGranted(ctx, field.getDeclaringClass(), name)) {
        return HostCalls.member(ctx, name, () -> field.get(target));
      }
    }
    List<Method> visible = new ArrayList<>();
    for (Method method : member.methods) {
      if (isVisible(ctx, method.getDeclaringClass(), name)) {
        visible.add(method);
      }
    }
    return visible.isEmpty() ? null : new HostMethod(target, name, visible.toArray(new Method[0]));
  }

  /**
   * Whether a grant covers the method, for which the monitor is asked at each call. A look-up in
   * vain is put to the monitor at once, so that it stands in the audit log.
   */
  private static boolean isVisible(Context ctx, Class<?> owner, String name) {
    HostMember request = new HostMember(owner.getName(), name);
    ReferenceMonitor monitor = ctx.monitor();
    return monitor.holds(request) || monitor.check(request) instanceof Decision.Allowed;
  }

  private static boolean isGranted(Context ctx, Class<?> owner, String name) {
    return ctx.monitor().check(new HostMember(owner.getName(), name)) instanceof Decision.Allowed;
  }

  private static Map<String, Member> find(Class<?> type) {
    Set<Class<?>> declaring = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      declaring.add(c);
    }
    for (Class<?> c : List.copyOf(declaring)) {
      addInterfaces(c, declaring);
    }
    Map<String, Member> members = new HashMap<>();
    for (Class<?> c : declaring) {
      if (isPublic(c)) {
        addMembers(c, members);
      }
    }
    return members;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
    for (Class<?> each : type.getInterfaces()) {
      if (all.add(each)) {
        addInterfaces(each, all);
      }
    }
  }

  /** Whether the class, all it is nested in, and its package can be seen by everybody. */
  private static boolean isPublic(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getDeclaringClass()) {
      if (!Modifier.isPublic(c.getModifiers())) {
        return false;
      }
    }
    return type.getModule().isExported(type.getPackageName());
  }

  private static void addMembers(Class<?> type, Map<String, Member> members) {
    for (Method method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (Modifier.isPublic(modifiers)
          && !Modifier.isStatic(modifiers)
          && !method.isBridge()
          && !isOfTheJvm(method)) {
        members.computeIfAbsent(method.getName(), name -> new Member()).methods.add(method);
      }
    }
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers)) {
        members.computeIfAbsent(field.getName(), name -> new Member()).fields.add(field);
      }
    }
  }

  /** What every object has for the JVM's own purposes; no grant gives it. */
  private static boolean isOfTheJvm(Method method) {
    return switch (method.getName()) {
      case "getClass", "wait", "notify", "notifyAll", "finalize", "clone" ->
          method.getDeclaringClass() == Object.class;
      default -> false;
    };
  }
}
