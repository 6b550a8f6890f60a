package dev.adder.jit.ir;

import java.util.Locale;

/**
 * What an instruction does beside computing its result from its operands. An instruction without
 * effects may be removed when its result is not used, moved and shared.
 */
public enum Effect {
  /** Reads memory: fields that are not final, elements of arrays. */
  READS,
  /** Writes memory. */
  WRITES,
  /** Makes an object with an identity. */
  ALLOCATES,
  /** May leave the region by its snapshot. */
  EXITS,
  /** May leave {@code pending} set, which leaves the region by its snapshot afterwards. */
  PENDING,
  /** May run code of the guest: reads, writes, spends fuel. */
  GUEST,
  /** Changes the fuel that is left. */
  FUEL,
  /** Looks at the fuel that is left. */
  LOOKS_AT_FUEL,
  /**
   * Has a precondition that an earlier guard or the recorder established: the count of a shift, an
   * index in bounds, the class of a reference. Such an instruction must not move above its proof.
   */
  NEEDS_PROOF;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in text, for example {@code reads}. */
  public String text() {
    return text;
  }
}
