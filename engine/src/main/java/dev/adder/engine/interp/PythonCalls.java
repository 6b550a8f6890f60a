package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyCell;

/** How calls of Python functions begin whose arguments stand in registers of the caller. */
final class PythonCalls {
  private PythonCalls() {}

  /**
   * Begins a call of a Python function whose arguments stand in registers from {@code first}: the
   * frame to go on with, or null when the call is over.
   */
  static Frame function(Context ctx, Frame f, PyFunction function, int a, int first, int count) {
    if (ctx.tier() != null && isPlain(function, count)) {
      Frame next = HotCalls.call(ctx, f, function, a, first, count);
      if (next != null) {
        return next == f ? null : next;
      }
    }
    return interpreted(ctx, f, function, a, first, count);
  }

  /** Whether parameters, arguments and defaults say how to bind the arguments. */
  static boolean isPlain(PyFunction function, int count) {
    int missing = function.code().plainParameters() - count;
    return missing == 0
        || missing > 0 && function.defaults() != null && missing <= function.defaults().length;
  }

  /** Pushes the frame of a call. */
  static Frame interpreted(Context ctx, Frame f, PyFunction function, int a, int first, int count) {
    Code code = function.code();
    Frame frame;
    int missing = code.plainParameters() - count;
    Object[] defaults = missing > 0 ? function.defaults() : null;
    if (missing == 0 || (defaults != null && missing <= defaults.length)) {
      frame = Frame.take(ctx, f, function, code);
      Object[] refs = frame.refs;
      pass(f, first, frame, count);
      for (int i = 0; i < missing; i++) {
        frame.set(count + i, defaults[defaults.length - missing + i]);
      }
      PyCell[] closure = function.closure();
      if (closure.length > 0) {
        int at = code.variables().firstFree();
        for (int i = 0; i < closure.length; i++) {
          refs[at + i] = closure[i];
        }
      }
    } else {
      frame = Binder.bind(ctx, function, f.values(first, count), null);
      if (code.isGeneratorLike()) {
        f.refs[a] = Interpreter.generator(ctx, frame);
        return null;
      }
    }
    push(ctx, f, frame, a);
    return frame;
  }

  /** Copies arguments; a loop alone is dear for the one or two that most calls have. */
  private static void pass(Frame f, int first, Frame frame, int count) {
    if (count == 0) {
      return;
    }
    pass(f, first, frame.refs, frame.nums, 0);
    if (count > 1) {
      pass(f, first, frame.refs, frame.nums, 1);
      for (int i = 2; i < count; i++) {
        pass(f, first, frame.refs, frame.nums, i);
      }
    }
  }

  private static void pass(Frame f, int first, Object[] refs, long[] nums, int i) {
    Object value = f.refs[first + i];
    if (value == null) {
      throw f.unbound(first + i);
    }
    refs[i] = value;
    nums[i] = f.nums[first + i];
  }

  static void push(Context ctx, Frame f, Frame frame, int a) {
    ctx.enterCall();
    frame.caller = f;
    if (f.ownHandled != null || f.inheritedHandled != null) {
      frame.inheritedHandled = f.handled();
    }
    frame.returnRegister = a;
    ctx.setTop(frame);
  }
}
