package dev.adder.engine.script;

import dev.adder.engine.host.HostValues;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.Str;
import java.util.HashMap;
import java.util.Map;
import javax.script.Bindings;
import javax.script.ScriptContext;

/**
 * The names that a host's scopes and a script's globals share during one run: brought in before,
 * and what the script assigned brought out to ENGINE_SCOPE afterwards.
 */
final class Scopes {
  private final Context ctx;
  private final PyDict globals;
  private final ScriptContext host;
  private final Map<String, Object> before = new HashMap<>();

  Scopes(Context ctx, PyDict globals, ScriptContext host) {
    this.ctx = ctx;
    this.globals = globals;
    this.host = host;
  }

  void bringIn() {
    Integer[] scopes = host.getScopes().toArray(new Integer[0]);
    java.util.Arrays.sort(scopes, java.util.Comparator.reverseOrder());
    for (int scope : scopes) {
      Bindings bindings = host.getBindings(scope);
      if (bindings == null) {
        continue;
      }
      for (Map.Entry<String, Object> entry : bindings.entrySet()) {
        if (!entry.getKey().startsWith("javax.script.")) {
          Object value = HostValues.fromHost(ctx, entry.getValue());
          globals.put(ctx, Str.of(entry.getKey()), value);
        }
      }
    }
    for (int i = globals.next(0); i >= 0; i = globals.next(i + 1)) {
      if (globals.keyAt(i) instanceof String name) {
        before.put(name, globals.valueAt(i));
      }
    }
  }

  void bringOut() {
    Bindings bindings = host.getBindings(ScriptContext.ENGINE_SCOPE);
    Map<String, Object> now = new HashMap<>();
    for (int i = globals.next(0); i >= 0; i = globals.next(i + 1)) {
      if (globals.keyAt(i) instanceof String name && !isOwn(name)) {
        Object value = globals.valueAt(i);
        now.put(name, value);
        if (before.get(name) != value) {
          bindings.put(name, HostValues.toHost(ctx, value));
        }
      }
    }
    for (String name : before.keySet()) {
      if (!now.containsKey(name) && !isOwn(name)) {
        bindings.remove(name);
      }
    }
  }

  private static boolean isOwn(String name) {
    return name.isEmpty() || name.startsWith("__") && name.endsWith("__");
  }
}
