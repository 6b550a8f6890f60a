package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.management.JMX;
import javax.management.ObjectName;
import javax.script.ScriptEngine;
import org.junit.jupiter.api.Test;

/** What operators see of runs, and how they end them. */
class ScriptRunsTest {
  private static AdderScriptEngine engine(String tenant) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withTenant(tenant).withWarmUp(false));
  }

  private static final String LOOP =
      """
      def spin():
          n = 0
          while True:
              n += 1
      go()
      spin()
      """;

  private static CompletableFuture<Object> start(AdderScriptEngine engine, String script)
      throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    engine.put(
        "go",
        (Supplier<Object>)
            () -> {
              running.countDown();
              return null;
            });
    CompletableFuture<Object> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("loops")
        .start(() -> {
          try {
            result.complete(engine.eval(script));
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    assertTrue(running.await(20, TimeUnit.SECONDS));
    return result;
  }

  @Test
  void run_isListedWithFiguresAndStack_andStoppedById() throws Exception {
    AdderScriptEngine engine = engine("ops-1");
    engine.put(ScriptEngine.FILENAME, "endless.py");
    CompletableFuture<Object> result = start(engine, LOOP);
    RunningScript first = ScriptRuns.running("ops-1").getFirst();
    while (first.steps() < 100_000) {
      first = ScriptRuns.running("ops-1").getFirst();
    }
    assertEquals("endless.py", first.script());
    assertEquals("ops-1", first.tenant());
    assertEquals("loops", first.thread());
    assertTrue(first.answered());
    assertTrue(first.wallNanos() > 0 && first.cpuNanos() > 0, first.toString());
    assertEquals("spin", first.stack().getFirst().function());
    assertTrue(Set.of(3, 4).contains(first.stack().getFirst().line()), first.toString());
    assertEquals(
        List.of("endless.py", 6),
        List.of(first.stack().getLast().file(), first.stack().getLast().line()));
    assertTrue(ScriptRuns.dump().contains("endless.py"), ScriptRuns.dump());
    assertEquals(first.id(), engine.running().getFirst().id());
    assertFalse(ScriptRuns.stop("0.0", "no such run"));
    assertTrue(ScriptRuns.stop(first.id(), "the operator said so"));
    ScriptStoppedException stopped = stopped(result);
    assertEquals(Limit.STOPPED, stopped.limit());
    assertTrue(stopped.getMessage().contains("the operator said so"), stopped.getMessage());
    assertEquals(List.of(), engine.running());
    assertFalse(ScriptRuns.stop(first.id(), "again"));
    assertEquals(1, engine.totals().stopped());
    assertEquals(2L, engine.eval("1 + 1"));
  }

  private static ScriptStoppedException stopped(CompletableFuture<Object> result) {
    ExecutionException e =
        assertThrows(ExecutionException.class, () -> result.get(20, TimeUnit.SECONDS));
    return (ScriptStoppedException) e.getCause();
  }

  @Test
  void run_thatWaitsForTheHost_isListedWithoutAnswer() throws Exception {
    AdderScriptEngine engine = engine("ops-2");
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    engine.put(
        "wait",
        (Supplier<Object>)
            () -> {
              waiting.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return "done";
            });
    CompletableFuture<Object> result = start(engine, "go()\nwait()");
    waiting.await();
    for (int i = 0; i < 3; i++) {
      RunningScript run = engine.running().getFirst();
      assertFalse(run.answered());
      assertEquals(-1, run.cpuNanos());
      assertTrue(run.dump().contains("does not answer"), run.dump());
    }
    release.countDown();
    assertEquals("done", result.get(20, TimeUnit.SECONDS));
    assertEquals(List.of(), engine.running());
  }

  @Test
  void watchdog_tellsOfRunsThatTheHostHolds_once() throws Exception {
    AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults()
                    .withTenant("ops-6")
                    .withQuota(Quota.defaults().toBuilder().wallNanos(30_000_000).build()));
    engine.eval("0");
    CountDownLatch release = new CountDownLatch(1);
    engine.put(
        "wait",
        (Supplier<Object>)
            () -> {
              try {
                return release.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    List<RunningScript> seen = new CopyOnWriteArrayList<>();
    try (ScriptWatchdog watchdog =
        ScriptWatchdog.start(
            Duration.ofMillis(5),
            run -> {
              if (run.tenant().equals("ops-6")) {
                seen.add(run);
              }
            })) {
      CompletableFuture<Object> result = start(engine, "go()\nwait()");
      while (seen.isEmpty()) {
        Thread.sleep(2);
      }
      Thread.sleep(50);
      release.countDown();
      assertEquals(Limit.WALL, stopped(result).limit());
      assertEquals(1, seen.size());
      assertTrue(seen.getFirst().wallNanos() >= 35_000_000, seen.toString());
      assertTrue(watchdog != null);
    }
  }

  @Test
  void management_listsAndStops() throws Exception {
    ScriptManagement.register();
    ScriptManagement.register();
    try {
      CompletableFuture<Object> result = start(engine("ops-5"), LOOP);
      ScriptRunsMXBean bean =
          JMX.newMXBeanProxy(
              ManagementFactory.getPlatformMBeanServer(),
              new ObjectName(ScriptManagement.NAME),
              ScriptRunsMXBean.class);
      RunningScript run =
          bean.getRunning().stream().filter(r -> r.tenant().equals("ops-5")).findAny().get();
      assertTrue(bean.dump().contains(run.id() + " "), bean.dump());
      assertTrue(bean.stop(run.id(), "by JMX"));
      assertEquals(Limit.STOPPED, stopped(result).limit());
      assertEquals(1, bean.getTotals().get("ops-5").stopped());
    } finally {
      ScriptManagement.unregister();
    }
  }

  @Test
  void run_canListItself() throws Exception {
    AdderScriptEngine engine = engine("ops-3");
    engine.put("list", (Supplier<Object>) () -> engine.running().getFirst().stack().size());
    assertEquals(2L, engine.eval("def f(): return list()\nf()"));
  }

  @Test
  void interrupt_endsTheRun_andStaysSet() throws Exception {
    AdderScriptEngine engine = engine("ops-4");
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    CountDownLatch running = new CountDownLatch(1);
    engine.put(
        "go",
        (Supplier<Object>)
            () -> {
              running.countDown();
              return null;
            });
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              ScriptStoppedException e =
                  assertThrows(ScriptStoppedException.class, () -> engine.eval(LOOP));
              assertEquals(Limit.INTERRUPTED, e.limit());
              flag.complete(Thread.currentThread().isInterrupted());
            });
    running.await();
    thread.interrupt();
    assertTrue(flag.get(20, TimeUnit.SECONDS));
  }

  @Test
  void valueUsedByTheHost_runsUnderTheEnginesLimits() throws Exception {
    AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults().withQuota(Quota.defaults().withSteps(1_000_000)));
    Object map =
        engine.eval(
            """
            class Key:
                def __hash__(self): return 7
                def __eq__(self, other):
                    while True: pass
            {Key(): 1}
            """);
    Object key = engine.eval("Key()");
    UncheckedScriptException e =
        assertThrows(
            UncheckedScriptException.class, () -> ((java.util.Map<?, ?>) map).containsKey(key));
    ScriptStoppedException stop = e.stopped().orElseThrow();
    assertEquals(Limit.STEPS, stop.limit());
    assertEquals(4, stop.getLineNumber());
  }
}
