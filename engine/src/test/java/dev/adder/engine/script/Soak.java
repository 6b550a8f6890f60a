package dev.adder.engine.script;

import dev.adder.sandbox.quota.Quota;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;

/**
 * Runs a random mix of attacks and honest scripts at a fixed rate: on platform and virtual threads,
 * for several tenants, each in an engine of its own or in the tenant's shared engine with fresh
 * bindings. Thread-safe where runs write what they saw.
 */
final class Soak implements AutoCloseable {
  private static final int PER_SECOND = 50;
  private static final int TENANTS = 4;
  private static final int IN_FLIGHT = 6;

  /** On a platform or virtual thread, in a shared engine or one of its own. */
  private static final int WAYS = 4;

  private static final double LONGEST_SLEEP_SECONDS = 0.05;

  /**
   * How long a run was.
   *
   * @param overrunNanos by how much it was longer than its limit; negative if it was not
   * @param name the script and how it ended
   */
  record Timing(long overrunNanos, String name) {}

  /** What an attack may use. */
  private static final Quota TIGHT = quota(Duration.ofMillis(30), Duration.ofMillis(500), 32);

  /** What an honest script may use: far more than it does. */
  private static final Quota ROOMY = quota(Duration.ofSeconds(5), Duration.ofSeconds(10), 64);

  private final List<SoakScript> scripts;
  private final AdderScriptEngine[] shared = new AdderScriptEngine[TENANTS];
  private final ExecutorService platform = Executors.newFixedThreadPool(IN_FLIGHT);
  private final ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(IN_FLIGHT);
  private final ConcurrentLinkedQueue<Timing> timings = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger stopped = new AtomicInteger();
  private final AtomicInteger runs = new AtomicInteger();

  Soak(List<SoakScript> scripts) {
    this.scripts = scripts;
    for (int i = 0; i < TENANTS; i++) {
      shared[i] = engine(i, TIGHT);
    }
  }

  private static Quota quota(Duration cpu, Duration wall, int megabytes) {
    return Quota.builder()
        .cpu(cpu)
        .wall(wall)
        .memoryBytes((long) megabytes << 20)
        .outputBytes(1L << 20)
        .build();
  }

  private static AdderScriptEngine engine(int tenant, Quota quota) {
    AdderScriptEngine engine =
        EscapeRun.engine(
            EngineOptions.defaults()
                .withPolicy(EscapeRun.POLICY)
                .withQuota(quota)
                .withTenant("tenant " + tenant));
    engine.put("hsleep", (ToDoubleFunction<Double>) Soak::sleep);
    return engine;
  }

  private static double sleep(double seconds) {
    LockSupport.parkNanos((long) (Math.min(seconds, LONGEST_SLEEP_SECONDS) * 1e9));
    return seconds;
  }

  /** Runs each script in all ways, so that what is loaded once is loaded. */
  void warmUp() throws InterruptedException {
    for (int i = 0; i < WAYS * scripts.size(); i++) {
      submit(scripts.get(i % scripts.size()), i / scripts.size());
    }
    settle();
    runs.set(0);
    stopped.set(0);
    timings.clear();
  }

  /** Runs scripts at random for so long. */
  void run(Duration time, long seed) throws InterruptedException {
    Random random = new Random(seed);
    long begin = System.nanoTime();
    for (int i = 0; System.nanoTime() - begin < time.toNanos(); i++) {
      long due = begin + i * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      submit(scripts.get(random.nextInt(scripts.size())), random.nextInt(1 << 20));
    }
    settle();
  }

  /**
   * Lets everything end, and each thread of the pool run something small: a thread may hold what it
   * ran last until it runs the next.
   */
  private void settle() throws InterruptedException {
    drain();
    CountDownLatch all = new CountDownLatch(IN_FLIGHT);
    for (int i = 0; i < IN_FLIGHT; i++) {
      platform.execute(() -> {
        all.countDown();
        try (AdderScriptEngine engine = engine(0, ROOMY)) {
          all.await();
          engine.eval("None");
        } catch (ScriptException | InterruptedException e) {
          faults.add("settling: " + e);
        } finally {
          free.release();
        }
      });
    }
    free.acquire(2 * IN_FLIGHT);
    free.release(IN_FLIGHT);
  }

  private void submit(SoakScript script, int variant) throws InterruptedException {
    free.acquire();
    ((variant & 1) == 0 ? platform : virtual)
        .execute(() -> {
          try {
            one(script, variant >> 1);
          } catch (RuntimeException | Error e) {
            faults.add(script.name() + ": " + e);
          } finally {
            free.release();
          }
        });
  }

  private void drain() throws InterruptedException {
    free.acquire(IN_FLIGHT);
    free.release(IN_FLIGHT);
  }

  private void one(SoakScript script, int variant) {
    int tenant = (variant >> 1) % TENANTS;
    if ((variant & 1) == 0 && script.isAttack()) {
      SimpleScriptContext context = new SimpleScriptContext();
      context.setBindings(shared[tenant].createBindings(), ScriptContext.ENGINE_SCOPE);
      context
          .getBindings(ScriptContext.ENGINE_SCOPE)
          .putAll(shared[tenant].getBindings(ScriptContext.ENGINE_SCOPE));
      run(script, shared[tenant], context, TIGHT);
      return;
    }
    Quota quota = script.isAttack() ? TIGHT : ROOMY;
    try (AdderScriptEngine engine = engine(tenant, quota)) {
      run(script, engine, engine.getContext(), quota);
    }
  }

  private void run(
      SoakScript script, AdderScriptEngine engine, ScriptContext context, Quota quota) {
    StringWriter out = new StringWriter();
    context.setWriter(out);
    context.setErrorWriter(out);
    ScriptException failure = null;
    long begin = System.nanoTime();
    try {
      engine.eval(script.text(), context);
    } catch (ScriptException e) {
      failure = e;
    }
    long taken = System.nanoTime() - begin;
    runs.incrementAndGet();
    if (failure instanceof ScriptStoppedException) {
      stopped.incrementAndGet();
    }
    String outcome = EscapeRun.outcome(failure);
    timings.add(new Timing(taken - quota.wallNanos(), script.name() + ", " + outcome));
    if (script.isAttack() ? outcome.startsWith("unknown") : !script.output().equals(out + "")) {
      faults.add(script.name() + ": " + outcome + ", " + out);
    }
  }

  int runs() {
    return runs.get();
  }

  int stopped() {
    return stopped.get();
  }

  /** All runs, the longest beyond its limit last. */
  List<Timing> timings() {
    return timings.stream().sorted(Comparator.comparingLong(Timing::overrunNanos)).toList();
  }

  /** What was not to happen. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void close() {
    platform.close();
    virtual.close();
    for (AdderScriptEngine engine : shared) {
      engine.close();
    }
  }
}
