package dev.adder.engine.record;

import dev.adder.engine.interp.Recording;
import dev.adder.jit.ir.IrType;
import java.util.BitSet;

/** What blocks hold that several ways lead to. Immutable. */
final class Joins {
  private final LoopShape shape;
  private final Recording recording;
  private final Registers registers;
  private final boolean hasFrame;
  private final BitSet written;

  Joins(LoopShape shape, Recording recording, Registers registers, boolean hasFrame) {
    this.shape = shape;
    this.recording = recording;
    this.registers = registers;
    this.hasFrame = hasFrame;
    this.written = shape.written();
  }

  /** Whether such a block has a register as a parameter. */
  boolean isParameter(int pc, int register) {
    return written.get(register)
        && registers.isLive(pc, register)
        && kindAt(pc, register) != Kind.FRAME;
  }

  /** How a register is held there. */
  Kind kindAt(int pc, int register) {
    Kind kind = Kind.of(recording.kinds(pc, register));
    return kind == Kind.FRAME && !hasFrame ? Kind.ANY : kind;
  }

  /** Whether such a block is told the steps that are not charged yet. */
  boolean countsSteps(int pc) {
    return shape.isJoin(pc) && pc != shape.header();
  }

  /** Whether a register of one kind can be had as another one, with a guard at most. */
  boolean fits(Kind kind, Kind wanted) {
    return kind == wanted
        || wanted == Kind.ANY
        || kind == Kind.ANY
        || kind == Kind.FRAME && hasFrame
        || kind == Kind.BOOL && wanted == Kind.REF;
  }

  /**
   * The state at the beginning of such a block.
   *
   * @param atEntry at the beginning of the region
   */
  State enter(int pc, State atEntry, Output out) {
    State entered = new State(atEntry.registers());
    for (int r = 0; r < entered.registers(); r++) {
      if (isParameter(pc, r)) {
        Kind kind = kindAt(pc, r);
        entered.set(r, kind, out.code.parameter(kind.type()));
      } else if (!written.get(r) && atEntry.kind(r) != Kind.FRAME) {
        entered.know(r, atEntry.kind(r), atEntry.value(r));
      }
    }
    if (countsSteps(pc)) {
      entered.setSteps(out.code.parameter(IrType.I32), 0);
    }
    return entered;
  }
}
