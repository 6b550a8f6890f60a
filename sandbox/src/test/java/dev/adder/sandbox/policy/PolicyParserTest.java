package dev.adder.sandbox.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.capability.NetConnect;
import dev.adder.sandbox.quota.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyParserTest {
  private static List<PolicyFault> faults(String text) {
    return assertThrows(PolicySyntaxException.class, () -> Policy.parse(text)).faults();
  }

  @Test
  void parse_fullExample_givesGrantsAndQuota() {
    Policy policy =
        Policy.parse(
            """
            # what the price rules may do
            allow module.import json   # bare words need no quotes
            allow net.connect "*.example.com" 80-443 rate 10/s tenant acme until 2027-01-01T00:00:00Z

            limit cpu 1.5s
            limit wall 2m
            limit memory 64m
            limit steps unlimited
            limit handles 3
            """);
    Grant net =
        Grant.of(new NetConnect("*.example.com", 80, 443))
            .forTenant("acme")
            .until(Instant.parse("2027-01-01T00:00:00Z"))
            .atMost(new Rate(10, Rate.Unit.SECOND));
    Quota quota =
        Quota.builder()
            .cpu(Duration.ofMillis(1500))
            .wall(Duration.ofMinutes(2))
            .memoryBytes(64 << 20)
            .steps(Quota.UNLIMITED)
            .handles(3)
            .build();
    assertEquals(
        Policy.builder().allow(new ModuleImport("json")).allow(net).quota(quota).build(), policy);
  }

  @Test
  void parse_empty_isNone() {
    assertEquals(Policy.none(), Policy.parse("\r\n  # nothing\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "deny all | 1 | a rule begins with allow or limit",
        "allow | 6 | a kind of capability is missing",
        "allow file.raed /x | 7 | unknown kind",
        "allow file.read | 16 | a path is missing",
        "allow file.read x/y | 17 | not absolute",
        "allow net.connect h 80-81-82 | 21 | two ends",
        "allow net.connect h x | 21 | not a port",
        "allow net.connect h 70000 | 7 | not a port range",
        "allow host.class a.*.b | 7 | not a class name",
        "allow clock.read fast | 18 | unknown mode",
        "allow thread.start now | 20 | expected tenant",
        "allow thread.start tenant | 26 | value of tenant is missing",
        "allow thread.start tenant \"\" | 27 | empty",
        "allow thread.start tenant a tenant b | 29 | given twice",
        "allow thread.start until soon | 26 | not an instant",
        "allow thread.start rate 10 | 25 | not a rate",
        "allow thread.start rate 0/s | 25 | at least one",
        "allow thread.start rate 9999999999/s | 25 | not a rate",
        "limit fuel 3 | 7 | unknown limit",
        "limit steps | 12 | value of steps is missing",
        "limit steps 3k | 13 | not a value",
        "limit steps -3 | 13 | not a value",
        "limit steps 1.5 | 13 | whole number",
        "limit memory 9999999999g | 14 | too large",
        "limit stack 2147483648 | 13 | too large",
        "limit steps 3 4 | 15 | nothing more",
        "allow env.read \"abc | 16 | does not end",
        "allow env.read \"a\\x\" | 18 | unknown escape",
        "allow env.read \"a\\u12\" | 18 | four hexadecimal",
        "allow env.read \"\" | 7 | empty",
        "limit steps 9223372036854775808 | 13 | too large"
      })
  void parse_fault_hasColumnAndText(String line, int column, String expected) {
    PolicyFault fault = faults(line).getFirst();
    assertEquals(1, fault.line());
    assertEquals(column, fault.column(), fault.text());
    assertTrue(fault.text().contains(expected), fault.text());
  }

  @Test
  void parse_manyFaults_reportsAll() {
    List<PolicyFault> faults = faults("nope\nlimit steps 1\nallow x\nlimit steps 2\nlimit cpu\n");
    assertEquals(List.of(1, 3, 4, 5), faults.stream().map(PolicyFault::line).toList());
  }

  @Test
  void parse_randomText_givesPolicyOrFaults() {
    String alphabet = "allow limit.file read\"\\u0\n#/*-1ksm\u00e9\u0000\t tenantuntilrate";
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "allow " : "limit ");
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        Policy.parse(text.toString());
      } catch (PolicySyntaxException e) {
        assertTrue(!e.faults().isEmpty());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " text " + text, e);
      }
    }
  }

  @Test
  void parse_controlCharacterInAWord_isAFaultAtItsColumn() {
    PolicyFault fault = faults("\nallow env.read ab\u001fc").getFirst();
    assertEquals("2:18: control characters are not allowed", fault.toString());
  }

  @Test
  void parse_largestFigures_areKept() {
    Policy policy = Policy.parse("limit steps 9223372036854775807\nlimit stack 2147483647");
    assertEquals(Quota.UNLIMITED, policy.quota().steps());
    assertEquals(Quota.UNLIMITED_COUNT, policy.quota().stackDepth());
  }
}
