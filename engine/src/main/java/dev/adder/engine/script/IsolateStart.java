package dev.adder.engine.script;

import dev.adder.engine.code.CompileGate;
import dev.adder.engine.host.HostTape;
import dev.adder.engine.modules.ClassPathModules;
import dev.adder.engine.modules.HostStreams;
import dev.adder.engine.modules.MemoryModules;
import dev.adder.engine.modules.Runtime;
import dev.adder.engine.modules.SysModule;
import dev.adder.engine.modules.time.GuestClock;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.Str;
import dev.adder.sandbox.policy.Rate;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.StopSignal;
import java.util.List;
import java.util.function.Supplier;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;

/** What happens in an isolate before the first script runs in it. */
final class IsolateStart {
  private IsolateStart() {}

  /**
   * Makes the modules that every script needs; returns {@code __main__}.
   *
   * @param current the host's context of the run that is active, asked for at each use
   */
  static PyModule start(
      Context context, EngineOptions options, Supplier<ScriptContext> current, HostScopes scopes) {
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
    isolate.setState(
        HostStreams.class,
        new HostStreams(
            () -> current.get().getWriter(),
            () -> current.get().getErrorWriter(),
            () -> current.get().getReader()));
    if (options.hostCalls().tape() != null) {
      isolate.setState(HostTape.class, options.hostCalls().tape());
    }
    MemoryModules memory = new MemoryModules();
    options.modules().forEach(memory::add);
    isolate.setState(MemoryModules.class, memory);
    ClassPathModules classPath = new ClassPathModules();
    options.classPath().forEach(place -> classPath.add(place.loader(), place.root()));
    isolate.setState(ClassPathModules.class, classPath);
    Runtime.INSTANCE.importModule(context, "builtins");
    SysModule.addPath(context, options.path());
    PyModule main = new PyModule("__main__");
    main.dict().put(context, "__builtins__", isolate.builtins());
    isolate.modules().put(context, "__main__", main);
    scopes.setGlobals(main.dict());
    isolate.setMissingNames(scopes);
    return main;
  }

  /**
   * Hands ARGV and FILENAME to {@code sys.argv} and {@code __file__}, when the host changed them.
   *
   * @param known what this returned before, or null
   */
  static Object arguments(Context context, PyModule main, ScriptContext host, Object known) {
    Object file = host.getAttribute(ScriptEngine.FILENAME);
    Object argv = host.getAttribute(ScriptEngine.ARGV);
    Given given = new Given(file, argv);
    if (given.equals(known)) {
      return known;
    }
    if (file != null) {
      main.dict().put(context, "__file__", Str.of(file.toString()));
    }
    PyList list = new PyList();
    list.append(context, file == null ? "" : Str.of(file.toString()));
    if (argv instanceof Object[] words) {
      argv = List.of(words);
    }
    if (argv instanceof List<?> words) {
      words.forEach(word -> list.append(context, Str.of(String.valueOf(word))));
    }
    SysModule.setArguments(context, list);
    return given;
  }

  /** What the host said last. */
  private record Given(Object file, Object argv) {}

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
