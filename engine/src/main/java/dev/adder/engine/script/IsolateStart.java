package dev.adder.engine.script;

import dev.adder.engine.code.CompileGate;
import dev.adder.engine.host.HostImports;
import dev.adder.engine.host.HostTape;
import dev.adder.engine.host.Stages;
import dev.adder.engine.host.ViewFailures;
import dev.adder.engine.modules.ClassPathModules;
import dev.adder.engine.modules.ForeignModules;
import dev.adder.engine.modules.HostStreams;
import dev.adder.engine.modules.MemoryModules;
import dev.adder.engine.modules.Runtime;
import dev.adder.engine.modules.SysModule;
import dev.adder.engine.modules.logging.HostLog;
import dev.adder.engine.modules.time.GuestClock;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.object.PyModule;
import dev.adder.sandbox.policy.Rate;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.StopSignal;
import java.util.Map;

/** What happens in an isolate before the first script runs in it. */
final class IsolateStart {
  private IsolateStart() {}

  /**
   * Makes the modules that every script needs; returns {@code __main__}.
   *
   * @param streams those of the host's context of the run that is active
   */
  static PyModule start(
      Context context, EngineOptions options, ContextStreams streams, HostScopes scopes) {
    Isolate isolate = context.isolate();
    if (options.determinism().isPresent()) {
      Determinism chosen = options.determinism().get();
      isolate.makeDeterministic();
      context.meter().ignoreAllocations();
      isolate.setState(GuestClock.class, new GuestClock(chosen.start(), chosen.tick().toNanos()));
    }
    if (options.compileRate().isPresent()) {
      isolate.setState(CompileGate.class, gate(context, options, options.compileRate().get()));
    }
    isolate.setState(HostStreams.class, new HostStreams(streams::out, streams::err, streams::in));
    isolate.setState(ViewFailures.class, ScriptFailures.OF_VIEWS);
    isolate.setState(Stages.Driver.class, HostedCoroutine::start);
    if (options.hostCalls().tape() != null) {
      isolate.setState(HostTape.class, options.hostCalls().tape());
    }
    if (options.logger().isPresent()) {
      ScriptLog sink =
          new ScriptLog(options.logger().get(), options.tenant(), options.keepsLogLines());
      isolate.setState(HostLog.class, new HostLog(sink));
    }
    MemoryModules memory = new MemoryModules();
    for (Map.Entry<String, String> module : options.modules().entrySet()) {
      memory.add(module.getKey(), module.getValue());
    }
    isolate.setState(MemoryModules.class, memory);
    ClassPathModules classPath = new ClassPathModules();
    for (EngineOptions.ClassPathRoot place : options.classPath()) {
      classPath.add(place.loader(), place.root());
    }
    isolate.setState(ClassPathModules.class, classPath);
    ClassLoader loader = options.classLoader().orElse(IsolateStart.class.getClassLoader());
    isolate.setState(ForeignModules.class, new HostImports(loader));
    Runtime.INSTANCE.importModule(context, "builtins");
    SysModule.addPath(context, options.path());
    PyModule main = new PyModule("__main__");
    main.dict().put(context, "__builtins__", isolate.builtins());
    isolate.modules().put(context, "__main__", main);
    scopes.setGlobals(main.dict());
    isolate.setMissingNames(scopes);
    return main;
  }

  private static CompileGate gate(Context context, EngineOptions options, Rate rate) {
    Tenant tenant = Tenant.named(options.tenant());
    return () -> {
      if (!tenant.mayCompile(rate)) {
        throw context
            .meter()
            .refuse(StopSignal.of(Limit.COMPILES, rate.count(), rate.count() + 1L));
      }
    };
  }
}
