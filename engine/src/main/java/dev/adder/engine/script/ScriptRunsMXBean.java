package dev.adder.engine.script;

import dev.adder.engine.jit.JitStatistics;
import java.util.List;
import java.util.Map;

/** {@link ScriptRuns} for JMX. */
public interface ScriptRunsMXBean {
  /** The runs of all tenants. */
  List<RunningScript> getRunning();

  /** What each tenant used since the JVM began. */
  Map<String, TenantTotals> getTotals();

  /** What the compiler of hot loops did for all engines that share the cache of compiled texts. */
  JitStatistics getJit();

  /** The stacks of all runs as text. */
  String dump();

  /** Asks a run to stop; whether it was active. */
  boolean stop(String id, String why);
}
