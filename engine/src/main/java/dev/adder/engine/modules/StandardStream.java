package dev.adder.engine.modules;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;
import dev.adder.sandbox.capability.OutputWrite;
import dev.adder.sandbox.monitor.StandingRequest;
import java.io.Reader;
import java.io.Writer;

/** {@code sys.stdin}, {@code sys.stdout} or {@code sys.stderr}: text to and from the host. */
final class StandardStream extends PyExtensible {
  /** The type; scripts see it as a text stream. */
  static final PyType TYPE = PyType.builtin("_io.TextIOWrapper").withDict().sealedType();

  /** Which of the three. */
  enum Which {
    IN("<stdin>"),
    OUT("<stdout>"),
    ERR("<stderr>");

    private final String shown;

    Which(String shown) {
      this.shown = shown;
    }
  }

  private final Which which;
  private final StandingRequest output = new StandingRequest(new OutputWrite());

  StandardStream(Which which) {
    super(TYPE);
    this.which = which;
  }

  Which which() {
    return which;
  }

  String shown() {
    return which.shown;
  }

  private HostStreams streams(Context ctx) {
    HostStreams streams = ctx.isolate().stateOrNull(HostStreams.class);
    if (streams == null) {
      throw Errors.runtime("lost " + which.shown);
    }
    return streams;
  }

  Writer writer(Context ctx) {
    if (which != Which.IN) {
      Denials.require(ctx, output, shown());
    }
    return switch (which) {
      case OUT -> streams(ctx).out();
      case ERR -> streams(ctx).err();
      case IN -> throw unsupported(ctx, "not writable");
    };
  }

  Reader reader(Context ctx) {
    if (which != Which.IN) {
      throw unsupported(ctx, "not readable");
    }
    return streams(ctx).in();
  }

  private static PyException unsupported(Context ctx, String message) {
    Object type = Imported.get(ctx, "io", "UnsupportedOperation");
    return new PyException((PyBaseException) Calls.call(ctx, type, message));
  }
}
