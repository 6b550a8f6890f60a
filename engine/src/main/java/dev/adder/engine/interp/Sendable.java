package dev.adder.engine.interp;

import dev.adder.engine.object.Context;

/** An iterator written in Java that accepts sent values and ends with StopIteration(value). */
interface Sendable {
  /** The next value; StopIteration with the result at the end. */
  Object send(Context ctx, Object value);
}
