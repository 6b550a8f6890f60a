package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;

/** A generator, coroutine or async generator: a frame that can be resumed. */
public sealed class PyGenerator extends PyIterator permits PyAsyncGenerator {
  /** {@code generator}. */
  public static final PyType GENERATOR = PyType.builtin("generator").sealedType();

  /** {@code coroutine}. */
  public static final PyType COROUTINE = PyType.builtin("coroutine").sealedType();

  /** {@code async_generator}. */
  public static final PyType ASYNC_GENERATOR = PyType.builtin("async_generator").sealedType();

  Frame frame;
  boolean running;
  boolean started;
  private Object result = PyNone.NONE;
  private final dev.adder.engine.code.Code code;
  private String name;
  private String qualname;

  /** A suspended {@code frame} that has not begun. */
  PyGenerator(PyType type, Frame frame) {
    super(type);
    this.frame = frame;
    this.code = frame.code;
    this.name = frame.function == null ? frame.code.name() : frame.function.name();
    this.qualname =
        frame.function == null ? frame.code.naming().qualname() : frame.function.qualname();
    frame.generator = this;
  }

  /** The frame, or null when finished. */
  public Frame frame() {
    return frame;
  }

  /** The frame as a script may see it, or None when finished. */
  Object visibleFrame() {
    if (frame == null) {
      return PyNone.NONE;
    }
    frame.capture();
    return frame;
  }

  /** The code. */
  public dev.adder.engine.code.Code code() {
    return code;
  }

  /** Whether it is being executed. */
  public boolean isRunning() {
    return running;
  }

  /** Whether it has been resumed at least once. */
  public boolean isStarted() {
    return started;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** {@code __qualname__}. */
  public String qualname() {
    return qualname;
  }

  /** Sets {@code __name__}. */
  public void setName(String value) {
    name = value;
  }

  /** Sets {@code __qualname__}. */
  public void setQualname(String value) {
    qualname = value;
  }

  /** What the body returned. */
  public Object result() {
    return result;
  }

  String kind() {
    return type() == GENERATOR
        ? "generator"
        : type() == COROUTINE ? "coroutine" : "async generator";
  }

  /** The steps of an async generator exclude each other themselves. */
  private PyException alreadyExecuting() {
    return Errors.value(
        type() == COROUTINE ? "coroutine already executing" : "generator already executing");
  }

  /** Checks that it can be resumed and marks it as running. */
  void begin(Object sent) {
    if (running) {
      throw alreadyExecuting();
    }
    if (!started && sent != PyNone.NONE) {
      throw Errors.type("can't send non-None value to a just-started " + kind());
    }
    if (frame.resumeRegister >= 0) {
      frame.set(frame.resumeRegister, sent);
    }
    started = true;
    running = true;
  }

  /** Ends it with a result. */
  void finish(Object value) {
    result = value;
    running = false;
    frame.generator = null;
    frame.caller = null;
    frame = null;
  }

  @Override
  public Object next(Context ctx) {
    return frame == null ? null : send(ctx, PyNone.NONE);
  }

  /** Resumes with a value: what it yields, or Java null when it ended (see {@link #result}). */
  public Object send(Context ctx, Object value) {
    if (frame == null) {
      if (type() == COROUTINE) {
        throw Errors.runtime("cannot reuse already awaited coroutine");
      }
      result = PyNone.NONE;
      return null;
    }
    begin(value);
    return Interpreter.resume(ctx, this, null);
  }

  /** The iterator that a {@code yield from} or {@code await} waits for, or Java null. */
  public Object delegate() {
    return frame == null || running ? null : frame.delegate();
  }

  /**
   * Raises an exception where it is suspended: what it yields next, or Java null when it ended. An
   * iterator it waits for gets the exception first.
   */
  public Object raise(Context ctx, PyException exception) {
    if (running) {
      throw alreadyExecuting();
    }
    if (frame == null) {
      if (type() == COROUTINE) {
        throw Errors.runtime("cannot reuse already awaited coroutine");
      }
      throw exception;
    }
    Object delegate = frame.delegate();
    if (delegate != null) {
      return Delegation.raise(ctx, this, delegate, exception);
    }
    return raiseHere(ctx, exception);
  }

  /** Raises an exception in the body itself. */
  Object raiseHere(Context ctx, PyException exception) {
    if (!started) {
      started = true;
      Frame old = frame;
      finish(PyNone.NONE);
      Unwinder.addTraceback(exception.value(), old);
      throw exception;
    }
    running = true;
    return Interpreter.resume(ctx, this, exception);
  }

  /** {@code close()}: the value returned, or None. */
  public Object close(Context ctx) {
    if (frame == null) {
      return PyNone.NONE;
    }
    if (running) {
      throw alreadyExecuting();
    }
    if (!started) {
      started = true;
      finish(PyNone.NONE);
      return PyNone.NONE;
    }
    PyException exit =
        new PyException(
            new dev.adder.engine.object.PyBaseException(
                Exceptions.GENERATOR_EXIT, dev.adder.engine.object.PyTuple.EMPTY));
    try {
      Object yielded = raise(ctx, exit);
      if (yielded != null) {
        throw Errors.runtime(kind() + " ignored GeneratorExit");
      }
      return result;
    } catch (PyException e) {
      if (e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ITERATION)) {
        return PyNone.NONE;
      }
      throw e;
    }
  }
}
