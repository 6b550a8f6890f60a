package dev.adder.engine.limits;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.ScriptStoppedException;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.Writer;
import java.util.Map;
import javax.script.ScriptException;

/**
 * Runs each bomb under a quota and measures, after it was stopped and everything that is not held
 * was collected, how many bytes of the JVM's heap its world still takes.
 *
 * <p>Arguments: quotas in MiB.
 */
final class MemoryReport {
  private static final long MIB = 1 << 20;

  /** What two collections may differ in when there is nothing more to collect. */
  private static final long SETTLED = 16 << 10;

  private MemoryReport() {}

  /** What a bomb left. */
  record Held(String bomb, String limit, long bytes) {
    double ratio(long quota) {
      return (double) bytes / quota;
    }
  }

  public static void main(String[] args) throws ScriptException {
    double worst = 0;
    for (String arg : args) {
      long quota = Long.parseLong(arg) * MIB;
      System.out.printf("%n| quota %s MiB: bomb | stopped by | heap held, MiB | ratio |%n", arg);
      System.out.println("|---|---|---|---|");
      for (Map.Entry<String, String> bomb : Bombs.all().entrySet()) {
        Held held = run(bomb.getKey(), bomb.getValue(), quota);
        worst = Math.max(worst, held.ratio(quota));
        System.out.printf(
            "| %s | %s | %.1f | %.2f |%n",
            held.bomb, held.limit, (double) held.bytes / MIB, held.ratio(quota));
      }
    }
    System.out.printf("%nworst ratio %.2f%n", worst);
  }

  static Held run(String name, String script, long quota) throws ScriptException {
    EngineOptions options =
        EngineOptions.defaults()
            .withPolicy(Policy.computation())
            .withCodeCacheBytes(0)
            .withQuota(
                Quota.unlimited().toBuilder()
                    .memoryBytes(quota)
                    .wallNanos(30_000_000_000L)
                    .build());
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine(options);
    engine.getContext().setWriter(Writer.nullWriter());
    engine.eval(imports(script));
    long before = used();
    String limit;
    try {
      engine.eval(script);
      limit = "nothing";
    } catch (ScriptStoppedException e) {
      limit = e.limit().code();
    }
    long held = used() - before;
    if (engine.getContext() == null) {
      throw new IllegalStateException("the engine lives until here");
    }
    return new Held(name, limit, held);
  }

  /** What the script imports belongs to its world before the bomb, too. */
  private static String imports(String script) {
    StringBuilder lines = new StringBuilder("0\n");
    script
        .lines()
        .filter(line -> line.startsWith("import") || line.startsWith("from"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  /** What is alive; collects until that no longer falls, because some things die in two steps. */
  private static long used() {
    long last = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      System.gc();
      long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      if (now > last - SETTLED) {
        break;
      }
      last = now;
    }
    return last;
  }
}
