package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import org.junit.jupiter.api.Test;

class EngineOptionsTest {
  private static final Quota SMALL = Quota.defaults().toBuilder().steps(7_000).build();

  @Test
  void withPolicy_thatSaysLimits_bringsThem() {
    EngineOptions options = EngineOptions.defaults().withPolicy(Policy.parse("limit steps 5000"));
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine(options);
    ScriptStoppedException stopped =
        assertThrows(ScriptStoppedException.class, () -> engine.eval("while True: pass"));
    assertEquals(Limit.STEPS, stopped.limit());
    assertEquals(5_000, stopped.allowed());
    assertEquals(SMALL, options.withQuota(SMALL).quota());
  }

  @Test
  void withPolicy_thatSaysNoLimits_leavesThem() {
    assertEquals(
        SMALL, EngineOptions.defaults().withQuota(SMALL).withPolicy(Policy.allowAll()).quota());
  }

  @Test
  void options_null_isRefusedAtOnce() {
    EngineOptions options = EngineOptions.defaults();
    assertThrows(NullPointerException.class, () -> options.withPolicy(null));
    assertThrows(NullPointerException.class, () -> options.withQuota(null));
    assertThrows(NullPointerException.class, () -> options.withClassPath(null, "lib"));
  }
}
