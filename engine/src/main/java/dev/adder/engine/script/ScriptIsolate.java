package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.code.Compiler;
import dev.adder.engine.host.HostErrors;
import dev.adder.engine.host.HostValues;
import dev.adder.engine.interp.Interpreter;
import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.modules.Boot;
import dev.adder.engine.modules.MainModules;
import dev.adder.engine.modules.Runtime;
import dev.adder.engine.modules.SourceCompiler;
import dev.adder.engine.modules.SourceLines;
import dev.adder.engine.modules.SyntaxErrors;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.ReachableBytes;
import dev.adder.engine.object.Turn;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.StopSignal;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** The world of one ENGINE_SCOPE: its modules, its globals, its meter. One thread at a time. */
final class ScriptIsolate {
  private static final String STACK_ENDED = "the stack of the host's thread is too small";

  private static final String MEMORY_ENDED = "the memory of the JVM is too small";

  private static final String TURN_ENDED =
      "stopped: the thread was interrupted while another one used the bindings";

  private final Turn owner;
  private final Meter meter = new Meter();
  private final RunAccount account;
  private final RunView view;
  private final EngineOptions options;
  private final ReferenceMonitor monitor;
  private final Isolates home;
  private final WeakReference<Bindings> names;
  private Bindings keptNames;
  private final Context context;
  private final Isolate isolate;
  private String needed;
  private PyModule main;
  private HostScopes scopes;
  private ContextStreams streams;
  private ScriptContext current;
  private final ScriptArguments arguments = new ScriptArguments();
  private Code lastCode;
  private PyFunction lastBody;
  private final HostedCoroutines coroutines = new HostedCoroutines();

  /**
   * An isolate in which nothing has run.
   *
   * @param ownCodes the engine's own cache of compiled texts, or null for the shared one
   * @param home the isolates of the engine; null for one whose runs nobody is told of
   * @param names the ENGINE_SCOPE, which this does not keep alive
   */
  ScriptIsolate(EngineOptions options, CodeCache ownCodes, Isolates home, Bindings names) {
    Boot.ensure();
    this.options = options;
    this.monitor =
        home == null
            ? ReferenceMonitor.of(options.policy(), options.tenant(), AuditLog.none())
            : home.monitor();
    this.home = home;
    this.names = new WeakReference<>(names);
    this.isolate = new Isolate(options.hashSeed());
    this.owner = isolate.turn();
    this.context = new Context(isolate, meter, monitor, Runtime.INSTANCE);
    this.view = new RunView(options, context);
    this.account = view.account();
    isolate.setQuota(options.quota());
    if (ownCodes != null) {
      isolate.setState(CodeCache.class, ownCodes);
    }
    meter.probe(new ReachableBytes(context));
    meter.locator(() -> RunPlaces.of(context));
    Jit.install(context, home == null ? Jit.tier(options, null) : home.tier());
  }

  /** The isolate of a context; null if no engine made it. */
  static ScriptIsolate of(Context context) {
    return context.isolate().stateOrNull(ScriptIsolate.class);
  }

  /** The ENGINE_SCOPE of this isolate; when the host has let go of it, what it held. */
  Bindings names() {
    Bindings known = names.get();
    return known == null ? namesLeft() : known;
  }

  private Bindings namesLeft() {
    owner.take();
    try {
      if (keptNames == null) {
        keptNames = new SimpleBindings(scopes == null ? new HashMap<>() : scopes.known());
      }
      return keptNames;
    } finally {
      owner.release();
    }
  }

  /** Has a module of the engine's library imported before the first run, at nobody's charge. */
  void needs(String module) {
    needed = module;
  }

  /** Sets what operators and the audit trail call scripts that have no name. */
  void call(String name) {
    arguments.call(name);
  }

  boolean isOf(Isolates engine) {
    return home == engine;
  }

  /** What operators see of the runs in here; for any thread. */
  RunView view() {
    return view;
  }

  // --- runs

  /** What a run does. */
  interface Work {
    Object run(PyDict globals);
  }

