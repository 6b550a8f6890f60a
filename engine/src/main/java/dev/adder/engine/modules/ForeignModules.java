package dev.adder.engine.modules;

import dev.adder.engine.object.Context;

/**
 * Names that a script can import though no module of Python has them: packages and classes of the
 * host. Asked after all places where modules are. A state of the isolate.
 */
public interface ForeignModules {
  /** Whether the policy grants something of that name or below it; constant cost, not audited. */
  boolean isNamed(Context ctx, String name);

  /**
   * What {@code import name} gives, or Java null when there is nothing.
   *
   * @throws dev.adder.engine.object.PyException ImportError when the policy denies it
   */
  Object find(Context ctx, String name);
}
