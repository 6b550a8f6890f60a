package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Str;
import java.io.IOException;
import java.io.Reader;

/** Reads text of the host: so many characters, a line, or all there is. */
final class StreamText {
  /** Text is charged each time it has grown by so many characters; a power of two. */
  private static final int CHARGED_CHARS = 1 << 12;

  private StreamText() {}

  /** At most {@code limit} code points, or less when a line ends and {@code line} is asked for. */
  static Object read(Context ctx, StandardStream stream, long limit, boolean line) {
    Reader reader = stream.reader(ctx);
    StringBuilder text = new StringBuilder();
    ctx.meter().beginHostWait();
    try {
      fill(ctx, reader, text, limit, line);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      ctx.meter().endHostWait();
    }
    ctx.meter().allocate(text.length() & CHARGED_CHARS - 1);
    return Str.of(text.toString());
  }

  /**
   * OSError for a stream of the host that failed, with the host's exception inside. Java tells the
   * kinds of faults apart by their text only.
   */
  static PyException failed(IOException e) {
    PyException error =
        switch (e.getMessage()) {
          case "Broken pipe" -> Errors.os(32, e.getMessage(), null);
          case "No space left on device" -> Errors.os(28, e.getMessage(), null);
          case null, default -> Errors.os(5, "Input/output error", null);
        };
    error.value().withHostCause(e);
    return error;
  }

  private static void fill(Context ctx, Reader reader, StringBuilder text, long limit, boolean line)
      throws IOException {
    for (long left = limit; left > 0; left--) {
      int c = reader.read();
      if (c < 0) {
        return;
      }
      append(ctx, text, c);
      if (Character.isHighSurrogate((char) c)) {
        int low = reader.read();
        if (low >= 0) {
          append(ctx, text, low);
        }
      }
      if (line && c == '\n') {
        return;
      }
    }
  }

  private static void append(Context ctx, StringBuilder text, int c) {
    text.append((char) c);
    if ((text.length() & CHARGED_CHARS - 1) == 0) {
      ctx.meter().allocate(CHARGED_CHARS);
    }
  }
}
