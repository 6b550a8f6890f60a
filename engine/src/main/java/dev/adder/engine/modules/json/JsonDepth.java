package dev.adder.engine.modules.json;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;

/**
 * How deep the scanners and encoders of an isolate are nested, counted over all that are active.
 */
final class JsonDepth {
  private static final int LIMIT = 990;

  private int depth;

  static JsonDepth of(Context ctx) {
    return ctx.isolate().state(JsonDepth.class, isolate -> new JsonDepth());
  }

  void enter(String where) {
    if (depth >= LIMIT) {
      throw Errors.recursion("maximum recursion depth exceeded while " + where);
    }
    depth++;
  }

  void leave() {
    depth--;
  }
}
