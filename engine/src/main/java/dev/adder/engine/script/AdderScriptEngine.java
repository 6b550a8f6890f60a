package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.host.HostValues;
import dev.adder.engine.host.Stages;
import dev.adder.engine.jit.JitStatistics;
import dev.adder.engine.jit.LoopReport;
import dev.adder.engine.syntax.Source;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.policy.Rate;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.StopSignal;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;

/**
 * Python 3.13 as a ScriptEngine. The value of a script is that of its last expression statement.
 *
 * <p>Threads: calls that share an ENGINE_SCOPE run one after another; calls with their own bindings
 * do not wait for each other.
 */
public final class AdderScriptEngine implements ScriptEngine, Compilable, Invocable, AutoCloseable {
  private final AdderScriptEngineFactory factory;
  private final EngineOptions options;
  private final CodeCache ownCodes;
  private final Isolates isolates;
  private volatile Formulas formulas;
  private volatile ScriptContext context = new EngineContext();

  AdderScriptEngine(AdderScriptEngineFactory factory, EngineOptions options) {
    this.factory = factory;
    this.options = withLoader(options);
    this.ownCodes = options.ownsCodeCache() ? new CodeCache(options.codeCacheBytes()) : null;
    this.isolates = new Isolates(this.options, ownCodes);
    if (options.warmsUp()) {
      Background.warmUp(options);
    }
  }

