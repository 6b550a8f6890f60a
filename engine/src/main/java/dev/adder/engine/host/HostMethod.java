package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyHostCallable;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/**
 * A method of a host object, bound to it, or a static method or constructor. The monitor is asked
 * at each call. Calls of up to three arguments whose method is known by the kinds of the arguments
 * go through a {@link QuickCall}, those of numbers for a number without boxes; all others through
 * {@link HostArguments}, with the same result.
 */
public final class HostMethod extends PyObject implements PyHostCallable {
  /** {@code hostmethod}. */
  public static final PyType TYPE = PyType.builtin("hostmethod").sealedType();

  private final Object target;
  private final String name;
  private final MemberGroup group;
  private final MemberGrants rights;

  /** The method meant last, by its position in the group. */
  private int lastAt = MemberGrants.UNKNOWN;

  private QuickCall last;

  /** A method of {@code target}, or null for what belongs to the class. */
  HostMethod(Object target, MemberGroup group, MemberGrants rights) {
    this(target, group.name(), group, rights);
  }

  /** The same with the name that messages show. */
  HostMethod(Object target, String name, MemberGroup group, MemberGrants rights) {
    super(TYPE);
    this.target = target;
    this.name = name;
    this.group = group;
    this.rights = rights;
  }

  String name() {
    return name;
  }

  /** Whether this is what an attribute look-up of that name would give now. */
  boolean isStill(Context ctx, String wanted) {
    return wanted.equals(name) && rights.hasMethods(ctx, group);
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.type(name + "() takes no keyword arguments");
    }
    return switch (args.length) {
      case 0 -> callQuick(ctx, 0, null, null, null);
      case 1 -> callQuick(ctx, 1, args[0], null, null);
      case 2 -> callQuick(ctx, 2, args[0], args[1], null);
      case 3 -> callQuick(ctx, 3, args[0], args[1], args[2]);
      default -> rights.call(ctx, group, this, args);
    };
  }

  @Override
  public Object callQuick(Context ctx, int count, Object a, Object b, Object c) {
    int at = rights.known(ctx, group, count);
    if (at == MemberGrants.SEVERAL) {
      at = rights.known(KnownChoices.kinds(count, a, b, c));
    }
    QuickCall quick = at == lastAt ? last : find(at);
    if (quick == null || !quick.isAvailable()) {
      return rights.call(ctx, group, this, array(count, a, b, c));
    }
    Object x = count > 0 ? quick.fit(0, a) : null;
    Object y = count > 1 ? quick.fit(1, b) : null;
    Object z = count > 2 ? quick.fit(2, c) : null;
    if (x == HostFit.NO_FIT || y == HostFit.NO_FIT || z == HostFit.NO_FIT) {
      return rights.call(ctx, group, this, array(count, a, b, c));
    }
    rights.requireKnown(ctx, at, name);
    long start = rights.watch();
    charge(ctx, start);
    ctx.enterNative();
    try {
      Object made = quick.call(target, x, y, z);
      return quick.isPlain() ? made : group.methods()[at].result(ctx, made);
    } catch (Throwable e) {
      throw HostCalls.thrown(ctx, e);
    } finally {
      ctx.leaveNative();
      rights.watched(ctx, start);
    }
  }

  @Override
  public int way(Context ctx, int count, int floats, long a, long b) {
    if (last != null && !last.isUnboxed()) {
      return BOXED;
    }
    int at = rights.known(ctx, group, count);
    if (at == MemberGrants.SEVERAL) {
      at = rights.known(KnownChoices.kinds(count, floats, a, b));
    }
    QuickCall quick = at == lastAt ? last : find(at);
    return quick != null && quick.takes(floats, a, b)
        ? at << 1 | (quick.givesFloat() ? 1 : 0)
        : BOXED;
  }

  private QuickCall find(int at) {
    last = at < 0 ? null : group.methods()[at].quick();
    lastAt = at;
    return last;
  }

  private static void charge(Context ctx, long start) {
    if (start == 0) {
      ctx.meter().briefHostCall();
    } else {
      ctx.meter().hostCall();
    }
    ctx.meter().step();
  }

  @Override
  public long callUnboxed(Context ctx, int way, long a, long b) {
    int at = way >> 1;
    rights.requireKnown(ctx, at, name);
    long start = rights.watch();
    charge(ctx, start);
    ctx.enterNative();
    try {
      return last.callUnboxed(target, a, b);
    } catch (Throwable e) {
      throw HostCalls.thrown(ctx, e);
    } finally {
      ctx.leaveNative();
      rights.watched(ctx, start);
    }
  }

  private static Object[] array(int count, Object a, Object b, Object c) {
    return switch (count) {
      case 0 -> new Object[0];
      case 1 -> new Object[] {a};
      case 2 -> new Object[] {a, b};
      default -> new Object[] {a, b, c};
    };
  }

  Object target() {
    return target;
  }
}
