package dev.adder.jit.verify;

/** What every valid region obeys; each fault names the rule that it breaks. */
public enum Rule {
  /** A region has at least one block. */
  HAS_ENTRY,
  /** The result of a region is I64, F64, REF or nothing. */
  RESULT_KIND,
  /** Names of constants are words, each once; so are names of targets. */
  NAME,
  /** A block stands at the position of its number. */
  BLOCK_NUMBER,
  /** An edge leads to a block that exists. */
  TARGET_EXISTS,
  /** No edge leads to the entry. */
  ENTRY_TARGET,
  /** A way leads from the entry to every block. */
  REACHABLE,
  /** A value is defined once; its number is not negative. */
  DEFINED_ONCE,
  /** A value that is used is defined somewhere, with the kind that it is used with. */
  DEFINED,
  /** A definition comes before its use on every way. */
  DOMINATES,
  /** A constant names an entry of the table. */
  CONSTANT_EXISTS,
  /** The immediate is of the op's kind. */
  IMMEDIATE_KIND,
  /** As many operands as the op's shape says. */
  OPERAND_COUNT,
  /** Operands have the kinds that the op's shape says. */
  OPERAND_KIND,
  /** The result has the kind that the op's shape says, or there is none. */
  INSTRUCTION_RESULT,
  /** As many arguments on an edge as its target has parameters. */
  EDGE_COUNT,
  /** Arguments of an edge have the kinds of the parameters. */
  EDGE_KIND,
  /** A branch decides by a BOOL. */
  CONDITION_KIND,
  /** What is returned has the kind of the region's result. */
  RETURN_KIND,
  /** What may exit has a snapshot. */
  SNAPSHOT_MISSING,
  /** What cannot exit has none. */
  SNAPSHOT_UNUSED,
  /** A snapshot has a frame. */
  SNAPSHOT_FRAME,
  /** Numbers of registers and refunds are not negative. */
  SNAPSHOT_NUMBER,
  /** Frames hold no F32: no frame has such registers. */
  SNAPSHOT_KIND,
  /** A reference to a virtual names one of the snapshot, an earlier one in a constructor. */
  VIRTUAL_EXISTS,
  /** A virtual has a source of the right kind for each field. */
  VIRTUAL_FIELDS,
  /** An amount is not negative. */
  AMOUNT,
  /** A final field is not stored. */
  FINAL_FIELD,
  /** A helper has no effects that need a proof or a guard's snapshot. */
  HELPER_EFFECTS,
  /** A class that is compared with is not primitive. */
  CLASS_KIND
}
