package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Coroutines of a script that the host waits for. */
class HostedCoroutineTest {
  /** What a script implements with async functions. */
  public interface Loader {
    CompletionStage<Integer> load(Object key);

    Future<String> name(Object key);
  }

  /** A part of it. */
  public interface Later {
    CompletableFuture<Object> load(Object key);
  }

  private static final String LOADER =
      """
      import asyncio
      async def load(key):
          return await key
      async def name(key):
          return 'name ' + str(await key)
      """;

  private static final long SEED = 20261123;

  private final AdderScriptEngine engine = Adder.engine();

  private static <T> T get(Future<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  private static Throwable failure(Future<?> future) {
    return assertThrows(ExecutionException.class, () -> get(future)).getCause();
  }

  private CompletableFuture<Object> call(String name, Object... args) throws Exception {
    return engine.future(engine.invokeFunction(name, args));
  }

  @Test
  void interfaceMethod_givesAStageOfItsType() throws Exception {
    engine.eval(LOADER);
    Loader loader = engine.getInterface(Loader.class);
    CompletableFuture<Object> key = new CompletableFuture<>();
    CompletableFuture<Integer> loaded = loader.load(key).toCompletableFuture();
    Future<String> name = loader.name(key);
    assertFalse(loaded.isDone());
    key.complete(7);
    Integer made = get(loaded);
    assertEquals(7, made);
    assertEquals("name 7", get(name));
  }

  @Test
  void aResultOfAnotherType_failsTheStage() throws Exception {
    engine.eval(LOADER);
    Loader loader = engine.getInterface(Loader.class);
    Future<Integer> loaded =
        loader.load(CompletableFuture.completedFuture("x")).toCompletableFuture();
    assertEquals("TypeError", assertInstanceOf(PythonException.class, failure(loaded)).typeName());
  }

  @Test
  void whatAwaitsNothing_isDoneAtOnce() throws Exception {
    engine.eval("async def f(): return 'v'");
    assertEquals("v", call("f").getNow(null));
  }

  @Test
  void whileItWaits_othersUseTheBindings() throws Exception {
    engine.eval(LOADER);
    CompletableFuture<Object> key = new CompletableFuture<>();
    CompletableFuture<Object> loaded = call("load", key);
    assertEquals(3L, engine.eval("1 + 2"));
    assertTrue(engine.running().isEmpty());
    CompletableFuture<Object> second = call("load", CompletableFuture.completedFuture(2));
    assertEquals(2L, get(second));
    key.complete(1);
    assertEquals(1L, get(loaded));
  }

  @Test
  void timersTasksAndGather_work() throws Exception {
    engine.eval(
        """
        import asyncio
        async def part(i):
            await asyncio.sleep(0.005 * i)
            return i
        async def main():
            async with asyncio.timeout(10):
                return sum(await asyncio.gather(*map(part, range(5))))
        """);
    assertEquals(10L, get(call("main")));
  }

  @Test
  void plainFutures_areAsked() throws Exception {
    engine.eval(LOADER);
    FutureTask<Object> task = new FutureTask<>(() -> 5);
    CompletableFuture<Object> loaded = call("load", task);
    assertFalse(loaded.isDone());
    task.run();
    assertEquals(5L, get(loaded));
  }

  @Test
  void twoCoroutines_meetAtAQueue() throws Exception {
    engine.eval(
        """
        import asyncio
        queue = asyncio.Queue()
        async def take():
            return await queue.get()
        def put(x):
            queue.put_nowait(x)
        """);
    CompletableFuture<Object> taken = call("take");
    assertFalse(taken.isDone());
    engine.invokeFunction("put", "item");
    assertEquals("item", get(taken));
  }

  @Test
  void noWakingIsLost_whateverThreadsBringTheResults() throws Exception {
    Random random = new Random(SEED);
    engine.put(
        "fetch",
        (LongFunction<Object>)
            n -> {
              CompletableFuture<Object> made = new CompletableFuture<>();
              CompletableFuture.runAsync(() -> made.complete(n));
              return random.nextBoolean() ? made : made.minimalCompletionStage();
            });
    engine.eval(
        """
        import asyncio
        async def one(n):
            return await fetch(n)
        async def main(n):
            total = 0
            for i in range(10):
                total += sum(await asyncio.gather(one(n), fetch(i), one(i)))
            return total
        """);
    List<CompletableFuture<Object>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(call("main", i));
    }
    for (int i = 0; i < all.size(); i++) {
      int number = i;
      assertEquals(10L * i + 90, get(all.get(i)), () -> "coroutine " + number + ", seed " + SEED);
    }
  }

