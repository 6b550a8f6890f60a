package dev.adder.engine.code;

/** What the compiler asks about the names of the code object it compiles. */
interface NameScope {
  /** How a name is reached. */
  enum Kind {
    LOCAL,
    CELL,
    FREE,
    GLOBAL,
    NAME,
    /** A class-level name that may also be a variable of an enclosing function. */
    NAME_OR_FREE,
    /** A name inside a type-parameter scope of a class: class namespace, then global. */
    CLASS_DICT_OR_GLOBAL,
    /** The same, then a variable of an enclosing function. */
    CLASS_DICT_OR_FREE
  }

  /** How {@code name}, already mangled, is reached here. */
  Kind kind(String name);

  /** The register of a LOCAL, or of the cell of a CELL, FREE or NAME_OR_FREE. */
  int register(String name);

  /** Registers that variables take. */
  int registerCount();

  /** {@code name} as it is stored, private names of a class mangled. */
  String mangle(String name);

  /** The variables as the code object lists them. */
  Code.Variables variables();

  /** Registers that become cells at the start: captured variables and parameters. */
  int[] cellRegisters();

  /** The register of the cell {@code name} that this frame makes itself, or -1. */
  int ownCell(String name);

  /** Whether {@code name} is the subject of a global statement here. */
  boolean isDeclaredGlobal(String name);
}
