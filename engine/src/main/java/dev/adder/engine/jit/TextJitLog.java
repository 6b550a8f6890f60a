package dev.adder.engine.jit;

import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes events as text, each with a head line that begins with {@code ==}, and has the target
 * write them through. Thread-safe; whoever made the target closes it, after this.
 */
public final class TextJitLog implements JitLog, AutoCloseable {
  private final Appendable target;
  private final Detail detail;
  private boolean closed;

  /**
   * A log.
   *
   * @param target where the text goes
   * @param detail what it has beside the outline
   */
  public TextJitLog(Appendable target, Detail detail) {
    this.target = target;
    this.detail = detail;
  }

  @Override
  public Detail detail() {
    return detail;
  }

  /**
   * Takes an event.
   *
   * @throws UncheckedIOException when the target fails
   */
  @Override
  public void told(JitEvent event) {
    switch (event) {
      case JitEvent.Recorded it -> write("recorded", it, "version " + it.version(), it.passes());
      case JitEvent.Shaped it -> write("region", it, it.pass(), it.region());
      case JitEvent.Generated it -> write("class", it, "", it.text());
      case JitEvent.Compiled it ->
          write(
              "compiled",
              it,
              "version %d, %d bytes, %d us".formatted(it.version(), it.bytes(), it.nanos() / 1000),
              it.exits());
      case JitEvent.Refused it -> write("refused", it, it.why(), "");
      case JitEvent.ExitStorm it ->
          write(
              "storm",
              it,
              "version %d, exit %d to @%d".formatted(it.version(), it.exit(), it.position()),
              "");
    }
  }

  private void write(String what, JitEvent event, String more, String body) {
    StringBuilder text = new StringBuilder("== ").append(what).append(": ").append(event.loop());
    if (!more.isEmpty()) {
      text.append(": ").append(more);
    }
    text.append('\n').append(body);
    if (!body.isEmpty() && !body.endsWith("\n")) {
      text.append('\n');
    }
    append(text);
  }

  /** Writes what is known of compiled loops at the end, with the counts of their exits. */
  public void report(Iterable<LoopReport> loops) {
    for (LoopReport loop : loops) {
      append("== loop: " + loop.text());
    }
  }

  /** Ends the log: what happens later is not written. */
  @Override
  public synchronized void close() {
    closed = true;
  }

  private synchronized void append(CharSequence text) {
    if (closed) {
      return;
    }
    try {
      target.append(text);
      if (target instanceof Flushable buffered) {
        buffered.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
