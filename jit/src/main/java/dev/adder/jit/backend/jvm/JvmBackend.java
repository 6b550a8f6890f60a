package dev.adder.jit.backend.jvm;

import dev.adder.jit.backend.Backend;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.EntryType;
import dev.adder.jit.ir.Region;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Compiles regions to methods of hidden classes, which HotSpot compiles to machine code.
 *
 * <p>A region becomes one static method of at most {@value #MAX_BYTES} bytes, because HotSpot
 * leaves methods above 8,000 to its interpreter. Values live in local variables that are shared by
 * values whose lives do not meet; computations with one use stay on the operand stack; a guard that
 * fails goes to one tail per method. Objects are static final fields, so HotSpot folds them. The
 * class goes when the region that was compiled is no longer reachable.
 *
 * <p>Thread rule: any thread, also several at once. Cost: about a millisecond for a region of a
 * hundred instructions when warm, some 30 for the first in a JVM.
 */
public final class JvmBackend implements Backend {

  /** The largest method that is made. */
  public static final int MAX_BYTES = 7_500;

  /** No region beyond it can be below {@link #MAX_BYTES}. */
  private static final int MAX_INSTRUCTIONS = 4_000;

  private final MethodHandles.Lookup lookup;
  private final GeneratedClass.Watcher watcher;

  /**
   * A backend whose classes are defined by this lookup.
   *
   * @param lookup has full access to a class; that class's package sees all fields, constructors
   *     and helpers that regions name
   */
  public JvmBackend(MethodHandles.Lookup lookup) {
    this(lookup, made -> {});
  }

  /**
   * The same, with somebody who gets each class.
   *
   * @param lookup as for the other constructor
   * @param watcher gets each class that is made
   */
  public JvmBackend(MethodHandles.Lookup lookup, GeneratedClass.Watcher watcher) {
    this.lookup = lookup;
    this.watcher = watcher;
  }

  @Override
  public String name() {
    return "jvm";
  }

  /** Whether the region may fit into a method; {@link #compile} knows. */
  @Override
  public boolean accepts(Region region) {
    return region.size() <= MAX_INSTRUCTIONS;
  }

  /**
   * Compiles a valid region.
   *
   * @throws RegionTooLargeException when the method would have more than {@link #MAX_BYTES}
   */
  @Override
  public CompiledRegion compile(Region region) {
    if (!accepts(region)) {
      throw new RegionTooLargeException(region.name(), region.size() + " instructions");
    }
    MethodPlan plan = MethodPlan.of(region, ClassDesc.of(packageName(), "Region"));
    ExitTable table = new ExitTable(plan.exits(), plan.tail());
    byte[] bytes = new ClassEmitter(plan, table).emit(lookup.lookupClass().getClassLoader());
    int codeBytes = GeneratedClass.codeBytes(bytes);
    if (codeBytes > MAX_BYTES) {
      throw new RegionTooLargeException(region.name(), codeBytes + " bytes");
    }
    MethodHandles.Lookup defined = define(bytes, plan.data().objects());
    GeneratedClass made =
        new GeneratedClass(region.name(), defined.lookupClass(), bytes, plan.data().objects());
    watcher.generated(made);
    return new JvmRegion(region, table, entry(region, defined), made);
  }

  private String packageName() {
    return lookup.lookupClass().getPackageName();
  }

  private MethodHandles.Lookup define(byte[] bytes, List<Object> data) {
    try {
      return lookup.defineHiddenClassWithClassData(bytes, data, true);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("a lookup with full access may not define", impossible);
    }
  }

  private static MethodHandle entry(Region region, MethodHandles.Lookup defined) {
    try {
      return defined.findStatic(defined.lookupClass(), ClassEmitter.METHOD, EntryType.of(region));
    } catch (NoSuchMethodException | IllegalAccessException impossible) {
      throw new IllegalStateException("a generated class refuses its maker", impossible);
    }
  }
}
