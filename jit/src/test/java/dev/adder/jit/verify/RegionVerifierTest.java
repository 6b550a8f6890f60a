package dev.adder.jit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.jit.ir.Region;
import dev.adder.jit.testing.TestSymbols;
import dev.adder.jit.text.RegionParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each rule is broken by at least one region: of {@code invalid-regions.txt}, where a line {@code
 * === RULE RULE} names all rules that the region after it breaks, or of {@link BrokenRegions},
 * which has what text cannot say.
 */
class RegionVerifierTest {

  private record Sample(Set<Rule> rules, Region region, String text) {}

  private static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    String all;
    try (InputStream in = RegionVerifierTest.class.getResourceAsStream("invalid-regions.txt")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String part : all.split("(?m)^=== ")) {
      if (!part.isBlank() && !part.startsWith("//")) {
        int end = part.indexOf('\n');
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String name : part.substring(0, end).trim().split(" ")) {
          rules.add(Rule.valueOf(name));
        }
        String text = part.substring(end + 1);
        samples.add(new Sample(rules, RegionParser.parse(text, TestSymbols.ALL), text));
      }
    }
    BrokenRegions.all()
        .forEach((rule, region) -> samples.add(new Sample(EnumSet.of(rule), region, rule.name())));
    return samples;
  }

  @Test
  void broken_region_names_the_rules_that_it_breaks() throws IOException {
    for (Sample sample : samples()) {
      Set<Rule> found =
          RegionVerifier.faults(sample.region).stream()
              .map(Fault::rule)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
      assertEquals(sample.rules, found, sample.text);
    }
  }

  @Test
  void every_rule_is_broken_by_a_sample() throws IOException {
    Map<Rule, Boolean> broken = new EnumMap<>(Rule.class);
    samples().forEach(sample -> sample.rules.forEach(rule -> broken.put(rule, true)));
    assertEquals(EnumSet.allOf(Rule.class), broken.keySet());
  }

  @Test
  void check_throws_with_all_faults() {
    Region region =
        RegionParser.parse(
            """
            region two
            b0(%0: i64):
              %1: i64 = add.i64 %0
              jump b0
            """,
            TestSymbols.ALL);
    InvalidRegionException failure =
        assertThrows(InvalidRegionException.class, () -> RegionVerifier.check(region));
    assertEquals(
        List.of(
            "b0[0]: add.i64 has 1 operands for 2 (OPERAND_COUNT)",
            "b0 end: an edge leads to the entry (ENTRY_TARGET)",
            "b0 end: b0 gets 0 arguments for 1 (EDGE_COUNT)"),
        failure.faults().stream().map(Fault::toString).toList());
    assertTrue(failure.getMessage().startsWith("region two is invalid\n"));
  }
}
