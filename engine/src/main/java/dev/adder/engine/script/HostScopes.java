package dev.adder.engine.script;

import dev.adder.engine.host.HostErrors;
import dev.adder.engine.host.HostValues;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MissingNames;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.sandbox.quota.StopSignal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.ScriptContext;

/**
 * The names that a host's scopes and the globals of {@code __main__} have in common. The host's
 * bindings are never enumerated.
 *
 * <p>A name the globals do not have is looked up in the scopes, lowest number first, when the
 * script asks for it; what was found is <em>lent</em>: it stands in the globals until the run ends.
 * What a script assigned or deleted reaches ENGINE_SCOPE when the run ends, however it ends, and
 * before a run inside of it begins; from then on the name is <em>owned</em>: at the beginning of
 * each run ENGINE_SCOPE is asked whether the host exchanged or removed it.
 *
 * <p>One per isolate; confined to it.
 */
final class HostScopes implements MissingNames {
  /** A name both sides know: the script's value and the host's, as they were last seen. */
  private static final class Common {
    Object script;
    Object host;
    boolean lent;

    Common(Object script, Object host, boolean lent) {
      this.script = script;
      this.host = host;
      this.lent = lent;
    }
  }

  /** Two entries of maps and what the host was given. */
  private static final long NAME_BYTES = 120;

  private PyDict globals;
  private final Map<String, Common> common = new HashMap<>();
  private ScriptContext host;
  private Bindings[] order;

  /** Sets the namespace of {@code __main__}; before the first run. */
  void setGlobals(PyDict value) {
    globals = value;
  }

  /**
   * Begins a run for {@code next}: what an outer run assigned so far goes to its host, and what the
   * host changed comes in. Returns what {@link #leave} needs.
   */
  ScriptContext enter(Context ctx, ScriptContext next) {
    ScriptContext outer = host;
    if (outer != null) {
      bringOut(ctx);
    }
    host = next;
    order = null;
    try {
      bringIn(ctx);
      globals.asksForMissing(true);
    } catch (PyException | StopSignal e) {
      host = outer;
      throw e;
    }
    return outer;
  }

  /** Ends a run: what the script assigned goes to its host, and what the host lent goes away. */
  void leave(Context ctx, ScriptContext outer) {
    try {
      bringOut(ctx);
    } finally {
      host = outer;
      order = null;
      globals.asksForMissing(outer != null);
    }
  }

  /** Every global name will be in the map of common names, and in the host's bindings. */
  @Override
  public long bookkeepingBytes() {
    return NAME_BYTES * Math.max(common.size(), globals == null ? 0 : globals.size());
  }

  @Override
  public int find(Context ctx, String name) {
    if (host == null || isOwn(name) || common.containsKey(name)) {
      return -1;
    }
    for (Bindings bindings : order(ctx)) {
      Object value = get(ctx, bindings, name);
      if (value != null || contains(ctx, bindings, name)) {
        Object converted = HostValues.fromHost(ctx, value);
        globals.put(ctx, name, converted);
        common.put(name, new Common(converted, value, true));
        return globals.find(ctx, name);
      }
    }
    return -1;
  }

  private Bindings[] order(Context ctx) {
    if (order == null) {
      order = HostErrors.guard(ctx, this::ask);
    }
    return order;
  }

  private Bindings[] ask() {
    Integer[] scopes = host.getScopes().toArray(new Integer[0]);
    Arrays.sort(scopes);
    Bindings[] found = new Bindings[scopes.length];
    int n = 0;
    for (int scope : scopes) {
      Bindings bindings = host.getBindings(scope);
      if (bindings != null) {
        found[n++] = bindings;
      }
    }
    return Arrays.copyOf(found, n);
  }

  private void bringIn(Context ctx) {
    Bindings bindings = host.getBindings(ScriptContext.ENGINE_SCOPE);
    for (String name : names()) {
      Object value = get(ctx, bindings, name);
      Common known = common.get(name);
      if (known == null) {
        continue;
      }
      if (value == null && !contains(ctx, bindings, name)) {
        common.remove(name);
        globals.remove(ctx, name);
      } else if (!isSame(value, known.host)) {
        known.script = HostValues.fromHost(ctx, value);
        known.host = value;
        globals.put(ctx, name, known.script);
      }
    }
  }

  /** The common names now; the host's code may change them while they are walked through. */
  private String[] names() {
    return common.keySet().toArray(new String[0]);
  }

  /** Whether the host still has what it was given; maps may copy numbers and texts. */
  private static boolean isSame(Object now, Object before) {
    return now == before
        || before instanceof Number && before.equals(now)
        || before instanceof String && before.equals(now)
        || before instanceof Boolean && before.equals(now);
  }

  private void bringOut(Context ctx) {
    Bindings bindings = host.getBindings(ScriptContext.ENGINE_SCOPE);
    globals.asksForMissing(false);
    PyException refused = null;
    for (int i = globals.next(0); i >= 0; i = globals.next(i + 1)) {
      if (globals.keyAt(i) instanceof String name && !isOwn(name)) {
        PyException e = bringOut(ctx, bindings, name, i);
        refused = refused == null ? e : refused;
      }
    }
    for (String name : names()) {
      int at = globals.find(ctx, name);
      if (at < 0) {
        common.remove(name);
        PyException e = exchange(ctx, "delete", name, () -> bindings.remove(name));
        refused = refused == null ? e : refused;
      } else if (common.get(name).lent) {
        common.remove(name);
        globals.removeAt(at);
      }
    }
    globals.asksForMissing(true);
    if (refused != null) {
      throw refused;
    }
  }

  /** Hands one name out if the script assigned it; a name the host refuses is taken back. */
  private PyException bringOut(Context ctx, Bindings bindings, String name, int position) {
    Object value = globals.valueAt(position);
    Common known = common.get(name);
    if (known != null && known.script == value) {
      return null;
    }
    Object given = HostValues.toHost(ctx, value);
    PyException refused = exchange(ctx, "assign", name, () -> bindings.put(name, given));
    if (refused != null) {
      common.remove(name);
      globals.removeAt(position);
      return refused;
    }
    common.put(name, new Common(value, given, false));
    return null;
  }

  /** Changes the host's bindings: null, or the Python exception for its refusal. */
  private static PyException exchange(
      Context ctx, String what, String name, Supplier<Object> change) {
    try {
      HostErrors.guard(ctx, change);
      return null;
    } catch (PyException e) {
      return e.value().hostCause() instanceof UnsupportedOperationException cause
          ? HostErrors.type("cannot " + what + " '" + name + "': the bindings are read-only", cause)
          : e;
    }
  }

  private static Object get(Context ctx, Bindings bindings, String name) {
    return HostErrors.guard(ctx, () -> bindings.get(name));
  }

  private static boolean contains(Context ctx, Bindings bindings, String name) {
    return HostErrors.guard(ctx, () -> bindings.containsKey(name));
  }

  /** Names that are no business of the host: those Python itself sets, and the host's own keys. */
  private static boolean isOwn(String name) {
    return name.isEmpty()
        || name.startsWith("__") && name.endsWith("__")
        || name.startsWith("javax.script.");
  }
}
