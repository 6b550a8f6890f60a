package dev.adder.engine.script;

import static dev.adder.engine.script.HostImportTest.engine;
import static dev.adder.engine.script.HostImportTest.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import acme.shop.Numbers;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongUnaryOperator;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls of the host with numbers, which have no boxes on the way: they mean what all others mean.
 */
class HostNumbersTest {
  private static final String VALUES =
      "VALUES = [0, 1, -1, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**63 - 1, -2**63, 2**63, 7, 40000,"
          + " True, None, 'x', 0.0, -0.0, 1.5, 1e300, float('inf'), float('nan')]\n";

  private static final String CALLS =
      VALUES
          + """
          def told(call):
              try:
                  value = call()
                  return type(value).__name__ + ' ' + repr(value)
              except Exception as e:
                  return type(e).__name__ + ' ' + str(e)
          def run():
              seen = []
              for a in VALUES:
                  seen.append(f'{a!r}: ' + told(lambda: CALLEE(a)) + told(lambda: CALLEE(*[a])))
                  for b in VALUES:
                      direct = told(lambda: CALLEE(a, b))
                      starred = told(lambda: CALLEE(*[a, b]))
                      seen.append(f'{a!r}, {b!r}: {direct} {starred}')
              return '\\n'.join(seen)
          run()
          run()
          """;

  private static final Policy NUMBERS =
      Policy.computation().toBuilder().allow(new HostMember("acme.shop.Numbers", "*")).build();

  private final AdderScriptEngine engine = engine(EngineOptions.defaults().withPolicy(NUMBERS));

  private static Object calls(AdderScriptEngine engine, String callee) throws ScriptException {
    engine.put("o", new Numbers());
    engine.put("f", (LongUnaryOperator) a -> a + 1);
    engine.put("g", (DoubleBinaryOperator) (a, b) -> a - b);
    return engine.eval(CALLS.replace("CALLEE", callee));
  }

  /** An engine with a tape calls everything the general way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "o.same",
        "o.narrow",
        "o.half",
        "o.sum",
        "o.mixed",
        "o.product",
        "o.rest",
        "o.less",
        "o.pick",
        "o.small",
        "o.tiny",
        "o.boxed",
        "f",
        "g"
      })
  void quickCalls_meanTheSameAsGeneralOnes(String callee) throws ScriptException {
    AdderScriptEngine taped =
        engine(
            EngineOptions.defaults()
                .withPolicy(NUMBERS)
                .withHostCalls(HostCallTape.record(new StringBuilder())));
    assertEquals(calls(taped, callee), calls(engine, callee));
  }

  @Test
  void results_areExact() throws ScriptException {
    engine.put("o", new Numbers());
    assertEquals(
        "-2147483648 -0.0 9223372036854775807 0.75 -9223372036854775808 4.5 nan 8 8589934593 2.0",
        engine.eval(
            "' '.join(map(str, (o.none(), o.noneOfDouble(), o.same(2**63 - 1), o.half(1.5),"
                + " o.sum(2**63 - 1, 1), o.mixed(3, 1.5), o.product(float('inf'), 0.0), o.pick(7),"
                + " o.pick(2**33), o.pick(1.5))))"));
  }

  @Test
  void revocationAndLimits_areSeenInALoop() throws ScriptException {
    engine.put("o", new Numbers());
    engine.put(
        "revoke",
        (Runnable)
            () -> engine.monitor().revokeCoveredBy(new HostMember("acme.shop.Numbers", "*")));
    engine.eval(
        """
        done = 0
        def run():
            global done
            call = o.same
            for i in range(100):
                call(i)
                done = i
                if i == 50:
                    revoke()
        """);
    assertEquals("PermissionError", failure(engine, "run()").typeName());
    assertEquals(50L, engine.eval("done"));
    AdderScriptEngine few =
        engine(
            EngineOptions.defaults()
                .withPolicy(NUMBERS)
                .withQuota(Quota.defaults().toBuilder().hostCalls(2_500).build()));
    few.put("o", new Numbers());
    few.eval("n = 0");
    ScriptStoppedException stopped =
        assertThrows(
            ScriptStoppedException.class,
            () -> few.eval("while True:\n    o.sum(n, 1)\n    n += 1"));
    assertEquals(Limit.HOST_CALLS, stopped.limit());
    assertEquals(2_500, stopped.allowed());
    assertEquals(2_501, stopped.used());
    assertEquals(2_500L, few.eval("n"));
  }
}
