package dev.adder.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of builtin tables that were called in a recording class loader. Thread-safe. */
public final class CallLog {
  private static final Set<String> CALLED = ConcurrentHashMap.newKeySet();

  private CallLog() {}

  /** Called by instrumented tables: method {@code id} of {@code table} is called. */
  public static void called(Class<?> table, int id) {
    CALLED.add(key(table.getName(), id));
  }

  /** Whether method {@code id} of the table class {@code table} was called. */
  static boolean has(String table, int id) {
    return CALLED.contains(key(table, id));
  }

  private static String key(String table, int id) {
    return table + "#" + id;
  }
}
