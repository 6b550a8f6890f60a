package dev.adder.engine.modules.logging;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.sandbox.capability.OutputWrite;
import dev.adder.sandbox.monitor.StandingRequest;

/** The host's log as the scripts of one isolate reach it: needs the grant of output. Confined. */
public final class HostLog {
  /** Where records go. */
  public interface Sink {
    /**
     * Takes one record.
     *
     * @param level Python's number: 10 for DEBUG to 50 for CRITICAL, and anything between or beyond
     * @param logger the name of the script's logger, as the script chose it
     * @param message what the script wants to say, with whatever characters
     */
    void log(Context ctx, long level, String logger, String message);
  }

  private final Sink sink;
  private final StandingRequest output = new StandingRequest(new OutputWrite());

  /** A log that leads to {@code sink}. */
  public HostLog(Sink sink) {
    this.sink = sink;
  }

  /** Charges a record as output and hands it over; PermissionError without the grant. */
  void log(Context ctx, long level, String logger, String message) {
    ctx.meter().output((long) logger.length() + message.length());
    Denials.require(ctx, output, null);
    sink.log(ctx, level, logger, message);
  }
}
