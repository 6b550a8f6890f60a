package dev.adder.sandbox.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.capability.EnvRead;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.DenyReason;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.StopSignal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

class AuditLogTest {
  private static final Instant TIME = Instant.parse("2026-06-01T12:00:00Z");
  private static final Origin ORIGIN = new Origin("acme", "a\n\"b\".py");

  private static final List<AuditEvent> EVENTS =
      List.of(
          new AuditEvent.RunStarted(TIME, ORIGIN, "f00"),
          new AuditEvent.Decided(
              TIME, ORIGIN, new EnvRead("A"), new Decision.Allowed("env.read \"*\"", true)),
          new AuditEvent.Decided(
              TIME,
              ORIGIN,
              new EnvRead("A"),
              new Decision.Denied(DenyReason.NO_GRANT, "no grant covers it")),
          new AuditEvent.Revoked(TIME, ORIGIN, "env.read \"*\""),
          new AuditEvent.Stopped(TIME, ORIGIN, new StopSignal(Limit.CPU, 1, 2, "too long")),
          new AuditEvent.RunEnded(TIME, ORIGIN, new Usage(1, 2, 3, 4, 5, 6, 7)));

  @Test
  void jsonLines_everyEvent_isOneEscapedLine() {
    StringBuilder sink = new StringBuilder();
    EVENTS.forEach(new JsonLinesAuditLog(sink)::record);
    String head =
        "{'v':1,'time':'2026-06-01T12:00:00Z','event':'%s','tenant':'acme',"
            + "'script':'a\\u000a\\\"b\\\".py',%s}\n";
    String request = "'request':'env.read \\\"A\\\"',";
    String expected =
        head.formatted("run-started", "'policy':'f00'")
            + head.formatted(
                "decided", request + "'decision':'allowed','rule':'env.read \\\"*\\\"'")
            + head.formatted(
                "decided",
                request + "'decision':'denied','reason':'no-grant','rule':'no grant covers it'")
            + head.formatted("revoked", "'rule':'env.read \\\"*\\\"'")
            + head.formatted(
                "stopped",
                "'limit':'cpu','allowed':1,'used':2,'file':'','line':0,'text':'too long'")
            + head.formatted(
                "run-ended",
                "'steps':1,'cpuNanos':2,'wallNanos':3,'bytesCharged':4,'bytesRetained':5,"
                    + "'outputBytes':6,'hostCalls':7");
    assertEquals(expected.replace('\'', '"'), sink.toString());
  }

  @Test
  void jfr_commitsEveryEventButTheStart(@TempDir Path directory) throws IOException {
    JfrAuditLog log = new JfrAuditLog();
    assertFalse(log.isActive());
    Path file = directory.resolve("audit.jfr");
    try (Recording recording = new Recording()) {
      for (String name : List.of("Decision", "Stop", "Run", "Revocation")) {
        recording.enable("dev.adder." + name).withoutThreshold();
      }
      recording.start();
      assertTrue(log.isActive());
      EVENTS.forEach(log::record);
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertEquals(
        List.of("Decision", "Decision", "Revocation", "Run", "Stop"),
        events.stream()
            .map(event -> event.getEventType().getName().substring("dev.adder.".length()))
            .sorted()
            .toList());
    for (RecordedEvent event : events) {
      assertEquals("acme", event.getString("tenant"));
      switch (event.getEventType().getName()) {
        case "dev.adder.Stop" -> {
          assertEquals("cpu", event.getString("limit"));
          assertEquals(2, event.getLong("figureUsed"));
        }
        case "dev.adder.Run" -> {
          assertEquals(1, event.getLong("steps"));
          assertEquals(2, event.getDuration("cpu").toNanos());
        }
        case "dev.adder.Decision" ->
            assertEquals(event.getBoolean("allowed") ? "" : "no-grant", event.getString("reason"));
        default -> assertEquals("env.read \"*\"", event.getString("rule"));
      }
    }
  }

  @Test
  void jsonLines_sinkFails_throws() {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] buffer, int from, int count) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    JsonLinesAuditLog log = new JsonLinesAuditLog(broken);
    assertThrows(UncheckedIOException.class, () -> log.record(EVENTS.getFirst()));
  }

  @Test
  void ring_full_keepsTheLast() {
    RingAuditLog ring = new RingAuditLog(2);
    EVENTS.forEach(ring::record);
    assertEquals(EVENTS.subList(4, 6), ring.events());
    assertEquals(4, ring.dropped());
    assertThrows(IllegalArgumentException.class, () -> new RingAuditLog(0));
  }

  @Test
  void andThen_two_recordsInBoth() {
    RingAuditLog a = new RingAuditLog(9);
    RingAuditLog b = new RingAuditLog(9);
    EVENTS.forEach(a.andThen(b)::record);
    assertEquals(a.events(), b.events());
    assertFalse(AuditLog.none().andThen(AuditLog.none()).isActive());
    assertTrue(AuditLog.none().andThen(a).isActive());
  }

  @Test
  void slf4j_events_haveTheirLevels() {
    StringBuilder levels = new StringBuilder();
    Slf4jAuditLog log = new Slf4jAuditLog(new LevelLogger(levels));
    EVENTS.forEach(log::record);
    assertEquals("INFO DEBUG WARN WARN WARN INFO ", levels.toString());
  }

  @Test
  void usage_ofMeter_readsItsFigures() {
    Meter meter = new Meter();
    meter.begin(Quota.defaults());
    meter.spend(11);
    meter.allocate(22);
    meter.output(33);
    meter.hostCall();
    Usage usage = Usage.of(meter);
    meter.end();
    assertEquals(11, usage.steps());
    assertEquals(22, usage.bytesCharged());
    assertEquals(33, usage.outputBytes());
    assertEquals(1, usage.hostCalls());
  }

  /** Notes the level of each message and checks that it is one line. */
  private static final class LevelLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;
    private final transient StringBuilder levels;

    LevelLogger(StringBuilder levels) {
      this.levels = levels;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level, Marker marker, String message, Object[] arguments, Throwable throwable) {
      assertFalse(message.contains("\n"));
      levels.append(level).append(' ');
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return "test";
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }
  }

  @Test
  void jsonLines_specialCharacters_areEscaped() {
    StringBuilder sink = new StringBuilder();
    String rule = " ~\u007f\u001f\u00e9\\\"";
    new JsonLinesAuditLog(sink).record(new AuditEvent.Revoked(TIME, ORIGIN, rule));
    assertTrue(
        sink.toString().endsWith("\"rule\":\" ~\\u007f\\u001f\\u00e9\\\\\\\"\"}\n"),
        sink.toString());
  }

  @Test
  void jsonLines_flushableSink_isFlushedAfterEachEvent() {
    StringBuilder seen = new StringBuilder();
    BufferedWriter sink =
        new BufferedWriter(
            new Writer() {
              @Override
              public void write(char[] buffer, int from, int count) {
                seen.append(buffer, from, count);
              }

              @Override
              public void flush() {
                seen.append('!');
              }

              @Override
              public void close() {}
            });
    new JsonLinesAuditLog(sink).record(EVENTS.getFirst());
    assertTrue(seen.toString().endsWith("}\n!"), seen.toString());
  }

  @Test
  void ring_ofOne_keepsTheLast() {
    RingAuditLog ring = new RingAuditLog(1);
    EVENTS.forEach(ring::record);
    assertEquals(List.of(EVENTS.getLast()), ring.events());
  }

  @Test
  void andThen_activeBeforeIdle_isActive() {
    assertTrue(new RingAuditLog(1).andThen(AuditLog.none()).isActive());
  }
}
