package dev.adder.engine.script;

import dev.adder.engine.jit.JitLog;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.policy.Rate;
import dev.adder.sandbox.quota.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an engine's scripts may do, and with what. Immutable; every {@code with} method answers a
 * changed copy.
 */
public final class EngineOptions {
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

  /** The tenant of engines whose host names none. */
  public static final String DEFAULT_TENANT = "default";

  /** On one daemon thread for all engines, which ends when it is idle. */
  public static final Executor DAEMON_COMPILER = new NamedExecutor("DAEMON_COMPILER");

  /** On the thread that asks for it, at once. */
  public static final Executor INLINE_COMPILER = new NamedExecutor("INLINE_COMPILER");

  /** The system property that says whether engines warm up; "false" for no. */
  public static final String WARM_UP_PROPERTY = "adder.warmup";

  /** The fields, while a copy is made. Confined. */
  private static final class Draft {
    Policy policy = Policy.computation();
    Quota quota;
    String tenant = DEFAULT_TENANT;
    AuditLog audit = AuditLog.none();
    Rate compileRate;
    Determinism determinism;
    HostCallTape hostCalls = HostCallTape.none();
    Logger logger;
    boolean keepsLogLines;
    List<String> path = List.of();
    Map<String, String> modules = Map.of();
    List<ClassPathRoot> classPath = List.of();
    ClassLoader classLoader;
    long hashSeed = System.nanoTime() * 0x9E3779B9L;
    long codeCacheBytes = SHARED_CODE_CACHE;
    Executor compiler = DAEMON_COMPILER;
    Executor executor;
    Jit jit = Jit.ofProperty();
    JitLog jitLog = JitLog.none();
    boolean warmsUp = !"false".equals(System.getProperty(WARM_UP_PROPERTY));
  }

  private final Policy policy;
  private final Quota quota;
  private final String tenant;
  private final AuditLog audit;
  private final Rate compileRate;
  private final Determinism determinism;
  private final HostCallTape hostCalls;
  private final Logger logger;
  private final boolean keepsLogLines;
  private final List<String> path;
  private final Map<String, String> modules;
  private final List<ClassPathRoot> classPath;
  private final ClassLoader classLoader;
  private final long hashSeed;
  private final long codeCacheBytes;
  private final Executor compiler;
  private final Executor executor;
  private final Jit jit;
  private final JitLog jitLog;
  private final int jitStress = Math.max(0, Integer.getInteger(Jit.STRESS_PROPERTY, 0));
  private final boolean warmsUp;

  private EngineOptions(Draft draft) {
    policy = Objects.requireNonNull(draft.policy, "policy");
    quota = draft.quota;
    tenant = Objects.requireNonNull(draft.tenant, "tenant");
    audit = Objects.requireNonNull(draft.audit, "audit");
    compileRate = draft.compileRate;
    determinism = draft.determinism;
    hostCalls = Objects.requireNonNull(draft.hostCalls, "hostCalls");
    logger = draft.logger;
    keepsLogLines = draft.keepsLogLines;
    path = List.copyOf(draft.path);
    modules = Map.copyOf(draft.modules);
    classPath = List.copyOf(draft.classPath);
    classLoader = draft.classLoader;
    hashSeed = draft.hashSeed;
    codeCacheBytes = draft.codeCacheBytes;
    compiler = Objects.requireNonNull(draft.compiler, "compiler");
    executor = draft.executor;
    jit = draft.jit;
    jitLog = draft.jitLog;
    warmsUp = draft.warmsUp;
  }

  private Draft draft() {
    Draft draft = new Draft();
    draft.policy = policy;
    draft.quota = quota;
    draft.tenant = tenant;
    draft.audit = audit;
    draft.compileRate = compileRate;
    draft.determinism = determinism;
    draft.hostCalls = hostCalls;
    draft.logger = logger;
    draft.keepsLogLines = keepsLogLines;
    draft.path = path;
    draft.modules = modules;
    draft.classPath = classPath;
    draft.classLoader = classLoader;
    draft.hashSeed = hashSeed;
    draft.codeCacheBytes = codeCacheBytes;
    draft.compiler = compiler;
    draft.executor = executor;
    draft.jit = jit;
    draft.jitLog = jitLog;
    draft.warmsUp = warmsUp;
    return draft;
  }

  /** {@linkplain Policy#computation() Pure computation} with its limits and a random hash seed. */
  public static EngineOptions defaults() {
    return new EngineOptions(new Draft());
  }

  /** The grants. A quota of {@link #quota} takes the place of the policy's. */
  public Policy policy() {
    return policy;
  }

  /** The limits of one run: those set by {@link #withQuota}, else the policy's. */
  public Quota quota() {
    return quota == null ? policy.quota() : quota;
  }

