package dev.adder.engine.interp;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** The context manager protocol. */
final class With {
  private With() {}

  /** The exit method; the value of {@code __enter__} goes to register {@code a + 1}. */
  static Object enter(Context ctx, Frame f, int a, int b) {
    Object manager = f.get(b);
    Object enter = Invoke.special(ctx, manager, Special.ENTER);
    Object exit = Invoke.special(ctx, manager, Special.EXIT);
    if (enter == null) {
      throw missing(manager, false, "");
    }
    if (exit == null) {
      throw missing(manager, false, " (missed __exit__ method)");
    }
    f.set(a + 1, Calls.call(ctx, enter));
    return exit;
  }

  /** The exit method; the awaitable of {@code __aenter__} goes to register {@code a + 1}. */
  static Object enterAsync(Context ctx, Frame f, int a, int b) {
    Object manager = f.get(b);
    Object enter = Invoke.special(ctx, manager, Special.AENTER);
    Object exit = Invoke.special(ctx, manager, Special.AEXIT);
    if (enter == null) {
      throw missing(manager, true, "");
    }
    if (exit == null) {
      throw missing(manager, true, " (missed __aexit__ method)");
    }
    f.set(a + 1, awaitable(Calls.call(ctx, enter), "__aenter__"));
    return exit;
  }

  private static PyException missing(Object manager, boolean async, String more) {
    return Errors.type(
        "'%s' object does not support the %scontext manager protocol%s"
            .formatted(Types.of(manager).name(), async ? "asynchronous " : "", more));
  }

  static Object exit(Context ctx, Object exit) {
    return Calls.call(ctx, exit, PyNone.NONE, PyNone.NONE, PyNone.NONE);
  }

  /** The awaitable that leaves an async with: {@code exit} called, or an error of its own. */
  static Object exitAsync(Context ctx, Object exit) {
    return awaitable(exit(ctx, exit), "__aexit__");
  }

  static Object exceptAsync(Context ctx, Object exit, Object exception) {
    return awaitable(except(ctx, exit, exception), "__aexit__");
  }

  private static Object awaitable(Object value, String method) {
    if (!Awaiting.isAwaitable(value)) {
      throw Errors.type(
          "'async with' received an object from %s that does not implement __await__: %s"
              .formatted(method, Types.of(value).name()));
    }
    return value;
  }

  static Object except(Context ctx, Object exit, Object exception) {
    PyBaseException e = (PyBaseException) exception;
    return Calls.call(ctx, exit, e.type(), e, e.traceback());
  }
}
