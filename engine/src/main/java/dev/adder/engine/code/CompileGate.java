package dev.adder.engine.code;

import dev.adder.sandbox.quota.StopSignal;

/** Asked before a text is compiled on behalf of a tenant. */
@FunctionalInterface
public interface CompileGate {
  /** Lets everything pass. */
  CompileGate OPEN = () -> {};

  /**
   * Counts a compilation.
   *
   * @throws StopSignal if the tenant made as many as it may
   */
  void pass();
}