  /** On whose behalf the scripts run: grants of other tenants are as if they were not there. */
  public String tenant() {
    return tenant;
  }

  /** Where decisions, runs and stops are recorded. */
  public AuditLog audit() {
    return audit;
  }

  /** How often the tenant may have a text compiled that is in no cache; see the with method. */
  public Optional<Rate> compileRate() {
    return Optional.ofNullable(compileRate);
  }

  /** What makes runs repeatable, if they are to be. */
  public Optional<Determinism> determinism() {
    return Optional.ofNullable(determinism);
  }

  /** Where the results of host calls are recorded or come from. */
  public HostCallTape hostCalls() {
    return hostCalls;
  }

  /** Where records of the scripts' module {@code logging} go, if the host wants them. */
  public Optional<Logger> logger() {
    return Optional.ofNullable(logger);
  }

  /** Whether a record may have several lines in the host's log. */
  public boolean keepsLogLines() {
    return keepsLogLines;
  }

  /** Directories and zip files for {@code sys.path}; reading them needs a grant. */
  public List<String> path() {
    return path;
  }

  /** Modules given as source text, by name. */
  public Map<String, String> modules() {
    return modules;
  }

  /** Modules among the resources of class loaders. */
  public List<ClassPathRoot> classPath() {
    return classPath;
  }

  /** Where classes that scripts import are looked for; empty for the loader of the context. */
  public Optional<ClassLoader> classLoader() {
    return Optional.ofNullable(classLoader);
  }

  /** What the hashes of str depend on. */
  public long hashSeed() {
    return determinism == null ? hashSeed : determinism.seed();
  }

  /**
   * {@link #SHARED_CODE_CACHE} for the cache of compiled texts that all engines of the JVM share,
   * whose bound is the system property {@code adder.code.cache.bytes} (64 MiB when it is not set);
   * 0 or more for a cache of this engine alone with that bound, which also hides from other tenants
   * what this one compiled.
   */
  public long codeCacheBytes() {
    return codeCacheBytes;
  }

  /**
   * Where the engine's own work runs that no script is charged for: {@link #DAEMON_COMPILER},
   * {@link #INLINE_COMPILER}, or an executor of the host.
   */
  public Executor compiler() {
    return compiler;
  }

  /** Where coroutines that the host drives go on. */
  public Executor executor() {
    return executor == null ? ForkJoinPool.commonPool() : executor;
  }

  /**
   * Whether making the engine begins, once in a JVM and where {@link #compiler} says, to load what
   * every script uses; the system property {@code adder.warmup} is the default, true when it is not
   * set. A run that is allowed less than a second waits for it in any case.
   */
  public boolean warmsUp() {
    return warmsUp;
  }

  /**
   * The same with other grants, and with the limits of that policy unless {@link #withQuota} set
   * some, before or after.
   */
  public EngineOptions withPolicy(Policy value) {
    Draft draft = draft();
    draft.policy = value;
    return new EngineOptions(draft);
  }

  /** The same with these limits, whatever the policy's are. */
  public EngineOptions withQuota(Quota value) {
    Draft draft = draft();
    draft.quota = Objects.requireNonNull(value, "quota");
    return new EngineOptions(draft);
  }

  /**
   * The same on behalf of another tenant.
   *
   * @throws IllegalArgumentException if the name is empty or stands for all tenants
   */
  public EngineOptions withTenant(String value) {
    if (value.isEmpty() || value.equals(Grant.ANY_TENANT)) {
      throw new IllegalArgumentException("not the name of one tenant: \"" + value + "\"");
    }
    Draft draft = draft();
    draft.tenant = value;
    return new EngineOptions(draft);
  }

  /** The same with another audit trail. */
  public EngineOptions withAudit(AuditLog value) {
    Draft draft = draft();
    draft.audit = value;
    return new EngineOptions(draft);
  }

  /**
   * The same with a bound on how often a text is compiled that is in no cache, be it evaluated by
   * the host, imported, or compiled by a script. Engines of one tenant in a JVM share one count for
   * each rate. What exceeds it is stopped with {@link dev.adder.sandbox.quota.Limit#COMPILES}.
   */
  public EngineOptions withCompileRate(Rate value) {
    Draft draft = draft();
    draft.compileRate = value;
    return new EngineOptions(draft);
  }

  /** The same with repeatable runs. */
  public EngineOptions withDeterminism(Determinism value) {
    Draft draft = draft();
    draft.determinism = value;
    return new EngineOptions(draft);
  }

  /** The same with another tape for host calls. */
  public EngineOptions withHostCalls(HostCallTape value) {
    Draft draft = draft();
    draft.hostCalls = value;
    return new EngineOptions(draft);
  }

