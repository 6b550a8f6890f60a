package dev.adder.engine.modules;

import dev.adder.engine.object.BuiltinTables;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyModule;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What the modules written in Java hold before an isolate changed them: functions, types and
 * constants, all of them immutable and shared. Built once in a JVM at nobody's cost; an isolate
 * gets a copy of the table, not of what stands in it. Thread-safe.
 */
final class ModuleTemplates {
  private static final ConcurrentMap<String, PyDict> KNOWN = new ConcurrentHashMap<>();

  private ModuleTemplates() {}

  /** The namespace of module {@code name}, not to be changed; null when it is not in Java. */
  static PyDict find(String name) {
    PyDict known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    MethodTable[] tables = BuiltinTables.moduleTables(name);
    if (tables.length == 0 && !ModuleConstants.has(name)) {
      return null;
    }
    PyDict made = build(name, tables);
    PyDict other = KNOWN.putIfAbsent(name, made);
    return other == null ? made : other;
  }

  private static PyDict build(String name, MethodTable[] tables) {
    PyDict dict = new PyModule(name).dict();
    dict.putName("__package__", "");
    Map<String, Object> found = new LinkedHashMap<>();
    for (MethodTable table : tables) {
      table.register(new MethodTable.Registrar(name, found));
    }
    for (Map.Entry<String, Object> entry : found.entrySet()) {
      dict.putName(entry.getKey(), entry.getValue());
    }
    fill(name, dict);
    return dict;
  }

  /** Fills in constants with an isolate that nothing is left of. */
  private static void fill(String name, PyDict dict) {
    Meter meter = new Meter();
    Context ctx =
        new Context(
            new Isolate(0),
            meter,
            ReferenceMonitor.of(Policy.none(), "engine", AuditLog.none()),
            Runtime.INSTANCE);
    meter.begin(Quota.unlimited());
    try {
      ModuleConstants.fill(ctx, name, dict);
    } finally {
      meter.end();
    }
  }
}
