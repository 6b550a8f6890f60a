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
 */
public record EngineOptions(
    Policy policy, Quota quota, List<String> path, Map<String, String> modules, long hashSeed) {
  /** Checks and copies. */
  public EngineOptions {
    path = List.copyOf(path);
    modules = Map.copyOf(modules);
  }

  /** Pure computation with the default limits and a random hash seed. */
  public static EngineOptions defaults() {
    return new EngineOptions(
        Policy.none(), Quota.defaults(), List.of(), Map.of(), System.nanoTime() * 0x9E3779B9L);
  }

  /** The same with other grants. */
  public EngineOptions withPolicy(Policy value) {
    return new EngineOptions(value, quota, path, modules, hashSeed);
  }

  /** The same with other limits. */
  public EngineOptions withQuota(Quota value) {
    return new EngineOptions(policy, value, path, modules, hashSeed);
  }

  /** The same with other module directories. */
  public EngineOptions withPath(List<String> value) {
    return new EngineOptions(policy, quota, value, modules, hashSeed);
  }

  /** The same with other in-memory modules. */
  public EngineOptions withModules(Map<String, String> value) {
    return new EngineOptions(policy, quota, path, value, hashSeed);
  }

  /** The same with another hash seed; equal seeds give equal iteration orders and hashes. */
  public EngineOptions withHashSeed(long value) {
    return new EngineOptions(policy, quota, path, modules, value);
  }
}
