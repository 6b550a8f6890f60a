package dev.adder.engine.host;

import dev.adder.engine.modules.ForeignModules;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.policy.Decision;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/**
 * Packages and classes of the host by import. Whether there is a package is told by the policy
 * first: one that no grant reaches into is not there. A class is asked for at the monitor by its
 * name, before any class loader is; so a denial says nothing about what exists. Packages are in no
 * table of modules, and classes are asked for at each use. A state of the isolate; confined to it.
 */
public final class HostImports implements ForeignModules {
  /** Longer names are no names. */
  private static final int LONGEST = 1_000;

  private final HostClasses classes;
  private final Map<String, WeakReference<HostType>> known = new HashMap<>();

  /** Classes are loaded by {@code loader}, which no script sees. */
  public HostImports(ClassLoader loader) {
    classes = new HostClasses(loader);
  }

  ClassLoader loader() {
    return classes.loader();
  }

  static HostImports of(Context ctx) {
    return (HostImports) ctx.isolate().stateOrNull(ForeignModules.class);
  }

  @Override
  public boolean isNamed(Context ctx, String name) {
    return PackageGrants.of(ctx.monitor(), name) != PackageGrants.NONE
        || isName(name) && ctx.monitor().holds(new HostClass(name));
  }

  @Override
  public Object find(Context ctx, String name) {
    ctx.meter().spend(name.length());
    if (!isName(name)) {
      return null;
    }
    if (isPackage(ctx, name)) {
      return new HostPackage(name);
    }
    int dot = name.lastIndexOf('.');
    boolean isOfJava = name.equals("java") || name.startsWith("java.") || name.startsWith("javax.");
    if (!isOfJava && (dot < 0 || !isPackage(ctx, name.substring(0, dot)))) {
      return null;
    }
    if (ctx.monitor().check(new HostClass(name)) instanceof Decision.Denied denied) {
      throw denied(name, denied.reason().code());
    }
    return dot < 0 ? null : load(ctx, name);
  }

  private static PyException denied(String name, String reason) {
    return Errors.importing(
        Exceptions.IMPORT_ERROR, "import of '" + name + "' denied by the policy: " + reason, name);
  }

  /** What a package has under a name: a package or a class that is granted; else Java null. */
  Object member(Context ctx, String pkg, String name) {
    String full = pkg + "." + name;
    if (!isName(full)) {
      return null;
    }
    ctx.meter().spend(full.length());
    if (isPackage(ctx, full)) {
      return new HostPackage(full);
    }
    return ctx.monitor().check(new HostClass(full)) instanceof Decision.Allowed
        ? load(ctx, full)
        : null;
  }

  /** The class in the script if it is granted, else Java null. */
  HostType granted(Context ctx, Class<?> type) {
    if (HostNever.names(type) || !MemberTable.isPublic(type)) {
      return null;
    }
    HostType found = of(ctx, type);
    return found.isGranted(ctx) ? found : null;
  }

  private HostType of(Context ctx, Class<?> type) {
    WeakReference<HostType> reference = known.get(type.getName());
    HostType found = reference == null ? null : reference.get();
    if (found == null || found.target() != type) {
      ctx.meter().allocate(200);
      found = new HostType(type);
      known.put(type.getName(), new WeakReference<>(found));
    }
    ctx.isolate().keep(found);
    return found;
  }

  private HostType load(Context ctx, String name) {
    Class<?> type = classes.find(ctx, name);
    if (type == null || !MemberTable.isPublic(type)) {
      return null;
    }
    if (HostNever.names(type)) {
      throw Errors.importing(
          Exceptions.IMPORT_ERROR,
          "import of '" + name + "' denied: no policy gives this class to a script",
          name);
    }
    return of(ctx, type);
  }

  /** A package that a grant names is there; one that is only covered has to exist. */
  private boolean isPackage(Context ctx, String name) {
    return switch (PackageGrants.of(ctx.monitor(), name)) {
      case NONE -> false;
      case NAMED -> true;
      case COVERED -> classes.hasPackage(ctx, name);
    };
  }

  private static boolean isName(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    boolean isFirst = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean fits =
          isFirst ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c);
      if (c == '.' ? isFirst : !fits || Character.isIdentifierIgnorable(c)) {
        return false;
      }
      isFirst = c == '.';
    }
    return !isFirst;
  }
}
