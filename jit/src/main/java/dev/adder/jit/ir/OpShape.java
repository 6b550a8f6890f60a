package dev.adder.jit.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shape column of {@link Op}, taken apart: operands, kind of immediate, result. */
record OpShape(List<Slot> operands, Immediate.Kind immediate, Optional<Slot> result) {

  /** A place in a shape: a fixed kind of value, the immediate's kind, or all of its kinds. */
  sealed interface Slot {
    /** A kind that the row names. */
    record Fixed(IrType type) implements Slot {}

    /** The star: the kind that the immediate determines. */
    record Star() implements Slot {}

    /** The ampersand: all kinds that the immediate lists. */
    record All() implements Slot {}
  }

  static OpShape parse(String text) {
    List<Slot> operands = new ArrayList<>();
    Immediate.Kind kind = Immediate.Kind.NONE;
    int arrow = text.indexOf("->");
    for (String word : text.substring(0, arrow).split(" ")) {
      if (word.startsWith("{")) {
        String name = word.substring(1, word.length() - 1);
        kind = Immediate.Kind.valueOf(name.toUpperCase(Locale.ROOT));
      } else if (!word.isEmpty()) {
        operands.add(slot(word));
      }
    }
    String result = text.substring(arrow + 2).trim();
    return new OpShape(
        operands, kind, result.isEmpty() ? Optional.empty() : Optional.of(slot(result)));
  }

  private static Slot slot(String word) {
    return switch (word) {
      case "*" -> new Slot.Star();
      case "&" -> new Slot.All();
      default -> new Slot.Fixed(IrType.named(word).orElseThrow());
    };
  }

  Signature signature(Immediate given) {
    if (given.kind() != immediate) {
      throw new IllegalArgumentException(
          "immediate of kind " + given.kind() + " where " + immediate + " belongs");
    }
    List<IrType> types = new ArrayList<>();
    for (Slot slot : operands) {
      switch (slot) {
        case Slot.Fixed fixed -> types.add(fixed.type());
        case Slot.Star _ -> types.add(given.valueType().orElseThrow());
        case Slot.All _ -> types.addAll(given.operandTypes());
      }
    }
    return new Signature(types, result.flatMap(slot -> resultType(slot, given)));
  }

  private static Optional<IrType> resultType(Slot slot, Immediate given) {
    return switch (slot) {
      case Slot.Fixed fixed -> Optional.of(fixed.type());
      case Slot.Star _, Slot.All _ -> given.valueType();
    };
  }
}
