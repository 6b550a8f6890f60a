package dev.adder.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.script.Jit;
import dev.adder.sandbox.capability.ClockRead;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertEquals(Arguments.DEFAULT_QUOTA, arguments.quota());
    assertTrue(arguments.quota().memoryBytes() <= 1L << 30);
  }

  @Test
  void parse_limits_areInTheirUnits() {
    Quota quota = parse("--limit-cpu=2s", "--limit-memory", "3m", "--limit-steps", "1_000").quota();
    assertEquals(2_000_000_000L, quota.cpuNanos());
    assertEquals(3 << 20, quota.memoryBytes());
    assertEquals(1000, quota.steps());
    assertEquals(Quota.unlimited(), parse("--limit-cpu=2s", "--no-limits").quota());
  }

  @Test
  void parse_limits_ofEveryKind() {
    Quota quota =
        parse(
                "--no-limits",
                "--limit-wall=1m",
                "--limit-allocation=4k",
                "--limit-source=1m",
                "--limit-stack=7",
                "--limit-handles=8",
                "--limit-host-calls=9",
                "--limit-output=10")
            .quota();
    assertEquals(
        Quota.unlimited().toBuilder()
            .wallNanos(60_000_000_000L)
            .singleAllocationBytes(4096)
            .sourceBytes(1 << 20)
            .stackDepth(7)
            .handles(8)
            .hostCalls(9)
            .outputBytes(10)
            .build(),
        quota);
  }

  @Test
  void parse_policyFile_replacesGrantsAndLimits_andOptionsAddToIt(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("a.policy");
    Files.writeString(file, "allow module.import \"math\"\nlimit steps 5000\n");
    Arguments arguments =
        parse(
            "--limit-cpu=1s",
            "--policy=" + file,
            "--grant",
            "clock.read frozen",
            "--tenant=acme",
            "--deterministic=7",
            "--jit=force",
            "--jit-log",
            "a.log",
            "--jit-classes",
            "--explain",
            "-c",
            "1");
    assertEquals(5000, arguments.quota().steps());
    assertEquals(Jit.FORCE, arguments.jit());
    assertEquals("a.log", arguments.jitLog());
    assertTrue(arguments.jitClasses());
    assertEquals(1_000_000_000L, arguments.quota().cpuNanos());
    assertEquals(
        Set.of(Grant.of(new ModuleImport("math")), Grant.of(new ClockRead(ClockRead.Mode.FROZEN))),
        arguments.policy().grants());
    assertEquals("acme", arguments.tenant());
    assertEquals(7, arguments.determinism().seed());
    assertTrue(arguments.explain());
  }

  @Test
  void parse_faultyPolicy_saysEveryFaultWithItsPlace(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("b.policy");
    Files.writeString(file, "allow nothing\nlimit time 5\n");
    String message =
        assertThrows(Arguments.Fault.class, () -> parse("--policy", file.toString())).getMessage();
    assertTrue(
        message.startsWith(file + ": ") && message.contains("nothing") && message.contains("time"),
        message);
    assertTrue(
        assertThrows(Arguments.Fault.class, () -> parse("--policy", file + ".no", "-c", "1"))
            .getMessage()
            .startsWith("cannot read the policy "));
    assertTrue(
        assertThrows(Arguments.Fault.class, () -> parse("--grant", "fly", "-c", "1"))
            .getMessage()
            .contains("unknown kind of capability: fly"));
  }

  @ParameterizedTest
  @CsvSource({
    "--allow-all=no, --allow-all takes no value",
    "--no-limits=1, --no-limits takes no value",
    "-i=1, -i takes no value",
    "--jit-classes=1, --jit-classes takes no value",
    "--jit-log, --jit-log needs a value",
    "--limit-memory=99999999999g, --limit-memory cannot be as large as 99999999999",
    "--limit-cpu=9999999999999m, --limit-cpu cannot be as large as 9999999999999",
    "--limit-steps=-1, '--limit-steps takes a number that is not negative, not -1'",
    "--limit-steps=1e3, '--limit-steps takes a number, not 1e3'",
    "--limit-memory=, '--limit-memory takes a number, not an empty text'",
    "--limit-cpu=5, '--limit-cpu takes a time such as 500ms, 2s or 1m, not 5'",
    "--limit-stack=3000000000, --limit-stack cannot be as large as 3000000000",
    "--limit-luck=1, unknown option --limit-luck (see --help)",
    "--deterministic=x, '--deterministic takes a number, not x'",
    "--jit=maybe, '--jit: the JIT is off, on or force, not maybe'",
    "--lib, --lib needs a value",
    "--lib=a\0b, 'not a path: a\0b (Nul character not allowed)'",
    "--policy=a\0b, 'not a path: a\0b (Nul character not allowed)'",
    "a\0b.py, 'not a path: a\0b.py (Nul character not allowed)'",
    "--tenant=, '--tenant takes the name of one tenant, not \"\"'",
    "--tenant=*, '--tenant takes the name of one tenant, not \"*\"'",
    "--bogus, unknown option --bogus (see --help)",
  })
  void parse_wrongOption_saysWhatIsWrong(String option, String message) {
    Arguments.Fault fault = assertThrows(Arguments.Fault.class, () -> parse(option));
    assertEquals(message, fault.getMessage());
  }
}
