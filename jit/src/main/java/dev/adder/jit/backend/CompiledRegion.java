package dev.adder.jit.backend;

import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Region;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A region that can be run. Any number of threads may run it at once, each with its own context.
 */
public interface CompiledRegion {

  /** What was compiled. */
  Region region();

  /** Its exits; position and number are the same. */
  List<SideExit> exits();

  /**
   * The way in: (RunContext, int depth, parameters...)result, each of the Java type of its kind.
   * After a call that leaves {@code pending} set the result means nothing.
   */
  MethodHandle entry();

  /**
   * Bytes that stay in use while the region can be run: its description, its exits, what was
   * generated and what the JVM makes of that. An estimate, for weighing.
   */
  long bytes();
}
