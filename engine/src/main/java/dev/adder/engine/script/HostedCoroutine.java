package dev.adder.engine.script;

import dev.adder.engine.host.HostErrors;
import dev.adder.engine.host.HostFuture;
import dev.adder.engine.host.HostValues;
import dev.adder.engine.host.ResultFit;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.StopSignal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.script.ScriptContext;
import javax.script.ScriptException;

/**
 * A coroutine that a host waits for. It runs in parts, each of them a run of its isolate, on a loop
 * of its own (module {@code asyncio.hosted}); between them nothing is locked and no thread waits.
 * What the parts use is counted together under one quota, the time between them too.
 *
 * <p>Thread rule: any thread may wake, stop or complete it; parts are ordered by the isolate's
 * turn, which guards the fields that are neither final nor volatile.
 */
final class HostedCoroutine {
  /** Results of the host that tell nobody when they are there are asked as often. */
  private static final double ASKING_SECONDS = 0.005;

  private final ScriptIsolate isolate;
  private final ScriptContext host;
  private final Object awaitable;
  private final Class<?> type;
  private final QuotaLeft quota;
  private final Executor executor;
  private final CompletableFuture<Object> promise = new CompletableFuture<>();
  private final CompletableFuture<Void> deadline = new CompletableFuture<>();
  private final AtomicBoolean isAwake = new AtomicBoolean(true);
  private final Set<Object> watched = Collections.newSetFromMap(new IdentityHashMap<>());
  private Object hosted;
  private Object value;
  private boolean isDone;
  private long lastMove;
  private volatile CompletableFuture<Void> alarm = new CompletableFuture<>();
  private volatile boolean isEnded;
  private volatile boolean isToCancel;

  private HostedCoroutine(
      ScriptIsolate isolate, ScriptContext host, HostValues.View awaitable, Class<?> type) {
    this.isolate = isolate;
    // The host may set other names while the coroutine waits.
    this.host = host instanceof EngineContext ? new EngineContext(isolate.names(), host) : host;
    this.awaitable = awaitable.target();
    this.type = type;
    this.quota = isolate.coroutines().quota(isolate);
    this.executor = isolate.options().executor();
  }

  /** Begins where no context is known but that of the run in which this may be asked for. */
  static CompletableFuture<Object> start(HostValues.View awaitable, Class<?> type) {
    Context ctx = awaitable.context();
    ScriptIsolate isolate = ScriptIsolate.of(ctx);
    ScriptContext active = ctx.isolate().turn().isMine() ? isolate.current() : null;
    return start(
        isolate,
        active == null ? new EngineContext(isolate.names(), new EngineContext()) : active,
        awaitable,
        type);
  }

  /** Begins, and goes on until it first waits. */
  static CompletableFuture<Object> start(
      ScriptIsolate isolate, ScriptContext host, HostValues.View awaitable, Class<?> type) {
    HostedCoroutine made = new HostedCoroutine(isolate, host, awaitable, type);
    isolate.coroutines().add(made);
    made.promise.whenComplete((result, failure) -> made.completed());
    made.limitTime();
    made.goOn();
    return made.promise;
  }

  private void limitTime() {
    long left = quota.wallNanosLeft();
    if (left != Quota.UNLIMITED) {
      deadline.completeOnTimeout(null, left, TimeUnit.NANOSECONDS);
      deadline.thenRunAsync(this::expire, executor);
    }
  }

  private void expire() {
    fail(
        ScriptFailures.of(
            StopSignal.of(Limit.WALL, quota.wallNanos(), quota.wallNanos() + 1), null));
  }

  /** Ends it, whatever it waits for; nothing of it runs after that. */
  void stop(String why) {
    fail(ScriptFailures.of(new StopSignal(Limit.STOPPED, 0, 0, "stopped: " + why), null));
  }

  /** The host completed or cancelled the future itself: the coroutine is to end. */
  private void completed() {
    if (!isEnded) {
      isToCancel = true;
      wake();
    }
  }

  private void wake() {
    if (isEnded || !isAwake.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.execute(this::goOn);
    } catch (RejectedExecutionException e) {
      fail(e);
    }
  }

  private void goOn() {
    boolean hasReturned = false;
    try {
      isAwake.set(false);
      isolate.enter(host, globals -> part());
      hasReturned = true;
      if (isDone) {
        end();
        promise.complete(value);
      }
    } catch (ScriptException e) {
      hasReturned = true;
      fail(e);
    } finally {
      if (!hasReturned) {
        fail(new IllegalStateException("the coroutine could not be driven"));
      }
    }
  }

  private void fail(Exception failure) {
    end();
    promise.completeExceptionally(failure);
  }

  private void end() {
    isEnded = true;
    isolate.coroutines().remove(this);
    deadline.cancel(false);
    alarm.cancel(false);
  }

  // --- a part, in a run of the isolate

  private Object part() {
    if (isEnded || isDone) {
      return PyNone.NONE;
    }
    Context ctx = isolate.context();
    QuotaLeft outer = isolate.coroutines().share(quota);
    quota.begin(ctx.meter());
    try {
      move(ctx);
    } finally {
      quota.end(ctx.meter());
      isolate.coroutines().share(outer);
    }
    return PyNone.NONE;
  }

  private void move(Context ctx) {
    alarm.cancel(false);
    if (hosted == null) {
      Object wake = HostValues.fromHost(ctx, (Runnable) this::wake);
      Object module = ctx.evaluator().importModule(ctx, "asyncio.hosted");
      hosted = Calls.method(ctx, module, "Hosted", awaitable, wake);
    }
    if (isToCancel) {
      isToCancel = false;
      Calls.method(ctx, hosted, "cancel");
    }
    if (Calls.method(ctx, hosted, "move", secondsPassed()) instanceof PyTuple waits) {
      wait(ctx, (PyTuple) waits.get(0), waits.get(1));
    } else {
      value = new ResultFit().fit(ctx, Calls.method(ctx, hosted, "result"), type);
      isDone = true;
    }
  }

  /** Whether the result of the host will wake this, once, when it is there. */
  private boolean watch(HostFuture result) {
    return watched.contains(result.key())
        || result.whenDone(this::wake) && watched.add(result.key());
  }

  /** Since the last part: the loop's clock goes on by these where scripts may not read one. */
  private double secondsPassed() {
    long before = lastMove;
    lastMove = quota.nanosPassed();
    return (lastMove - before) / 1e9;
  }

  /** Sees to being woken by the host's results, and when the next timer of the loop is due. */
  private void wait(Context ctx, PyTuple results, Object timer) {
    double seconds = timer instanceof Number n ? n.doubleValue() : Double.POSITIVE_INFINITY;
    for (Object each : results.items()) {
      HostFuture result = (HostFuture) each;
      boolean isWatched = HostErrors.guard(ctx, () -> watch(result));
      seconds = isWatched ? seconds : Math.min(seconds, ASKING_SECONDS);
    }
    if (seconds < Double.POSITIVE_INFINITY) {
      alarm = new CompletableFuture<>();
      alarm.thenRunAsync(this::wake, executor);
      alarm.completeOnTimeout(null, (long) (seconds * 1e9), TimeUnit.NANOSECONDS);
    }
  }
}
