package dev.adder.sandbox.audit;

import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes each event as a JSON object on a line of its own, in ASCII, and flushes it. Guarded by its
 * own lock. The sink belongs to the caller, who closes it.
 */
public final class JsonLinesAuditLog implements AuditLog {
  private final Appendable sink;

  /** A log that appends to a sink. */
  public JsonLinesAuditLog(Appendable sink) {
    this.sink = sink;
  }

  /**
   * Writes an event.
   *
   * @throws UncheckedIOException if the sink failed
   */
  @Override
  public synchronized void record(AuditEvent event) {
    try {
      sink.append(JsonLine.of(event)).append('\n');
      if (sink instanceof Flushable flushable) {
        flushable.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the audit log could not be written", e);
    }
  }
}
