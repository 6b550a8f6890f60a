package dev.adder.engine.record;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Operand;

/**
 * What compiled code knows of each register at one place, and how many steps are uncharged there.
 */
final class State {
  private final Kind[] kinds;
  private final Operand[] values;
  private final boolean[] dirty;

  /** Steps done since the last charge at {@link #base}. */
  private Operand steps = Constant.of(0);

  /** The instruction of the run, counted from its first, that {@link #steps} belongs to. */
  private int base;

  State(int registers) {
    kinds = new Kind[registers];
    values = new Operand[registers];
    dirty = new boolean[registers];
    java.util.Arrays.fill(kinds, Kind.FRAME);
  }

  private State(State other) {
    kinds = other.kinds.clone();
    values = other.values.clone();
    dirty = other.dirty.clone();
    steps = other.steps;
    base = other.base;
  }

  State copy() {
    return new State(this);
  }

  int registers() {
    return kinds.length;
  }

  Kind kind(int register) {
    return kinds[register];
  }

  Operand value(int register) {
    return values[register];
  }

  /** Whether the frame has another value than this. */
  boolean isDirty(int register) {
    return kinds[register] != Kind.FRAME && dirty[register];
  }

  /** A value that only compiled code has. */
  void set(int register, Kind kind, Operand value) {
    kinds[register] = kind;
    values[register] = value;
    dirty[register] = true;
  }

  /** A value that the frame has too. */
  void know(int register, Kind kind, Operand value) {
    set(register, kind, value);
    dirty[register] = false;
  }

  void clean(int register) {
    dirty[register] = false;
  }

  void forget(int register) {
    kinds[register] = Kind.FRAME;
    values[register] = null;
  }

  Operand steps() {
    return steps;
  }

  int base() {
    return base;
  }

  void setSteps(Operand value, int at) {
    steps = value;
    base = at;
  }
}
