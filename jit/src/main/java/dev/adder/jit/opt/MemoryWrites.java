package dev.adder.jit.opt;

import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a part of a region may write.
 *
 * @param everything whether anything may be written: a call, a poll
 * @param aliases else, the alias classes of the stores
 */
record MemoryWrites(boolean everything, Set<String> aliases) {

  /** What these blocks may write. */
  static MemoryWrites in(RegionEditor editor, BitSet blocks) {
    Set<String> aliases = new HashSet<>();
    boolean everything = false;
    for (int id = blocks.nextSetBit(0); id >= 0; id = blocks.nextSetBit(id + 1)) {
      for (Instruction instruction : editor.instructions(id)) {
        if (instruction.has(Effect.WRITES)) {
          Optional<String> alias = alias(instruction.immediate());
          alias.ifPresent(aliases::add);
          everything |= alias.isEmpty();
        }
      }
    }
    return new MemoryWrites(everything, aliases);
  }

  /** The alias class that a load or store works on; nothing for what may touch any. */
  static Optional<String> alias(Immediate immediate) {
    return switch (immediate) {
      case Immediate.Field(FieldRef field) -> Optional.of(field.alias());
      case Immediate.Elements(IrType type) -> Optional.of(type.text() + "[]");
      case Immediate.None _,
          Immediate.Amount _,
          Immediate.ClassRef _,
          Immediate.Make _,
          Immediate.Static _,
          Immediate.Unit _ ->
          Optional.empty();
    };
  }

  boolean touches(String alias) {
    return everything || aliases.contains(alias);
  }
}
