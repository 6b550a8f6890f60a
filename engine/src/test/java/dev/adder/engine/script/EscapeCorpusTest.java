package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The escape corpus: attacks on sandboxes of every kind, each of which must end as {@code
 * escapes.jsonl} says. Where this engine ends an attack in another harmless way, or has not got the
 * feature that is attacked, {@code escapes-other.txt} says so and why; it may only shrink. On a
 * slow machine the time may end before the memory does.
 */
class EscapeCorpusTest {
  static final String CORPUS = "escapes.jsonl";
  private static final String OTHER = "escapes-other.txt";

  /** The first look at the processor time after a limit is not exact on a busy machine. */
  private static final long SLACK_NANOS = 1_500_000_000L;

  /** What {@code escapes-other.txt} says of an attack: how it ends here, and why. */
  private record Other(String outcome, String reason) {}

  @TestFactory
  Stream<DynamicTest> attacks() throws IOException {
    Map<String, Other> others = others();
    return JsonRows.read(CORPUS).values().stream()
        .filter(a -> !isPending(others.get(a.get("id"))))
        .map(a ->
            DynamicTest.dynamicTest(
                a.get("id") + " " + a.get("title"), () -> check(a, others.get(a.get("id")))));
  }

  @Test
  void others_areAttacksOfTheCorpus() throws IOException {
    assertTrue(JsonRows.read(CORPUS).keySet().containsAll(others().keySet()));
    assertEquals(130, JsonRows.read(CORPUS).size());
  }

  /** An attack whose feature is not there yet is listed no longer than until it is. */
  @TestFactory
  Stream<DynamicTest> pending() throws IOException {
    Map<String, Map<String, String>> attacks = JsonRows.read(CORPUS);
    return others().entrySet().stream()
        .filter(e -> isPending(e.getValue()))
        .map(e ->
            DynamicTest.dynamicTest(
                e.getKey() + " needs what is not there",
                () ->
                    assertEquals(
                        "import_error",
                        EscapeRun.of(attacks.get(e.getKey()).get("python")).outcome())));
  }

  private static boolean isPending(Other other) {
    return other != null && other.outcome.equals("pending");
  }

  private static void check(Map<String, String> attack, Other other) {
    EscapeRun run = EscapeRun.of(attack.get("python"));
    String expected = other == null ? attack.get("expected") : other.outcome;
    boolean harmless =
        expected.equals("ok_but_harmless") && run.isHarmless()
            || expected.equals("limit_memory") && run.outcome().equals("limit_cpu");
    if (!harmless && !expected.equals(run.outcome())) {
      fail("expected " + expected + ", was " + run);
    }
    if (!expected.equals("completed")) {
      assertFalse(run.output().contains("ESCAPED"), run::toString);
    }
    if (run.outcome().equals("permission_error")) {
      assertFalse(run.denials().isEmpty(), () -> "no denial in the audit log: " + run);
    }
    if (run.cpuNanos() > EscapeRun.CPU_NANOS + SLACK_NANOS) {
      fail("took too long: " + run);
    }
    assertEquals("5 alive", EscapeRun.of("print(len('alive'), 'alive')").output().strip());
  }

  private static Map<String, Other> others() throws IOException {
    Map<String, Other> others = new TreeMap<>();
    for (String line : JsonRows.lines(OTHER)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" +", 3);
        assertEquals(3, parts.length, line);
        others.put(parts[0], new Other(parts[1], parts[2]));
      }
    }
    return others;
  }
}
