package dev.adder.engine.script;

import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What an engine's scripts may do. Immutable.
 *
 * @param policy the grants; the limits are {@code quota}, whatever this one says
 * @param quota the limits of one run
 * @param path directories for {@code sys.path}; reading them needs a grant
 * @param modules modules given as source text, by name
 * @param hashSeed what the hashes of str depend on
 * @param codeCacheBytes {@link #SHARED_CODE_CACHE} for the cache of compiled texts that all engines
 *     of the JVM share, whose bound is the system property {@code adder.code.cache.bytes} (64 MiB
 *     when it is not set); 0 or more for a cache of this engine alone with that bound, which also
 *     hides from other tenants what this one compiled
 * @param compiler where the engine's own work runs that no script is charged for: {@link
 *     #DAEMON_COMPILER}, {@link #INLINE_COMPILER}, or an executor of the host
 * @param warmsUp whether making the engine begins, once in a JVM and where {@code compiler} says,
 *     to load what every script uses; the system property {@code adder.warmup} is the default, true
 *     when it is not set. A run that is allowed less than a second waits for it in any case
 * @param classPath modules among the resources of class loaders
 */
public record EngineOptions(
    Policy policy,
    Quota quota,
    List<String> path,
    Map<String, String> modules,
    long hashSeed,
    long codeCacheBytes,
    Executor compiler,
    boolean warmsUp,
    List<ClassPathRoot> classPath) {
  /**
   * Modules among the resources of a class loader.
   *
   * @param root the directory of resources they are below, as {@code "scripts/lib"}
   */
  public record ClassPathRoot(ClassLoader loader, String root) {
    /** Checks that both are there. */
    public ClassPathRoot {
      Objects.requireNonNull(loader, "loader");
      Objects.requireNonNull(root, "root");
    }
  }

  /** Says that compiled texts are shared with all other engines. */
  public static final long SHARED_CODE_CACHE = -1;

  /** On one daemon thread for all engines, which ends when it is idle. */
  public static final Executor DAEMON_COMPILER = new Named("DAEMON_COMPILER");

  /** On the thread that asks for it, at once. */
  public static final Executor INLINE_COMPILER = new Named("INLINE_COMPILER");

  /** The system property that says whether engines warm up; "false" for no. */
  public static final String WARM_UP_PROPERTY = "adder.warmup";

  /** An executor that the engine itself has. */
  private record Named(String name) implements Executor {
    @Override
    public void execute(Runnable task) {
      if (!Background.service(this).submit(task)) {
        throw new RejectedExecutionException(name);
      }
    }
  }

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if {@code codeCacheBytes} is negative and not {@link
   *     #SHARED_CODE_CACHE}
   */
  public EngineOptions {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(quota, "quota");
    path = List.copyOf(path);
    modules = Map.copyOf(modules);
    classPath = List.copyOf(classPath);
    Objects.requireNonNull(compiler, "compiler");
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
        SHARED_CODE_CACHE,
        DAEMON_COMPILER,
        !"false".equals(System.getProperty(WARM_UP_PROPERTY)),
        List.of());
  }

  /**
   * The same with other grants, and with the limits of {@code value} if they are not the defaults;
   * {@link #withQuota} after this replaces those.
   */
  public EngineOptions withPolicy(Policy value) {
    Quota limits = value.quota().equals(Quota.defaults()) ? quota : value.quota();
    return new EngineOptions(
        value, limits, path, modules, hashSeed, codeCacheBytes, compiler, warmsUp, classPath);
  }

  /** The same with other limits. */
  public EngineOptions withQuota(Quota value) {
    return new EngineOptions(
        policy, value, path, modules, hashSeed, codeCacheBytes, compiler, warmsUp, classPath);
  }

  /** The same with other module directories. */
  public EngineOptions withPath(List<String> value) {
    return new EngineOptions(
        policy, quota, value, modules, hashSeed, codeCacheBytes, compiler, warmsUp, classPath);
  }

  /** The same with other in-memory modules. */
  public EngineOptions withModules(Map<String, String> value) {
    return new EngineOptions(
        policy, quota, path, value, hashSeed, codeCacheBytes, compiler, warmsUp, classPath);
  }

  /**
   * The same with one more place for modules: resources of {@code loader} below {@code root}. It
   * needs no other grant, and works in any jar that the loader can read.
   */
  public EngineOptions withClassPath(ClassLoader loader, String root) {
    List<ClassPathRoot> more = new ArrayList<>(classPath);
    more.add(new ClassPathRoot(loader, root));
    return new EngineOptions(
        policy, quota, path, modules, hashSeed, codeCacheBytes, compiler, warmsUp, more);
  }

  /** The same with another hash seed; equal seeds give equal iteration orders and hashes. */
  public EngineOptions withHashSeed(long value) {
    return new EngineOptions(
        policy, quota, path, modules, value, codeCacheBytes, compiler, warmsUp, classPath);
  }

  /** The same with another cache of compiled texts. */
  public EngineOptions withCodeCacheBytes(long value) {
    return new EngineOptions(
        policy, quota, path, modules, hashSeed, value, compiler, warmsUp, classPath);
  }

  /** The same with another place for the engine's own work. */
  public EngineOptions withCompiler(Executor value) {
    return new EngineOptions(
        policy, quota, path, modules, hashSeed, codeCacheBytes, value, warmsUp, classPath);
  }

  /** The same with another answer to whether it warms up. */
  public EngineOptions withWarmUp(boolean value) {
    return new EngineOptions(
        policy, quota, path, modules, hashSeed, codeCacheBytes, compiler, value, classPath);
  }

  boolean ownsCodeCache() {
    return codeCacheBytes != SHARED_CODE_CACHE;
  }
}
