package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;

/** Runs frames: the way from Java code into Python code. */
public final class Interpreter {
  private Interpreter() {}

  /** Calls a Python function. */
  static Object call(Context ctx, PyFunction function, Object[] args, String[] keywords) {
    if (ctx.tier() != null && keywords == null && PythonCalls.isPlain(function, args.length)) {
      Object result = HotCalls.call(ctx, function, args);
      if (result != null) {
        return result;
      }
    }
    Frame frame = Binder.bind(ctx, function, args, keywords);
    if (function.code().isGeneratorLike()) {
      return generator(ctx, frame);
    }
    return run(ctx, frame);
  }

  /** The generator, coroutine or async generator that a call of its function gives. */
  static PyGenerator generator(Context ctx, Frame frame) {
    frame.own((Frame) ctx.top());
    int flags = frame.code.flags();
    if ((flags & Code.ASYNC_GENERATOR) != 0) {
      return new PyAsyncGenerator(frame);
    }
    return new PyGenerator(
        (flags & Code.COROUTINE) != 0 ? PyGenerator.COROUTINE : PyGenerator.GENERATOR, frame);
  }

  /** Runs module or class level code in a namespace. */
  public static Object runNamespace(
      Context ctx, PyFunction function, PyDict globals, Object locals) {
    Frame frame = Binder.frame(ctx, function);
    frame.locals = locals;
    return run(ctx, frame);
  }

  /** Runs a frame to its end: the value it returns. */
  static Object run(Context ctx, Frame entry) {
    Object value = enter(ctx, entry, null);
    entry.release();
    return value;
  }

  /** Resumes a generator that was marked as running; see {@link PyGenerator#send}. */
  static Object resume(Context ctx, PyGenerator generator, PyException exception) {
    Frame frame = generator.frame;
    Object value = enter(ctx, frame, exception);
    if (generator.frame != null) {
      generator.running = false;
      return value;
    }
    return null;
  }

  private static Object enter(Context ctx, Frame entry, PyException raised) {
    Activation before = ctx.top();
    int depth = ctx.depth();
    ctx.enterNative();
    try {
      ctx.enterCall();
      entry.calledBy((Frame) before);
      entry.mode = Frame.ENTRY;
      ctx.setTop(entry);
      return loop(ctx, entry, entry, raised);
    } finally {
      ctx.setTop(before);
      ctx.setDepth(depth);
      ctx.leaveNative();
    }
  }

  /**
   * Runs calls that {@code f} has just begun until they return to {@code f}.
   *
   * @param raised what the innermost one raises, or null
   */
  static void runPushed(Context ctx, Frame f, PyException raised) {
    Frame pushed = (Frame) ctx.top();
    Frame frame = pushed;
    while (pushed.caller != f) {
      pushed = pushed.caller;
    }
    ctx.enterNative();
    try {
      if (raised != null) {
        frame = unwindTo(ctx, raised, f, pushed);
      }
      while (frame != f) {
        try {
          frame = Dispatch.run(ctx, frame);
        } catch (PyException e) {
          frame = unwindTo(ctx, e, f, pushed);
        }
      }
    } finally {
      ctx.leaveNative();
    }
  }

  /** The frame that handles the exception; it goes on to {@code f} when none does up to there. */
  private static Frame unwindTo(Context ctx, PyException e, Frame f, Frame pushed) {
    try {
      return Unwinder.unwind(ctx, e, pushed);
    } catch (PyException unhandled) {
      if (ctx.top() == pushed) {
        ctx.leaveCall();
        ctx.setTop(f);
      }
      throw unhandled;
    }
  }

  /**
   * Runs calls that compiled code began for Java code and left, the innermost of which is on top.
   *
   * @param entry the outermost of them
   * @param raised what the innermost one raises, or null
   */
  static Object goOn(Context ctx, Frame entry, PyException raised) {
    entry.mode = Frame.ENTRY;
    return loop(ctx, entry, (Frame) ctx.top(), raised);
  }

  private static Object loop(Context ctx, Frame entry, Frame first, PyException raised) {
    PyException exception = raised;
    Frame frame = first;
    while (true) {
      if (exception != null) {
        frame = Unwinder.unwind(ctx, exception, entry);
      }
      try {
        do {
          frame = Dispatch.run(ctx, frame);
        } while (frame != null);
        Object result = entry.result;
        entry.result = null;
        return result;
      } catch (PyException e) {
        exception = e;
      }
    }
  }
}
