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
   * @param version as in 3.13.0
   * @param result the text of {@code repr(run())}
   * @param rounds what was timed
   */
  record Answer(String version, String result, List<Round> rounds) {}

  /**
   * Runs a program for a number of rounds; with none it is called once.
   *
   * @throws IllegalStateException when the process fails or is not Python 3.13
   */
  Answer time(Path program, int rounds) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            executable,
            driver.toString(),
            program.toString(),
            Double.toString(WARM_UP_SECONDS),
            Integer.toString(rounds),
            Double.toString(Rounds.ROUND_MILLIS / 1000.0));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] output = process.getInputStream().readAllBytes();
    int status = process.waitFor();
    List<String> lines = new String(output, StandardCharsets.UTF_8).lines().toList();
    if (status != 0 || lines.size() != rounds + 2) {
      throw new IllegalStateException(command + " ended with " + status + " and printed " + lines);
    }
    if (!lines.get(0).startsWith("3.13.")) {
      throw new IllegalStateException(executable + " is Python " + lines.get(0) + ", not 3.13");
    }
    return new Answer(
        lines.get(0),
        lines.get(1),
        lines.subList(2, lines.size()).stream().map(CPython::round).toList());
  }

  private static Round round(String line) {
    String[] figures = line.split(" ");
    return new Round(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
  }
}
