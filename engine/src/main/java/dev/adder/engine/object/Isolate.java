package dev.adder.engine.object;

import dev.adder.sandbox.quota.Quota;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The mutable world of one tenant's script: its modules, its hash seed, its id counters and the
 * state of the builtin modules. One per ENGINE_SCOPE bindings. Used by one thread at a time.
 */
public final class Isolate {
  /** Python calls allowed by default. */
  public static final int DEFAULT_RECURSION_LIMIT = 1000;

  /** What a number given out by {@code id} takes: a weak key, an entry, the number. */
  private static final long ID_BYTES = 136;

  private final long hashSeed;
  private final PyDict modules = new PyDict();
  private final PyDict builtins = new PyDict();
  private final Turn turn = new Turn();
  private final Map<Class<?>, Object> states = new HashMap<>();
  private final Map<PyType, Subclasses> subclasses = new IdentityHashMap<>();
  private MissingNames missingNames;
  private int recursionLimit = DEFAULT_RECURSION_LIMIT;
  private String poison;
  private boolean deterministic;
  private Quota quota = Quota.defaults();
  private long nextId = 0x7f00_0000_0000L;

  /** Makes an empty isolate whose str hashes depend on {@code hashSeed}. */
  public Isolate(long hashSeed) {
    this.hashSeed = hashSeed;
  }

  /** What the hashes of str and bytes depend on. */
  public long hashSeed() {
    return hashSeed;
  }

  /** Who knows the names that {@code __main__} has not got. */
  MissingNames missingNames() {
    return missingNames;
  }

  /** Sets who knows the names that {@code __main__} has not got; before a dict asks for them. */
  public void setMissingNames(MissingNames value) {
    missingNames = value;
  }

  /** {@code sys.modules}. */
  public PyDict modules() {
    return modules;
  }

  /** Held by the thread that works in this isolate. */
  public Turn turn() {
    return turn;
  }

  /** The namespace of module builtins. */
  public PyDict builtins() {
    return builtins;
  }

  /** The state of type {@code key} that a builtin module keeps here; made on first use. */
  public <T> T state(Class<T> key, Function<Isolate, T> maker) {
    Object state = states.get(key);
    if (state == null) {
      state = maker.apply(this);
      states.put(key, state);
    }
    return key.cast(state);
  }

  /** The state of type {@code key}, or null when none was made. */
  public <T> T stateOrNull(Class<T> key) {
    return key.cast(states.get(key));
  }

  /** Hands every module's state to {@code action}. */
  void forEachState(Consumer<Object> action) {
    states.values().forEach(action);
  }

  /** Sets the state of type {@code key}. */
  public <T> void setState(Class<T> key, T state) {
    states.put(key, state);
  }

  /** Classes of this isolate that derive directly from builtin type {@code base}. */
  public List<PyType> subclassesOf(PyType base) {
    Subclasses known = subclasses.get(base);
    return known == null ? List.of() : known.live();
  }

  void addSubclass(PyType base, PyType sub) {
    Subclasses known = subclasses.get(base);
    if (known == null) {
      known = new Subclasses();
      subclasses.put(base, known);
    }
    known.add(sub);
  }

  /** Whether nothing of the machine may decide what scripts see: no clock, no collector. */
  public boolean isDeterministic() {
    return deterministic;
  }

  /** Makes runs repeatable; before the first one. */
  public void makeDeterministic() {
    deterministic = true;
  }

  /** The limits of a run that the host begins by using one of the script's values. */
  public Quota quota() {
    return quota;
  }

  /** Sets the limits of such runs. */
  public void setQuota(Quota value) {
    quota = value;
  }

  /** Bytes that the engine keeps on behalf of the script, beside its values. */
  long bookkeepingBytes() {
    long names = missingNames == null ? 0 : missingNames.bookkeepingBytes();
    return names + ID_BYTES * identities.size();
  }

  /** What the collector must not take away; counted as the script's. */
  private static final class Kept {
    final List<Object> values = new ArrayList<>();
  }

  /**
   * Keeps an object that scripts can see by weak references, where the collector must not decide
   * what they see; else does nothing.
   */
  public void keep(Object value) {
    if (deterministic) {
      state(Kept.class, isolate -> new Kept()).values.add(value);
    }
  }

  /** {@code sys.getrecursionlimit()}. */
  public int recursionLimit() {
    return recursionLimit;
  }

  /** Sets the recursion limit. */
  public void setRecursionLimit(int limit) {
    recursionLimit = limit;
  }

  /**
   * Says that objects of this isolate may be half changed, because an error of the JVM came out of
   * the middle of some work; no script may run in it any more.
   */
  public void poison(String reason) {
    poison = reason;
  }

  /** Why no script may run in this isolate, if so. */
  public Optional<String> poisoned() {
    return Optional.ofNullable(poison);
  }

  /** A number that no other live object of this isolate has; never an address. */
  public long idOf(Object given) {
    Object value = given instanceof PyHost host ? host.target() : given;
    Identity key = new Identity(value);
    Long known = identities.get(key);
    if (known != null) {
      return known;
    }
    reapIds();
    nextId += 16;
    identities.put(new Identity(value, collected), nextId);
    return nextId;
  }

  private final java.lang.ref.ReferenceQueue<Object> collected =
      new java.lang.ref.ReferenceQueue<>();
  private final Map<Identity, Long> identities = new HashMap<>();

  private void reapIds() {
    for (Object dead = collected.poll(); dead != null; dead = collected.poll()) {
      identities.remove(dead);
    }
  }

  /** A weak key that compares by identity. */
  private static final class Identity extends java.lang.ref.WeakReference<Object> {
    private final int hash;

    Identity(Object value) {
      super(value);
      hash = System.identityHashCode(value);
    }

    Identity(Object value, java.lang.ref.ReferenceQueue<Object> queue) {
      super(value, queue);
      hash = System.identityHashCode(value);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object mine = get();
      return mine != null && other instanceof Identity that && that.get() == mine;
    }
  }
}
