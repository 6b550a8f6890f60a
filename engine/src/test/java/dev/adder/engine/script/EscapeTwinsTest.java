package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.policy.Policy;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each attack of the escape corpus has a twin in {@code twins.jsonl}: an honest script that uses
 * the same feature and succeeds, because a grant or the size of its work allows it. So that a
 * feature is missing is no defence that the corpus counts.
 */
class EscapeTwinsTest {
  private static final String BASE =
      """
      allow module.import *
      allow output.write
      allow random.read seeded
      allow host.member "%s" take
      limit cpu 10s
      limit wall 20s
      limit memory 64m
      """
          .formatted(EscapeRun.Pojo.class.getName());

  /** Attacks on what no grant gives yet: the twin comes with the feature. */
  private static final Map<String, String> MISSING =
      Map.of(
          "C17", "import zipimport",
          "F02", "import marshal",
          "M06", "import threading\nthreading.Thread(target=print).start()",
          "N09", "import socket");

  @TempDir static Path directory;

  @TestFactory
  Stream<DynamicTest> twins() throws IOException {
    Files.writeString(directory.resolve("canary.txt"), "canary");
    return JsonRows.read("twins.jsonl").values().stream()
        .map(twin -> DynamicTest.dynamicTest(twin.get("id") + " twin", () -> check(twin)));
  }

  private static void check(Map<String, String> twin) throws ScriptException {
    Policy policy = Policy.parse(BASE + inDirectory(twin.get("policy")));
    EngineOptions options =
        EngineOptions.defaults().withPolicy(policy).withQuota(policy.quota()).withWarmUp(false);
    try (AdderScriptEngine engine = EscapeRun.engine(options)) {
      StringWriter out = new StringWriter();
      engine.getContext().setWriter(out);
      engine.getContext().setErrorWriter(out);
      Object value = engine.eval(inDirectory(twin.get("python")));
      assertEquals(twin.get("expected"), String.valueOf(value), out::toString);
    }
  }

  private static String inDirectory(String text) {
    return text.replace("{dir}", directory.toString().replace('\\', '/'));
  }

  @TestFactory
  Stream<DynamicTest> missingFeatures() {
    return MISSING.entrySet().stream()
        .map(e ->
            DynamicTest.dynamicTest(
                e.getKey() + " needs what is not there",
                () -> {
                  try (AdderScriptEngine engine =
                      EscapeRun.engine(EngineOptions.defaults().withPolicy(Policy.allowAll()))) {
                    assertThrows(PythonException.class, () -> engine.eval(e.getValue()));
                  }
                }));
  }

  @Test
  void everyAttack_hasATwin_orWaitsForItsFeature() throws IOException {
    TreeSet<String> attacks = new TreeSet<>(JsonRows.read("escapes.jsonl").keySet());
    TreeSet<String> twins = new TreeSet<>(JsonRows.read("twins.jsonl").keySet());
    assertTrue(attacks.containsAll(twins), () -> "no attack for a twin: " + twins);
    attacks.removeAll(twins);
    attacks.removeAll(MISSING.keySet());
    for (String line : JsonRows.lines("escapes-other.txt")) {
      if (line.contains(" pending ")) {
        assertTrue(attacks.remove(line.split(" ")[0]), () -> "pending, but has a twin: " + line);
      }
    }
    assertEquals(new TreeSet<>(), attacks);
  }

  @Test
  void table_ofTheSecurityModel_isTrue() throws IOException {
    Map<String, Map<String, String>> attacks = JsonRows.read("escapes.jsonl");
    TreeSet<String> twins = new TreeSet<>(JsonRows.read("twins.jsonl").keySet());
    TreeSet<String> pending = new TreeSet<>();
    for (String line : JsonRows.lines("escapes-other.txt")) {
      if (line.contains(" pending ")) {
        pending.add(line.split(" ")[0]);
      }
    }
    Map<String, int[]> groups = new TreeMap<>();
    attacks.forEach((id, attack) -> {
      int[] figures = groups.computeIfAbsent(attack.get("group").substring(0, 1), g -> new int[4]);
      figures[0]++;
      figures[1] += pending.contains(id) ? 0 : 1;
      figures[2] += twins.contains(id) ? 1 : 0;
      figures[3] += pending.contains(id) ? 1 : 0;
    });
    List<String> document = Files.readAllLines(Path.of("../docs/security-model.md"));
    groups.forEach((group, f) -> {
      String end = " | %d | %d | %d | %d |".formatted(f[0], f[1], f[2], f[3]);
      assertTrue(
          document.stream().anyMatch(l -> l.startsWith("| " + group + " ") && l.endsWith(end)),
          () -> "group " + group + end);
    });
  }
}
