package dev.adder.engine.modules.struct;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;

/** The types of {@code _struct}. */
public final class StructConstants {
  private StructConstants() {}

  /** Puts the types into the module's namespace. */
  public static void fill(Context ctx, PyDict namespace) {
    namespace.putName("error", StructFormat.ERROR);
    namespace.putName("Struct", PyStruct.TYPE);
  }
}
