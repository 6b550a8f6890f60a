package dev.adder.engine.script;

import dev.adder.engine.host.HostErrors;
import dev.adder.engine.object.Context;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Supplier;
import javax.script.ScriptContext;

/**
 * The streams of whatever context a run has: each use asks the context for its own, and what fails
 * there is the host's failure. Without a writer output goes nowhere, without a reader there is
 * nothing to read. One per isolate; confined to it.
 */
final class ContextStreams {
  /** A use of a stream. */
  private interface Use {
    int run() throws IOException;
  }

  private final Context ctx;
  private final Supplier<ScriptContext> current;
  private final Writer out = new Out(false);
  private final Writer err = new Out(true);
  private final Reader in = new In();
  private boolean written;

  ContextStreams(Context ctx, Supplier<ScriptContext> current) {
    this.ctx = ctx;
    this.current = current;
  }

  Writer out() {
    return out;
  }

  Writer err() {
    return err;
  }

  Reader in() {
    return in;
  }

  /** Flushes both writers if anything went to one of them. */
  void flush() throws IOException {
    if (written) {
      written = false;
      out.flush();
      err.flush();
    }
  }

  /** An exception of the host becomes HostError; one of input and output stays what it is. */
  private int use(Use use) throws IOException {
    int[] result = new int[1];
    Throwable failed =
        HostErrors.guard(
            ctx,
            () -> {
              try {
                result[0] = use.run();
                return null;
              } catch (IOException | VirtualMachineError e) {
                return e;
              }
            });
    switch (failed) {
      case IOException e -> throw e;
      case VirtualMachineError e -> throw e;
      case null, default -> {
        return result[0];
      }
    }
  }

  private final class Out extends Writer {
    private final boolean isError;

    Out(boolean isError) {
      this.isError = isError;
    }

    private Writer target() {
      return isError ? current.get().getErrorWriter() : current.get().getWriter();
    }

    @Override
    public void write(String text) throws IOException {
      written = true;
      use(() -> {
        Writer target = target();
        if (target != null) {
          target.write(text);
        }
        return 0;
      });
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
      write(new String(text, from, count));
    }

    @Override
    public void flush() throws IOException {
      use(() -> {
        Writer target = target();
        if (target != null) {
          target.flush();
        }
        return 0;
      });
    }

    @Override
    public void close() {}
  }

  private final class In extends Reader {
    @Override
    public int read() throws IOException {
      return use(() -> {
        Reader source = current.get().getReader();
        return source == null ? -1 : source.read();
      });
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
      return use(() -> {
        Reader source = current.get().getReader();
        return source == null ? -1 : source.read(into, from, count);
      });
    }

    @Override
    public void close() {}
  }
}
