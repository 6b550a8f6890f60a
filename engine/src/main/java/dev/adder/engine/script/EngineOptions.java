package dev.adder.engine.script;

import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.util.List;
import java.util.Map;

/**
 * What an engine's scripts may do. Immutable.
 *
 * @param policy the grants; its quota is replaced by {@code quota}
 * @param quota the limits of one run
 * @param path directories for {@code sys.path}; reading them needs a grant
 * @param modules modules given as source text, by name
 * @param hashSeed what the hashes of str depend on
 * @param codeCacheBytes {@link #SHARED_CODE_CACHE} for the cache of compiled texts that all engines
 *     of the JVM share, whose bound is the system property {@code adder.code.cache.bytes} (64 MiB
 *     when it is not set); 0 or more for a cache of this engine alone with that bound, which also
 *     hides from other tenants what this one compiled
 */
public record EngineOptions(
    Policy policy,
    Quota quota,
    List<String> path,
    Map<String, String> modules,
    long hashSeed,
    long codeCacheBytes) {
  /** Says that compiled texts are shared with all other engines. */
  public static final long SHARED_CODE_CACHE = -1;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if {@code codeCacheBytes} is negative and not {@link
   *     #SHARED_CODE_CACHE}
   */
  public EngineOptions {
    path = List.copyOf(path);
    modules = Map.copyOf(modules);
    if (codeCacheBytes < SHARED_CODE_CACHE) {
      throw new IllegalArgumentException("codeCacheBytes is negative: " + codeCacheBytes);
    }
  }

  /** Pure computation with the default limits and a random hash seed. */
  public static EngineOptions defaults() {
    return new EngineOptions(
        Policy.none(),
        Quota.defaults(),
        List.of(),
        Map.of(),
        System.nanoTime() * 0x9E3779B9L,
        SHARED_CODE_CACHE);
  }

  /** The same with other grants. */
  public EngineOptions withPolicy(Policy value) {
    return new EngineOptions(value, quota, path, modules, hashSeed, codeCacheBytes);
  }

  /** The same with other limits. */
  public EngineOptions withQuota(Quota value) {
    return new EngineOptions(policy, value, path, modules, hashSeed, codeCacheBytes);
  }

  /** The same with other module directories. */
  public EngineOptions withPath(List<String> value) {
    return new EngineOptions(policy, quota, value, modules, hashSeed, codeCacheBytes);
  }

  /** The same with other in-memory modules. */
  public EngineOptions withModules(Map<String, String> value) {
    return new EngineOptions(policy, quota, path, value, hashSeed, codeCacheBytes);
  }

  /** The same with another hash seed; equal seeds give equal iteration orders and hashes. */
  public EngineOptions withHashSeed(long value) {
    return new EngineOptions(policy, quota, path, modules, value, codeCacheBytes);
  }

  /** The same with another cache of compiled texts. */
  public EngineOptions withCodeCacheBytes(long value) {
    return new EngineOptions(policy, quota, path, modules, hashSeed, value);
  }

  boolean ownsCodeCache() {
    return codeCacheBytes != SHARED_CODE_CACHE;
  }
}
