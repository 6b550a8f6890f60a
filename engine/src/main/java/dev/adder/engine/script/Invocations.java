package dev.adder.engine.script;

import dev.adder.engine.host.HostValues;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.Callables;
import java.util.concurrent.CompletableFuture;
import javax.script.ScriptContext;
import javax.script.ScriptException;

/** Calls of a script's functions and methods by name. Confined to one call of the host. */
final class Invocations {
  private final ScriptIsolate isolate;
  private final Context ctx;
  private final ScriptContext host;

  Invocations(ScriptIsolate isolate, ScriptContext host) {
    this.isolate = isolate;
    this.ctx = isolate.context();
    this.host = host;
  }

  /** The script's object that {@code thiz} is: IllegalArgumentException when it is none. */
  static HostValues.View object(Object thiz) {
    if (thiz instanceof HostValues.View view) {
      return view;
    }
    throw new IllegalArgumentException("not an object of a script: " + thiz);
  }

  Object function(String name, Object... args) throws ScriptException, NoSuchMethodException {
    return call("function", null, name, args);
  }

  Object method(Object self, String name, Object... args)
      throws ScriptException, NoSuchMethodException {
    return call("method", self, name, args);
  }

  /**
   * Drives what a function of the script gave, in the isolate that it comes from.
   *
   * @param type what the value is fitted to; null to leave it as it is
   */
  CompletableFuture<Object> drive(HostValues.View awaitable, Class<?> type) {
    ScriptIsolate home = ScriptIsolate.of(awaitable.context());
    return home == isolate
        ? HostedCoroutine.start(isolate, host, awaitable, type)
        : HostedCoroutine.start(awaitable, type);
  }

  /** Whether the globals, or the object {@code self} unless it is null, can be called so. */
  boolean has(Object self, String name) throws ScriptException {
    boolean[] found = new boolean[1];
    isolate.enter(
        host,
        globals -> {
          Object target = find(globals, self, name);
          found[0] = target != null && Callables.isCallable(target);
          return PyNone.NONE;
        });
    return found[0];
  }

  private Object find(PyDict globals, Object self, String name) {
    return self == null ? globals.get(ctx, Str.of(name)) : Attributes.getOrNull(ctx, self, name);
  }

  private Object call(String kind, Object self, String name, Object[] args)
      throws ScriptException, NoSuchMethodException {
    NoSuchMethodException[] refused = new NoSuchMethodException[1];
    Object result =
        isolate.enter(
            host,
            name,
            globals -> {
              Object target = find(globals, self, name);
              if (target == null) {
                refused[0] = new NoSuchMethodException("no " + kind + " " + name);
              } else if (!Callables.isCallable(target)) {
                refused[0] = new NoSuchMethodException(name + " is not a " + kind);
              } else {
                return call(target, name, args, refused);
              }
              return PyNone.NONE;
            });
    if (refused[0] != null) {
      throw refused[0];
    }
    return result;
  }

  private Object call(Object target, String name, Object[] args, NoSuchMethodException[] refused) {
    Object[] given = HostValues.fromHost(ctx, args);
    try {
      return Calls.call(ctx, target, given, null);
    } catch (PyException e) {
      if (!isMisfit(e)) {
        throw e;
      }
      ScriptException why = ScriptFailures.of(ctx, e);
      refused[0] = new NoSuchMethodException(name + " cannot be called so: " + why.getMessage());
      refused[0].initCause(why);
      return PyNone.NONE;
    }
  }

  /** Whether a call failed before any code of the script ran: its arguments do not fit. */
  private static boolean isMisfit(PyException e) {
    return e.value().type() == Exceptions.TYPE_ERROR
        && !(e.value().traceback() instanceof PyTraceback);
  }
}
