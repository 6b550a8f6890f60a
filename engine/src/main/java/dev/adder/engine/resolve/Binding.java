package dev.adder.engine.resolve;

/** How code reaches a name. */
public enum Binding {
  /** A register of the frame. */
  LOCAL,
  /** A cell that the frame makes, because an inner frame captures the name. */
  CELL,
  /** A cell that came with the closure. In a class body: after its namespace. */
  FREE,
  /** The globals of the module, then the builtins: the name was declared global. */
  GLOBAL_EXPLICIT,
  /** The globals of the module, then the builtins: no scope around binds the name. */
  GLOBAL_IMPLICIT,
  /** The namespace of the module or class body, then the globals, then the builtins. */
  NAME
}
