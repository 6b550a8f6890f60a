package dev.adder.engine.host;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.sandbox.quota.StopSignal;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * A result of the host that may not be there yet: any {@link Future} or {@link CompletionStage}. To
 * give one to a script is to allow that it waits for the result, as items of a collection come with
 * it; members need a grant like those of other objects. Confined to the isolate.
 */
public final class HostFuture extends PyHost {
  /** {@code hostfuture}. */
  public static final PyType TYPE = PyType.builtin("hostfuture").sealedType();

  private Future<?> source;

  HostFuture(Object target) {
    super(TYPE, target);
  }

  static boolean isFuture(Object value) {
    return value instanceof Future<?> || value instanceof CompletionStage<?>;
  }

  /** What can be asked: stages need not be futures, and some futures that are refuse to be. */
  private Future<?> source() {
    if (source == null) {
      Object target = target();
      if (target.getClass() != CompletableFuture.class && target instanceof CompletionStage<?> s) {
        CompletableFuture<Object> copy = new CompletableFuture<>();
        s.whenComplete((value, failure) -> {
          if (failure == null) {
            copy.complete(value);
          } else {
            copy.completeExceptionally(failure);
          }
        });
        source = copy;
      } else {
        source = (Future<?>) target;
      }
    }
    return source;
  }

  /** Whether the result, a failure or a cancellation is there; a step. */
  boolean isDone(Context ctx) {
    return (Boolean) HostCalls.look(ctx, "hostfuture.done", () -> source().isDone());
  }

  /**
   * The result, waited for if need be. Counts as a call of the host.
   *
   * @throws PyException HostError with the host's exception inside; asyncio's CancelledError when
   *     the host cancelled it
   */
  Object result(Context ctx) {
    HostWait.first(ctx, new HostFuture[] {this}, Long.MAX_VALUE);
    try {
      return HostCalls.member(ctx, "hostfuture.result", this::outcome);
    } catch (PyException e) {
      throw isCancelled(e) ? cancelled(ctx, e) : e;
    }
  }

  /** The futures as Java has them; asks the host's code, so it is called within a host call. */
  static Future<?>[] sources(HostFuture[] futures) {
    Future<?>[] found = new Future<?>[futures.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = futures[i].source();
    }
    return found;
  }

  /**
   * Has something done when {@link #isDone} has become true, by the thread that brings the result,
   * or now.
   *
   * @return whether that can be: plain futures tell nobody
   */
  public boolean whenDone(Runnable then) {
    // What is asked must be what tells: the order in which a stage tells several is its own.
    if (source() instanceof CompletableFuture<?> future) {
      future.whenComplete((value, failure) -> then.run());
      return true;
    }
    return false;
  }

  /** What two of these have in common if being told of one of them is being told of the other. */
  public Object key() {
    return source();
  }

  private Object outcome() throws Exception {
    try {
      return source().get();
    } catch (ExecutionException e) {
      throw original(e);
    }
  }

  /**
   * The failure without what futures put around it. What a script of some isolate raised, or what
   * ended its run, is not for this script: it stays inside.
   */
  private static Exception original(ExecutionException failed) {
    Throwable cause = failed.getCause();
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof PyException || cause instanceof StopSignal) {
      return failed;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception e ? e : failed;
  }

  private static boolean isCancelled(PyException failed) {
    return failed.value().type() == Exceptions.HOST_ERROR
        && failed.value().field("java_class") instanceof Object kind
        && CancellationException.class.getName().equals(Str.text(kind));
  }

  private static PyException cancelled(Context ctx, PyException failed) {
    Object module = ctx.evaluator().importModule(ctx, "asyncio.exceptions");
    Object made = Calls.method(ctx, module, "CancelledError");
    PyBaseException value = (PyBaseException) made;
    value.setCause(failed.value());
    return new PyException(value);
  }
}
