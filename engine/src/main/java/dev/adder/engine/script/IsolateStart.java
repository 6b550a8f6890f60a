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
    options
        .determinism()
        .ifPresent(chosen -> {
          isolate.makeDeterministic();
          context.meter().ignoreAllocations();
          isolate.setState(
              GuestClock.class, new GuestClock(chosen.start(), chosen.tick().toNanos()));
        });
    options
        .compileRate()
        .ifPresent(rate -> isolate.setState(CompileGate.class, gate(context, options, rate)));
    isolate.setState(HostStreams.class, new HostStreams(streams::out, streams::err, streams::in));
    isolate.setState(ViewFailures.class, ScriptFailures.OF_VIEWS);
    isolate.setState(Stages.Driver.class, HostedCoroutine::start);
    if (options.hostCalls().tape() != null) {
      isolate.setState(HostTape.class, options.hostCalls().tape());
    }
    options
        .logger()
        .map(logger -> new ScriptLog(logger, options.tenant(), options.keepsLogLines()))
        .ifPresent(sink -> isolate.setState(HostLog.class, new HostLog(sink)));
    MemoryModules memory = new MemoryModules();
    options.modules().forEach(memory::add);
    isolate.setState(MemoryModules.class, memory);
    ClassPathModules classPath = new ClassPathModules();
    options.classPath().forEach(place -> classPath.add(place.loader(), place.root()));
    isolate.setState(ClassPathModules.class, classPath);
    isolate.setState(
        ForeignModules.class,
        new HostImports(options.classLoader().orElseGet(IsolateStart.class::getClassLoader)));
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
