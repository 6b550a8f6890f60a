package dev.adder.engine.cli;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The writers behind {@code sys.stdout} and {@code sys.stderr}. What a script writes appears in the
 * order in which it was written, whether both go to the same place or not: errors are not held
 * back, and before one is written the output goes out. Output is flushed after each line on a
 * terminal and in blocks otherwise.
 */
final class StandardOutput {
  private static final int BLOCK = 8192;

  private final Writer out;
  private final Writer error;

  StandardOutput(OutputStream outStream, OutputStream errorStream, boolean terminal) {
    Writer block =
        new BufferedWriter(new OutputStreamWriter(outStream, StandardCharsets.UTF_8), BLOCK);
    out = terminal ? new LineWriter(block) : block;
    error = new ErrorWriter(new OutputStreamWriter(errorStream, StandardCharsets.UTF_8), out);
  }

  Writer out() {
    return out;
  }

  Writer error() {
    return error;
  }

  /** Flushes when a line ends. */
  private static final class LineWriter extends FilterWriter {
    LineWriter(Writer to) {
      super(to);
    }

    @Override
    public void write(int c) throws IOException {
      out.write(c);
      if (c == '\n') {
        out.flush();
      }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      out.write(text, from, length);
      if (text.indexOf('\n', from, from + length) >= 0) {
        out.flush();
      }
    }
  }

  /** Flushes the output before each error, and the error at once. */
  private static final class ErrorWriter extends FilterWriter {
    private final Writer output;

    ErrorWriter(Writer to, Writer output) {
      super(to);
      this.output = output;
    }

    @Override
    public void write(int c) throws IOException {
      output.flush();
      out.write(c);
      out.flush();
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      output.flush();
      out.write(text, from, length);
      out.flush();
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      output.flush();
      out.write(text, from, length);
      out.flush();
    }
  }
}
