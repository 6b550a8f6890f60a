package dev.adder.engine.fuzz;

import java.util.stream.LongStream;

/** Says in a line each how the programs of some seeds run; for a JVM of its own. */
public final class ProgramDigests {
  private ProgramDigests() {}

  static String of(long seed) {
    ProgramRun run = ProgramRun.of(ProgramGenerator.program(seed), seed);
    return "%d: %d steps, output %08x, %s"
        .formatted(seed, run.steps(), run.output().hashCode(), run.end());
  }

  /** Takes the first seed and the number of programs. */
  public static void main(String[] args) {
    long first = Long.parseLong(args[0]);
    LongStream.range(first, first + Integer.parseInt(args[1]))
        .forEach(seed -> System.out.println(of(seed)));
  }
}