  @Test
  void failure_isWhatEvalWouldThrow() throws Exception {
    engine.eval(LOADER);
    IllegalStateException original = new IllegalStateException("lost");
    CompletableFuture<Object> key = new CompletableFuture<>();
    CompletableFuture<Object> loaded = call("load", key);
    key.completeExceptionally(original);
    PythonException failure = assertInstanceOf(PythonException.class, failure(loaded));
    assertEquals("HostError", failure.typeName());
    assertEquals(original, failure.getCause());
    assertEquals(3, failure.getLineNumber());
  }

  @Test
  void aStageThatCannotBeWatched_failsTheCoroutine() throws Exception {
    engine.eval(LOADER);
    Object odd =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, args) -> {
              throw new UnsupportedOperationException("not now");
            });
    PythonException failure = assertInstanceOf(PythonException.class, failure(call("load", odd)));
    assertEquals("HostError", failure.typeName());
    assertEquals("not now", failure.getCause().getMessage());
  }

  @Test
  void cancelling_endsTheCoroutineInItsOwnWay() throws Exception {
    CompletableFuture<Object> cleaned = new CompletableFuture<>();
    engine.put("cleaned", (Consumer<Object>) cleaned::complete);
    engine.eval(
        """
        import asyncio
        async def main(future):
            try:
                await future
            except asyncio.CancelledError:
                await asyncio.sleep(0.001)
                cleaned('yes')
                raise
        """);
    CompletableFuture<Object> main = call("main", new CompletableFuture<>());
    main.cancel(true);
    assertEquals("yes", get(cleaned));
    assertTrue(main.isCancelled());
  }

  @Test
  void tasksLeftBehind_areCancelledAtTheEnd() throws Exception {
    engine.eval(
        """
        import asyncio
        seen = []
        async def forever():
            try:
                await asyncio.sleep(1000)
            finally:
                seen.append('ended')
        async def main():
            task = asyncio.create_task(forever())
            await asyncio.sleep(0)
            return task
        """);
    get(call("main"));
    assertEquals("['ended']", engine.eval("str(seen)"));
  }

  private static AdderScriptEngine bounded(Quota quota) {
    return Adder.engine(EngineOptions.defaults().withQuota(quota));
  }

  @Test
  void wallLimit_countsTheWaiting() throws Exception {
    AdderScriptEngine brief =
        bounded(Quota.defaults().toBuilder().wall(Duration.ofMillis(200)).build());
    brief.eval(LOADER);
    Object coroutine = brief.invokeFunction("load", new CompletableFuture<>());
    assertEquals(
        Limit.WALL,
        assertInstanceOf(ScriptStoppedException.class, failure(brief.future(coroutine))).limit());
  }

  @Test
  void steps_ofAllPartsAreCountedTogether() throws Exception {
    AdderScriptEngine few = bounded(Quota.defaults().withSteps(300_000));
    few.eval(
        """
        import asyncio
        parts = 0
        async def main():
            global parts
            while True:
                for i in range(10_000):
                    pass
                parts += 1
                await asyncio.sleep(0.0001)
        """);
    assertEquals(
        Limit.STEPS,
        assertInstanceOf(
                ScriptStoppedException.class, failure(few.future(few.invokeFunction("main"))))
            .limit());
    long parts = (Long) few.eval("parts");
    assertTrue(parts > 2 && parts < 30, () -> "parts " + parts);
  }

  @Test
  void aScript_getsNoMoreByBeginningMany() throws Exception {
    AdderScriptEngine few = bounded(Quota.defaults().withSteps(400_000));
    List<CompletionStage<?>> begun = new ArrayList<>();
    few.put("begin", (Keeper) begun::add);
    few.eval(
        """
        import asyncio
        count = 0
        async def work():
            global count
            await asyncio.sleep(0.001)
            for i in range(10_000):
                pass
            count += 1
        for i in range(60):
            begin(work())
        """);
    assertEquals(60, begun.size());
    int stopped = 0;
    for (CompletionStage<?> each : begun) {
      try {
        get(each.toCompletableFuture());
      } catch (ExecutionException e) {
        assertInstanceOf(ScriptStoppedException.class, e.getCause());
        stopped++;
      }
    }
    assertTrue(stopped > 0, "all of them ended");
    assertTrue((Long) few.eval("count") > 0);
  }

  /** A function of the host that takes a result for later. */
  @FunctionalInterface
  public interface Keeper {
    boolean keep(CompletionStage<?> stage);
  }

  @Test
  void aCoroutine_isAResultForLaterAsAnArgument() throws Exception {
    CompletableFuture<CompletionStage<?>> given = new CompletableFuture<>();
    engine.put("give", (Keeper) given::complete);
    engine.eval("async def f():\n    return 3\ngive(f())");
    assertEquals(3L, get(get(given).toCompletableFuture()));
  }

  @Test
  void aFunctionOfAScript_givesAStage() throws Exception {
    CompletableFuture<Loading> given = new CompletableFuture<>();
    engine.put("give", (Function<Loading, Object>) given::complete);
    engine.put("take", (Taker) given::complete);
    engine.eval("async def f(x):\n    return await x\ntake(f)");
    CompletableFuture<Object> key = new CompletableFuture<>();
    CompletableFuture<Integer> loaded = get(given).load(key);
    key.complete(9);
    Integer made = get(loaded);
    assertEquals(9, made);
  }

  /** What a script's function becomes. */
  @FunctionalInterface
  public interface Loading {
    CompletableFuture<Integer> load(Object key);
  }

  /** Takes a function. */
  @FunctionalInterface
  public interface Taker {
    boolean take(Loading loading);
  }

  @Test
  void stopAndClose_endWhatWaits() throws Exception {
    engine.eval(LOADER);
    CompletableFuture<Object> first = call("load", new CompletableFuture<>());
    engine.stop("enough");
    ScriptStoppedException stopped = assertInstanceOf(ScriptStoppedException.class, failure(first));
    assertEquals(Limit.STOPPED, stopped.limit());
    CompletableFuture<Object> key = new CompletableFuture<>();
    CompletableFuture<Object> second = call("load", key);
    engine.close();
    assertInstanceOf(ScriptStoppedException.class, failure(second));
    key.complete(1);
    assertThrows(ClosedEngineException.class, () -> engine.eval("1"));
  }

  @Test
  void itGoesOn_onTheExecutorOfTheHost() throws Exception {
    List<Runnable> work = new ArrayList<>();
    AdderScriptEngine mine =
        Adder.engine(
            EngineOptions.defaults()
                .withExecutor(task -> {
                  synchronized (work) {
                    work.add(task);
                  }
                }));
    mine.eval(LOADER);
    CompletableFuture<Object> key = new CompletableFuture<>();
    CompletableFuture<Object> loaded = mine.future(mine.invokeFunction("load", key));
    key.complete(1);
    assertThrows(TimeoutException.class, () -> loaded.get(20, TimeUnit.MILLISECONDS));
    assertEquals(1, work.size());
    work.get(0).run();
    assertEquals(1L, loaded.getNow(null));
  }

  @Test
  void output_goesToTheContextOfTheCall() throws Exception {
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.eval("async def f(x):\n    print('before')\n    await x\n    print('behind')");
    CompletableFuture<Object> key = new CompletableFuture<>();
    CompletableFuture<Object> f = call("f", key);
    key.complete(1);
    get(f);
    assertEquals("before\nbehind\n", out.toString());
  }

  @Test
  void names_areThoseOfTheScript_whateverTheHostSetsMeanwhile() throws Exception {
    javax.script.Bindings one = engine.createBindings();
    javax.script.Bindings two = engine.createBindings();
    engine.setBindings(one, ScriptContext.ENGINE_SCOPE);
    engine.eval(
        "mine = 'one'\nasync def load(key):\n  global planted\n  await key\n  planted = mine\n"
            + "  return globals().get('secret')");
    CompletableFuture<Object> key = new CompletableFuture<>();
    Future<Object> loaded = engine.getInterface(Later.class).load(key);
    two.put("secret", "of two");
    engine.setBindings(two, ScriptContext.ENGINE_SCOPE);
    key.complete(1);
    assertNull(get(loaded));
    assertNull(two.get("planted"));
    assertEquals("one", one.get("planted"));
  }

  @Test
  void aCoroutine_isDrivenOnce() throws Exception {
    engine.eval("async def f(): return 1");
    Object coroutine = engine.invokeFunction("f");
    assertEquals(1L, get(engine.future(coroutine)));
    PythonException again =
        assertInstanceOf(PythonException.class, failure(engine.future(coroutine)));
    assertEquals("RuntimeError", again.typeName());
  }

  @Test
  void whatCannotBeAwaited_isRefused() throws ScriptException {
    assertThrows(IllegalArgumentException.class, () -> engine.future("x"));
    Object function = engine.eval("def f(): pass\nf");
    assertThrows(IllegalArgumentException.class, () -> engine.future(function));
  }
}
