package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** The protocols of generators, coroutines and asynchronous iteration. */
final class Awaiting {
  private Awaiting() {}

  private static boolean isCoroutine(PyGenerator g) {
    return g.type() == PyGenerator.COROUTINE || (g.code().flags() & Code.ITERABLE_COROUTINE) != 0;
  }

  /** Whether {@code await value} can begin. */
  static boolean isAwaitable(Object value) {
    return value instanceof PyGenerator g && isCoroutine(g)
        || Types.of(value).special(Special.AWAIT) != null;
  }

  /** What {@code await value} drives. */
  static Object awaitable(Context ctx, Object value) {
    if (value instanceof PyGenerator g && isCoroutine(g)) {
      if (g.delegate() != null) {
        throw Errors.runtime("coroutine is being awaited already");
      }
      return g;
    }
    Object method = Types.of(value).special(Special.AWAIT);
    if (method == null) {
      throw Errors.type(
          "object " + Types.of(value).name() + " can't be used in 'await' expression");
    }
    Object iterator = Calls.callSpecial(ctx, method, value);
    if (iterator instanceof PyGenerator g && g.type() == PyGenerator.COROUTINE) {
      throw Errors.type("__await__() returned a coroutine");
    }
    if (!(iterator instanceof PyIterator) && Types.of(iterator).special(Special.NEXT) == null) {
      throw Errors.type(
          "__await__() returned non-iterator of type '" + Types.of(iterator).name() + "'");
    }
    return iterator;
  }

  /** What {@code yield from value} drives. */
  static Object yieldFrom(Context ctx, Frame f, Object value) {
    if (value instanceof PyGenerator g) {
      if (g.type() == PyGenerator.COROUTINE
          && (f.code.flags() & (Code.COROUTINE | Code.ITERABLE_COROUTINE)) == 0) {
        throw Errors.type("cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return g;
    }
    return Ops.iter(ctx, value);
  }

  static Object asyncIter(Context ctx, Object value) {
    Object method = Types.of(value).special(Special.AITER);
    if (method == null) {
      throw Errors.type(
          "'async for' requires an object with __aiter__ method, got " + Types.of(value).name());
    }
    Object iterator = Calls.callSpecial(ctx, method, value);
    if (Types.of(iterator).special(Special.ANEXT) == null) {
      throw Errors.type(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
              + Types.of(iterator).name());
    }
    return iterator;
  }

  static Object asyncNext(Context ctx, Object iterator) {
    PyType type = Types.of(iterator);
    Object method = type.special(Special.ANEXT);
    if (method == null) {
      throw Errors.type(
          "'async for' requires an iterator with __anext__ method, got " + type.name());
    }
    Object next = Calls.callSpecial(ctx, method, iterator);
    if (next instanceof AsyncStep) {
      return next;
    }
    try {
      return awaitable(ctx, next);
    } catch (PyException e) {
      PyException error =
          Errors.type(
              "'async for' received an invalid object from __anext__: " + Types.of(next).name());
      error.value().setCause(e.value());
      throw error;
    }
  }

  /** None when the exception ends the loop; raises anything else again. */
  static Object endFor(PyBaseException e) {
    if (Types.isInstance(e, Exceptions.STOP_ASYNC_ITERATION)) {
      return PyNone.NONE;
    }
    throw PyException.again(e);
  }

  /** StopIteration must not leave a generator's body: PEP 479. */
  static Object stopInside(Frame f, PyBaseException e) {
    boolean async = (f.code.flags() & Code.ASYNC_GENERATOR) != 0;
    String kind =
        async
            ? "async generator"
            : (f.code.flags() & Code.COROUTINE) != 0 ? "coroutine" : "generator";
    String raised = null;
    if (Types.isInstance(e, Exceptions.STOP_ITERATION)) {
      raised = "StopIteration";
    } else if (async && Types.isInstance(e, Exceptions.STOP_ASYNC_ITERATION)) {
      raised = "StopAsyncIteration";
    }
    if (raised == null) {
      throw PyException.again(e);
    }
    PyBaseException error =
        new PyBaseException(Exceptions.RUNTIME_ERROR, PyTuple.of(kind + " raised " + raised));
    error.setContext(e);
    error.setCause(e);
    throw PyException.again(error);
  }
}
