package dev.adder.jit.opt;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known to be in memory at one point of a region. */
final class HeapFacts {

  /**
   * A place in memory.
   *
   * @param kind a field, or the kind of elements
   * @param object the object or array
   * @param index the index, in arrays
   */
  record Place(Immediate kind, Operand object, Optional<Operand> index) {

    /** The place that a load or store works on. */
    static Place of(Instruction instruction) {
      boolean indexed = instruction.op() == Op.ARRAY_LOAD || instruction.op() == Op.ARRAY_STORE;
      return new Place(
          instruction.immediate(),
          instruction.operand(0),
          indexed ? Optional.of(instruction.operand(1)) : Optional.empty());
    }

    boolean isFinal() {
      return kind instanceof Immediate.Field(FieldRef field) && field.isFinal();
    }

    private boolean hasOtherIndex(Place other) {
      return object.equals(other.object)
          && index.isPresent()
          && other.index.isPresent()
          && index.get() instanceof Constant
          && other.index.get() instanceof Constant
          && !index.equals(other.index);
    }
  }

  private final Map<Place, Operand> contents = new HashMap<>();
  private final HeapCaching.Distinctness distinct;

  private HeapFacts(HeapCaching.Distinctness distinct) {
    this.distinct = distinct;
  }

  /** What all of these know; nothing if there are none. */
  static HeapFacts common(List<HeapFacts> all, HeapCaching.Distinctness distinct) {
    HeapFacts facts = new HeapFacts(distinct);
    if (!all.isEmpty()) {
      facts.contents.putAll(all.getFirst().contents);
      for (HeapFacts other : all) {
        facts.contents.entrySet().retainAll(other.contents.entrySet());
      }
    }
    return facts;
  }

  Optional<Operand> get(Place place) {
    return Optional.ofNullable(contents.get(place));
  }

  void put(Place place, Operand value) {
    contents.put(place, value);
  }

  /** Forgets what a store to the place may have changed. */
  void forgetAliases(Place stored) {
    Optional<String> alias = MemoryWrites.alias(stored.kind());
    contents
        .keySet()
        .removeIf(place ->
            !place.isFinal()
                && MemoryWrites.alias(place.kind()).equals(alias)
                && !distinct.areDistinct(place.object(), stored.object())
                && !place.hasOtherIndex(stored));
  }

  /** Forgets what these writes may have changed. */
  void forget(MemoryWrites writes) {
    contents
        .keySet()
        .removeIf(place ->
            !place.isFinal() && MemoryWrites.alias(place.kind()).map(writes::touches).orElse(true));
  }

  /** Forgets everything that can change. */
  void forgetAll() {
    contents.keySet().removeIf(place -> !place.isFinal());
  }
}
