package dev.adder.engine.script;

import dev.adder.engine.code.CodeCache;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.script.Bindings;
import javax.script.ScriptContext;

/** One isolate per identity of ENGINE_SCOPE bindings, kept as long as the bindings. Thread-safe. */
final class Isolates {
  /** A weak key that compares bindings by identity. */
  private static final class Key extends WeakReference<Bindings> {
    private final int hash;

    Key(Bindings bindings, ReferenceQueue<Bindings> queue) {
      super(bindings, queue);
      hash = System.identityHashCode(bindings);
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
  private final Map<Key, ScriptIsolate> known = new HashMap<>();
  private final ReferenceQueue<Bindings> collected = new ReferenceQueue<>();
  private volatile boolean closed;

  Isolates(EngineOptions options, CodeCache ownCodes) {
    this.options = options;
    this.ownCodes = ownCodes;
    this.monitor = ReferenceMonitor.of(options.policy(), options.tenant(), options.audit());
    this.tenant = Tenant.named(options.tenant());
  }

  ReferenceMonitor monitor() {
    return monitor;
  }

  Tenant tenant() {
    return tenant;
  }

  /** The isolate of the context's ENGINE_SCOPE. */
  synchronized ScriptIsolate of(ScriptContext context) {
    for (Object dead = collected.poll(); dead != null; dead = collected.poll()) {
      known.remove(dead);
    }
    Bindings bindings =
        Objects.requireNonNull(
            context.getBindings(ScriptContext.ENGINE_SCOPE), "the context has no ENGINE_SCOPE");
    return known.computeIfAbsent(new Key(bindings, collected), key -> make());
  }

  private ScriptIsolate make() {
    ScriptIsolate isolate = new ScriptIsolate(options, ownCodes, monitor, () -> closed);
    tenant.add(isolate);
    return isolate;
  }

  synchronized List<ScriptIsolate> all() {
    return List.copyOf(known.values());
  }

  /** Stops all runs; none begins from now on. */
  void close() {
    closed = true;
    stopAll(ClosedEngineException.REASON);
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
