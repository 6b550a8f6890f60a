package dev.adder.sandbox.audit;

import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.quota.StopSignal;

/**
 * One event as a JSON object on one line. Members that every event has: {@code v} (version of this
 * form, 1), {@code time}, {@code event}, {@code tenant}, {@code script}.
 */
final class JsonLine {
  private final StringBuilder text = new StringBuilder("{\"v\":1");

  private JsonLine() {}

  static String of(AuditEvent event) {
    JsonLine line = new JsonLine();
    line.string("time", event.time().toString());
    line.string("event", name(event));
    line.string("tenant", event.origin().tenant());
    line.string("script", event.origin().script());
    line.members(event);
    return line.text.append('}').toString();
  }

  /** The stable name of an event's kind. */
  static String name(AuditEvent event) {
    return switch (event) {
      case AuditEvent.Decided _ -> "decided";
      case AuditEvent.Stopped _ -> "stopped";
      case AuditEvent.RunStarted _ -> "run-started";
      case AuditEvent.RunEnded _ -> "run-ended";
      case AuditEvent.Revoked _ -> "revoked";
    };
  }

  private void members(AuditEvent event) {
    switch (event) {
      case AuditEvent.Decided decided -> {
        string("request", decided.request().text());
        decision(decided.decision());
      }
      case AuditEvent.Stopped stopped -> signal(stopped.signal());
      case AuditEvent.RunStarted started -> string("policy", started.policy());
      case AuditEvent.RunEnded ended -> usage(ended.usage());
      case AuditEvent.Revoked revoked -> string("rule", revoked.rule());
    }
  }

  private void decision(Decision decision) {
    switch (decision) {
      case Decision.Allowed allowed -> {
        string("decision", "allowed");
        string("rule", allowed.rule());
      }
      case Decision.Denied denied -> {
        string("decision", "denied");
        string("reason", denied.reason().code());
        string("rule", denied.rule());
      }
    }
  }

  private void signal(StopSignal signal) {
    string("limit", signal.limit().code());
    number("allowed", signal.allowed());
    number("used", signal.used());
    string("file", signal.place().file());
    number("line", signal.place().line());
    string("text", signal.text());
  }

  private void usage(Usage usage) {
    number("steps", usage.steps());
    number("cpuNanos", usage.cpuNanos());
    number("wallNanos", usage.wallNanos());
    number("bytesCharged", usage.bytesCharged());
    number("bytesRetained", usage.bytesRetained());
    number("outputBytes", usage.outputBytes());
    number("hostCalls", usage.hostCalls());
  }

  private void number(String name, long value) {
    text.append(",\"").append(name).append("\":").append(value);
  }

  private void string(String name, String value) {
    text.append(",\"").append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
