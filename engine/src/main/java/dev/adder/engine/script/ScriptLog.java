package dev.adder.engine.script;

import dev.adder.engine.host.HostErrors;
import dev.adder.engine.modules.logging.HostLog;
import dev.adder.engine.object.Context;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Hands what scripts log with module {@code logging} to a logger of the host. The name that the
 * script gave its logger is a key and value, not the name of a logger: backends keep loggers for
 * ever. Thread-safe as far as the host's logger is.
 *
 * @param tenant on whose behalf the scripts run
 * @param keepsLines whether a message may have several lines
 */
record ScriptLog(Logger logger, String tenant, boolean keepsLines) implements HostLog.Sink {
  /** Bytes that a character takes at most when it is shown. */
  private static final int MOST_PER_CHAR = 12;

  private static final int CHUNK = 4_096;

  @Override
  public void log(Context ctx, long level, String name, String message) {
    String shownName = shown(ctx, name, false);
    String shown = shown(ctx, message, keepsLines);
    ctx.meter().beginHostWait();
    try {
      HostErrors.guard(
          ctx,
          () -> {
            hand(level(level), shownName, shown);
            return null;
          });
    } finally {
      ctx.meter().endHostWait();
    }
  }

  private static String shown(Context ctx, String text, boolean keepsLines) {
    ctx.meter().allocate((long) MOST_PER_CHAR * text.length());
    StringBuilder out = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); from += CHUNK) {
      ctx.meter().spend(CHUNK >> 3);
      LogWriter.show(text, from, Math.min(text.length(), from + CHUNK), keepsLines, out);
    }
    return out.toString();
  }

  private void hand(Level level, String name, String message) {
    LoggingEventBuilder event = logger.atLevel(level);
    if (!tenant.equals(EngineOptions.DEFAULT_TENANT)) {
      event = event.addKeyValue("tenant", tenant);
    }
    event.addKeyValue("logger", name).log(message);
  }

  private static Level level(long number) {
    if (number >= 40) {
      return Level.ERROR;
    }
    if (number >= 30) {
      return Level.WARN;
    }
    if (number >= 20) {
      return Level.INFO;
    }
    return number >= 10 ? Level.DEBUG : Level.TRACE;
  }
}
