package dev.adder.engine.script;

import dev.adder.engine.code.CodeCache;
import dev.adder.engine.interp.LoopTier;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.script.Bindings;
import javax.script.ScriptContext;

/**
 * One isolate per identity of ENGINE_SCOPE bindings, kept as long as the bindings: by the bindings
 * themselves when an engine made them, else here. Thread-safe.
 */
final class Isolates {
  /** Bindings that are gone; any engine of this JVM that is used forgets their isolates. */
  private static final ReferenceQueue<Bindings> COLLECTED = new ReferenceQueue<>();

  /** The isolate that was asked for last. */
  private record Last(Key key, ScriptIsolate isolate) {}

  /** A weak key that compares bindings by identity. */
  private static final class Key extends WeakReference<Bindings> {
    private final int hash;
    private final Isolates owner;

    Key(Bindings bindings, Isolates owner) {
      super(bindings, COLLECTED);
      this.hash = System.identityHashCode(bindings);
      this.owner = owner;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      Bindings mine = get();
      return this == other || other instanceof Key that && mine != null && that.get() == mine;
    }
  }

  private final EngineOptions options;
  private final CodeCache ownCodes;
  private final ReferenceMonitor monitor;
  private final Tenant tenant;
  private final LoopTier tier;
  private final Map<Key, ScriptIsolate> known = new HashMap<>();
  private volatile Last last;
  private volatile boolean closed;

  Isolates(EngineOptions options, CodeCache ownCodes) {
    this.options = options;
    this.ownCodes = ownCodes;
    this.monitor = ReferenceMonitor.of(options.policy(), options.tenant(), options.audit());
    this.tenant = Tenant.named(options.tenant());
    this.tier = Jit.tier(options, ownCodes);
  }

  ReferenceMonitor monitor() {
    return monitor;
  }

  /** What compiles the loops of all isolates; null for nobody. */
  LoopTier tier() {
    return tier;
  }

  Tenant tenant() {
    return tenant;
  }

  /** The isolate of the context's ENGINE_SCOPE. */
  ScriptIsolate of(ScriptContext context) {
    Bindings bindings =
        Objects.requireNonNull(
            context.getBindings(ScriptContext.ENGINE_SCOPE), "the context has no ENGINE_SCOPE");
    if (bindings instanceof AdderBindings own) {
      ScriptIsolate known = own.isolate();
      return known != null && known.isOf(this) ? known : of(own);
    }
    Last recent = last;
    if (recent != null && recent.key.refersTo(bindings)) {
      return recent.isolate;
    }
    forgetCollected();
    synchronized (this) {
      Key key = new Key(bindings, this);
      ScriptIsolate isolate = known.computeIfAbsent(key, fresh -> make(bindings));
      last = new Last(key, isolate);
      return isolate;
    }
  }

  /** Bindings that an engine made belong to the first engine that uses them. */
  private ScriptIsolate of(AdderBindings bindings) {
    forgetCollected();
    synchronized (bindings) {
      if (bindings.isolate() == null) {
        bindings.belongTo(make(bindings));
      }
      if (bindings.isolate().isOf(this)) {
        return bindings.isolate();
      }
    }
    synchronized (this) {
      return known.computeIfAbsent(new Key(bindings, this), key -> make(bindings));
    }
  }

  private static void forgetCollected() {
    for (Object dead = COLLECTED.poll(); dead != null; dead = COLLECTED.poll()) {
      Key key = (Key) dead;
      key.owner.forget(key);
    }
  }

  private synchronized void forget(Key key) {
    known.remove(key);
    if (last != null && last.key.refersTo(null)) {
      last = null;
    }
  }

  /** An isolate that belongs to no bindings. */
  ScriptIsolate make() {
    return make(null);
  }

  private ScriptIsolate make(Bindings names) {
    ScriptIsolate isolate = new ScriptIsolate(options, ownCodes, this, names);
    tenant.add(isolate);
    return isolate;
  }

  List<ScriptIsolate> all() {
    return tenant.isolates().stream().filter(isolate -> isolate.isOf(this)).toList();
  }

  /** Stops all runs; none begins from now on. */
  void close() {
    closed = true;
    if (tier != null) {
      tier.close();
    }
    stopAll(ClosedEngineException.REASON);
  }

  boolean isClosed() {
    return closed;
  }

  void checkOpen() throws ClosedEngineException {
    if (closed) {
      throw new ClosedEngineException();
    }
  }

  void stopAll(String why) {
    all().forEach(isolate -> isolate.stop(why));
  }
}
