package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyObject;

/**
 * An object of a script for which the host has no type: a function, a class, an instance. The host
 * can keep it, give it back, and call it through the engine, which then finds the isolate that it
 * belongs to. Two of them are equal when they stand for the same object.
 */
final class ObjectView implements HostValues.View {
  private final Context ctx;
  private final PyObject object;

  ObjectView(Context ctx, PyObject object) {
    this.ctx = ctx;
    this.object = object;
  }

  @Override
  public PyObject target() {
    return object;
  }

  @Override
  public Context context() {
    return ctx;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectView that && that.object == object;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(object);
  }

  /** For logs and debuggers; runs no code of the script. */
  @Override
  public String toString() {
    return object.toString();
  }
}
