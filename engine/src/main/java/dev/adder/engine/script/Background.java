package dev.adder.engine.script;

import dev.adder.engine.background.CompileService;
import dev.adder.engine.background.CpuBudget;
import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.code.CompileGate;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;

/**
 * The engine's background work in this JVM: where it runs, and the warm-up, which loads the classes
 * that every script uses. The warm-up happens once. Thread-safe.
 */
final class Background {
  /** A run allowed less than this waits for the warm-up instead of paying for it. */
  static final long TIGHT_NANOS = Duration.ofSeconds(1).toNanos();

  private static final String WARM_UP = "/dev/adder/engine/warmup.py";
  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final double SHARE = 0.5;
  private static final long BURST_NANOS = Duration.ofSeconds(5).toNanos();

  /** The service of engines that bring no executor; begins with the first task. */
  private static final class Shared {
    static final CompileService SERVICE =
        CompileService.daemon(IDLE, CpuBudget.of(SHARE, BURST_NANOS));
  }

  /** How long after the first engine was made the warm-up begins. */
  private static final Duration DELAY = Duration.ofMillis(250);

  private static final AtomicBoolean ASKED = new AtomicBoolean();
  private static final AtomicBoolean CLAIMED = new AtomicBoolean();
  private static final CountDownLatch DONE = new CountDownLatch(1);
  private static volatile boolean warm;

  private Background() {}

  /** The service that the options ask for. */
  static CompileService service(Executor executor) {
    if (executor == EngineOptions.DAEMON_COMPILER) {
      return Shared.SERVICE;
    }
    return executor == EngineOptions.INLINE_COMPILER
        ? CompileService.inline()
        : CompileService.host(executor, CpuBudget.of(SHARE, BURST_NANOS));
  }

  /**
   * Has the warm-up done if nobody has begun it. On the engine's own thread it waits a little: a
   * JVM that runs one short script and ends pays nothing for it.
   */
  static void warmUp(EngineOptions options) {
    if (CLAIMED.get()) {
      return;
    }
    CompileService service = service(options.compiler());
    if (service.mode() != CompileService.Mode.DAEMON) {
      service.submit(Background::claim);
    } else if (ASKED.compareAndSet(false, true)) {
      service.submitLater(DELAY, Background::claim);
    }
  }

  /** Sees to it that a run with tight limits does not pay for first uses. */
  static void beforeRun(Quota quota) {
    if (DONE.getCount() == 0 || Math.min(quota.cpuNanos(), quota.wallNanos()) >= TIGHT_NANOS) {
      return;
    }
    claim();
    try {
      DONE.await();
    } catch (InterruptedException e) {
      // The run that follows ends by the interrupt.
      Thread.currentThread().interrupt();
    }
  }

  /** Warms up, unless another thread does or did. */
  private static void claim() {
    if (!CLAIMED.compareAndSet(false, true)) {
      return;
    }
    try {
      String text = script();
      ScriptContext context = new SimpleScriptContext();
      EngineOptions options = EngineOptions.defaults().withQuota(Quota.unlimited()).withHashSeed(0);
      Code code = ScriptCompiler.compile(CodeCache.shared(), text, WARM_UP, CompileGate.OPEN);
      new ScriptIsolate(options, null, null, context.getBindings(ScriptContext.ENGINE_SCOPE))
          .eval(code, text, context);
      warm = true;
    } catch (ScriptException e) {
      throw new IllegalStateException("the warm-up script fails", e);
    } finally {
      DONE.countDown();
    }
  }

  private static String script() {
    try (InputStream in = Background.class.getResourceAsStream(WARM_UP)) {
      if (in == null) {
        throw new IllegalStateException("the engine's jar lacks " + WARM_UP);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the engine's jar cannot be read", e);
    }
  }

  /** Whether the warm-up was done to its end; for tests. */
  static boolean isWarm() {
    return warm;
  }
}