  void stop(String why) {
    meter.stop(why);
    coroutines.stop(why);
  }

  /** The coroutines that hosts wait for. */
  HostedCoroutines coroutines() {
    return coroutines;
  }

  EngineOptions options() {
    return options;
  }

  /** The context of the run that is active, or null. */
  ScriptContext current() {
    return current;
  }

  Object eval(Code code, String text, ScriptContext host) throws ScriptException {
    return enter(
        host,
        code,
        globals -> {
          return Interpreter.runNamespace(context, body(code, text, globals), globals, globals);
        });
  }

  /** A script that is run again keeps the function that runs it. */
  private PyFunction body(Code code, String text, PyDict globals) {
    PyDict builtins = Runtime.builtins(context, globals);
    if (lastCode != code) {
      SourceLines.remember(context, code.naming().file(), text);
    }
    if (lastCode != code || lastBody.builtins() != builtins) {
      lastBody = new PyFunction(context, code, globals, builtins, new PyCell[0]);
      lastCode = code;
    }
    return lastBody;
  }

  Object evalBytes(byte[] bytes, String file, ScriptContext host) throws ScriptException {
    return enter(
        host,
        globals -> {
          Source source;
          try {
            source = Source.decode(bytes, file);
          } catch (SyntaxFault fault) {
            throw SyntaxErrors.of(fault, file);
          }
          lastCode = null;
          SourceLines.remember(context, file, source.text());
          Code code =
              SourceCompiler.compile(context, source, Module.Mode.EXEC, Compiler.Results.DROP, 0);
          return Runtime.INSTANCE.run(context, code, globals, globals, null);
        });
  }

  Object evalInteractive(String text, ScriptContext host) throws ScriptException {
    return enter(
        host,
        globals -> {
          lastCode = null;
          SourceLines.remember(context, "<stdin>", text);
          Code code =
              SourceCompiler.compile(
                  context,
                  new Source("<stdin>", text),
                  Module.Mode.SINGLE,
                  Compiler.Results.PRINT,
                  0);
          return Runtime.INSTANCE.run(context, code, globals, globals, null);
        });
  }

  Object runModule(String name, ScriptContext host) throws ScriptException {
    return enter(host, globals -> MainModules.run(context, name, globals));
  }

  Context context() {
    return context;
  }

  Object enter(ScriptContext host, Work work) throws ScriptException {
    return enter(host, null, work);
  }

  /**
   * Does a piece of work as a run; a host's function that the script calls may do another in it.
   *
   * @param what names the work, see {@link HostScopes#enter}; null if it may be anything
   */
  Object enter(ScriptContext host, Object what, Work work) throws ScriptException {
    takeTurn();
    try {
      checkUsable();
    } catch (ScriptException e) {
      owner.release();
      throw e;
    }
    ScriptContext outer = current;
    Context before = context.enter();
    current = host;
    try {
      PyDict globals = globals();
      if (outer == null) {
        context.runWithin(before);
      }
      begin(outer == null);
      try {
        if (outer == null) {
          coroutines.begin(context);
          identify(host);
        }
        return HostValues.toHost(context, inScopes(host, what, globals, work));
      } catch (PyException e) {
        account.countFailed();
        throw ScriptFailures.of(context, e);
      } catch (StopSignal stop) {
        stopped(stop);
        throw ScriptFailures.of(stop, HostErrors.takeFailure(context));
      } finally {
        end(outer == null);
      }
    } catch (StopSignal stop) {
      throw ScriptFailures.of(stop, HostErrors.takeFailure(context));
    } catch (StackOverflowError deep) {
      // The last resort: every recursion that a script can drive looks at the stack beforehand.
      throw broken(Limit.STACK, STACK_ENDED, deep);
    } catch (OutOfMemoryError full) {
      // The last resort: what a script allocates is charged beforehand.
      throw broken(Limit.MEMORY, MEMORY_ENDED, full);
    } catch (IOException e) {
      throw new ScriptException(e);
    } finally {
      current = outer;
      context.leave(before);
      owner.release();
    }
  }

