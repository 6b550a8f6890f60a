package dev.adder.engine.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The CPython that is measured, a process for each use.
 *
 * @param executable its command
 * @param driver the Python program that times rounds
 */
record CPython(String executable, Path driver) {
  private static final double WARM_UP_SECONDS = 0.5;

  /**
   * What a process said.
   *
   * @param head what it says of itself; a Python its version, as in 3.13.0
   * @param result the text of {@code repr(run())}
   * @param rounds what was timed
   */
  record Answer(String head, String result, List<Round> rounds) {
    /** Runs a command that prints a head, a result and a line for each round. */
    static Answer of(List<String> command, int rounds) throws IOException, InterruptedException {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      byte[] output = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      List<String> lines = new String(output, StandardCharsets.UTF_8).lines().toList();
      if (status != 0 || lines.size() != rounds + 2) {
        throw new IllegalStateException(
            command + " ended with " + status + " and printed " + lines);
      }
      return new Answer(
          lines.get(0),
          lines.get(1),
          lines.subList(2, lines.size()).stream().map(CPython::round).toList());
    }
  }

  /**
   * Runs a program for a number of rounds; with none it is called once.
   *
   * @throws IllegalStateException when the process fails or is not Python 3.13
   */
  Answer time(Path program, int rounds) throws IOException, InterruptedException {
    Answer answer = Answer.of(command(program, rounds), rounds);
    if (!answer.head().startsWith("3.13.")) {
      throw new IllegalStateException(executable + " is Python " + answer.head() + ", not 3.13");
    }
    return answer;
  }

  /** The command that times a program, with CPython or another Python that takes such arguments. */
  List<String> command(Path program, int rounds) {
    return List.of(
        executable,
        driver.toString(),
        program.toString(),
        Double.toString(WARM_UP_SECONDS),
        Integer.toString(rounds),
        Double.toString(Rounds.ROUND_MILLIS / 1000.0));
  }

  private static Round round(String line) {
    String[] figures = line.split(" ");
    return new Round(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
  }
}
