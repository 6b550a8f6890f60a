package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/**
 * Many virtual threads, few engines: all answers right, nothing mixed. The profile {@code stress}
 * has 10,000 threads, the build fewer; the seed is printed with every failure.
 */
class ThreadStressTest {
  private static final int THREADS = Integer.getInteger("stress.threads", 400);
  private static final int ROUNDS = Integer.getInteger("stress.rounds", 2);
  private static final long SEED = Long.getLong("stress.seed", 20_260_101L);

  private static final String WORK =
      """
      class Sum:
          def __init__(self):
              self.value = 0
          def add(self, n):
              self.value += n
      def squares(n):
          for i in range(n):
              yield i * i
      total = Sum()
      seen = {}
      for i, square in enumerate(squares(n)):
          total.add(square * factor)
          seen[str(i)] = square
      text = ','.join(seen) + ':' + tag
      total.value
      """;

  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  /** What one run is asked and should answer. */
  private record Question(int n, int factor, String tag) {
    static Question of(Random random, int number) {
      return new Question(
          random.nextInt(1, 60), random.nextInt(-1000, 1000), "t" + number + random.nextInt());
    }

    Bindings bindings() {
      Bindings bindings = new SimpleBindings();
      bindings.put("n", n);
      bindings.put("factor", factor);
      bindings.put("tag", tag);
      return bindings;
    }

