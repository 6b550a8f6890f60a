package dev.adder.engine.script;

import dev.adder.engine.host.HostTape;
import dev.adder.engine.host.TapeText;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.sandbox.quota.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;

/**
 * What scripts got from calls of the host's functions and members: recorded, so that a run can be
 * repeated without the host. Results are null, truth values, numbers, texts, bytes, and lists, maps
 * and sets of them; a script gets a copy both times. Another result makes the recording run fail
 * with a RuntimeError.
 *
 * <p>A line holds the name that was called, a tab, and {@code =} with the result or {@code !} with
 * the class of the exception, a tab and its message. Together with {@link Determinism} and the same
 * bindings, a replayed run does what the recorded one did, step by step.
 *
 * <p>A tape is for one engine whose runs follow one another.
 */
public final class HostCallTape {
  private static final HostCallTape NONE = new HostCallTape(null);

  private final HostTape tape;

  private HostCallTape(HostTape tape) {
    this.tape = tape;
  }

  /** Calls are made, and nothing is recorded. */
  public static HostCallTape none() {
    return NONE;
  }

  /** Calls are made, and a line for each goes to {@code sink}. */
  public static HostCallTape record(Appendable sink) {
    return new HostCallTape(new Recorder(Objects.requireNonNull(sink, "sink")));
  }

  /** Calls are not made; their results come from the lines of a recording. */
  public static HostCallTape replay(String recording) {
    return new HostCallTape(new Player(recording.lines().iterator()));
  }

  /** What stands between script and host; null for none. */
  HostTape tape() {
    return tape;
  }

  /** Writes a line after each call. */
  private record Recorder(Appendable sink) implements HostTape {
    @Override
    public Object result(String name, Call call) throws Exception {
      Object result;
      try {
        result = call.run();
      } catch (PyException | StopSignal ofScript) {
        throw ofScript;
      } catch (Exception failed) {
        throw failure(name, failed);
      }
      String text;
      try {
        text = TapeText.of(result);
      } catch (IllegalArgumentException e) {
        throw Errors.runtime("the result of " + name + "() cannot be recorded: " + e.getMessage());
      }
      line(name, "=" + text);
      return TapeText.parse(text);
    }

    private Failure failure(String name, Exception failed) {
      String type = failed.getClass().getName();
      String message = failed.getMessage();
      line(name, "!" + type + "\t" + TapeText.of(message));
      return new Failure(type, message, failed);
    }

    private synchronized void line(String name, String rest) {
      try {
        sink.append(name).append('\t').append(rest).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("the tape of host calls could not be written", e);
      }
    }
  }

  /** Reads a line in place of each call. */
  private record Player(Iterator<String> lines) implements HostTape {
    @Override
    public synchronized Object result(String name, Call call) throws Exception {
      String line = lines.hasNext() ? lines.next() : "";
      String head = name + "\t";
      if (!line.startsWith(head) || line.length() == head.length()) {
        throw Errors.runtime("the recording has no call of " + name + "() here");
      }
      String rest = line.substring(head.length() + 1);
      if (line.charAt(head.length()) == '=') {
        return TapeText.parse(rest);
      }
      int tab = rest.indexOf('\t');
      throw new Failure(
          rest.substring(0, tab), (String) TapeText.parse(rest.substring(tab + 1)), null);
    }
  }
}
