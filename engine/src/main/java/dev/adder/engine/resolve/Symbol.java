package dev.adder.engine.resolve;

/** What a scope does with a name. */
final class Symbol {
  boolean used;
  boolean parameter;
  boolean assigned;
  boolean imported;
  boolean annotated;
  boolean global;
  boolean nonlocal;
  boolean typeParameter;
  boolean iteration;

  /** Whether an inner frame uses this binding. */
  boolean captured;

  boolean isBound() {
    return parameter || assigned || imported || typeParameter;
  }
}
