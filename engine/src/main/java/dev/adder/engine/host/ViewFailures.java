package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyException;
import dev.adder.sandbox.quota.StopSignal;

/**
 * How a host is told why its work on a view, outside of a run, cannot begin or what ended it: a
 * state of the isolate.
 */
public interface ViewFailures {
  /** Throws if no work may begin because the host closed the engine; on the isolate's turn. */
  void checkOpen(Context ctx);

  /** What the host gets for an exception of the script. */
  RuntimeException of(Context ctx, PyException failed);

  /** What the host gets when a limit was reached or the work was stopped. */
  RuntimeException of(Context ctx, StopSignal stopped);
}
