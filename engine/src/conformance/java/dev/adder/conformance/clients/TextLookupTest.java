package dev.adder.conformance.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookup;
import org.apache.commons.text.lookup.StringLookupFactory;
import org.junit.jupiter.api.Test;

/** The script look-up of Commons Text. */
class TextLookupTest {
  private final StringSubstitutor text =
      new StringSubstitutor(
          StringLookupFactory.INSTANCE.interpolatorStringLookup(
              Map.<String, StringLookup>of(
                  "script", StringLookupFactory.INSTANCE.scriptStringLookup()),
              null,
              false));

  @Test
  void script_valueIsInTheText() {
    assertEquals(
        "sum 45, word ABC",
        text.replace("sum ${script:python:sum(range(10))}, word ${script:python:'abc'.upper()}"));
  }

  @Test
  void script_failure_hasTheLine() {
    Throwable e =
        assertThrows(RuntimeException.class, () -> text.replace("${script:python:\nnosuch()}"));
    StringBuilder chain = new StringBuilder();
    for (Throwable at = e; at != null; at = at.getCause()) {
      chain.append(at).append('\n');
    }
    assertTrue(chain.toString().contains("line number 2"), chain.toString());
  }
}