  /** Waits until no other thread runs in here; an interrupt ends the wait. */
  private void takeTurn() throws ScriptException {
    try {
      owner.takeInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ScriptFailures.of(new StopSignal(Limit.INTERRUPTED, 0, 0, TURN_ENDED), null);
    } catch (StopSignal stop) {
      throw ScriptFailures.of(stop, null);
    } catch (IllegalStateException e) {
      throw (ScriptException) new ScriptException(e.getMessage()).initCause(e);
    }
  }

  /** Whether the host closed the engine. */
  boolean isClosed() {
    return home != null && home.isClosed();
  }

  private void checkUsable() throws ScriptException {
    if (isClosed()) {
      throw new ClosedEngineException();
    }
    if (isolate.poisoned().isPresent()) {
      throw new PoisonedBindingsException(isolate.poisoned().get());
    }
  }

  /** Ends the use of this isolate after an error of the JVM in the middle of a script's work. */
  private ScriptException broken(Limit limit, String what, Error error) {
    isolate.poison(what + ", in the middle of a script's work");
    meter.stop(what);
    return ScriptFailures.of(new StopSignal(limit, 0, 0, what), error);
  }

  private void begin(boolean isOutermost) {
    if (isOutermost) {
      account.begin(meter, options.quota(), monitor.auditLog().isActive());
    } else {
      meter.begin(options.quota());
    }
    if (isClosed()) {
      meter.stop(ClosedEngineException.REASON);
    }
  }

  /** Finds out what the host calls the script, and gives the script its arguments. */
  private void identify(ScriptContext host) {
    boolean changed = false;
    try {
      changed = arguments.look(context, host);
    } finally {
      if (changed || view.script().isEmpty()) {
        view.setScript(arguments.name());
        context.setMonitor(monitor.forScript(arguments.name()));
      }
      context.monitor().runStarted();
    }
    if (changed) {
      arguments.bringIn(context, main);
    }
  }

  private void end(boolean isOutermost) {
    if (!isOutermost) {
      meter.end();
      return;
    }
    account.end(meter);
    try {
      context.monitor().runEnded(meter);
    } finally {
      meter.end();
    }
  }

  private void stopped(StopSignal stop) {
    coroutines.stopped();
    account.countStopped();
    context.monitor().runStopped(stop);
  }

  /**
   * Runs with the names of the host's scopes in reach. What the script assigned goes out in any
   * case; when that fails too, it is suppressed by the failure of the script.
   */
  private Object inScopes(ScriptContext host, Object what, PyDict globals, Work work)
      throws ScriptException, IOException {
    ScriptContext outer = scopes.enter(context, host, what);
    ScriptException failed = null;
    try {
      return work.run(globals);
    } catch (PyException e) {
      account.countFailed();
      failed = ScriptFailures.of(context, e);
      throw failed;
    } catch (StopSignal stop) {
      stopped(stop);
      failed = ScriptFailures.of(stop, HostErrors.takeFailure(context));
      throw failed;
    } finally {
      try {
        scopes.leave(context, outer);
      } catch (PyException e) {
        if (failed == null) {
          throw e;
        }
        failed.addSuppressed(ScriptFailures.of(context, e));
      }
      try {
        streams.flush();
      } catch (PyException e) {
        if (failed == null) {
          throw e;
        }
        failed.addSuppressed(ScriptFailures.of(context, e));
      } catch (IOException e) {
        if (failed == null) {
          throw e;
        }
        failed.addSuppressed(e);
      }
    }
  }

  /** The namespace of {@code __main__}; the modules every script needs are made on first use. */
  private PyDict globals() {
    if (main == null) {
      Background.beforeRun(options.quota());
      meter.begin(Quota.unlimited());
      try {
        scopes = new HostScopes();
        streams = new ContextStreams(context, () -> current);
        isolate.setState(ScriptIsolate.class, this);
        main = IsolateStart.start(context, options, streams, scopes);
        if (needed != null) {
          context.evaluator().importModule(context, needed);
        }
      } finally {
        meter.end();
      }
    }
    return main.dict();
  }
}
