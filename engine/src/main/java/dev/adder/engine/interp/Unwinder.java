package dev.adder.engine.interp;

import dev.adder.engine.code.ExceptionTable;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;

/** Finds the handler of an exception, leaving frames on the way. */
final class Unwinder {
  private Unwinder() {}

  /**
   * Leaves frames from the innermost on until one handles {@code e}: that frame, its pc at the
   * handler. Throws {@code e} when {@code entry} does not handle it.
   */
  static Frame unwind(Context ctx, PyException e, Frame entry) {
    Frame frame = (Frame) ctx.top();
    PyBaseException value = e.value();
    link(ctx, e, frame);
    boolean first = e.isReraised() && e.consumeFirst();
    while (true) {
      ctx.meter().spend(1 + frame.uncharged());
      if (!first) {
        addTraceback(value, frame);
      }
      first = false;
      ExceptionTable table = frame.code.exceptions();
      int row = table.find(frame.pc);
      if (row >= 0) {
        frame.refs[table.register(row)] = value;
        frame.pc = table.handler(row);
        frame.next = frame.pc;
        ctx.setTop(frame);
        return frame;
      }
      Frame caller = frame.caller;
      if (frame.generator != null) {
        frame.generator.finish(PyNone.NONE);
      }
      if (frame == entry) {
        throw e;
      }
      ctx.leaveCall();
      frame = caller;
      ctx.setTop(frame);
    }
  }

  static void addTraceback(PyBaseException value, Frame frame) {
    frame.capture();
    value.setTraceback(new PyTraceback(frame, frame.pc, frame.line(), value.traceback()));
  }

  /** Sets the context of a newly raised exception to the one being handled. */
  private static void link(Context ctx, PyException e, Frame frame) {
    if (!e.firstSight()) {
      return;
    }
    PyBaseException handled = frame.handled();
    PyBaseException value = e.value();
    if (handled == null || handled == value) {
      return;
    }
    PyBaseException slow = handled;
    boolean step = false;
    for (PyBaseException at = handled; at.context() != null; at = at.context()) {
      ctx.meter().step();
      if (at.context() == value) {
        at.setContext(null);
        break;
      }
      slow = step ? slow.context() : slow;
      step = !step;
      if (at.context() == slow) {
        break;
      }
    }
    value.setContext(handled);
  }
}
