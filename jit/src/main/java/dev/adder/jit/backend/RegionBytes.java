package dev.adder.jit.backend;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;

/**
 * How many bytes regions take on the heap of a 64-bit JVM with compressed references: estimates.
 */
public final class RegionBytes {
  private static final int BLOCK = 96;
  private static final int INSTRUCTION = 136;
  private static final int SNAPSHOT = 200;
  private static final int FRAME = 120;
  private static final int SLOT = 64;

  private RegionBytes() {}

  /** The bytes of a region with its snapshots; objects of its table are not counted. */
  public static long of(Region region) {
    long bytes = 0;
    for (Block block : region.blocks()) {
      bytes += BLOCK + (long) INSTRUCTION * block.instructions().size();
      for (var instruction : block.instructions()) {
        bytes += instruction.snapshot().map(RegionBytes::of).orElse(0L);
      }
      bytes += block.terminator().snapshot().map(RegionBytes::of).orElse(0L);
    }
    return bytes;
  }

  private static long of(Snapshot snapshot) {
    long bytes = SNAPSHOT;
    for (FrameState frame : snapshot.frames()) {
      bytes += FRAME + (long) SLOT * frame.slots().size();
    }
    return bytes;
  }
}
