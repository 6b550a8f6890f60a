package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.interp.FunctionVersion;
import dev.adder.engine.interp.Recording;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;
import java.util.BitSet;

/** What regions know of registers when they begin. */
final class Beginning {
  private final LoopShape shape;
  private final Recording recording;
  private final Joins joins;
  private final Output out;

  Beginning(LoopShape shape, Recording recording, Joins joins, Output out) {
    this.shape = shape;
    this.recording = recording;
    this.joins = joins;
    this.out = out;
  }

  /** Arguments are parameters; free variables come from the function; all others are unbound. */
  State ofFunction(FunctionVersion version) {
    Code code = shape.code();
    State state = new State(code.registers());
    out.begin();
    for (int i = 0; i < code.plainParameters(); i++) {
      Kind kind = Kind.ofPassed(version.parameter(i));
      state.know(i, kind, out.code.parameter(kind.type()));
    }
    for (int i = 0; i < code.variables().free().length; i++) {
      Operand cell = out.call(Output.CELL, out.subject(), Constant.of(i));
      state.know(code.variables().firstFree() + i, Kind.REF, cell);
    }
    return state;
  }

  /** What the header wants as a value, and what rows read and nothing writes, is loaded. */
  State ofLoop(Frames frames) {
    int header = shape.header();
    State state = new State(shape.code().registers());
    out.beginWithFrame();
    Snapshot entry = Snapshot.of(0, frames.at(header, state, Constant.of(0), true));
    BitSet read = readUnwritten();
    for (int r = 0; r < state.registers(); r++) {
      Kind kind = Kind.of(recording.kinds(header, r));
      if (joins.isParameter(header, r) || read.get(r) && kind != Kind.FRAME) {
        state.know(r, kind, out.load(r, kind, entry));
      }
    }
    return state;
  }

  /** Registers that rows of the loop read and nothing in it writes. */
  private BitSet readUnwritten() {
    BitSet read = new BitSet();
    for (LoopShape.Run each : shape.runs()) {
      each.instructions().forEach(pc -> Read.byRow(shape.code().instructions()[pc], read));
    }
    read.andNot(shape.written());
    return read;
  }
}
