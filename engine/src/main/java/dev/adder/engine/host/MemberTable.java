package dev.adder.engine.host;

import dev.adder.engine.object.Errors;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a class has that a policy can grant: public members that public classes of exported packages
 * declare. Found by reflection once and kept with the class, so that it keeps no class alive;
 * nothing of it depends on a policy. Looking through a class does not initialise it.
 */
final class MemberTable {
  private static final ClassValue<MemberTable> TABLES =
      new ClassValue<>() {
        @Override
        protected MemberTable computeValue(Class<?> type) {
          return linked(type, () -> new MemberTable(type));
        }
      };

  private final Class<?> type;
  private final Map<String, MemberGroup> instance;
  private volatile Map<String, MemberGroup> statics;
  private volatile Map<String, Class<?>> nested;

  private MemberTable(Class<?> type) {
    this.type = type;
    this.instance = findInstance();
  }

  /** TypeError when a class that it names cannot be found or linked. */
  static MemberTable of(Class<?> type) {
    return TABLES.get(type);
  }

  /** Looks into a class; what it names may not be on the class path. */
  static <T> T linked(Class<?> type, Supplier<T> look) {
    try {
      return look.get();
    } catch (LinkageError e) {
      throw Errors.type("class '" + type.getName() + "' cannot be linked: " + e);
    }
  }

  /** The members of objects with that name, or null. */
  MemberGroup instance(String name) {
    return instance.get(name);
  }

  /** The members of the class itself with that name, constructors under their own; or null. */
  MemberGroup statics(String name) {
    Map<String, MemberGroup> known = statics;
    if (known == null) {
      known = linked(type, this::findStatics);
      statics = known;
    }
    return known.get(name);
  }

  /** The public class of that name that is declared inside of the class, or null. */
  Class<?> nested(String name) {
    Map<String, Class<?>> known = nested;
    if (known == null) {
      known = linked(type, this::findNested);
      nested = known;
    }
    return known.get(name);
  }

  /** Whether the class, all it is nested in, and its package can be seen by everybody. */
  static boolean isPublic(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getDeclaringClass()) {
      if (!Modifier.isPublic(c.getModifiers())) {
        return false;
      }
    }
    return type.getModule().isExported(type.getPackageName());
  }

  private Map<String, MemberGroup> findInstance() {
    Map<String, MemberGroup.Draft> found = new HashMap<>();
    for (Class<?> c : supertypes(type)) {
      // A proxy class is public too, but what it does is its interfaces' business.
      if (isPublic(c) && !Proxy.isProxyClass(c) && !HostNever.isInside(c)) {
        addMethods(c, false, found);
        addFields(c, false, found);
      }
    }
    for (String part : HostParts.names(type)) {
      found.computeIfAbsent(part, MemberGroup.Draft::new).isPart();
    }
    return done(found);
  }

  /** Static methods of interfaces are not inherited, as in Java. */
  private Map<String, MemberGroup> findStatics() {
    Map<String, MemberGroup.Draft> found = new HashMap<>();
    for (Class<?> c : supertypes(type)) {
      if (isPublic(c)) {
        if (c == type || !c.isInterface()) {
          addMethods(c, true, found);
        }
        addFields(c, true, found);
      }
    }
    if (!Modifier.isAbstract(type.getModifiers()) && !type.isEnum()) {
      for (Constructor<?> constructor : type.getConstructors()) {
        found
            .computeIfAbsent(HostCode.CONSTRUCTOR, MemberGroup.Draft::new)
            .add(new HostCode(constructor));
      }
    }
    return done(found);
  }

  private Map<String, Class<?>> findNested() {
    Map<String, Class<?>> found = new HashMap<>();
    for (Class<?> inner : type.getClasses()) {
      if (isPublic(inner)) {
        found.putIfAbsent(inner.getSimpleName(), inner);
      }
    }
    return found;
  }

  private static Map<String, MemberGroup> done(Map<String, MemberGroup.Draft> drafts) {
    Map<String, MemberGroup> groups = HashMap.newHashMap(drafts.size());
    drafts.forEach((name, draft) -> groups.put(name, draft.done()));
    return groups;
  }

  private static Set<Class<?>> supertypes(Class<?> type) {
    Set<Class<?>> declaring = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      declaring.add(c);
    }
    for (Class<?> c : List.copyOf(declaring)) {
      addInterfaces(c, declaring);
    }
    if (type.isInterface()) {
      declaring.add(Object.class);
    }
    return declaring;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
    for (Class<?> each : type.getInterfaces()) {
      if (all.add(each)) {
        addInterfaces(each, all);
      }
    }
  }

  private static void addMethods(
      Class<?> type, boolean isStatic, Map<String, MemberGroup.Draft> members) {
    for (Method method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (Modifier.isPublic(modifiers)
          && Modifier.isStatic(modifiers) == isStatic
          && !method.isBridge()
          && !HostNever.hides(type, method.getName())) {
        members.computeIfAbsent(method.getName(), MemberGroup.Draft::new).add(new HostCode(method));
      }
    }
  }

  private static void addFields(
      Class<?> type, boolean isStatic, Map<String, MemberGroup.Draft> members) {
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers) == isStatic) {
        members.computeIfAbsent(field.getName(), MemberGroup.Draft::new).add(field);
      }
    }
  }
}
