package dev.adder.engine.script;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Context;
import dev.adder.sandbox.quota.Place;
import java.util.ArrayList;
import java.util.List;

/** Where a run stands; on its own thread. */
final class RunPlaces {
  /** How many frames a description holds. */
  private static final int MOST = 64;

  private RunPlaces() {}

  /** The innermost line of the host's script and modules; the engine's own when there is none. */
  static Place of(Context ctx) {
    Activation top = ctx.top();
    for (Activation frame = top; frame != null; frame = frame.caller()) {
      if (!frame.isLibrary()) {
        return new Place(frame.fileName(), frame.line());
      }
    }
    return top == null ? Place.UNKNOWN : new Place(top.fileName(), top.line());
  }

  /** The innermost frames. */
  static List<RunningScript.Line> stack(Context ctx) {
    List<RunningScript.Line> lines = new ArrayList<>();
    for (Activation frame = ctx.top();
        frame != null && lines.size() < MOST;
        frame = frame.caller()) {
      lines.add(new RunningScript.Line(frame.fileName(), frame.line(), frame.functionName()));
    }
    return lines;
  }
}
