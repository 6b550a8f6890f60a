package dev.adder.jit.testing;

import dev.adder.jit.SafePoint;
import dev.adder.jit.exit.FrameRebuilder;
import dev.adder.jit.exit.ObjectMaker;
import dev.adder.jit.exit.RestoredFrame;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.exit.SideExit;
import java.util.ArrayList;
import java.util.List;

/** A context that writes down everything that can be seen from outside. */
public class TestContext extends RunContext {

  /** What an exit gives as the number. */
  public static final long EXIT_NUMBER = 4242;

  private final ObjectMaker maker;
  private final Description description = new Description();
  private final List<String> notes = new ArrayList<>();
  private final List<RestoredFrame> frames = new ArrayList<>();
  private int polls;
  private int pendingAt;

  /**
   * A context with fuel.
   *
   * @param maker makes virtual objects at exits
   */
  public TestContext(ObjectMaker maker, long fuel) {
    this.maker = maker;
    this.fuel = fuel;
  }

  /** Lets the poll of that number, from 1, set pending. */
  public TestContext pendingAtPoll(int poll) {
    pendingAt = poll;
    return this;
  }

  @Override
  public SafePoint safePoint() {
    return steps -> {
      note("poll " + steps);
      if (++polls == pendingAt) {
        pending = "polled";
      }
    };
  }

  @Override
  public FrameRebuilder rebuilder() {
    return (context, exit) -> resume(exit);
  }

  private void resume(SideExit taken) {
    frames.clear();
    frames.addAll(RestoredFrame.of(taken, exit, maker));
    for (RestoredFrame frame : frames) {
      StringBuilder text = new StringBuilder("frame " + frame.descriptor() + " @" + frame.pc());
      frame.slots().forEach((r, v) -> text.append(' ').append(r).append('=').append(describe(v)));
      note(text.toString());
    }
    note("pending " + pending);
    pending = null;
    exit.longResult = EXIT_NUMBER;
    exit.refResult = "left";
  }

  /** Adds a line to what can be seen. */
  public void note(String text) {
    notes.add(text + " fuel " + fuel);
  }

  /** What was seen, in order. */
  public List<String> notes() {
    return notes;
  }

  /** The frames of the last exit. */
  public List<RestoredFrame> frames() {
    return frames;
  }

  /** An object in words: all it reaches, identities numbered in the order of meeting. */
  public String describe(Object value) {
    return description.of(value, this);
  }
}
