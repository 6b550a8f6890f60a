package dev.adder.jit.backend.reference;

import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.EntryType;
import dev.adder.jit.backend.RegionBytes;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A region that is interpreted. */
public final class ReferenceRegion implements CompiledRegion {

  private static final MethodHandle RUN = findRun();

  private final Region region;
  private final JavaMemory memory;
  private final long stepBound;
  private final List<SideExit> exits;
  private final Map<Snapshot, SideExit> bySnapshot = new IdentityHashMap<>();
  private final int valueBound;
  private final MethodHandle entry;
  private final AtomicLong executed = new AtomicLong();

  ReferenceRegion(Region region, JavaMemory memory, long stepBound) {
    this.region = region;
    this.memory = memory;
    this.stepBound = stepBound;
    this.exits = SideExit.of(region);
    exits.forEach(exit -> bySnapshot.putIfAbsent(exit.snapshot(), exit));
    this.valueBound = region.valueBound();
    MethodType type = EntryType.of(region);
    this.entry = RUN.bindTo(this).asCollector(Object[].class, type.parameterCount()).asType(type);
  }

  private static MethodHandle findRun() {
    MethodType type = MethodType.methodType(Object.class, Object[].class);
    try {
      return MethodHandles.lookup().findVirtual(ReferenceRegion.class, "run", type);
    } catch (NoSuchMethodException | IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public Region region() {
    return region;
  }

  @Override
  public List<SideExit> exits() {
    return exits;
  }

  @Override
  public MethodHandle entry() {
    return entry;
  }

  @Override
  public long bytes() {
    return RegionBytes.of(region);
  }

  /** Instructions that all finished runs together did, terminators counted. */
  public long executed() {
    return executed.get();
  }

  /** Called through {@link #RUN}: context, depth, parameters. */
  private @Nullable Object run(@Nullable Object[] arguments) {
    RunContext context = (RunContext) arguments[0];
    int depth = (Integer) arguments[1];
    Interpretation run = new Interpretation(this, context, depth);
    try {
      return run.from(arguments);
    } finally {
      executed.addAndGet(run.steps());
    }
  }

  JavaMemory memory() {
    return memory;
  }

  long stepBound() {
    return stepBound;
  }

  int valueBound() {
    return valueBound;
  }

  SideExit exit(Snapshot snapshot) {
    return bySnapshot.get(snapshot);
  }
}
