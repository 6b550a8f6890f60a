package dev.adder.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Random programs do the same each time, in as many steps, and what CPython 3.13 does. {@code
 * -Dfuzz.programs=} says how many programs, {@code -Dfuzz.seed=} with which they begin.
 */
class RandomProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 40);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int BATCH = 500;
  private static final int SHOWN = 10;

  /** Programs whose output differs because of what the engine does on purpose. */
  private static final Map<Long, String> OTHERWISE =
      Map.of(
          3120L, "a generator that nobody holds is closed when it is collected, not at once",
          10837L, "a text of 4 GB is refused by the memory limit");

  private static LongStream seeds() {
    return LongStream.range(SEED, SEED + PROGRAMS);
  }

  private static String describe(long seed, String what) {
    return "the program of seed " + seed + " " + what;
  }

  /** One program in two engines: same output and same end. */
  @Test
  void run_sameProgramInAnotherEngine_printsTheSame() {
    seeds()
        .forEach(seed -> {
          String program = ProgramGenerator.program(seed);
          ProgramRun first = ProgramRun.of(program, seed);
          ProgramRun second = ProgramRun.of(program, seed);
          assertEquals("", first.end(), () -> describe(seed, "fails"));
          assertTrue(first.steps() > 0, () -> describe(seed, "costs nothing"));
          assertEquals(first.output(), second.output(), () -> describe(seed, "varies"));
          assertEquals(first.end(), second.end(), () -> describe(seed, "ends otherwise"));
        });
  }

  /** Steps do not depend on what ran before. */
  @Test
  void run_sameProgramInAnotherEngine_takesAsManySteps() {
    seeds()
        .forEach(seed -> {
          String program = ProgramGenerator.program(seed);
          ProgramRun first = ProgramRun.of(program, seed);
          assertEquals(first, ProgramRun.of(program, seed), () -> describe(seed, "varies"));
        });
  }

  @Test
  void run_halfOfTheSteps_stopsAtTheSamePlace() {
    seeds()
        .forEach(seed -> {
          String program = ProgramGenerator.program(seed);
          long half = ProgramRun.of(program, seed).steps() / 2;
          ProgramRun stopped = ProgramRun.limited(program, seed, half);
          assertTrue(
              stopped.end().startsWith("STEPS at line "), () -> describe(seed, stopped.end()));
          assertEquals(
              stopped,
              ProgramRun.limited(program, seed, half),
              () -> describe(seed, "stops elsewhere"));
        });
  }

  /** What ran here, where everything is warm, runs alike in a JVM that has just begun. */
  @Test
  void run_inFreshJvm_isTheSameRun() throws IOException, InterruptedException {
    Process fresh =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ProgramDigests.class.getName(),
                Long.toString(SEED),
                Integer.toString(PROGRAMS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> there = new String(fresh.getInputStream().readAllBytes()).lines().toList();
    assertEquals(0, fresh.waitFor());
    assertEquals(seeds().mapToObj(ProgramDigests::of).toList(), there);
  }

  @Test
  void program_otherSeed_isAnother() {
    assertNotEquals(ProgramGenerator.program(SEED), ProgramGenerator.program(SEED + 1));
    assertEquals(ProgramGenerator.program(SEED), ProgramGenerator.program(SEED));
  }

  @Test
  @EnabledIfSystemProperty(named = "diff.python", matches = ".+")
  void run_program_printsWhatCPythonPrints() throws IOException, InterruptedException {
    CPython python = new CPython(System.getProperty("diff.python"));
    List<String> different = new ArrayList<>();
    for (long from = SEED; from < SEED + PROGRAMS; from += BATCH) {
      long to = Math.min(from + BATCH, SEED + PROGRAMS);
      List<String> programs =
          LongStream.range(from, to).mapToObj(ProgramGenerator::program).toList();
      List<String> expected = python.run(programs);
      for (int i = 0; i < programs.size(); i++) {
        ProgramRun run = ProgramRun.of(programs.get(i), from + i);
        if (!OTHERWISE.containsKey(from + i) && !expected.get(i).equals(run.output() + run.end())) {
          different.add(describe(from + i, difference(expected.get(i), run.output() + run.end())));
        }
      }
    }
    assertTrue(
        different.isEmpty(),
        () ->
            different.size()
                + " of "
                + PROGRAMS
                + ":\n"
                + String.join("\n", different.subList(0, Math.min(SHOWN, different.size()))));
  }

  /** The first line that differs, with the one before it. */
  private static String difference(String expected, String actual) {
    List<String> left = expected.lines().toList();
    List<String> right = actual.lines().toList();
    int i = 0;
    while (i < left.size() && i < right.size() && left.get(i).equals(right.get(i))) {
      i++;
    }
    return "differs in line %d of its output:%n  CPython %s%n  engine  %s"
        .formatted(
            i + 1,
            i < left.size() ? left.get(i) : "ends",
            i < right.size() ? right.get(i) : "ends");
  }
}