  /**
   * The same with the records of the scripts' module {@code logging} going to a logger of the host:
   * the root logger of a script has a handler for it from the start, which counts as output and
   * needs its grant. Levels are mapped to the nearest below, CRITICAL to ERROR; the name of the
   * script's logger is the value of the key {@code logger}, the tenant that of {@code tenant} if it
   * is not the default. Control characters are shown as escapes.
   */
  public EngineOptions withLogging(Logger value) {
    Draft draft = draft();
    draft.logger = Objects.requireNonNull(value, "logger");
    return new EngineOptions(draft);
  }

  /** The same with the logger of that name; see the other method. */
  public EngineOptions withLogging(String name) {
    return withLogging(LoggerFactory.getLogger(name));
  }

  /**
   * The same with another answer to whether a record may have several lines in the host's log, as
   * those with tracebacks do; those after the first begin with a tab. If not, which is the default,
   * line ends are shown as escapes.
   */
  public EngineOptions withLogLines(boolean value) {
    Draft draft = draft();
    draft.keepsLogLines = value;
    return new EngineOptions(draft);
  }

  /**
   * The same with other directories and zip files of modules; {@code "lib.whl"}, {@code
   * "lib.zip/src"}.
   */
  public EngineOptions withPath(List<String> value) {
    Draft draft = draft();
    draft.path = value;
    return new EngineOptions(draft);
  }

  /**
   * The same with an executor on which coroutines that the host drives go on when what they wait
   * for is there; the JDK's common pool unless said otherwise. Its threads wait when the bindings
   * are in use, so one that makes virtual threads is a good choice.
   */
  public EngineOptions withExecutor(Executor value) {
    Draft draft = draft();
    draft.executor = Objects.requireNonNull(value, "executor");
    return new EngineOptions(draft);
  }

  /** The same with other in-memory modules. */
  public EngineOptions withModules(Map<String, String> value) {
    Draft draft = draft();
    draft.modules = value;
    return new EngineOptions(draft);
  }

  /**
   * The same with one more place for modules: resources of {@code loader} below {@code root}. It
   * needs no other grant, and works in any jar that the loader can read.
   */
  public EngineOptions withClassPath(ClassLoader loader, String root) {
    Draft draft = draft();
    draft.classPath = new ArrayList<>(classPath);
    draft.classPath.add(new ClassPathRoot(loader, root));
    return new EngineOptions(draft);
  }

  /**
   * The same with another class loader for the classes that scripts import as far as {@code
   * host.class} is granted. Without one it is the context class loader of the thread that makes the
   * engine. No script sees it.
   */
  public EngineOptions withClassLoader(ClassLoader value) {
    Draft draft = draft();
    draft.classLoader = Objects.requireNonNull(value, "classLoader");
    return new EngineOptions(draft);
  }

  /** The same with another hash seed; equal seeds give equal iteration orders and hashes. */
  public EngineOptions withHashSeed(long value) {
    Draft draft = draft();
    draft.hashSeed = value;
    return new EngineOptions(draft);
  }

  /**
   * The same with another cache of compiled texts.
   *
   * @throws IllegalArgumentException if the bound is negative and not {@link #SHARED_CODE_CACHE}
   */
  public EngineOptions withCodeCacheBytes(long value) {
    if (value < SHARED_CODE_CACHE) {
      throw new IllegalArgumentException("codeCacheBytes is negative: " + value);
    }
    Draft draft = draft();
    draft.codeCacheBytes = value;
    return new EngineOptions(draft);
  }

  /** The same with another place for the engine's own work. */
  public EngineOptions withCompiler(Executor value) {
    Draft draft = draft();
    draft.compiler = value;
    return new EngineOptions(draft);
  }

  /** The same with hot loops compiled or not; not, unless {@link Jit#PROPERTY} says so. */
  public EngineOptions withJit(Jit value) {
    Draft draft = draft();
    draft.jit = Objects.requireNonNull(value, "jit");
    return new EngineOptions(draft);
  }

  /** Whether hot loops are compiled. */
  public Jit jit() {
    return jit;
  }

  /** The same with somebody who is told what the compiler of hot loops does; nobody at first. */
  public EngineOptions withJitLog(JitLog value) {
    Draft draft = draft();
    draft.jitLog = Objects.requireNonNull(value, "jitLog");
    return new EngineOptions(draft);
  }

  /** Who is told what the compiler of hot loops does. */
  public JitLog jitLog() {
    return jitLog;
  }

  /** Which guard of each region fails, from 1; 0 for none. */
  int jitStress() {
    return jitStress;
  }

  /** The same with another answer to whether it warms up. */
  public EngineOptions withWarmUp(boolean value) {
    Draft draft = draft();
    draft.warmsUp = value;
    return new EngineOptions(draft);
  }

  boolean ownsCodeCache() {
    return codeCacheBytes != SHARED_CODE_CACHE;
  }
}
