package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.host.TapeText;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same texts and inputs give the same results, outputs and steps. */
class DeterminismTest {
  private static final String PROGRAM =
      """
      import random, time, uuid, os, datetime, weakref, gc
      class C: pass
      refs = [weakref.ref(C()) for _ in range(5)]
      gc.collect()
      [
          random.random(), random.sample(range(1000), 5), str(uuid.uuid4()), os.urandom(4),
          time.time_ns(), time.monotonic(), time.perf_counter_ns(), time.process_time(),
          str(datetime.datetime.now()), list({'a', 'b', 'c', 'd', 'e'}), hash('text'),
          id(C()), repr(C()), [r() is None for r in refs], len(C.__subclasses__()),
          [c.__name__ for c in object.__subclasses__() if c is C],
      ]
      """;

  private static EngineOptions options(long seed) {
    return EngineOptions.defaults()
        .withPolicy(Policy.allowAll())
        .withDeterminism(Determinism.of(seed))
        .withTenant("deterministic")
        .withWarmUp(false);
  }

  private static AdderScriptEngine engine(EngineOptions options) {
    return new AdderScriptEngineFactory().getScriptEngine(options);
  }

  @Test
  void everythingOfTheMachine_isTheSameEachTime() throws Exception {
    String first = text(engine(options(1)).eval(PROGRAM));
    System.gc();
    assertEquals(first, text(engine(options(1)).eval(PROGRAM)));
    assertNotEquals(first, text(engine(options(2)).eval(PROGRAM)));
    assertTrue(first.contains("[false, false, false, false, false]"), first);
  }

  private static String text(Object value) {
    return ((List<?>) value)
        .stream()
            .map(item -> item instanceof byte[] bytes ? Arrays.toString(bytes) : "" + item)
            .toList()
            .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sorted({str(i): i for i in range(500)}.items(), key=lambda p: p[1])",
        "import json\njson.loads(json.dumps([{'a': i} for i in range(200)]))",
        "import re\nre.findall('(a|b)+c?', 'abcabdab' * 200)",
        "from decimal import Decimal\nsum(Decimal(i) / 7 for i in range(1, 100))",
        "s = set()\nfor i in range(2000): s.add(str(i * 7919 % 1013))\nlen(s)",
        "import asyncio\nasync def f(n):\n  await asyncio.sleep(n)\n  return n\nasyncio.run(f(3))",
        "[c for c in 'x' * 1000 if c]\nimport dataclasses",
      })
  void steps_areTheSame_coldAndWarm(String script) throws Exception {
    long[] steps = new long[4];
    for (int i = 0; i < steps.length; i++) {
      AdderScriptEngine engine = engine(options(5).withTenant("det-" + i + script.hashCode()));
      engine.eval(script);
      steps[i] = engine.totals().steps();
    }
    assertEquals(1, Arrays.stream(steps).distinct().count(), () -> Arrays.toString(steps));
    AdderScriptEngine half =
        engine(options(5).withQuota(Quota.unlimited().withSteps(steps[0] / 2)));
    ScriptStoppedException a = assertThrows(ScriptStoppedException.class, () -> half.eval(script));
    AdderScriptEngine again =
        engine(options(5).withQuota(Quota.unlimited().withSteps(steps[0] / 2)));
    ScriptStoppedException b = assertThrows(ScriptStoppedException.class, () -> again.eval(script));
    assertEquals(a.getMessage(), b.getMessage());
  }

  @Test
  void sleep_takesNoTime() throws Exception {
    long before = System.nanoTime();
    assertEquals(
        List.of(true, 3600.0),
        engine(options(1))
            .eval(
                "import time\na = time.time()\ntime.sleep(3600)\nb = time.time()\n"
                    + "[b > a, round(b - a, 1)]"));
    assertTrue(System.nanoTime() - before < 600_000_000_000L);
  }

  @Test
  void hostCalls_areRecordedAndReplayed() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Function<Object, Object> rate =
        name -> {
          calls.incrementAndGet();
          if (name.equals("bad")) {
            throw new IllegalStateException("no such\ncurrency");
          }
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("name", name);
          answer.put("rates", Arrays.asList(1.5, 2, null, "x\ty", BigInteger.TWO.pow(70)));
          answer.put("raw", new byte[] {1, -1});
          answer.put("set", Set.of(7L));
          return answer;
        };
    String script =
        """
        a = rate('EUR')
        try: rate('bad')
        except Exception as e: b = [type(e).__name__, str(e), e.java_class]
        [a['name'], list(a['rates']), bytes(a['raw']), list(a['set']), b, tick()]
        """;
    StringBuilder tape = new StringBuilder();
    AdderScriptEngine recording = engine(options(1).withHostCalls(HostCallTape.record(tape)));
    recording.put("rate", rate);
    recording.put("tick", (Supplier<Object>) calls::get);
    String first = text(recording.eval(script));
    assertEquals(2, calls.get());
    assertEquals(3, tape.toString().lines().count(), tape.toString());
    AdderScriptEngine replaying =
        engine(options(1).withHostCalls(HostCallTape.replay(tape.toString())));
    replaying.put("rate", rate);
    replaying.put("tick", (Supplier<Object>) () -> "never asked");
    assertEquals(first, text(replaying.eval(script)));
    assertEquals(2, calls.get());
  }

  @Test
  void tape_thatDoesNotFit_isARuntimeError() {
    AdderScriptEngine other = engine(options(1).withHostCalls(HostCallTape.replay("f\t=N\n")));
    other.put("g", (Supplier<Object>) () -> 1);
    PythonException e = assertThrows(PythonException.class, () -> other.eval("g()"));
    assertTrue(
        e.getMessage()
            .startsWith("RuntimeError: the recording has no call of " + "get" + "() here"),
        e.getMessage());
    AdderScriptEngine opaque =
        engine(options(1).withHostCalls(HostCallTape.record(new StringBuilder())));
    opaque.put("g", (Supplier<Object>) Thread::currentThread);
    PythonException refused = assertThrows(PythonException.class, () -> opaque.eval("g()"));
    assertTrue(
        refused
            .getMessage()
            .startsWith("RuntimeError: the result of " + "get" + "() cannot be recorded: " + "a "),
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i", "i1", "ix;", "s5:ab", "l2:N", "q", "NN", "s-1:", "b0;"})
  void tapeText_thatIsBroken_isRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> TapeText.parse(text));
  }
}
