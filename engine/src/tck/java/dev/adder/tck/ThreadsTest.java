package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Threads that share an engine; demanded of engines that claim it by THREADING. */
@Order(14)
class ThreadsTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 50;

  private final ScriptEngine engine = Subject.engine();

  private void demandThreading() {
    if (engine.getFactory().getParameter("THREADING") == null) {
      throw Subject.notDemanded("THREADING is null");
    }
  }

  private static <T> List<T> inThreads(int threads, Function<Integer, Callable<T>> work)
      throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, daemon())) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(pool.submit(work.apply(i)));
      }
      for (Future<T> each : futures) {
        results.add(each.get(30, TimeUnit.SECONDS));
      }
    }
    return results;
  }

  private static java.util.concurrent.ThreadFactory daemon() {
    return task -> {
      Thread thread = new Thread(task, "tck");
      thread.setDaemon(true);
      return thread;
    };
  }

  @Test
  @DisplayName("one CompiledScript, 4 threads, own bindings")
  void compiled_ownBindings_isRight() throws Exception {
    CompiledScript script = Subject.compilable(engine).compile(Subject.text(Idiom.SUM, "x", "100"));
    inThreads(
        THREADS,
        number ->
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                Bindings own = new SimpleBindings();
                own.put("x", number * 1000 + i);
                script.eval(own);
                Subject.assertNumber((number * 1000 + i) * 100.0, engine.eval("total", own));
              }
              return null;
            });
  }

  @Test
  @DisplayName("one engine, 4 threads, own bindings")
  void engine_ownBindings_isRight() throws Exception {
    demandThreading();
    inThreads(
        THREADS,
        number ->
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                Bindings own = new SimpleBindings();
                own.put("x", number * 1000 + i);
                String text = Subject.text(Idiom.SUM, "x", "10");
                engine.eval(text, own);
                Subject.assertNumber((number * 1000 + i) * 10.0, engine.eval("total", own));
                assertTrue(own.containsKey("x"));
              }
              return null;
            });
  }

  @Test
  @DisplayName("one engine per thread")
  void engines_ofThreads_areRight() throws Exception {
    inThreads(
        THREADS,
        number ->
            () -> {
              ScriptEngine own = Subject.engine();
              own.put("x", number);
              for (int i = 0; i < ROUNDS; i++) {
                Subject.assertNumber(
                    number * 10.0, Subject.after(own, Subject.text(Idiom.SUM, "x", "10"), "total"));
              }
              return null;
            });
  }

  @Test
  @DisplayName("writers of contexts do not cross between threads")
  void writers_doNotCross() throws Exception {
    demandThreading();
    String text = Subject.text(Idiom.PRINT_VALUE, "word");
    List<String> printed =
        inThreads(
            THREADS,
            number ->
                () -> {
                  ScriptContext context = new SimpleScriptContext();
                  context.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
                  context.setAttribute("word", "w" + number, ScriptContext.ENGINE_SCOPE);
                  StringWriter out = new StringWriter();
                  context.setWriter(out);
                  for (int i = 0; i < ROUNDS; i++) {
                    engine.eval(text, context);
                  }
                  return out.toString();
                });
    for (int i = 0; i < THREADS; i++) {
      assertEquals("w" + i, printed.get(i).strip().split("\\s+")[0]);
      assertEquals(ROUNDS, printed.get(i).strip().split("\\s+").length);
      assertTrue(printed.get(i).replaceAll("\\s+", "").replace("w" + i, "").isEmpty());
    }
  }

  @Test
  @DisplayName("calls with their own bindings do not wait for each other")
  void ownBindings_doNotWait() throws Exception {
    demandThreading();
    CountDownLatch both = new CountDownLatch(2);
    Function<Object, Object> meet =
        given -> {
          both.countDown();
          try {
            return both.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    String text = Subject.text(Idiom.HOST_CALL, "meet", "1");
    List<Object> met =
        inThreads(
            2,
            number ->
                () -> {
                  Bindings own = new SimpleBindings();
                  own.put("meet", meet);
                  return engine.eval(text, own);
                });
    assertEquals(List.of(true, true), met);
  }

  @Test
  @DisplayName("calls that share bindings run one after another")
  void sharedBindings_runOneAfterAnother() throws Exception {
    demandThreading();
    Bindings shared = new SimpleBindings();
    shared.put("n", 0);
    String text = Subject.text(Idiom.ASSIGN, "n", "n + 1");
    inThreads(
        THREADS,
        number ->
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                engine.eval(text, shared);
              }
              return null;
            });
    Subject.assertNumber(THREADS * ROUNDS, shared.get("n"));
  }

  @Test
  @DisplayName("a value of one thread can be used by another")
  void value_ofAnotherThread_canBeUsed() throws Exception {
    Object object = inThreads(1, number -> () -> Subject.object(engine)).getFirst();
    Subject.assertNumber(42, Subject.invocable(engine).invokeMethod(object, "apply", 41));
  }

  @Test
  @DisplayName("virtual threads, own bindings")
  void virtualThreads_areRight() throws Exception {
    demandThreading();
    CompiledScript script = Subject.compilable(engine).compile(Subject.text(Idiom.SUM, "x", "10"));
    List<Future<@Nullable Object>> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        Bindings own = new SimpleBindings();
        own.put("x", i);
        answers.add(
            pool.submit(() -> {
              script.eval(own);
              return engine.eval("total", own);
            }));
      }
    }
    for (int i = 0; i < 200; i++) {
      Subject.assertNumber(i * 10.0, answers.get(i).get());
    }
  }
}
