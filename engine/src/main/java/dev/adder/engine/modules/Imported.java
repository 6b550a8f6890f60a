package dev.adder.engine.modules;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;

/** What Java code takes from modules written in Python. */
public final class Imported {
  private Imported() {}

  /** Module {@code name}, imported when it is not yet there. */
  public static Object get(Context ctx, String name) {
    return ImportSystem.load(ctx, name);
  }

  /** Attribute {@code attribute} of module {@code name}. */
  public static Object get(Context ctx, String name, String attribute) {
    return Attributes.get(ctx, get(ctx, name), attribute);
  }
}
