package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyException;
import dev.adder.sandbox.quota.StopSignal;

/** How a host is told what ended its work on a view, outside of a run: a state of the isolate. */
public interface ViewFailures {
  /** What the host gets for an exception of the script. */
  RuntimeException of(Context ctx, PyException failed);

  /** What the host gets when a limit was reached or the work was stopped. */
  RuntimeException of(Context ctx, StopSignal stopped);
}
