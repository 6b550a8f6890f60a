package dev.adder.engine.script;

import dev.adder.engine.code.Code;
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
import javax.script.SimpleScriptContext;

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
 * <p>Numbers and short texts lent by ENGINE_SCOPE stay in the globals for the next run of the same
 * work: ENGINE_SCOPE is asked for them when it begins, and they cost no look-up then.
 *
 * <p>One per isolate; confined to it.
 */
final class HostScopes implements MissingNames {
  /** A name both sides know: the script's value and the host's, as they were last seen. */
  private static final class Common {
    final String name;
    int position;
    Object script;
    Object host;
    boolean isForgotten;
    final Kind kind;

    Common(Kind kind, String name, int position, Object script, Object host) {
      this.kind = kind;
      this.name = name;
      this.position = position;
      this.script = script;
      this.host = host;
    }
  }

  /** What is between the two sides. */
  private enum Kind {
    /** The host gave it for this run. */
    LENT,
    /** The host gave it, and gives it to each run of the same work. */
    STAYING,
    /** The script gave it. */
    OWNED,
    /** It is no business of the host. */
    INTERNAL
  }

  /** Two entries of maps and what the host was given. */
  private static final long NAME_BYTES = 120;

  /** A longer text would be kept from the collector for too little. */
  private static final int LONGEST_STAYING = 1024;

  private static final Common[] NONE = {};

  private PyDict globals;
  private final Map<String, Common> common = new HashMap<>(8);
  private Common[] snapshot = NONE;
  private Common[] atPosition = NONE;
  private ScriptContext host;
  private Bindings[] order;
  private Object work;
  private boolean hasLent;

  /** The state of the globals in which there was nothing that the host did not know. */
  private int settled;

  private boolean wasSettled;

  /** How many changes of the host's bindings were there when the last run began. */
  private int seen;

  /** Sets the namespace of {@code __main__}; before the first run. */
  void setGlobals(PyDict value) {
    globals = value;
  }

