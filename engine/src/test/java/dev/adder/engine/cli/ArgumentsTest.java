package dev.adder.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private static Arguments parse(String... words) {
    return Arguments.parse(words);
  }

  @Test
  void parse_noOptions_grantsComputationAndLimitsNothing() {
    Arguments arguments = parse("-c", "1", "-x", "y");
    assertEquals(new Arguments.Command("1"), arguments.source());
    assertEquals(List.of("-x", "y"), arguments.scriptArguments());
    assertEquals(Policy.computation(), arguments.policy());
    assertEquals(Quota.unlimited(), arguments.quota());
  }

  @Test
  void parse_limits_areInTheirUnits() {
    Quota quota = parse("--limit-cpu=2s", "--limit-memory", "3m", "--limit-steps", "1_000").quota();
    assertEquals(2_000_000_000L, quota.cpuNanos());
    assertEquals(3 << 20, quota.memoryBytes());
    assertEquals(1000, quota.steps());
    assertEquals(Quota.unlimited(), parse("--limit-cpu=2s", "--no-limits").quota());
  }

  @ParameterizedTest
  @CsvSource({
    "--allow-all=no, --allow-all takes no value",
    "--no-limits=1, --no-limits takes no value",
    "-i=1, -i takes no value",
    "--limit-memory=99999999999g, --limit-memory cannot be as large as 99999999999",
    "--limit-cpu=9999999999999m, --limit-cpu cannot be as large as 9999999999999",
    "--limit-steps=-1, '--limit-steps takes a number that is not negative, not -1'",
    "--limit-steps=1e3, '--limit-steps takes a number, not 1e3'",
    "--limit-memory=, '--limit-memory takes a number, not an empty text'",
    "--limit-cpu=5, '--limit-cpu takes a time such as 500ms, 2s or 1m, not 5'",
    "--lib, --lib needs a value",
    "--bogus, unknown option --bogus (see --help)",
  })
  void parse_wrongOption_saysWhatIsWrong(String option, String message) {
    Arguments.Fault fault = assertThrows(Arguments.Fault.class, () -> parse(option));
    assertEquals(message, fault.getMessage());
  }
}
