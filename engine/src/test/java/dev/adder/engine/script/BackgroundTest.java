package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.background.CompileService;
import dev.adder.engine.background.CpuBudget;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The engine's own work: its threads, its budget, the warm-up. */
class BackgroundTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void daemon_thread_holdsNothingOfTheHostAndEndsWhenIdle() throws Exception {
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    CompileService service = CompileService.daemon(SHORT, CpuBudget.unlimited());
    CompletableFuture<Thread> worker = new CompletableFuture<>();
    CompletableFuture<ClassLoader> loader = new CompletableFuture<>();
    try (URLClassLoader host = new URLClassLoader(new URL[0], before)) {
      caller.setContextClassLoader(host);
      assertTrue(
          service.submit(() -> {
            loader.complete(Thread.currentThread().getContextClassLoader());
            worker.complete(Thread.currentThread());
          }));
    } finally {
      caller.setContextClassLoader(before);
    }
    assertNull(loader.get(10, TimeUnit.SECONDS));
    Thread first = worker.get(10, TimeUnit.SECONDS);
    assertTrue(first.isDaemon());
    first.join(10_000);
    assertFalse(first.isAlive());
    CompletableFuture<Thread> next = new CompletableFuture<>();
    assertTrue(service.submit(() -> next.complete(Thread.currentThread())));
    assertNotSame(first, next.get(10, TimeUnit.SECONDS));
  }

  @Test
  void daemon_taskFails_theNextOneRuns() throws Exception {
    CompileService service = CompileService.daemon(SHORT, CpuBudget.unlimited());
    assertTrue(
        service.submit(() -> {
          throw new IllegalStateException("expected by the test");
        }));
    CompletableFuture<Boolean> ran = new CompletableFuture<>();
    assertTrue(service.submit(() -> ran.complete(true)));
    assertTrue(ran.get(10, TimeUnit.SECONDS));
  }

  @Test
  void daemon_tooManyTasks_areRefused() {
    CompileService service = CompileService.daemon(SHORT, CpuBudget.unlimited());
    CountDownLatch go = new CountDownLatch(1);
    int accepted = 0;
    while (accepted < 10_000 && service.submit(() -> awaitQuietly(go))) {
      accepted++;
    }
    go.countDown();
    assertTrue(accepted > 10 && accepted < 10_000, "accepted " + accepted);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void inline_task_runsOnTheCaller() {
    Thread[] ran = new Thread[1];
    CompileService service = CompileService.inline();
    assertTrue(service.submit(() -> ran[0] = Thread.currentThread()));
    assertSame(Thread.currentThread(), ran[0]);
    assertEquals(CompileService.Mode.INLINE, service.mode());
  }

  @Test
  void host_executor_getsTheTaskAndItsLoaderBack() {
    List<Runnable> given = new ArrayList<>();
    CompileService service = CompileService.host(given::add, CpuBudget.unlimited());
    ClassLoader[] seen = new ClassLoader[] {ClassLoader.getSystemClassLoader()};
    assertTrue(service.submit(() -> seen[0] = Thread.currentThread().getContextClassLoader()));
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    given.get(0).run();
    assertNull(seen[0]);
    assertSame(before, Thread.currentThread().getContextClassLoader());
    Executor full =
        task -> {
          throw new RejectedExecutionException();
        };
    assertFalse(CompileService.host(full, CpuBudget.unlimited()).submit(() -> {}));
  }

  @Test
  void budget_usedUp_refusesUntilItAccrued() {
    CpuBudget budget = CpuBudget.of(1e-9, 1);
    CompileService service = CompileService.host(Runnable::run, budget);
    assertTrue(service.submit(() -> budget.spend(1_000_000_000L)));
    assertFalse(service.submit(() -> {}));
    CpuBudget quick = CpuBudget.of(1e9, Long.MAX_VALUE);
    quick.spend(Long.MAX_VALUE);
    quick.spend(1_000_000);
    assertTrue(quick.hasAny());
  }

  @Test
  void options_inlineCompiler_warmsUpBeforeTheEngineIsThere() throws Exception {
    try (FreshEngine fresh = new FreshEngine()) {
      Class<?> options = fresh.load("dev.adder.engine.script.EngineOptions");
      Object chosen = options.getMethod("defaults").invoke(null);
      Object inline = options.getField("INLINE_COMPILER").get(null);
      chosen = options.getMethod("withCompiler", Executor.class).invoke(chosen, inline);
      chosen = options.getMethod("withWarmUp", boolean.class).invoke(chosen, true);
      Object factory =
          fresh
              .load("dev.adder.engine.script.AdderScriptEngineFactory")
              .getConstructor()
              .newInstance();
      assertFalse(isWarm(fresh));
      factory.getClass().getMethod("getScriptEngine", options).invoke(factory, chosen);
      assertTrue(isWarm(fresh));
    }
  }

  static boolean isWarm(FreshEngine fresh) throws ReflectiveOperationException {
    var method = fresh.load("dev.adder.engine.script.Background").getDeclaredMethod("isWarm");
    method.setAccessible(true);
    return (Boolean) method.invoke(null);
  }

  private static void awaitWarm(FreshEngine fresh) throws Exception {
    for (int i = 0; i < 3000 && !isWarm(fresh); i++) {
      Thread.sleep(10);
    }
    assertTrue(isWarm(fresh));
  }

  /** Classes that need each other's initialisation must not be entered from two ends. */
  @Test
  void firstUse_byManyThreadsAtOnce_doesNotLockUp() throws Exception {
    String[] scripts = {
      "sum(x for x in {1, 2, 3})",
      "class C(Exception): pass\ntry: raise C('a')\nexcept C as e: r = 6\nr",
      "len(f'{1.5:>6}')",
      "d = {'a': 1}; d.update(b=5); sum(d.values())",
      "import math\nint(math.sqrt(36))",
      "print(end=''); bytes(b'abc').find(b'd') + 7"
    };
    for (int round = 0; round < 10; round++) {
      try (FreshEngine fresh = new FreshEngine()) {
        ConcurrentLinkedQueue<Object> results = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < scripts.length; i++) {
          int n = (i + round) % scripts.length;
          threads.add(
              Thread.ofPlatform()
                  .daemon()
                  .start(() -> {
                    try {
                      start.await();
                      results.add(fresh.engine().eval(scripts[n]));
                    } catch (Exception e) {
                      results.add(e);
                    }
                  }));
        }
        start.countDown();
        for (Thread thread : threads) {
          thread.join(60_000);
          assertFalse(thread.isAlive(), "locked up");
        }
        assertEquals(List.of(6L, 6L, 6L, 6L, 6L, 6L), List.copyOf(results));
        awaitWarm(fresh);
      }
    }
  }
}
