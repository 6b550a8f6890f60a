package dev.adder.engine.code;

import dev.adder.engine.jit.LoopName;
import dev.adder.engine.jit.LoopReport;
import dev.adder.jit.backend.RegionCache;
import java.util.Optional;

/** A part of a code that has compiled regions of its own, as the cache of texts sees it. */
public interface CompiledUnit extends RegionCache.Unit {
  /** Which part. */
  LoopName name();

  /** What is compiled of it now; empty when nothing is. */
  Optional<LoopReport> report();
}
