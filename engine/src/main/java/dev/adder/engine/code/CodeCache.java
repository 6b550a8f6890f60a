package dev.adder.engine.code;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.adder.engine.jit.JitStatistics;
import dev.adder.engine.jit.LoopReport;
import dev.adder.engine.jit.flight.Figures;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.SyntaxWarning;
import dev.adder.jit.backend.RegionCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Compiled source texts, weighed by bytes and evicted by use. Holds texts, names and {@link Code},
 * which has nothing of an isolate in it; so one entry serves every engine, policy and thread.
 *
 * <p>What is compiled of the code, with what was recorded of it, are entries of their own under the
 * same bound: a loop that runs stays although its text was evicted, and a text stays although a
 * loop of it was let go. Code that the engine's own library has is weighed too once it is compiled.
 *
 * <p>A text is compiled by one thread at a time; others that want it wait for that one. A
 * compilation that fails is not kept, and whoever waited for it tries alone.
 *
 * <p>Thread-safe. Its housekeeping runs on the callers' threads: no thread, and no class loader
 * that a thread may hold, is kept alive.
 */
public final class CodeCache implements RegionCache {
  /** The bound of the shared cache when the host says nothing: 64 MiB. */
  public static final long DEFAULT_BYTES = 64L << 20;

  /** The system property with the bound of the shared cache in bytes; 0 turns it off. */
  public static final String BYTES_PROPERTY = "adder.code.cache.bytes";

  /** What a text was compiled to, and what the compiler warned of. Immutable. */
  public record Compiled(Code code, List<SyntaxWarning> warnings) {
    /** Copies the warnings. */
    public Compiled {
      warnings = List.copyOf(warnings);
    }
  }

  /** How a text is compiled. */
  public interface Compiling {
    /** Compiles; throws {@link dev.adder.engine.syntax.SyntaxFault} for a text that is wrong. */
    Compiled compile();
  }

  /** Made when the first script asks for it; engines of the class path share it. */
  private static final class Shared {
    static final CodeCache INSTANCE =
        new CodeCache(Math.max(0, Long.getLong(BYTES_PROPERTY, DEFAULT_BYTES)));
  }

  /** A compilation in progress. */
  private static final class Flight {
    final CountDownLatch landed = new CountDownLatch(1);
    volatile Compiled result;
  }

  /** Texts that are kept before there is a cache, and the bytes of the largest of them. */
  private static final int FEW = 4;

  private static final long FEW_BYTES = 64 << 10;

  private static final String LIBRARY = "/com/github/benmanes/caffeine/cache/Caffeine.class";

  /** What an entry takes in the cache itself. */
  private static final int ENTRY = 120;

  /** A {@link Compiled} for each {@link SourceKey}; a {@link CompiledUnit} stands for itself. */
  private volatile Cache<Object, Object> entries;

  /** The first texts, until there are more: a host that runs one loads no cache for it. */
  private final ConcurrentMap<SourceKey, Compiled> first = new ConcurrentHashMap<>();

  private final long maximumBytes;

  private final Figures figures = new Figures();
  private final ConcurrentMap<SourceKey, Flight> flights = new ConcurrentHashMap<>();

  /** A cache of its own; {@code maximumBytes} 0 keeps nothing. */
  public CodeCache(long maximumBytes) {
    this.maximumBytes = maximumBytes;
    if (CodeCache.class.getResource(LIBRARY) == null) {
      // As it would be when the class is needed: a host should hear of it with its first script.
      throw new NoClassDefFoundError("com/github/benmanes/caffeine/cache/Caffeine");
    }
  }

  /** The cache proper; made when it is needed. */
  private Cache<Object, Object> entries() {
    Cache<Object, Object> known = entries;
    return known == null ? make() : known;
  }

  private synchronized Cache<Object, Object> make() {
    if (entries == null) {
      Cache<Object, Object> made =
          Caffeine.newBuilder()
              .maximumWeight(maximumBytes)
              .weigher(CodeCache::weight)
              .removalListener(this::removed)
              .executor(Runnable::run)
              .build();
      made.putAll(first);
      entries = made;
      first.clear();
    }
    return entries;
  }

