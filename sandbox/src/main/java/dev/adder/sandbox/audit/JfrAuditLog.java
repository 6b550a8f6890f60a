package dev.adder.sandbox.audit;

import dev.adder.sandbox.policy.Decision;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * Commits events to JDK Flight Recorder under the category Adder: {@code dev.adder.Decision},
 * {@code dev.adder.Run}, {@code dev.adder.Stop} and {@code dev.adder.Revocation}. Costs a test per
 * event while nothing is recorded.
 */
public final class JfrAuditLog implements AuditLog {
  /** What all events have. */
  @Category("Adder")
  @StackTrace(false)
  abstract static class Base extends Event {
    @Label("Tenant")
    String tenant = "";

    @Label("Script")
    String script = "";

    final void commitFor(Origin origin) {
      tenant = origin.tenant();
      script = origin.script();
      commit();
    }
  }

  /** {@code dev.adder.Decision}. */
  @Name("dev.adder.Decision")
  @Label("Capability Decision")
  @Description("The reference monitor answered a request")
  static final class DecisionEvent extends Base {
    @Label("Request")
    String request = "";

    @Label("Allowed")
    boolean allowed;

    @Label("Reason")
    @Description("The stable code of a denial; empty when allowed")
    String reason = "";

    @Label("Rule")
    String rule = "";
  }

  /** {@code dev.adder.Stop}. */
  @Name("dev.adder.Stop")
  @Label("Script Stopped")
  @Description("A limit, a stop request or an interrupt ended a run")
  static final class StopEvent extends Base {
    @Label("Limit")
    String limit = "";

    @Label("Figure Allowed")
    long figureAllowed;

    @Label("Figure Used")
    long figureUsed;

    @Label("File")
    String file = "";

    @Label("Line")
    int line;
  }

  /** {@code dev.adder.Run}. */
  @Name("dev.adder.Run")
  @Label("Script Run")
  @Description("A run ended")
  static final class RunEvent extends Base {
    @Label("Steps")
    long steps;

    @Label("CPU Time")
    @Timespan
    long cpu;

    @Label("Elapsed Time")
    @Timespan
    long wall;

    @Label("Bytes Charged")
    @DataAmount
    long bytesCharged;

    @Label("Bytes Retained")
    @DataAmount
    long bytesRetained;

    @Label("Output")
    @DataAmount
    long output;

    @Label("Host Calls")
    long hostCalls;
  }

  /** {@code dev.adder.Revocation}. */
  @Name("dev.adder.Revocation")
  @Label("Grant Revoked")
  static final class RevocationEvent extends Base {
    @Label("Rule")
    String rule = "";
  }

  private static final Event[] PROBES = {
    new RunEvent(), new DecisionEvent(), new StopEvent(), new RevocationEvent()
  };

  /** A log that commits to the recordings of this JVM. */
  public JfrAuditLog() {}

  @Override
  public boolean isActive() {
    for (Event probe : PROBES) {
      if (probe.isEnabled()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void record(AuditEvent event) {
    switch (event) {
      case AuditEvent.Decided decided -> decided(decided);
      case AuditEvent.Stopped stopped -> stopped(stopped);
      case AuditEvent.RunEnded ended -> ended(ended);
      case AuditEvent.Revoked revoked -> {
        RevocationEvent out = new RevocationEvent();
        if (out.shouldCommit()) {
          out.rule = revoked.rule();
          out.commitFor(event.origin());
        }
      }
      case AuditEvent.RunStarted _ -> {
        // The event of the end has everything.
      }
    }
  }

  private static void decided(AuditEvent.Decided event) {
    DecisionEvent out = new DecisionEvent();
    if (!out.shouldCommit()) {
      return;
    }
    out.request = event.request().text();
    out.allowed = event.decision().isAllowed();
    out.rule = event.decision().rule();
    if (event.decision() instanceof Decision.Denied denied) {
      out.reason = denied.reason().code();
    }
    out.commitFor(event.origin());
  }

  private static void stopped(AuditEvent.Stopped event) {
    StopEvent out = new StopEvent();
    if (!out.shouldCommit()) {
      return;
    }
    out.limit = event.signal().limit().code();
    out.figureAllowed = event.signal().allowed();
    out.figureUsed = event.signal().used();
    out.file = event.signal().place().file();
    out.line = event.signal().place().line();
    out.commitFor(event.origin());
  }

  private static void ended(AuditEvent.RunEnded event) {
    RunEvent out = new RunEvent();
    if (!out.shouldCommit()) {
      return;
    }
    Usage usage = event.usage();
    out.steps = usage.steps();
    out.cpu = usage.cpuNanos();
    out.wall = usage.wallNanos();
    out.bytesCharged = usage.bytesCharged();
    out.bytesRetained = usage.bytesRetained();
    out.output = usage.outputBytes();
    out.hostCalls = usage.hostCalls();
    out.commitFor(event.origin());
  }
}