    void check(Object result, Bindings bindings) {
      long squares = 0;
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < n; i++) {
        squares += (long) i * i;
        text.append(i == 0 ? "" : ",").append(i);
      }
      assertEquals(squares * factor, result, () -> "seed " + SEED + ", " + this);
      assertEquals(text + ":" + tag, bindings.get("text"), () -> "seed " + SEED + ", " + this);
      assertEquals(
          Set.of("n", "factor", "tag", "Sum", "squares", "total", "seen", "i", "square", "text"),
          bindings.keySet());
    }
  }

  /** A piece of work of one thread. */
  private interface Task {
    void run(int number, Random random) throws Exception;
  }

  private static void inVirtualThreads(int threads, Task task) throws Exception {
    List<Future<?>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < threads; i++) {
        int number = i;
        futures.add(
            pool.submit(() -> {
              task.run(number, new Random(SEED + number));
              return null;
            }));
      }
      for (Future<?> each : futures) {
        each.get();
      }
    }
  }

  @Test
  void oneCompiledScript_ownBindings_allAnswersAreRight() throws Exception {
    CompiledScript script = engine.compile(WORK);
    inVirtualThreads(
        THREADS,
        (number, random) -> {
          for (int round = 0; round < ROUNDS; round++) {
            Question question = Question.of(random, number);
            Bindings bindings = question.bindings();
            question.check(script.eval(bindings), bindings);
          }
        });
  }

  @Test
  void manyEngines_sameText_allAnswersAreRight() throws Exception {
    AdderScriptEngineFactory factory = new AdderScriptEngineFactory();
    inVirtualThreads(
        THREADS / 4,
        (number, random) -> {
          AdderScriptEngine own = factory.getScriptEngine();
          Question question = Question.of(random, number);
          Bindings bindings = question.bindings();
          question.check(own.eval(WORK, bindings), bindings);
        });
  }

  @Test
  void sharedGlobalScope_ownEngineScopes_staysAsTheHostMadeIt() throws Exception {
    Bindings global = new SimpleBindings();
    global.put("base", 1_000_000);
    engine.getContext().setBindings(global, ScriptContext.GLOBAL_SCOPE);
    CompiledScript script = engine.compile("own = base + x\nbase = own\nown");
    inVirtualThreads(
        THREADS,
        (number, random) -> {
          Bindings bindings = new SimpleBindings();
          bindings.put("x", number);
          assertEquals(1_000_000L + number, script.eval(bindings));
          assertEquals(1_000_000L + number, bindings.get("base"));
        });
    assertEquals(Set.of("base"), global.keySet());
    assertEquals(1_000_000, global.get("base"));
  }

  @Test
  void ownWriters_doNotCross() throws Exception {
    CompiledScript script = engine.compile("for i in range(rounds): print(tag, i)");
    inVirtualThreads(
        THREADS,
        (number, random) -> {
          int rounds = random.nextInt(1, 20);
          StringWriter out = new StringWriter();
          ScriptContext context = new SimpleScriptContext();
          context.setWriter(out);
          context.setAttribute("tag", "t" + number, ScriptContext.ENGINE_SCOPE);
          context.setAttribute("rounds", rounds, ScriptContext.ENGINE_SCOPE);
          script.eval(context);
          StringBuilder expected = new StringBuilder();
          for (int i = 0; i < rounds; i++) {
            expected.append("t").append(number).append(' ').append(i).append('\n');
          }
          assertEquals(expected.toString(), out.toString());
        });
  }

  @Test
  void sharedBindings_runOneAfterAnother() throws Exception {
    Bindings shared = new SimpleBindings();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Function<Object, Object> enter =
        given -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Thread.yield();
          return null;
        };
    Function<Object, Object> leave = given -> inside.decrementAndGet();
    shared.put("enter", enter);
    shared.put("leave", leave);
    shared.put("count", 0);
    CompiledScript script =
        engine.compile(
            "enter(0)\nbefore = count\nfor i in range(20): count += 1\n"
                + "alone = count - before\nleave(0)\nalone");
    inVirtualThreads(THREADS, (number, random) -> assertEquals(20L, script.eval(shared)));
    assertEquals(20L * THREADS, shared.get("count"));
    assertEquals(1, most.get());
  }

  @Test
  void twoRunsThatWaitForEachOther_bothFinish() throws Exception {
    int pairs = Math.max(1, THREADS / 40);
    CompiledScript script = engine.compile("mine(0)\nother(0)\n'met'");
    CountDownLatch[] latches = new CountDownLatch[2 * pairs];
    for (int i = 0; i < latches.length; i++) {
      latches[i] = new CountDownLatch(1);
    }
    AtomicInteger met = new AtomicInteger();
    inVirtualThreads(
        latches.length,
        (number, random) -> {
          Bindings bindings = new SimpleBindings();
          bindings.put("mine", counting(latches[number]));
          bindings.put("other", waiting(latches[number ^ 1]));
          assertEquals("met", script.eval(bindings));
          met.incrementAndGet();
        });
    assertEquals(latches.length, met.get());
  }

  /** All runs are inside of a host's function at the same moment, so none waits for another. */
  @Test
  void allRuns_insideAtTheSameTime() throws Exception {
    int runs = Math.max(8, THREADS / 10);
    CountDownLatch all = new CountDownLatch(runs);
    CompiledScript script = engine.compile("mine(0)\nother(0)\n1");
    inVirtualThreads(
        runs,
        (number, random) -> {
          Bindings bindings = new SimpleBindings();
          bindings.put("mine", counting(all));
          bindings.put("other", waiting(all));
          assertEquals(1L, script.eval(bindings));
        });
    assertEquals(0, all.getCount());
  }

  private static Function<Object, Object> counting(CountDownLatch latch) {
    return given -> {
      latch.countDown();
      return null;
    };
  }

  private static Function<Object, Object> waiting(CountDownLatch latch) {
    return given -> {
      try {
        assertTrue(latch.await(30, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return null;
    };
  }

  @Test
  void failures_areThoseOfTheirOwnRun() throws Exception {
    CompiledScript script = engine.compile("x = 1\nif odd: raise ValueError(tag)\ntag");
    inVirtualThreads(
        THREADS,
        (number, random) -> {
          Bindings bindings = new SimpleBindings();
          bindings.put("odd", number % 2 == 1);
          bindings.put("tag", "t" + number);
          try {
            assertEquals("t" + number, script.eval(bindings));
            assertEquals(0, number % 2);
          } catch (ScriptException e) {
            assertEquals(1, number % 2);
            assertTrue(e.getMessage().startsWith("ValueError: t" + number + " in "), e::getMessage);
          }
        });
  }
}