  private Compiled find(SourceKey key) {
    Cache<Object, Object> known = entries;
    return known == null ? first.get(key) : (Compiled) known.getIfPresent(key);
  }

  private void put(SourceKey key, Compiled made) {
    if (!isOneOfFew(key, made)) {
      entries().put(key, made);
    }
  }

  private synchronized boolean isOneOfFew(SourceKey key, Compiled made) {
    boolean isOne =
        entries == null
            && first.size() < FEW
            && maximumBytes >= FEW * FEW_BYTES
            && weight(key, made) <= FEW_BYTES;
    if (isOne) {
      first.put(key, made);
    }
    return isOne;
  }

  /** The cache that all engines share unless they have one of their own. */
  public static CodeCache shared() {
    return Shared.INSTANCE;
  }

  /** Nominal bytes of an entry. */
  private static int weight(Object key, Object value) {
    long bytes =
        value instanceof Compiled made
            ? ((SourceKey) key).bytes() + CodeBytes.of(made.code())
            : ENTRY + ((CompiledUnit) value).bytes();
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  private void removed(Object key, Object value, RemovalCause cause) {
    if (cause.wasEvicted() && value instanceof CompiledUnit unit) {
      figures.evicted(unit.name(), unit.bytes());
      unit.retire();
    }
  }

  @Override
  public void keep(Unit unit) {
    entries().put(unit, unit);
  }

  @Override
  public void touch(Unit unit) {
    entries().getIfPresent(unit);
  }

  /**
   * The code of a text; {@code compiling} makes it when it is not here.
   *
   * @param source the text and the name it goes by
   * @param mode what kind of text it is
   * @param results what becomes of the values of expression statements
   * @param flags compile flags
   */
  public Compiled get(
      Source source, Module.Mode mode, Compiler.Results results, long flags, Compiling compiling) {
    SourceKey key = new SourceKey(source, mode, results, flags);
    Compiled known = find(key);
    return known != null ? known : fly(key, compiling);
  }

  private Compiled fly(SourceKey key, Compiling compiling) {
    Flight mine = new Flight();
    Flight other = flights.putIfAbsent(key, mine);
    if (other != null) {
      Compiled result = await(other);
      return result != null ? result : compiling.compile();
    }
    try {
      Compiled known = find(key);
      Compiled result = known != null ? known : compiling.compile();
      mine.result = result;
      put(key, result);
      return result;
    } finally {
      flights.remove(key, mine);
      mine.landed.countDown();
    }
  }

  /** The result of another thread's compilation; null when it failed or this thread must stop. */
  private static Compiled await(Flight other) {
    try {
      other.landed.await();
      return other.result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Number of texts, after housekeeping; for reports and tests. Cost: a walk over all. */
  public long size() {
    entries().cleanUp();
    return entries().asMap().keySet().stream().filter(SourceKey.class::isInstance).count();
  }

  /** Nominal bytes of everything in here, after housekeeping; for reports and tests. */
  public long bytes() {
    entries().cleanUp();
    return entries().policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  /** Counts what happens to the loops of this cache. */
  public Figures figures() {
    return figures;
  }

  private Stream<CompiledUnit> units() {
    return entries().asMap().keySet().stream()
        .filter(CompiledUnit.class::isInstance)
        .map(CompiledUnit.class::cast);
  }

  /** What the compiler of loops did. Cost: a walk over all entries. */
  public JitStatistics statistics() {
    entries().cleanUp();
    long live = units().map(CompiledUnit::report).flatMap(Optional::stream).count();
    return figures.statistics(live, units().mapToLong(CompiledUnit::bytes).sum());
  }

  /** The loops that are compiled now, in no order. Cost: a walk over all entries. */
  public List<LoopReport> loops() {
    return units().map(CompiledUnit::report).flatMap(Optional::stream).toList();
  }
}
