package dev.adder.engine.script;

import java.util.List;
import java.util.Map;

/** {@link ScriptRuns} for JMX. */
public interface ScriptRunsMXBean {
  /** The runs of all tenants. */
  List<RunningScript> getRunning();

  /** What each tenant used since the JVM began. */
  Map<String, TenantTotals> getTotals();

  /** The stacks of all runs as text. */
  String dump();

  /** Asks a run to stop; whether it was active. */
  boolean stop(String id, String why);
}
