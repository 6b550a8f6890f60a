package dev.adder.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.script.Adder;
import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.PoisonedBindingsException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostRunTest {
  private final AdderScriptEngine engine = Adder.engine();

  @Test
  void errorOfTheJvm_inTheMiddleOfWork_endsTheUseOfTheIsolate() throws Exception {
    Map<?, ?> dict = (Map<?, ?>) engine.eval("d = {'a': 1}\nd");
    HostValues.View view = (HostValues.View) dict;
    StackOverflowError error = new StackOverflowError("by the test");
    assertEquals(
        error,
        assertThrows(
            StackOverflowError.class,
            () ->
                HostRun.in(
                    view.context(),
                    () -> {
                      throw error;
                    })));
    assertThrows(PoisonedBindingsException.class, () -> engine.eval("1"));
    assertThrows(IllegalStateException.class, () -> dict.get("a"));
    assertThrows(IllegalStateException.class, () -> HostRun.callback(view.context(), () -> 1));
  }

  @Test
  void streamThatWasUsed_isAnErrorOfTheHost() throws Exception {
    Stream<Integer> used = Stream.of(1, 2);
    assertEquals(List.of(1, 2), used.toList());
    engine.put("used", used);
    Object told = engine.eval("try:\n  used\nexcept Exception as e:\n  r = repr(e)\nr");
    assertTrue(told.toString().startsWith("HostError("), told.toString());
  }
}
