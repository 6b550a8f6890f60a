package dev.adder.engine.types;

import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;

/**
 * How many views of a resizable buffer are open: those that were not released. It never depends on
 * the garbage collector. Confined to its isolate.
 */
public final class Exports {
  private long open;

  /** A view was opened. */
  public void add() {
    open++;
  }

  /** A view was released. */
  public void remove() {
    open--;
  }

  /** Raises BufferError while a view is open. */
  public void requireNone(String message) {
    if (open > 0) {
      throw Errors.make(Exceptions.BUFFER_ERROR, message);
    }
  }
}
