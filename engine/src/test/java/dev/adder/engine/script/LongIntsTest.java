package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.time.Duration;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks at every bit of a long int is charged by its length, so that limits of time hold. */
class LongIntsTest {
  private static final int BITS = 4_000_000;

  private static AdderScriptEngine engine(Quota quota) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withQuota(quota));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hash(n)",
        "n in d",
        "n == m",
        "n < m",
        "n / m",
        "range(n)",
        "n in r",
        "id(n)",
        "hash(r)"
      })
  void operation_onALongInt_chargesForItsLength(String operation) throws ScriptException {
    AdderScriptEngine engine = engine(Quota.unlimited());
    engine.eval("n = (1 << " + BITS + ") - 1\nm = n + 0\nm -= 1\nd = {}\nr = range(-n, n)");
    long before = engine.totals().steps();
    engine.eval("for i in range(20): " + operation);
    long each = (engine.totals().steps() - before) / 20;
    assertTrue(each >= BITS >> 12, operation + ": " + each);
  }

  @Test
  void hashes_ofALongInt_areStoppedInTime() {
    ScriptStoppedException stop =
        assertThrows(
            ScriptStoppedException.class,
            () ->
                engine(Quota.unlimited().toBuilder().cpu(Duration.ofMillis(100)).build())
                    .eval("n = (1 << 40_000_000) - 1\nfor i in range(2000): hash(n)"));
    assertEquals(Limit.CPU, stop.limit());
    assertTrue(stop.used() < Duration.ofMillis(300).toNanos(), stop.getMessage());
  }
}
