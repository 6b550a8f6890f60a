package dev.adder.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adder.engine.script.Jit;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Random programs whose loops and functions are compiled at once do what the interpreter does, in
 * as many steps, and stop at the same place when steps run out. {@code -Dfuzz.programs=} says how
 * many programs, {@code -Dfuzz.seed=} with which they begin, {@code -Dfuzz.guards=} how many guards
 * of each region fail, one after the other.
 */
class CompiledProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 40);
  private static final int GUARDS = Integer.getInteger("fuzz.guards", 4);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  private static void forEach(BiConsumer<Long, String> test) {
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      test.accept(seed, ProgramGenerator.program(seed));
      test.accept(seed, CallProgramGenerator.program(seed));
    }
  }

  @Test
  void run_compiled_isTheSameRun() {
    forEach((seed, program) -> {
      ProgramRun interpreted = ProgramRun.of(program, seed);
      for (Jit jit : new Jit[] {Jit.FORCE, Jit.ON}) {
        assertEquals(
            interpreted, ProgramRun.of(program, seed, jit), () -> "seed " + seed + " " + jit);
      }
    });
  }

  @Test
  void run_compiledWithFewSteps_stopsAtTheSamePlace() {
    forEach((seed, program) -> {
      long all = ProgramRun.of(program, seed).steps();
      Random random = new Random(seed);
      for (int i = 0; i < 3; i++) {
        long steps = 1 + random.nextLong(all);
        assertEquals(
            ProgramRun.limited(program, seed, steps),
            ProgramRun.limited(program, seed, steps, Jit.FORCE),
            () -> "seed " + seed + " with " + steps + " steps");
      }
    });
  }

  /** Every guard that a region has fails in one of the runs, so every exit is taken. */
  @Test
  void run_withAGuardThatFails_isTheSameRun() {
    forEach((seed, program) -> {
      ProgramRun interpreted = ProgramRun.of(program, seed);
      long steps = 1 + new Random(seed).nextLong(interpreted.steps());
      ProgramRun stopped = ProgramRun.limited(program, seed, steps);
      for (int guard = 1; guard <= GUARDS; guard++) {
        int n = guard + (int) (seed % 7) * GUARDS;
        assertEquals(interpreted, ProgramRun.stressed(program, seed, n), () -> at(seed, n));
        assertEquals(
            stopped,
            ProgramRun.stressed(program, seed, n, steps),
            () -> at(seed, n) + " with " + steps + " steps");
      }
    });
  }

  private static String at(long seed, int guard) {
    return "seed " + seed + " with guard " + guard;
  }
}
