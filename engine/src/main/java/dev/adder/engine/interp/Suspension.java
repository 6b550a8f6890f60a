package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyType;

/**
 * Calls of compiled code that the interpreter goes on with: their frames, made one after the other
 * from the innermost out, while the compiled callers leave. Confined to its context, which has one.
 */
final class Suspension {
  private Frame inner;
  private Frame outer;
  private int steps;
  private PyException failure;

  /**
   * The innermost call.
   *
   * @param uncharged steps that the meter has back and the frame owes
   * @param raised what its present instruction raises, or null
   */
  void begin(Frame f, int uncharged, PyException raised) {
    inner = f;
    outer = f;
    steps = uncharged;
    failure = raised;
  }

  /** Compiled code called: the outermost call initialises an instance if it called a class. */
  void beginBy(Frame f) {
    if (Op.op(f.word()) == Op.CALL && f.refs[Op.b(f.word())] instanceof PyType) {
      initializes(outer.refs[0]);
    }
  }

  /** The outermost call initialises an instance, which is what the caller gets. */
  void initializes(Object instance) {
    outer.mode = Frame.INIT;
    outer.pending = instance;
  }

  /** The frame that waits for the outermost one so far, whose result goes into a register. */
  void calledBy(Frame f, int register) {
    outer.caller = f;
    outer.returnRegister = register;
    outer = f;
  }

  int steps() {
    return steps;
  }

  /**
   * Makes the calls those of a frame of the interpreter.
   *
   * @return the frame to go on with
   * @throws PyException what the innermost instruction raises
   */
  Frame adopt(Context ctx, Frame f, int register) {
    PyException raised = failure;
    push(ctx, f, register);
    if (raised != null) {
      throw raised;
    }
    return (Frame) ctx.top();
  }

  /**
   * Makes the calls those of Java code and runs them to their end: what the outermost one gives.
   *
   * @param f the frame that called the Java code, or null
   */
  Object finish(Context ctx, Frame f) {
    PyException raised = failure;
    Frame entry = outer;
    push(ctx, f, 0);
    return Interpreter.goOn(ctx, entry, raised);
  }

  private void push(Context ctx, Frame f, int register) {
    PyBaseException handled = f == null ? null : f.handled();
    int calls = 0;
    calledBy(f, register);
    for (Frame each = inner; each != f; each = each.caller) {
      each.inheritedHandled = handled;
      calls++;
    }
    Frame next = inner;
    inner = null;
    outer = null;
    failure = null;
    ctx.setDepth(ctx.depth() + calls);
    ctx.setTop(next);
    for (Frame each = next; each != f; each = each.caller) {
      each.chargeMemory(ctx);
    }
  }
}
