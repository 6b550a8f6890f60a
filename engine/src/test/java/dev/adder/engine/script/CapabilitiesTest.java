package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.audit.AuditEvent;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.audit.RingAuditLog;
import dev.adder.sandbox.capability.ClockRead;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.capability.OutputWrite;
import dev.adder.sandbox.capability.RandomRead;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.DenyReason;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.policy.Rate;
import dev.adder.sandbox.quota.Limit;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.script.CompiledScript;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of authority, granted and not granted, as scripts and hosts see it. */
class CapabilitiesTest {
  private static AdderScriptEngine engine(Policy policy) {
    return engine(EngineOptions.defaults().withPolicy(policy));
  }

  private static AdderScriptEngine engine(EngineOptions options) {
    return new AdderScriptEngineFactory().getScriptEngine(options.withWarmUp(false));
  }

  private static String failure(AdderScriptEngine engine, String script) {
    return assertThrows(PythonException.class, () -> engine.eval(script)).getMessage();
  }

  private static Policy modules(String... names) {
    var builder = Policy.builder().allow(new OutputWrite());
    for (String name : names) {
      builder.allow(new ModuleImport(name));
    }
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os",
        "import os.path",
        "from os import path",
        "__import__('os')",
        "__import__('math', fromlist=['x']); __import__('os', {'__name__': 'json'})",
        "import importlib; importlib.import_module('os')",
        "exec('import os')",
        "import json; exec('import os', json.__dict__)",
        "import json; exec('import os', vars(json.decoder))",
        "import no_such_module_anywhere",
        "__import__('..')",
        "__import__('os*')",
        "import json; json.loads.__globals__['__builtins__']['__import__']('os')",
      })
  void import_withoutGrant_isImportError(String script) throws Exception {
    AdderScriptEngine engine = engine(modules("json", "math", "importlib"));
    String message = failure(engine, script);
    assertTrue(
        message.startsWith("ImportError: import of '") && message.contains("denied by the policy"),
        message);
  }

  /** Names of files that lead out of the library, to the classes of engine and host. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<adder>/../../../../META-INF/services/javax.script.ScriptEngineFactory",
        "<adder>/../script/AdderScriptEngine.class",
        "<adder>//../../../../logback.xml",
        "<adder>/json/../os.py",
        "/etc/passwd"
      })
  void lines_ofWhatIsNoModule_areNotShown(String file) throws Exception {
    AdderScriptEngine engine = engine(Policy.computation());
    engine.put("file", file);
    assertEquals(0L, engine.eval("import linecache\nlen(linecache.getlines(file))"));
    assertEquals("", engine.eval("linecache.getline(file, 1)"));
  }

  @Test
  void lines_ofTheLibrary_areShown() throws Exception {
    AdderScriptEngine engine = engine(Policy.computation());
    engine.eval("import linecache, os, json");
    for (String module : List.of("os", "json")) {
      assertEquals(
          "\"\"\"", engine.eval("linecache.getline(" + module + ".__file__, 1)[:3]"), module);
    }
  }

  /** Code of the library, executed where a relative import means another package. */
  @Test
  void import_byLibraryCodeInForeignNamespace_isTheScripts() throws Exception {
    AdderScriptEngine engine =
        engine(
            EngineOptions.defaults()
                .withPolicy(modules("asyncio"))
                .withModules(Map.of("secret", "", "secret.timeouts", "timeout = 'reached'")));
    engine.eval(
        """
        import asyncio.tasks as t
        def run(package):
            space = {**vars(t), '__package__': package}
            type(t.wait_for)(t.wait_for.__code__, space)(None, 0).send(None)
        """);
    assertTrue(failure(engine, "run('secret')").contains("import of 'secret.timeouts' denied"));
  }

  @Test
  void import_ofGrantedModule_bringsWhatTheModuleItselfImports() throws Exception {
    AdderScriptEngine engine = engine(modules("json", "dataclasses", "collections"));
    assertEquals("[1]", engine.eval("import json\njson.dumps([1])"));
    assertEquals(
        "P(x=1)",
        engine.eval(
            "from dataclasses import dataclass\n@dataclass\nclass P:\n  x: int\nrepr(P(1))"));
    assertEquals("Mapping", engine.eval("import collections.abc as c\nc.Mapping.__name__"));
  }

  @Test
  void import_namesTheModuleAndTheReason() throws Exception {
    AdderScriptEngine engine = engine(modules());
    Object seen =
        engine.eval("try:\n  import math\nexcept ImportError as e:\n  r = [e.name, str(e)]\nr");
    assertEquals(
        List.of("math", "import of '" + "math" + "' denied by the policy: " + "no-grant"), seen);
  }

  @Test
  void import_afterRevocation_isDeniedThoughTheModuleIsLoaded() throws Exception {
    AdderScriptEngine engine = engine(modules("math"));
    engine.eval("def f():\n  import math\n  return math.pi\nf()");
    engine.monitor().revokeCoveredBy(new ModuleImport("math"));
    assertTrue(failure(engine, "f()").contains("denied by the policy: revoked"));
  }

  @Test
  void moduleOfTheLibrary_hasOneNameOnly() {
    AdderScriptEngine engine = engine(EngineOptions.defaults());
    for (String name :
        new String[] {
          "json/decoder", "json/../json", "./json", "json//decoder", "json.", "1json"
        }) {
      assertTrue(
          failure(engine, "__import__('" + name + "')").startsWith("ModuleNotFoundError: "), name);
    }
  }

  @Test
  void hugeName_isNotKeptByTheAuditTrail() {
    RingAuditLog log = new RingAuditLog(100);
    AdderScriptEngine engine =
        engine(EngineOptions.defaults().withPolicy(modules()).withAudit(log));
    String message = failure(engine, "__import__('x' * 5_000_000)");
    assertTrue(message.contains("denied by the policy: no-grant"));
    assertTrue(
        log.events().stream()
            .allMatch(event ->
                !(event instanceof AuditEvent.Decided decided)
                    || decided.request().text().length() < 2_000));
  }

  @Test
  void hook_thatReplacesImport_hasTheRightsOfTheScript() throws Exception {
    AdderScriptEngine engine = engine(modules("json", "builtins"));
    String script =
        """
        import builtins
        old = builtins.__import__
        seen = []
        def hook(name, *rest):
            try:
                seen.append(old('os').__name__)
            except ImportError as e:
                seen.append('denied')
            return old(name, *rest)
        builtins.__import__ = hook
        try:
            import json
            import textwrap
        except ImportError: pass
        finally:
            builtins.__import__ = old
        sorted(set(seen))
        """;
    assertEquals(List.of("denied"), engine.eval(script));
  }

  @Test
  void print_withoutGrant_isPermissionError() throws Exception {
    AdderScriptEngine engine = engine(Policy.none());
    engine.getContext().setWriter(new StringWriter());
    String message = failure(engine, "print(1)");
    assertTrue(
        message.startsWith("PermissionError: [Errno 13] Permission denied: '<stdout>'"), message);
    assertEquals(3L, engine.eval("1 + 2"));
  }

  @Test
  void random_needsASeedGrant_andRepeatsWithIt() throws Exception {
    Policy seeded =
        modules("random", "os").toBuilder().allow(new RandomRead(RandomRead.Mode.SEEDED)).build();
    EngineOptions options = EngineOptions.defaults().withPolicy(seeded).withHashSeed(7);
    String script = "import random\nrandom.random()";
    assertEquals(engine(options).eval(script), engine(options).eval(script));
    assertTrue(failure(engine(seeded), "import os\nos.urandom(4)").startsWith("PermissionError"));
    assertTrue(failure(engine(modules("random")), script).startsWith("PermissionError"));
  }

  @Test
  void clock_frozenAndStepped() throws Exception {
    Policy frozen = modules("time").toBuilder().allow(new ClockRead(ClockRead.Mode.FROZEN)).build();
    assertEquals(
        List.of(true, true, 0L),
        engine(frozen)
            .eval(
                "import time\n[time.time() == time.time(), time.time() > 1e9, time.monotonic_ns()]"));
    Policy stepped =
        modules("time").toBuilder().allow(new ClockRead(ClockRead.Mode.STEPPED)).build();
    String ticks = "import time\na = time.time_ns()\nb = time.time_ns()\ntime.sleep(5)\n";
    assertEquals(
        List.of(1_000_000L, 5_001_000_000L),
        engine(stepped).eval(ticks + "[b - a, time.time_ns() - b]"));
    assertTrue(failure(engine(modules("time")), ticks).startsWith("PermissionError"));
  }

  @Test
  void audit_hasRunsDecisionsAndStops() throws Exception {
    RingAuditLog log = new RingAuditLog(100);
    AdderScriptEngine engine =
        engine(
            EngineOptions.defaults()
                .withPolicy(modules())
                .withTenant("acme")
                .withAudit(log)
                .withQuota(dev.adder.sandbox.quota.Quota.defaults().withSteps(100_000)));
    engine.put(javax.script.ScriptEngine.FILENAME, "rules.py");
    failure(engine, "import os");
    ScriptStoppedException stop =
        assertThrows(
            ScriptStoppedException.class, () -> engine.eval("x = 1\nwhile True:\n  x += 1"));
    assertEquals(Limit.STEPS, stop.limit());
    assertEquals("rules.py", stop.getFileName());
    assertTrue(stop.getLineNumber() >= 2, stop.getMessage());
    List<AuditEvent> events = log.events();
    assertEquals(
        List.of("RunStarted", "Decided", "RunEnded", "RunStarted", "Stopped", "RunEnded"),
        events.stream().map(e -> e.getClass().getSimpleName()).toList());
    AuditEvent.Decided decided = assertInstanceOf(AuditEvent.Decided.class, events.get(1));
    assertEquals("acme", decided.origin().tenant());
    assertEquals("rules.py", decided.origin().script());
    assertEquals(
        DenyReason.NO_GRANT, assertInstanceOf(Decision.Denied.class, decided.decision()).reason());
    assertTrue(assertInstanceOf(AuditEvent.RunEnded.class, events.get(5)).usage().steps() > 90_000);
  }

  @Test
  void grants_ofOtherTenants_areAsIfTheyWereNotThere() throws Exception {
    Policy policy =
        Policy.builder().allow(Grant.of(new ModuleImport("math")).forTenant("a")).build();
    EngineOptions options = EngineOptions.defaults().withPolicy(policy);
    assertEquals(4.0, engine(options.withTenant("a")).eval("import math\nmath.sqrt(16)"));
    String denial = failure(engine(options.withTenant("b")), "import math");
    assertTrue(denial.endsWith("no-grant in <script> at line number 1 at column number 1"), denial);
  }

  /** The best of five: other work of the machine is not the engine's. */
  @Test
  void revocation_reachesARunningScriptWithinTenMilliseconds() throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5 && best > 10_000_000; i++) {
      best = Math.min(best, nanosToRevoke());
    }
    assertTrue(best <= 10_000_000, "took " + best + " ns");
  }

  private static long nanosToRevoke() throws Exception {
    AdderScriptEngine engine = engine(modules("math"));
    CountDownLatch running = new CountDownLatch(1);
    engine.put(
        "go",
        (Supplier<Object>)
            () -> {
              running.countDown();
              return null;
            });
    long[] denied = new long[1];
    engine.put(
        "denied",
        (Supplier<Object>)
            () -> {
              denied[0] = System.nanoTime();
              return null;
            });
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                engine.eval(
                    """
                    go()
                    try:
                        while True:
                            import math
                    except ImportError:
                        denied()
                    """);
              } catch (ScriptException e) {
                throw new IllegalStateException(e);
              }
            });
    running.await();
    Thread.sleep(200);
    long revoked = System.nanoTime();
    engine.monitor().revokeCoveredBy(new ModuleImport("*"));
    thread.join(10_000);
    return denied[0] - revoked;
  }

  @Test
  void compileRate_stopsTheTenant_andNotTextsThatAreKnown() throws Exception {
    EngineOptions options =
        EngineOptions.defaults()
            .withTenant("compiles-much")
            .withCodeCacheBytes(1 << 20)
            .withCompileRate(new Rate(3, Rate.Unit.MINUTE));
    AdderScriptEngine engine = engine(options);
    for (int i = 0; i < 10; i++) {
      engine.eval("1 + 1");
    }
    ScriptStoppedException stop =
        assertThrows(
            ScriptStoppedException.class,
            () -> engine.eval("for i in range(9):\n  try: exec(f'x = {i}')\n  except: pass"));
    assertEquals(Limit.COMPILES, stop.limit());
    assertEquals(3, stop.allowed());
    assertThrows(ScriptStoppedException.class, () -> engine(options).eval("2 + 3"));
    assertEquals(2L, engine.eval("1 + 1"));
  }

  @Test
  void totals_areKeptForTenants() throws Exception {
    EngineOptions options = EngineOptions.defaults().withTenant("counted");
    AdderScriptEngine engine = engine(options);
    engine.eval("for i in range(1000): pass");
    assertThrows(PythonException.class, () -> engine.eval("1 / 0"));
    engine(options).eval("1");
    TenantTotals totals = engine.totals();
    assertEquals(3, totals.runs());
    assertEquals(1, totals.failed());
    assertEquals(0, totals.stopped());
    assertTrue(totals.steps() > 0 && totals.wallNanos() > 0, totals.toString());
    assertEquals(Map.of("counted", totals).get("counted"), ScriptRuns.totals().get("counted"));
  }

  @Test
  void totals_timesOfBriefRuns_areEstimatedFromOneInSixteen() throws Exception {
    AdderScriptEngine engine = engine(EngineOptions.defaults().withTenant("brief"));
    CompiledScript script = engine.compile("sorted([3, 1, 2])");
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      script.eval();
      sums.add(engine.totals().wallNanos());
    }
    assertEquals(32, engine.totals().runs());
    assertEquals(2, sums.stream().filter(sum -> sum > 0).distinct().count(), sums.toString());
    assertEquals(0, sums.getLast() % 16);
  }

  @Test
  void totals_underAudit_areThoseOfEachRun() throws Exception {
    List<Long> told = new ArrayList<>();
    AuditLog log =
        event -> {
          if (event instanceof AuditEvent.RunEnded ended) {
            told.add(ended.usage().wallNanos());
          }
        };
    AdderScriptEngine engine = engine(EngineOptions.defaults().withTenant("told").withAudit(log));
    for (int i = 0; i < 5; i++) {
      engine.eval("sorted([3, 1, 2])");
    }
    assertEquals(5, told.stream().filter(nanos -> nanos > 0).count());
    long sum = told.stream().mapToLong(Long::longValue).sum();
    long total = engine.totals().wallNanos();
    assertTrue(total > 0 && total <= sum, total + " of " + sum);
  }
}
