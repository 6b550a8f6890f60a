package dev.adder.engine.record;

import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.Recording;
import dev.adder.jit.backend.Backend;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.jvm.JvmBackend;
import dev.adder.jit.backend.jvm.RegionTooLargeException;
import dev.adder.jit.ir.Region;
import dev.adder.jit.opt.Pipeline;
import java.util.List;

/** Makes compiled code of recorded loops. Any thread may use it. */
public final class RegionMaker implements Loops.LoopCompiler {
  /** HotSpot moves code out of loops itself; doing it before gained nothing measurable. */
  private static final Pipeline PASSES =
      Pipeline.named(List.of("fold", "straighten", "number", "guards", "dead"));

  /** A loop in which more than one of so many instructions is a helper gains nothing. */
  private static final int HELPERS_PAY = 3;

  private final Backend backend;
  private final boolean takesAll;

  /**
   * With the JVM as the backend.
   *
   * @param takesAll whether loops are compiled that will hardly be faster, for tests
   */
  public RegionMaker(boolean takesAll) {
    this.backend = new JvmBackend(Loops.lookup());
    this.takesAll = takesAll;
  }

  @Override
  public CompiledRegion compile(Recording recording, Loops.Loop loop) {
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
    if (!takesAll && maker.helpers() * HELPERS_PAY > shape.size()) {
      loop.refuse("too few instructions with rows");
      return null;
    }
    Region region = PASSES.run(made);
    try {
      return backend.compile(region);
    } catch (RegionTooLargeException e) {
      loop.refuse(e.getMessage());
      return null;
    }
  }
}
