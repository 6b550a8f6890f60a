package dev.adder.engine.script;

import dev.adder.sandbox.monitor.RateWindow;
import dev.adder.sandbox.policy.Rate;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What the engines of this JVM (of this class loader) know of one tenant: the isolates that live,
 * the sum of those that are gone, and how often texts were compiled. Tenants are never forgotten:
 * their names come from the host. Thread-safe.
 */
final class Tenant {
  private static final ConcurrentMap<String, Tenant> ALL = new ConcurrentHashMap<>();

  /** An isolate that may be collected; its account stays. */
  private static final class Entry extends WeakReference<ScriptIsolate> {
    private final RunAccount account;

    Entry(ScriptIsolate isolate, ReferenceQueue<ScriptIsolate> queue) {
      super(isolate, queue);
      account = isolate.view().account();
    }
  }

  private final String name;
  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<ScriptIsolate> collected = new ReferenceQueue<>();
  private final ConcurrentMap<Rate, RateWindow> compilations = new ConcurrentHashMap<>();
  private TenantTotals gone = TenantTotals.ZERO;

  private Tenant(String name) {
    this.name = name;
  }

  static Tenant named(String name) {
    Tenant known = ALL.get(name);
    return known != null ? known : ALL.computeIfAbsent(name, Tenant::new);
  }

  static List<Tenant> all() {
    return List.copyOf(ALL.values());
  }

  String name() {
    return name;
  }

  void add(ScriptIsolate isolate) {
    reap();
    entries.add(new Entry(isolate, collected));
  }

  private void reap() {
    for (Object dead = collected.poll(); dead != null; dead = collected.poll()) {
      Entry entry = (Entry) dead;
      synchronized (this) {
        entries.remove(entry);
        gone = gone.plus(entry.account.totals());
      }
    }
  }

  /** The isolates that live. */
  List<ScriptIsolate> isolates() {
    List<ScriptIsolate> live = new ArrayList<>();
    for (Entry entry : entries) {
      ScriptIsolate isolate = entry.get();
      if (isolate != null) {
        live.add(isolate);
      }
    }
    return live;
  }

  synchronized TenantTotals totals() {
    TenantTotals sum = gone;
    for (Entry entry : entries) {
      sum = sum.plus(entry.account.totals());
    }
    return sum;
  }

  /** Counts a compilation; false when the tenant made as many as {@code rate} allows. */
  boolean mayCompile(Rate rate) {
    return compilations.computeIfAbsent(rate, RateWindow::new).tryUse();
  }
}
