package dev.adder.jit.backend.jvm;

import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Region;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** A region as a method of a hidden class. */
public final class JvmRegion implements CompiledRegion {

  private final Region region;
  private final ExitTable table;
  private final MethodHandle entry;
  private final int codeBytes;

  JvmRegion(Region region, ExitTable table, MethodHandle entry, int codeBytes) {
    this.region = region;
    this.table = table;
    this.entry = entry;
    this.codeBytes = codeBytes;
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

  /** How often an exit was taken, by all threads. */
  public int taken(int exit) {
    return table.taken(exit);
  }

  /** The size of the method in bytes. */
  public int codeBytes() {
    return codeBytes;
  }
}
