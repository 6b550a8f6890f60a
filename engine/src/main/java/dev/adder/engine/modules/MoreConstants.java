package dev.adder.engine.modules;

import dev.adder.engine.modules.json.JsonFunctions;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;

/** The constants and types of the modules that packages of their own hold: one row each. */
final class MoreConstants {
  private MoreConstants() {}

  static boolean has(String name) {
    return false;
  }

  static void fill(Context ctx, String name, PyDict dict) {
    switch (name) {
      case "_json" -> JsonFunctions.fill(ctx, dict);
      case "_re" -> dev.adder.engine.modules.re.ReFunctions.fill(ctx, dict);
      default -> {}
    }
  }
}
