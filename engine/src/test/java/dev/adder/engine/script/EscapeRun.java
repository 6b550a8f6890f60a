package dev.adder.engine.script;

import dev.adder.sandbox.audit.AuditEvent;
import dev.adder.sandbox.audit.RingAuditLog;
import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.script.ScriptException;

/**
 * How an attack ended, under the default policy and small limits.
 *
 * @param outcome in the words of the corpus
 * @param output what it printed
 * @param cpuNanos processor time it took
 * @param failure what the host saw, or null
 * @param denials what the audit log says was refused
 */
public record EscapeRun(
    String outcome, String output, long cpuNanos, Throwable failure, List<Capability> denials) {
  static final long CPU_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final Quota QUOTA =
      Quota.builder()
          .cpuNanos(CPU_NANOS)
          .wallNanos(TimeUnit.SECONDS.toNanos(3))
          .memoryBytes(64L << 20)
          .outputBytes(1L << 20)
          .build();

  /** An object of the host with one method that the policy grants. */
  public static final class Pojo {
    public String take(String text) {
      return "text";
    }

    public String take(Object any) {
      return "object";
    }

    public Class<?> secret() {
      return Pojo.class;
    }
  }

  /** An enum of the host. */
  public enum Option {
    FIRST
  }

  static final Policy POLICY =
      Policy.computation().toBuilder().allow(new HostMember(Pojo.class.getName(), "take")).build();

  boolean isHarmless() {
    return failure == null || outcome.endsWith("_error");
  }

  static EscapeRun of(String text) {
    RingAuditLog log = new RingAuditLog(1000);
    EngineOptions options =
        EngineOptions.defaults().withPolicy(POLICY).withQuota(QUOTA).withAudit(log);
    try (AdderScriptEngine engine = engine(options)) {
      StringWriter out = new StringWriter();
      engine.getContext().setWriter(out);
      engine.getContext().setErrorWriter(out);
      Throwable failure = null;
      long before = THREADS.getCurrentThreadCpuTime();
      try {
        touch(engine.eval(text));
      } catch (ScriptException | IllegalStateException e) {
        failure = e;
      }
      long taken = THREADS.getCurrentThreadCpuTime() - before;
      return new EscapeRun(outcome(failure), out.toString(), taken, failure, denials(log));
    }
  }

  private static List<Capability> denials(RingAuditLog log) {
    List<Capability> denials = new ArrayList<>();
    for (AuditEvent event : log.events()) {
      if (event instanceof AuditEvent.Decided decided
          && decided.decision() instanceof Decision.Denied) {
        denials.add(decided.request());
      }
    }
    return denials;
  }

  /** What a careless host does with a result; one without end is an IllegalStateException. */
  static void touch(Object result) {
    if (result != null) {
      result.hashCode();
      result.equals(result);
    }
  }

  /** What the corpus calls such an end. */
  static String outcome(Throwable failure) {
    return switch (failure) {
      case null -> "completed";
      case ScriptStoppedException e ->
          switch (e.limit()) {
            case MEMORY, ALLOCATION -> "limit_memory";
            case CPU, STEPS, WALL -> "limit_cpu";
            default -> "limit_" + e.limit().name().toLowerCase(Locale.ROOT);
          };
      case PythonException e ->
          switch (e.typeName()) {
            case "ModuleNotFoundError", "ImportError" -> "import_error";
            case "RecursionError" -> "limit_stack";
            case "HostError" -> "host_error";
            default -> e.typeName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
          };
      case IllegalStateException e -> "limit_stack";
      default -> ofCompiler(String.valueOf(failure.getMessage()));
    };
  }

  /** Texts that cannot be compiled end in a plain ScriptException. */
  private static String ofCompiler(String message) {
    return switch (message.substring(0, Math.max(0, message.indexOf(':')))) {
      case "SyntaxError" -> "syntax_error";
      case "RecursionError" -> "limit_stack";
      case "MemoryError" -> "memory_error";
      default -> "unknown: " + message;
    };
  }

  /** An engine with the objects of the host that attacks use. */
  static AdderScriptEngine engine(EngineOptions options) {
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine(options);
    Map<String, Object> secret = new HashMap<>();
    engine.put(
        "hthrow",
        (Supplier<Object>)
            () -> {
              throw new IllegalStateException("of the host");
            });
    engine.put("hsink", (Consumer<Object>) value -> secret.put("seen", value));
    engine.put("hread", (Function<String, String>) EscapeRun::read);
    engine.put("host", new Pojo());
    engine.put("hlist", Collections.unmodifiableList(new ArrayList<>(List.of(1, 2))));
    engine.put("hmap", new HashMap<>(Map.of("a", 1)));
    engine.put("hfn", (Function<Object, Object>) value -> value);
    engine.put("hopt", Option.FIRST);
    engine.put("harr", new String[] {"a"});
    engine.put("hfmt", (Function<String, String>) text -> "<" + text + ">");
    engine.put("hreenter", (Function<String, Object>) text -> again(engine, text));
    engine.put("hsleep", (ToDoubleFunction<Double>) EscapeRun::sleep);
    engine.put("htick", (Runnable) () -> tick(secret));
    return engine;
  }

  private static void tick(Map<String, Object> counters) {
    synchronized (counters) {
      counters.merge("n", 1, (a, b) -> (Integer) a + (Integer) b);
    }
  }

  private static double sleep(double seconds) {
    try {
      Thread.sleep((long) (seconds * 1000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return seconds;
  }

  private static String read(String path) {
    if (!path.startsWith("/allowed")) {
      throw new SecurityException("not allowed: " + path);
    }
    return "allowed";
  }

  private static Object again(AdderScriptEngine engine, String text) {
    try {
      return engine.eval(text);
    } catch (ScriptException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    String shown = output.length() > 200 ? output.substring(0, 200) + "..." : output;
    return "%s, %d ms, output '%s', denied %s, %s"
        .formatted(outcome, cpuNanos / 1_000_000, shown.strip(), denials, failure);
  }
}
