package dev.adder.sandbox.audit;

import dev.adder.sandbox.policy.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Hands events to SLF4J as JSON: denials, stops and revocations as warnings, runs as information,
 * allowed requests as debug messages. The guest's text is escaped, so it cannot forge log lines.
 */
public final class Slf4jAuditLog implements AuditLog {
  private final Logger logger;

  /** A log named {@code dev.adder.audit}. */
  public Slf4jAuditLog() {
    this(LoggerFactory.getLogger("dev.adder.audit"));
  }

  /** A log that writes to a logger. */
  public Slf4jAuditLog(Logger logger) {
    this.logger = logger;
  }

  @Override
  public void record(AuditEvent event) {
    Level level = level(event);
    if (logger.isEnabledForLevel(level)) {
      logger.atLevel(level).log(JsonLine.of(event));
    }
  }

  private static Level level(AuditEvent event) {
    return switch (event) {
      case AuditEvent.Decided(_, _, _, Decision.Allowed _) -> Level.DEBUG;
      case AuditEvent.Decided(_, _, _, Decision.Denied _) -> Level.WARN;
      case AuditEvent.Stopped _, AuditEvent.Revoked _ -> Level.WARN;
      case AuditEvent.RunStarted _, AuditEvent.RunEnded _ -> Level.INFO;
    };
  }
}
