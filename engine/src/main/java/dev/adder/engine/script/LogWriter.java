package dev.adder.engine.script;

import java.io.Writer;
import java.util.HexFormat;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Hands lines that a script prints to a logger of the host: to be set as writer or error writer of
 * a script context. Control characters are shown as escapes, so that a script can neither forge log
 * lines nor steer a terminal; a line beyond {@value #MOST} characters is logged in pieces.
 *
 * <p>Thread rule: confined to the runs of one isolate at a time; what is left without a line end is
 * logged by {@link #close}.
 */
public final class LogWriter extends Writer {
  private static final int MOST = 8_192;

  private final Logger logger;
  private final Level level;
  private final StringBuilder line = new StringBuilder();

  /** A writer of lines of one level. */
  public LogWriter(Logger logger, Level level) {
    this.logger = Objects.requireNonNull(logger, "logger");
    this.level = Objects.requireNonNull(level, "level");
  }

  @Override
  public void write(char[] text, int from, int count) {
    Objects.checkFromIndexSize(from, count, text.length);
    for (int i = from; i < from + count; i++) {
      char c = text[i];
      if (c == '\n' || line.length() >= MOST) {
        log();
      }
      if (c != '\n') {
        show(c, line);
      }
    }
  }

  /**
   * Appends a part of a text as it may stand in one line of a log: line ends are shown as {@code
   * \n}, other control characters but tabs by their numbers.
   *
   * @param keepsLines whether it may have several lines; those after the first begin with a tab, so
   *     that none can pass for a record of its own
   */
  static void show(String text, int from, int to, boolean keepsLines, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append(keepsLines ? "\n\t" : "\\n");
      } else {
        show(c, out);
      }
    }
  }

  private static void show(char c, StringBuilder out) {
    boolean isControl = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    if (isControl && c != '\t') {
      out.append("\\u").append(HexFormat.of().toHexDigits(c));
    } else {
      out.append(c);
    }
  }

  private void log() {
    logger.atLevel(level).log(line.toString());
    line.setLength(0);
  }

  /** Does nothing: a line is logged when it ends. */
  @Override
  public void flush() {}

  @Override
  public void close() {
    if (!line.isEmpty()) {
      log();
    }
  }
}
