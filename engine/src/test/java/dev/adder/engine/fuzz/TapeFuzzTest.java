package dev.adder.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.adder.engine.host.TapeText;
import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.HostCallTape;
import java.util.function.Supplier;
import javax.script.ScriptException;

/** Any text as a recorded value, and as a recording of calls. */
class TapeFuzzTest {
  @DictionaryEntries({"l2:", "m1:", "u1:", "s3:", "b00;", "d1.5;", "i7;", "N", "\\n", "f()\t="})
  @FuzzTest
  void parse(byte[] data) throws ScriptException {
    String text = FuzzHost.text(data);
    Object value;
    try {
      value = TapeText.parse(text);
    } catch (IllegalArgumentException e) {
      value = null;
    }
    String written = TapeText.of(value);
    assertEquals(written, TapeText.of(TapeText.parse(written)));
    try (AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(FuzzHost.options().withHostCalls(HostCallTape.replay(text)))) {
      Supplier<String> never =
          () -> {
            throw new AssertionError("a replayed call is not made");
          };
      engine.put("f", never);
      engine.eval("for i in range(3): f()");
    } catch (ScriptException e) {
      FuzzHost.requireUsual(e);
    }
  }
}
