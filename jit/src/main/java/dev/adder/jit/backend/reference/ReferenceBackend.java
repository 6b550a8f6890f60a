package dev.adder.jit.backend.reference;

import dev.adder.jit.backend.Backend;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.ir.Region;
import dev.adder.jit.verify.RegionVerifier;
import java.lang.invoke.MethodHandles;

/**
 * Interprets regions: slow, and right. Checks what compiled code may rely on, so that a broken
 * precondition is an error here. For tests, and for hosts that may not define classes.
 */
public final class ReferenceBackend implements Backend {

  private final JavaMemory memory;
  private final long stepBound;

  /**
   * A backend without a bound.
   *
   * @param lookup has access to all fields, constructors and helpers that regions name
   */
  public ReferenceBackend(MethodHandles.Lookup lookup) {
    this(lookup, Long.MAX_VALUE);
  }

  /**
   * A backend whose runs end with {@link StepBoundException} after so many instructions.
   *
   * @param lookup has access to all fields, constructors and helpers that regions name
   * @param stepBound instructions, terminators counted, in one run of one region
   */
  public ReferenceBackend(MethodHandles.Lookup lookup, long stepBound) {
    this.memory = new JavaMemory(lookup);
    this.stepBound = stepBound;
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public boolean accepts(Region region) {
    return true;
  }

  @Override
  public CompiledRegion compile(Region region) {
    return new ReferenceRegion(RegionVerifier.check(region), memory, stepBound);
  }

  /** How this backend works with Java objects; makes virtual objects for tests too. */
  public JavaMemory memory() {
    return memory;
  }
}
