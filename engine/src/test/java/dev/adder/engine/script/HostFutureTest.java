package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of the host that a script waits for. */
class HostFutureTest {
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS);

  private static final String DRIVE =
      """
      def drive(coroutine):
          seen = []
          while True:
              try:
                  seen.append(coroutine.send(None))
                  release()
              except StopIteration as end:
                  return end.value, seen
      async def get(future):
          return await future
      """;

  private final AdderScriptEngine engine = Adder.engine();

  private static CompletableFuture<Object> later(Object value) {
    return CompletableFuture.supplyAsync(() -> value, LATER);
  }

  /** A future that is completed a while after the script calls {@code release}. */
  private CompletableFuture<Object> released(Object value) {
    CompletableFuture<Object> future = new CompletableFuture<>();
    engine.put("release", (Runnable) () -> LATER.execute(() -> future.complete(value)));
    return future;
  }

  private Object eval(String script) throws ScriptException {
    return engine.eval(script);
  }

  @Test
  void await_inALoop_givesTheResult() throws ScriptException {
    engine.put("f", later(42));
    assertEquals(
        42L, eval("import asyncio\nasync def main():\n    return await f\nasyncio.run(main())"));
  }

  @Test
  void await_ofSeveral_takesAsLongAsTheSlowest() throws ScriptException {
    engine.put("start", (Supplier<Object>) () -> later("x"));
    assertEquals(
        "xxx",
        eval(
            """
            import asyncio
            async def one():
                return await start()
            async def main():
                return ''.join(await asyncio.gather(one(), start(), one()))
            asyncio.run(main())
            """));
  }

  @Test
  void await_underATimeout_isGivenUp_andTheFutureOfTheHostGoesOn() throws ScriptException {
    CompletableFuture<Object> never = new CompletableFuture<>();
    engine.put("f", never);
    assertEquals(
        "late",
        eval(
            """
            import asyncio
            async def main():
                try:
                    await asyncio.wait_for(f, 0.02)
                except TimeoutError:
                    return 'late'
            asyncio.run(main())
            """));
    assertFalse(never.isDone());
  }

  @Test
  void timers_goOnWhileTheHostIsWaitedFor() throws ScriptException {
    engine.put("f", released("end"));
    assertEquals(
        "tick end",
        eval(
            """
            import asyncio
            async def tick():
                await asyncio.sleep(0.001)
                seen.append('tick')
                release()
            async def main():
                task = asyncio.create_task(tick())
                seen.append(await f)
                await task
            seen = []
            asyncio.run(main())
            ' '.join(seen)
            """));
  }

  @Test
  void await_withoutALoop_yieldsTheFutureOnce_andThenWaits() throws ScriptException {
    engine.put("f", released("v"));
    assertEquals(
        "('v', True, 1)",
        eval(DRIVE + "v, seen = drive(get(f))\nstr((v, seen[0] is f, len(seen)))"));
    assertEquals("('v', [])", eval("str(drive(get(f)))"));
  }

  @Test
  void result_waits_andDoneTells() throws ScriptException {
    engine.put("f", released("v"));
    assertEquals(
        "False v True", eval("was = f.done()\nrelease()\nf'{was} {f.result()} {f.done()}'"));
    engine.put("g", new CompletableFuture<>());
    assertEquals("TimeoutError", failure("g.result(0.01)").typeName());
    fails("g.result('x')", "TypeError: timeout must be a number or None, not str");
    fails("g.result(float('nan'))", "ValueError: Invalid delay: NaN (not a number)");
    fails("g._wait([g])", "TypeError: a tuple of results of the host is expected");
    fails("g._wait((g, 1))", "TypeError: a tuple of results of the host is expected");
  }

  private void fails(String script, String message) {
    assertTrue(failure(script).getMessage().startsWith(message), failure(script)::getMessage);
  }

  @Test
  void stagesAndPlainFutures_areAwaited() throws ScriptException {
    engine.put("stage", later("a").minimalCompletionStage());
    FutureTask<Object> task = new FutureTask<>(() -> "b");
    LATER.execute(task);
    engine.put("task", task);
    engine.put("ready", CompletableFuture.completedStage("c"));
    assertEquals("abc", eval("stage.result() + task.result() + ready.result()"));
    FutureTask<Object> second = new FutureTask<>(() -> "b");
    engine.put("task", second);
    engine.put("stage", later("a").minimalCompletionStage());
    LATER.execute(second);
    assertEquals(
        "ab",
        eval(
            """
            import asyncio
            async def main():
                return ''.join(await asyncio.gather(stage, task))
            asyncio.run(main())
            """));
  }

  private PythonException failure(String script) {
    return assertThrows(PythonException.class, () -> eval(script));
  }

  @Test
  void failure_isAHostErrorWithTheOriginalAsItsCause() throws ScriptException {
    IOException original = new IOException("no line");
    engine.put("f", CompletableFuture.supplyAsync(() -> 1).thenCompose(x -> failed(original)));
    String script = "import asyncio\nasync def main():\n    return await f\nasyncio.run(main())";
    PythonException failure = failure(script);
    assertEquals("HostError", failure.typeName());
    assertTrue(failure.getMessage().startsWith("HostError: no line"), failure::getMessage);
    assertSame(original, failure.getCause());
    assertEquals(
        "java.io.IOException",
        eval("try:\n    f.result()\nexcept Exception as e:\n    x = e.java_class\nx"));
  }

  private static CompletionStage<Object> failed(Exception why) {
    return CompletableFuture.failedStage(why);
  }

  @Test
  void cancellation_isCancelledError() throws ScriptException {
    CompletableFuture<Object> future = new CompletableFuture<>();
    future.cancel(true);
    engine.put("f", future);
    String script =
        """
        import asyncio
        async def main():
            try:
                await f
            except asyncio.CancelledError as e:
                return 'cancelled'
        asyncio.run(main())
        """;
    assertEquals("cancelled", eval(script));
    CompletableFuture<Object> soon = new CompletableFuture<>();
    LATER.execute(() -> soon.cancel(true));
    engine.put("f", soon);
    assertEquals("cancelled", eval(script));
  }

  @Test
  void error_ofTheHost_endsTheRun() {
    engine.put("f", CompletableFuture.failedFuture(new AssertionError("broken")));
    ScriptStoppedException stopped =
        assertThrows(
            ScriptStoppedException.class,
            () -> eval("try:\n    f.result()\nexcept BaseException:\n    pass"));
    assertEquals("broken", stopped.getCause().getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f.result()",
        "import asyncio\nasync def main():\n    await f\nasyncio.run(main())",
        DRIVE + "drive(get(f))",
      })
  void wallLimitStopAndInterrupt_endTheWait(String script) {
    AdderScriptEngine brief =
        Adder.engine(
            EngineOptions.defaults()
                .withQuota(Quota.defaults().toBuilder().wall(Duration.ofMillis(150)).build()));
    brief.put("f", new CompletableFuture<>());
    brief.put("release", (Runnable) () -> {});
    engine.put("release", (Runnable) () -> {});
    assertEquals(
        Limit.WALL, assertThrows(ScriptStoppedException.class, () -> brief.eval(script)).limit());
    engine.put("f", new CompletableFuture<>());
    engine.put("begun", (Runnable) () -> LATER.execute(() -> engine.stop("enough")));
    assertEquals(
        Limit.STOPPED,
        assertThrows(ScriptStoppedException.class, () -> eval("begun()\n" + script)).limit());
    Thread me = Thread.currentThread();
    LATER.execute(me::interrupt);
    assertEquals(
        Limit.INTERRUPTED, assertThrows(ScriptStoppedException.class, () -> eval(script)).limit());
    assertTrue(Thread.interrupted());
  }

  @Test
  void results_countAsCallsOfTheHost() {
    AdderScriptEngine few =
        Adder.engine(
            EngineOptions.defaults().withQuota(Quota.defaults().toBuilder().hostCalls(3).build()));
    few.put("f", CompletableFuture.completedFuture(1));
    assertEquals(
        Limit.HOST_CALLS,
        assertThrows(
                ScriptStoppedException.class, () -> few.eval("for i in range(4):\n    f.result()"))
            .limit());
  }

  @Test
  void members_needAGrant_waitingDoesNot() throws ScriptException {
    CompletableFuture<Object> future = new CompletableFuture<>();
    engine.put("f", future);
    for (String name : new String[] {"cancel", "complete", "get", "thenApply", "obtrudeValue"}) {
      assertEquals("AttributeError", failure("f." + name).typeName());
    }
    Policy policy =
        Policy.parse("allow host.member \"java.util.concurrent.CompletableFuture\" complete");
    AdderScriptEngine granted = Adder.engine(EngineOptions.defaults().withPolicy(policy));
    granted.put("f", future);
    assertEquals(true, granted.eval("f.complete('x')"));
    assertEquals("x", granted.eval("f.result()"));
  }

  @Test
  void whatAScriptOfAnotherIsolateRaised_staysOutside() throws ScriptException {
    AdderScriptEngine other = Adder.engine();
    other.eval("class Secret(Exception): pass\ndef fail(x): raise Secret(object())");
    CompletableFuture<Object> source = new CompletableFuture<>();
    other.put("register", (java.util.function.Consumer<Object>) x -> {});
    engine.put("f", source.thenApply(other.getInterface(Applier.class)::fail));
    source.complete(1);
    PythonException failure = failure("f.result()");
    assertEquals("HostError", failure.typeName());
  }

  /** A function of the other script. */
  public interface Applier {
    Object fail(Object value);
  }

  @Test
  void aTape_holdsWhatTheHostDid() throws ScriptException {
    String script =
        """
        import asyncio
        async def main():
            return await asyncio.gather(f, g)
        str(asyncio.run(main()))
        """;
    StringBuilder tape = new StringBuilder();
    AdderScriptEngine recorder =
        Adder.engine(EngineOptions.defaults().withHostCalls(HostCallTape.record(tape)));
    recorder.put("f", later("a"));
    recorder.put("g", later(7));
    assertEquals("['a', 7]", recorder.eval(script));
    AdderScriptEngine player =
        Adder.engine(EngineOptions.defaults().withHostCalls(HostCallTape.replay(tape.toString())));
    player.put("f", new CompletableFuture<>());
    player.put("g", new CompletableFuture<>());
    assertEquals("['a', 7]", player.eval(script));
  }
}
