package dev.adder.engine.modules;

import java.io.Reader;
import java.io.Writer;
import java.util.function.Supplier;

/**
 * Where the standard streams of an isolate lead: asked for at each use, since a host may exchange
 * them between calls. One per isolate.
 */
public final class HostStreams {
  private Supplier<Writer> out;
  private Supplier<Writer> err;
  private Supplier<Reader> in;

  /** Sets all three. */
  public HostStreams(Supplier<Writer> out, Supplier<Writer> err, Supplier<Reader> in) {
    this.out = out;
    this.err = err;
    this.in = in;
  }

  /** Replaces all three. */
  public void set(Supplier<Writer> newOut, Supplier<Writer> newErr, Supplier<Reader> newIn) {
    out = newOut;
    err = newErr;
    in = newIn;
  }

  Writer out() {
    return out.get();
  }

  Writer err() {
    return err.get();
  }

  Reader in() {
    return in.get();
  }
}
