package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.types.ReprText;
import java.util.function.Supplier;

/** Texts of collections that may contain themselves. */
final class HostText {
  private HostText() {}

  /** The text that {@code maker} makes, or {@code again} inside of itself. */
  static Object of(Context ctx, PyHost self, String again, Supplier<Object> maker) {
    if (!ReprText.enter(ctx, self.target())) {
      return again;
    }
    try {
      return maker.get();
    } finally {
      ReprText.leave(ctx, self.target());
    }
  }
}