  /**
   * Begins a run for {@code next}: what an outer run assigned so far goes to its host, and what the
   * host changed comes in. Returns what {@link #leave} needs.
   *
   * @param nextWork what the run does, a Code or what equals itself; null if nothing is known of it
   */
  ScriptContext enter(Context ctx, ScriptContext next, Object nextWork) {
    ScriptContext outer = host;
    if (outer != null) {
      bringOut(ctx);
    }
    boolean agree = isSettled();
    if (outer != null) {
      drop(Kind.LENT, Kind.STAYING);
    } else if (nextWork == null || !nextWork.equals(work) || !isPlain(next)) {
      dropUnmentioned(isPlain(next) ? nextWork : null);
    }
    host = next;
    order = null;
    work = outer == null ? nextWork : null;
    try {
      bringIn(ctx);
      globals.asksForMissing(true);
      settle(agree);
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
      if (outer != null) {
        drop(Kind.LENT, Kind.STAYING);
      } else if (hasLent) {
        boolean agree = isSettled();
        drop(Kind.LENT, Kind.LENT);
        hasLent = false;
        settle(agree);
      }
      host = outer;
      order = null;
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
    Bindings[] scopes = order(ctx);
    for (int i = 0; i < scopes.length; i++) {
      Object value = get(ctx, scopes[i], name);
      if (value != null || contains(ctx, scopes[i], name)) {
        Object converted = HostValues.fromHost(ctx, value);
        globals.put(ctx, name, converted);
        int position = globals.positionOf(name);
        boolean stays = i == 0 && work != null && mayStay(value);
        hasLent |= !stays;
        add(
            new Common(
                stays ? Kind.STAYING : Kind.LENT,
                (String) globals.keyAt(position),
                position,
                converted,
                value));
        return position;
      }
    }
    return -1;
  }

  /** Whether nothing but a new value in ENGINE_SCOPE can make this value another. */
  private static boolean mayStay(Object value) {
    return value instanceof Double
        || value instanceof Long
        || value instanceof Integer
        || value instanceof String text && text.length() <= LONGEST_STAYING
        || value instanceof Boolean;
  }

  /** Whether the first scope of such a context is ENGINE_SCOPE. */
  private static boolean isPlain(ScriptContext context) {
    return context instanceof EngineContext || context.getClass() == SimpleScriptContext.class;
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
    return n == found.length ? found : Arrays.copyOf(found, n);
  }

  /** What both sides know, as the host last had it. */
  Map<String, Object> known() {
    Map<String, Object> values = new HashMap<>();
    for (Common known : all()) {
      values.put(known.name, known.host);
    }
    return values;
  }

  // --- the common names

  private void add(Common known) {
    Common before = common.put(known.name, known);
    if (before != null) {
      before.isForgotten = true;
    }
    snapshot = null;
    place(known);
  }

  private void place(Common known) {
    if (known.position >= atPosition.length) {
      atPosition = Arrays.copyOf(atPosition, Math.max(8, 2 * known.position));
    }
    atPosition[known.position] = known;
  }

  private void forget(Common known) {
    common.remove(known.name, known);
    known.isForgotten = true;
    snapshot = null;
    if (known.position < atPosition.length && atPosition[known.position] == known) {
      atPosition[known.position] = null;
    }
  }

  /** The common names now; the host's code may change them while they are walked through. */
  private Common[] all() {
    if (snapshot == null) {
      snapshot = common.values().toArray(NONE);
    }
    return snapshot;
  }

  /** Where the globals have the name, or a negative number. */
  private int find(Common known) {
    int at = known.position;
    if (at < globals.limit() && globals.keyAt(at) == known.name) {
      return at;
    }
    return globals.positionOf(known.name);
  }

  private void drop(Common known) {
    int at = find(known);
    forget(known);
    if (at >= 0) {
      globals.removeLast(at);
    }
  }

  /** Takes back what is of one of two kinds, the last name first: places are used again then. */
  private void drop(Kind one, Kind other) {
    Common[] known = all();
    for (int i = known.length - 1; i >= 0; i--) {
      if (known[i].kind == one || known[i].kind == other) {
        drop(known[i]);
      }
    }
  }

  /** Takes back what the next work does not name: only names that it uses are asked for. */
  private void dropUnmentioned(Object next) {
    if (!(next instanceof Code code)) {
      drop(Kind.LENT, Kind.STAYING);
      return;
    }
    for (Common known : all()) {
      if (known.kind == Kind.STAYING && !mentions(code, known.name)) {
        drop(known);
      }
    }
  }

  private static boolean mentions(Code code, String name) {
    for (String each : code.names()) {
      if (each.equals(name)) {
        return true;
      }
    }
    return false;
  }

  // --- the host's changes

  private void bringIn(Context ctx) {
    Bindings bindings = host.getBindings(ScriptContext.ENGINE_SCOPE);
    AdderBindings own = bindings instanceof AdderBindings made ? made : null;
    int before = seen;
    seen = own == null ? 0 : own.changes();
    if (own != null && own.knowsChangesSince(before)) {
      for (int number = before; number != seen; number++) {
        Common known = common.get(own.changed(number));
        if (known != null) {
          bringIn(ctx, bindings, known);
        }
      }
      return;
    }
    for (Common known : all()) {
      bringIn(ctx, bindings, known);
    }
  }

  private void bringIn(Context ctx, Bindings bindings, Common known) {
    Object value = get(ctx, bindings, known.name);
    if (known.isForgotten || isSame(value, known.host)) {
      return;
    }
    if (value == null && (known.kind == Kind.STAYING || !contains(ctx, bindings, known.name))
        || known.kind == Kind.STAYING && !mayStay(value)) {
      drop(known);
    } else {
      known.script = HostValues.fromHost(ctx, value);
      known.host = value;
      int at = find(known);
      if (at >= 0) {
        globals.setValueAt(at, known.script);
      } else {
        globals.put(ctx, known.name, known.script);
      }
    }
  }

  /** Whether the host still has what it was given; maps may copy numbers and texts. */
  private static boolean isSame(Object now, Object before) {
    return now == before
        || before instanceof Number && before.equals(now)
        || before instanceof String && before.equals(now)
        || before instanceof Boolean && before.equals(now);
  }

  // --- the script's changes

  private void bringOut(Context ctx) {
    if (isSettled()) {
      return;
    }
    Bindings bindings = host.getBindings(ScriptContext.ENGINE_SCOPE);
    PyException refused = null;
    int met = 0;
    for (int i = 0; i < globals.limit(); i++) {
      Object key = globals.keyAt(i);
      Common known = i < atPosition.length ? atPosition[i] : null;
      if (known == null || known.name != key) {
        known = key instanceof String name ? atNewPlace(name, i) : null;
      }
      if (known == null) {
        if (key instanceof String name) {
          PyException e = bringOut(ctx, bindings, name, i);
          refused = refused == null ? e : refused;
          met += e == null ? 1 : 0;
        }
      } else if (known.kind != Kind.INTERNAL) {
        met++;
        if (known.script != globals.valueAt(i)) {
          PyException e = bringOut(ctx, bindings, known.name, i);
          refused = refused == null ? e : refused;
          met -= e == null ? 0 : 1;
        }
      }
    }
    if (met < common.size()) {
      PyException e = bringDeletionsOut(ctx, bindings);
      refused = refused == null ? e : refused;
    }
    if (refused != null) {
      throw refused;
    }
    settle(true);
  }

  /** Whether the globals and the common names agree; both sides' changes keep it up to date. */
  private boolean isSettled() {
    return wasSettled && globals.changes() == settled;
  }

  private void settle(boolean agree) {
    wasSettled = agree;
    settled = globals.changes();
  }

  /**
   * The common name that the globals have at another place than before; null if it is a new one.
   */
  private Common atNewPlace(String name, int position) {
    Common known = common.get(name);
    if (known != null) {
      Common moved = new Common(known.kind, name, position, known.script, known.host);
      add(moved);
      return moved;
    }
    if (!isOwn(name)) {
      return null;
    }
    Common internal = new Common(Kind.INTERNAL, name, position, null, null);
    place(internal);
    return internal;
  }

  private PyException bringDeletionsOut(Context ctx, Bindings bindings) {
    PyException refused = null;
    for (Common known : all()) {
      if (find(known) < 0) {
        forget(known);
        PyException e = exchange(ctx, "delete", known.name, () -> bindings.remove(known.name));
        refused = refused == null ? e : refused;
      }
    }
    return refused;
  }

  /** Hands one name out that the script assigned; a name the host refuses is taken back. */
  private PyException bringOut(Context ctx, Bindings bindings, String name, int position) {
    Object value = globals.valueAt(position);
    Object given = HostValues.toHost(ctx, value);
    PyException refused = exchange(ctx, "assign", name, () -> bindings.put(name, given));
    if (refused != null) {
      Common known = common.get(name);
      if (known != null) {
        forget(known);
      }
      globals.removeAt(position);
      return refused;
    }
    add(new Common(Kind.OWNED, name, position, value, given));
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
    return bindings instanceof AdderBindings own
        ? own.get(name)
        : HostErrors.guard(ctx, () -> bindings.get(name));
  }

  private static boolean contains(Context ctx, Bindings bindings, String name) {
    return bindings instanceof AdderBindings own
        ? own.containsKey(name)
        : HostErrors.guard(ctx, () -> bindings.containsKey(name));
  }

  /** Names that are no business of the host: those Python itself sets, and the host's own keys. */
  private static boolean isOwn(String name) {
    return name.isEmpty()
        || name.startsWith("__") && name.endsWith("__")
        || name.startsWith("javax.script.");
  }
}