  private static EngineOptions withLoader(EngineOptions options) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return options.classLoader().isPresent() || loader == null
        ? options
        : options.withClassLoader(loader);
  }

  // --- names and contexts

  @Override
  public ScriptContext getContext() {
    return context;
  }

  @Override
  public void setContext(ScriptContext value) {
    context = Objects.requireNonNull(value, "context");
  }

  @Override
  public Bindings getBindings(int scope) {
    checkScope(scope);
    return context.getBindings(scope);
  }

  @Override
  public void setBindings(Bindings bindings, int scope) {
    checkScope(scope);
    context.setBindings(bindings, scope);
  }

  private static void checkScope(int scope) {
    if (scope != ScriptContext.ENGINE_SCOPE && scope != ScriptContext.GLOBAL_SCOPE) {
      throw new IllegalArgumentException("no scope " + scope + ", only 100 and 200");
    }
  }

  @Override
  public void put(String key, Object value) {
    context.getBindings(ScriptContext.ENGINE_SCOPE).put(key, value);
  }

  @Override
  public Object get(String key) {
    return context.getBindings(ScriptContext.ENGINE_SCOPE).get(key);
  }

  @Override
  public Bindings createBindings() {
    return new AdderBindings();
  }

  /** The context of a call whose names are those of {@code bindings}. */
  ScriptContext contextOf(Bindings bindings) {
    return new EngineContext(bindings, context);
  }

  // --- scripts

  @Override
  public Object eval(String script) throws ScriptException {
    return eval(script, context);
  }

  @Override
  public Object eval(Reader reader) throws ScriptException {
    return eval(reader, context);
  }

  @Override
  public Object eval(String script, Bindings bindings) throws ScriptException {
    return eval(script, contextOf(bindings));
  }

  @Override
  public Object eval(Reader reader, Bindings bindings) throws ScriptException {
    return eval(reader, contextOf(bindings));
  }

  @Override
  public Object eval(String script, ScriptContext context) throws ScriptException {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(context, "context");
    String file = ScriptArguments.fileName(context);
    return isolates.of(context).eval(compile(script, file), script, context);
  }

  /**
   * Evaluates the bytes of a source file, whose encoding they may declare (PEP 263), in the default
   * context; syntax errors come as {@link PythonException} with the traceback text Python prints.
   */
  public Object evalBytes(byte[] source, String fileName) throws ScriptException {
    return isolates.of(getContext()).evalBytes(source, fileName, getContext());
  }

  /** Evaluates {@code text} as the interactive prompt does: values of expressions are printed. */
  public Object evalInteractive(String text) throws ScriptException {
    return isolates.of(getContext()).evalInteractive(text, getContext());
  }

  /**
   * Whether {@code text} is the beginning of a statement that needs more lines; {@code ended} says
   * that an empty line was entered, which ends a block.
   */
  public boolean isIncomplete(String text, boolean ended) {
    return ScriptCompiler.isIncomplete(text, ended);
  }

  /** Runs a module found on the import path as {@code __main__}. */
  public Object runModule(String name) throws ScriptException {
    return isolates.of(getContext()).runModule(name, getContext());
  }

  @Override
  public Object eval(Reader reader, ScriptContext context) throws ScriptException {
    return eval(read(reader), context);
  }

  private static String read(Reader reader) throws ScriptException {
    Objects.requireNonNull(reader, "reader");
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    try {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new ScriptException(e);
    }
    return text.toString();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  @Override
  public CompiledScript compile(String script) throws ScriptException {
    Objects.requireNonNull(script, "script");
    return new AdderCompiledScript(
        this, script, compile(script, ScriptArguments.fileName(getContext())));
  }

  @Override
  public CompiledScript compile(Reader script) throws ScriptException {
    return compile(read(script));
  }

  private Code compile(String script, String file) throws ScriptException {
    isolates.checkOpen();
    try {
      return ScriptCompiler.compile(codes(), script, file, this::beforeCompiling);
    } catch (LinkageError e) {
      ScriptException incomplete =
          new ScriptException("a class that the engine needs is missing; ask Adder.doctor(): " + e);
      incomplete.initCause(e);
      throw incomplete;
    }
  }

  /** {@link #formula(String, FormulaOptions)} with the default options. */
  public Formula formula(String text) throws ScriptException {
    return formula(text, FormulaOptions.defaults());
  }

  /**
   * Compiles a user's expression; a text that was compiled before with the same options is found in
   * the cache of compiled texts.
   *
   * @throws PythonException if the text is no Python expression, in CPython's words, or uses what
   *     formulas may not; line and columns are those of the text
   * @throws ScriptStoppedException if the tenant compiles more often than it may
   */
  public Formula formula(String text, FormulaOptions options) throws ScriptException {
    Objects.requireNonNull(text, "text");
    isolates.checkOpen();
    Source source = Formulas.source(text);
    Code code =
        ScriptCompiler.expression(codes(), source, options.language(), this::beforeCompiling);
    return formulas().formula(text, options, code);
  }

  private Formulas formulas() {
    Formulas known = formulas;
    if (known != null) {
      return known;
    }
    synchronized (isolates) {
      if (formulas == null) {
        formulas = new Formulas(this);
      }
      return formulas;
    }
  }

  private void beforeCompiling() {
    Rate rate = options.compileRate().orElse(null);
    if (rate != null && !isolates.tenant().mayCompile(rate)) {
      throw StopSignal.of(Limit.COMPILES, rate.count(), rate.count() + 1L);
    }
  }

  CodeCache codes() {
    return ownCodes == null ? CodeCache.shared() : ownCodes;
  }

  Isolates isolates() {
    return isolates;
  }

  @Override
  public Object invokeFunction(String name, Object... args)
      throws ScriptException, NoSuchMethodException {
    Objects.requireNonNull(name, "name");
    return invocations().function(name, args);
  }

  @Override
  public Object invokeMethod(Object thiz, String name, Object... args)
      throws ScriptException, NoSuchMethodException {
    Objects.requireNonNull(name, "name");
    HostValues.View object = Invocations.object(thiz);
    return invocations(object).method(object.target(), name, args);
  }

  private Invocations invocations() {
    ScriptContext context = getContext();
    return new Invocations(isolates.of(context), context);
  }

  /** An object is called in the isolate that it comes from, under the names and limits of that. */
  private Invocations invocations(HostValues.View object) {
    ScriptIsolate home = ScriptIsolate.of(object.context());
    return home == null ? pinned() : new Invocations(home, contextOf(home.names()));
  }

  /** For calls that come later: the names stay those of now, whatever the host sets meanwhile. */
  private Invocations pinned() {
    ScriptContext context = getContext();
    ScriptIsolate isolate = isolates.of(context);
    return new Invocations(
        isolate, context instanceof EngineContext ? contextOf(isolate.names()) : context);
  }

  /**
   * Drives a coroutine, or anything else that a script can await, that a script gave to the host:
   * {@code python.future(python.invokeFunction("load", 7))}. It goes on in this thread until it
   * first waits, then on the executor of {@link EngineOptions#withExecutor}; while it waits it
   * holds no thread, and others can use the bindings. All its parts together are one run to the
   * quota; the wall limit counts from now on. A coroutine may be driven once.
   *
   * <p>The future fails with what {@link #eval(String)} would throw. When the host completes or
   * cancels it before, the coroutine is ended with CancelledError. For any thread.
   *
   * @param awaitable what a call of an {@code async def} gave
   * @throws IllegalArgumentException if it cannot be awaited
   */
  public CompletableFuture<Object> future(Object awaitable) {
    HostValues.View object = Invocations.object(awaitable);
    if (!Stages.areMade(object, CompletableFuture.class)) {
      throw new IllegalArgumentException("not awaitable: " + awaitable);
    }
    return invocations(object).drive(object, null);
  }

  @Override
  public <T> T getInterface(Class<T> type) {
    return Interfaces.of(pinned(), null, type);
  }

  @Override
  public <T> T getInterface(Object thiz, Class<T> type) {
    HostValues.View object = Invocations.object(thiz);
    return Interfaces.of(invocations(object), object.target(), type);
  }

  /**
   * What a script can touch at most, answered without running it: modules, kinds of authority,
   * global names, members, and the lines where names are computed. Modules of the engine and those
   * that the host gave as texts are followed.
   *
   * @throws ScriptException if the text is not a script
   */
  public CapabilityReport explain(String script) throws ScriptException {
    Objects.requireNonNull(script, "script");
    return ScriptCompiler.explain(
        new Source(ScriptArguments.fileName(getContext()), script), options, isolates.monitor());
  }

  /** What this engine's scripts may do and with what. */
  public EngineOptions options() {
    return options;
  }

  /**
   * The gate that every crossing of this engine's scripts goes through; to look at the policy in
   * force, and to take grants back while scripts run.
   */
  public ReferenceMonitor monitor() {
    return isolates.monitor();
  }

  /** The runs of this engine; see {@link ScriptRuns} for those of the whole JVM. */
  public List<RunningScript> running() {
    return ScriptRuns.of(isolates.all().stream());
  }

  /** What the tenant of this engine used since the JVM began, in all its engines. */
  public TenantTotals totals() {
    return isolates.tenant().totals();
  }

  /** What the compiler of hot loops did for all engines that share this one's cache of texts. */
  public JitStatistics jitStatistics() {
    return codes().statistics();
  }

  /** The loops that run compiled, of all engines that share this one's cache of texts. */
  public List<LoopReport> compiledLoops() {
    return codes().loops();
  }

  /**
   * Steps that compiled code did itself in this engine, without those of what it called; a part of
   * the steps of {@link #totals}. Figures of runs that go on may be a moment old.
   */
  public long compiledSteps() {
    return isolates.all().stream().mapToLong(isolate -> Jit.compiledSteps(isolate.context())).sum();
  }

  /** Asks every run of this engine to stop. */
  public void stop(String why) {
    isolates.stopAll(Objects.requireNonNull(why, "why"));
  }

  /**
   * Stops what is running; every later use is a {@link ClosedEngineException}. An engine need not
   * be closed: it costs nothing but its memory.
   */
  @Override
  public void close() {
    isolates.close();
  }
}
