package dev.adder.engine.record;

import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.interp.RegionWatcher;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.jvm.JvmBackend;
import dev.adder.jit.backend.jvm.RegionTooLargeException;
import dev.adder.jit.ir.Region;
import dev.adder.jit.opt.FailingGuard;
import dev.adder.jit.opt.Pipeline;
import java.util.List;

/** Makes compiled code of recorded loops, with the JVM as the backend. Any thread may use it. */
public final class RegionMaker implements Loops.LoopCompiler {
  /** HotSpot moves code out of loops itself; doing it before gained nothing measurable. */
  private static final Pipeline PASSES =
      Pipeline.named(List.of("fold", "straighten", "number", "guards", "dead"));

  /** A loop in which more than one of so many instructions is a helper gains nothing. */
  private static final int HELPERS_PAY = 3;

  private static final int NO_GUARD = -1;

  private final boolean takesAll;
  private final int failing;

  private RegionMaker(boolean takesAll, int failing) {
    this.takesAll = takesAll;
    this.failing = failing;
  }

  /** A maker that refuses loops which will hardly be faster. */
  public static RegionMaker ofFast() {
    return new RegionMaker(false, NO_GUARD);
  }

  /** A maker of all loops, for tests. */
  public static RegionMaker ofAll() {
    return new RegionMaker(true, NO_GUARD);
  }

  /** A maker of all loops in each of which the guard of that number fails, for tests of exits. */
  public static RegionMaker failing(int guard) {
    return new RegionMaker(true, guard);
  }

  @Override
  public CompiledRegion compile(Recording recording, Loops.Loop loop, RegionWatcher watcher) {
    LoopShape shape = new LoopShape(recording);
    for (LoopShape.Run run : shape.runs()) {
      if (run.first() < shape.header()) {
        loop.refuse("instructions before the header");
        return null;
      }
      for (int pc : run.instructions()) {
        String why = Rows.refusal(recording, pc);
        if (why != null) {
          loop.refuse(why);
          return null;
        }
      }
    }
    LoopRegion maker = new LoopRegion(shape, recording);
    Region made = maker.make();
    watcher.shaped("recorded", made);
    if (!takesAll && maker.helpers() * HELPERS_PAY > shape.size()) {
      loop.refuse("too few instructions with rows");
      return null;
    }
    return emit(passed(made, watcher), loop, watcher);
  }

  private Region passed(Region made, RegionWatcher watcher) {
    Region region = PASSES.run(made, (pass, result) -> watcher.shaped(pass.name(), result));
    if (failing == NO_GUARD) {
      return region;
    }
    FailingGuard pass = new FailingGuard(failing);
    Region changed = pass.run(region);
    watcher.shaped(pass.name(), changed);
    return changed;
  }

  private static CompiledRegion emit(Region region, Loops.Loop loop, RegionWatcher watcher) {
    try {
      return new JvmBackend(Loops.lookup(), watcher).compile(region);
    } catch (RegionTooLargeException e) {
      loop.refuse("too large for a method");
      return null;
    }
  }
}
