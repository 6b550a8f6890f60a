package dev.adder.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adder.engine.script.Jit;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Random programs whose loops and functions are compiled at once do what the interpreter does, in
 * as many steps, and stop at the same place when steps run out. {@code -Dfuzz.programs=} says how
 * many programs, {@code -Dfuzz.seed=} with which they begin.
 */
class CompiledProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 40);
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
}
