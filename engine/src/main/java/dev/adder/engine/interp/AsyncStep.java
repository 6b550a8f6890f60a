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
  private final Object[] thrown;
  private final boolean closing;
  private boolean started;
  private boolean done;

  private AsyncStep(
      PyType type, PyAsyncGenerator generator, Object sent, Object[] thrown, boolean closing) {
    super(type);
    this.generator = generator;
    this.sent = sent;
    this.thrown = thrown;
    this.closing = closing;
  }

  static AsyncStep send(PyAsyncGenerator generator, Object value) {
    return new AsyncStep(TYPE, generator, value, null, false);
  }

  /** Type, value and traceback of the exception are looked at when the step is driven. */
  static AsyncStep raise(PyAsyncGenerator generator, Object[] exception) {
    return new AsyncStep(THROW_TYPE, generator, null, exception, false);
  }

  static AsyncStep close(PyAsyncGenerator generator) {
    return new AsyncStep(THROW_TYPE, generator, null, new Object[] {exit().value()}, true);
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
    requireOpen();
    if (!started) {
      begin();
    }
    try {
      Object result = step(ctx, value);
      if (result instanceof PyAsyncGenerator.Yielded yielded) {
        end();
        if (closing) {
          throw Errors.runtime("async generator ignored GeneratorExit");
        }
        throw Errors.stopIteration(yielded.value());
      }
      return result;
    } catch (PyException e) {
      end();
      if (closing && isEnd(e)) {
        throw Errors.stopIteration();
      }
      throw e;
    }
  }

  private void requireOpen() {
    if (done) {
      throw Errors.runtime(
          thrown != null
              ? "cannot reuse already awaited aclose()/athrow()"
              : "cannot reuse already awaited __anext__()/asend()");
    }
  }

  /** One step at a time: another must not begin before this one has ended. */
  private void begin() {
    if (generator.isStepping()) {
      done = true;
      String what = closing ? "aclose" : thrown != null ? "athrow" : "anext";
      throw Errors.runtime(what + "(): asynchronous generator is already running");
    }
    generator.setStepping(true);
  }

  private void end() {
    done = true;
    generator.setStepping(false);
  }

  private PyException exception(Context ctx) {
    if (thrown.length == 0 || thrown.length > 3) {
      throw Errors.type(
          "athrow expected at %s %d argument%s, got %d"
              .formatted(
                  thrown.length == 0 ? "least" : "most",
                  thrown.length == 0 ? 1 : 3,
                  thrown.length == 0 ? "" : "s",
                  thrown.length));
    }
    return GeneratorMethods.exception(
        ctx, thrown[0], thrown.length > 1 ? thrown[1] : null, thrown.length > 2 ? thrown[2] : null);
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
        throw stop();
      }
      if (closing) {
        generator.close();
      }
      result = thrown != null ? generator.raise(ctx, exception(ctx)) : generator.send(ctx, sent);
    }
    if (result == null) {
      throw stop();
    }
    return result;
  }

  private static PyException stop() {
    return new PyException(new PyBaseException(Exceptions.STOP_ASYNC_ITERATION, PyTuple.EMPTY));
  }

  /** {@code throw()}: raises an exception in the generator, also when the step has not begun. */
  Object raise(Context ctx, PyException exception) {
    requireOpen();
    if (!started) {
      begin();
      started = true;
    }
    try {
      Object result = generator.raise(ctx, exception);
      if (result instanceof PyAsyncGenerator.Yielded yielded) {
        if (closing) {
          throw Errors.runtime("async generator ignored GeneratorExit");
        }
        throw Errors.stopIteration(yielded.value());
      }
      if (result == null) {
        throw stop();
      }
      return result;
    } catch (PyException e) {
      end();
      if (isEnd(e)) {
        generator.close();
        if (closing) {
          throw Errors.stopIteration();
        }
      }
      throw e;
    }
  }

  private static boolean isEnd(PyException e) {
    return e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ASYNC_ITERATION);
  }

  /** {@code close()}. */
  void finish(Context ctx) {
    if (done) {
      return;
    }
    try {
      raise(ctx, exit());
    } catch (PyException e) {
      if (isEnd(e) || e.is(Exceptions.STOP_ITERATION)) {
        return;
      }
      throw e;
    }
    throw Errors.runtime("coroutine ignored GeneratorExit");
  }

  private static PyException exit() {
    return new PyException(new PyBaseException(Exceptions.GENERATOR_EXIT, PyTuple.EMPTY));
  }
}
