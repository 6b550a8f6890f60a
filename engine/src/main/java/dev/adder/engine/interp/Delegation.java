package dev.adder.engine.interp;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;

/** Passing exceptions into the iterator that a suspended generator delegates to (PEP 380). */
final class Delegation {
  private Delegation() {}

  static Object raise(Context ctx, PyGenerator outer, Object inner, PyException exception) {
    Object yielded;
    try {
      yielded = below(ctx, outer, inner, exception);
    } catch (PyException e) {
      if (e.is(Exceptions.STOP_ITERATION)) {
        return goOn(ctx, outer, e.value().field("value"));
      }
      return outer.raiseHere(ctx, e);
    }
    if (yielded == null) {
      return goOn(ctx, outer, ((PyGenerator) inner).result());
    }
    return yielded;
  }

  /** Raises in the inner iterator with the outer generator's frame as its caller. */
  private static Object below(Context ctx, PyGenerator outer, Object inner, PyException exception) {
    Activation before = ctx.top();
    Frame frame = outer.frame;
    frame.calledBy((Frame) before);
    outer.running = true;
    ctx.setTop(frame);
    try {
      return intoInner(ctx, inner, exception);
    } finally {
      ctx.setTop(before);
      outer.running = false;
    }
  }

  /** What the inner iterator yields; Java null when it is a generator that ended. */
  private static Object intoInner(Context ctx, Object inner, PyException exception) {
    if (exception.is(Exceptions.GENERATOR_EXIT)) {
      close(ctx, inner);
      throw exception;
    }
    if (inner instanceof PyGenerator generator) {
      return generator.raise(ctx, exception);
    }
    Object method = Attributes.getOrNull(ctx, inner, "throw");
    if (method == null) {
      throw exception;
    }
    return Calls.call(ctx, method, exception.value());
  }

  private static void close(Context ctx, Object inner) {
    if (inner instanceof PyGenerator generator) {
      generator.close(ctx);
      return;
    }
    Object method = Attributes.getOrNull(ctx, inner, "close");
    if (method != null) {
      Calls.call(ctx, method);
    }
  }

  /** Ends the SEND of the outer generator with {@code value} and resumes behind it. */
  private static Object goOn(Context ctx, PyGenerator outer, Object value) {
    outer.frame.finishSend(value == null ? PyNone.NONE : value);
    outer.running = true;
    return Interpreter.resume(ctx, outer, null);
  }
}
