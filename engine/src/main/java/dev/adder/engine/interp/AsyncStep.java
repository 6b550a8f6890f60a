package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/**
 * The awaitable that {@code __anext__}, {@code asend}, {@code athrow} and {@code aclose} return.
 */
public final class AsyncStep extends PyIterator implements Sendable {
  /** {@code async_generator_asend}. */
  public static final PyType TYPE = PyType.builtin("async_generator_asend").sealedType();

  /** {@code async_generator_athrow}. */
  public static final PyType THROW_TYPE = PyType.builtin("async_generator_athrow").sealedType();

  private final PyAsyncGenerator generator;
  private final Object sent;
  private final PyException thrown;
  private final boolean closing;
  private boolean started;
  private boolean done;

  private AsyncStep(
      PyType type, PyAsyncGenerator generator, Object sent, PyException thrown, boolean closing) {
    super(type);
    this.generator = generator;
    this.sent = sent;
    this.thrown = thrown;
    this.closing = closing;
  }

  static AsyncStep send(PyAsyncGenerator generator, Object value) {
    return new AsyncStep(TYPE, generator, value, null, false);
  }

  static AsyncStep raise(PyAsyncGenerator generator, PyException exception) {
    return new AsyncStep(THROW_TYPE, generator, null, exception, false);
  }

  static AsyncStep close(PyAsyncGenerator generator) {
    PyException exit =
        new PyException(new PyBaseException(Exceptions.GENERATOR_EXIT, PyTuple.EMPTY));
    return new AsyncStep(THROW_TYPE, generator, null, exit, true);
  }

  @Override
  public Object next(Context ctx) {
    try {
      return send(ctx, PyNone.NONE);
    } catch (PyException e) {
      if (e.is(Exceptions.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public Object send(Context ctx, Object value) {
    if (done) {
      throw Errors.runtime(
          closing || thrown != null
              ? "cannot reuse already awaited aclose()/athrow()"
              : "cannot reuse already awaited __anext__()/asend()");
    }
    try {
      Object result = step(ctx, value);
      if (result instanceof PyAsyncGenerator.Yielded yielded) {
        done = true;
        if (closing) {
          throw Errors.runtime("async generator ignored GeneratorExit");
        }
        throw Errors.stopIteration(yielded.value());
      }
      return result;
    } catch (PyException e) {
      done = true;
      if (closing && (e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ASYNC_ITERATION))) {
        throw Errors.stopIteration();
      }
      throw e;
    }
  }

  private Object step(Context ctx, Object value) {
    Object result;
    if (started) {
      result = generator.send(ctx, value);
    } else {
      started = true;
      if (generator.frame() == null || generator.isClosed()) {
        if (closing) {
          throw Errors.stopIteration();
        }
        throw end();
      }
      if (closing) {
        generator.close();
      }
      result = thrown != null ? generator.raise(ctx, thrown) : generator.send(ctx, sent);
    }
    if (result == null) {
      throw end();
    }
    return result;
  }

  private static PyException end() {
    return new PyException(new PyBaseException(Exceptions.STOP_ASYNC_ITERATION, PyTuple.EMPTY));
  }

  /** Raises an exception in the awaiting generator. */
  Object raise(Context ctx, PyException exception) {
    if (!started) {
      done = true;
      throw exception;
    }
    try {
      Object result = generator.raise(ctx, exception);
      if (result instanceof PyAsyncGenerator.Yielded yielded) {
        done = true;
        throw Errors.stopIteration(yielded.value());
      }
      if (result == null) {
        throw end();
      }
      return result;
    } catch (PyException e) {
      done = true;
      throw e;
    }
  }

  /** {@code close()}. */
  void finish() {
    done = true;
  }
}
