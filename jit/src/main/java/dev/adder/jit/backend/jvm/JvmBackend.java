package dev.adder.jit.backend.jvm;

import dev.adder.jit.backend.Backend;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.EntryType;
import dev.adder.jit.ir.Region;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

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

  /**
   * A backend whose classes are defined by this lookup.
   *
   * @param lookup has full access to a class; that class's package sees all fields, constructors
   *     and helpers that regions name
   */
  public JvmBackend(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
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
    int codeBytes = codeBytes(bytes);
    if (codeBytes > MAX_BYTES) {
      throw new RegionTooLargeException(region.name(), codeBytes + " bytes");
    }
    return new JvmRegion(region, table, entry(region, plan, bytes), codeBytes);
  }

  private String packageName() {
    return lookup.lookupClass().getPackageName();
  }

  private static int codeBytes(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    return model.methods().stream()
        .filter(method -> method.methodName().equalsString(ClassEmitter.METHOD))
        .mapToInt(method -> ((CodeAttribute) method.code().orElseThrow()).codeLength())
        .sum();
  }

  private MethodHandle entry(Region region, MethodPlan plan, byte[] bytes) {
    try {
      MethodHandles.Lookup defined =
          lookup.defineHiddenClassWithClassData(bytes, plan.data().objects(), true);
      return defined.findStatic(defined.lookupClass(), ClassEmitter.METHOD, EntryType.of(region));
    } catch (NoSuchMethodException | IllegalAccessException impossible) {
      throw new IllegalStateException("a generated class refuses its maker", impossible);
    }
  }
}
