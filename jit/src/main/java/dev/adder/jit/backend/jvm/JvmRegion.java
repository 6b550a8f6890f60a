package dev.adder.jit.backend.jvm;

import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.RegionBytes;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Region;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** A region as a method of a hidden class. */
public final class JvmRegion implements CompiledRegion {

  /** The class itself with what HotSpot keeps beside it, the entry's handle included. */
  private static final int CLASS = 4_000;

  /** Metadata and machine code for each byte of the class file. */
  private static final int PER_BYTE = 6;

  private final Region region;
  private final ExitTable table;
  private final MethodHandle entry;
  private final int codeBytes;
  private final long bytes;

  JvmRegion(Region region, ExitTable table, MethodHandle entry, GeneratedClass made) {
    this.region = region;
    this.table = table;
    this.entry = entry;
    this.codeBytes = made.codeBytes();
    this.bytes = CLASS + (long) PER_BYTE * made.bytes().length + RegionBytes.of(region);
  }

  @Override
  public Region region() {
    return region;
  }

  @Override
  public List<SideExit> exits() {
    return table.exits();
  }

  @Override
  public MethodHandle entry() {
    return entry;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  /** How often an exit was taken, by all threads. */
  public int taken(int exit) {
    return table.taken(exit);
  }

  /** The size of the method in bytes. */
  public int codeBytes() {
    return codeBytes;
  }
}
