package dev.adder.engine.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The CPython that generated programs are compared with. */
final class CPython {
  private static final String BORDER = "\0\n";

  private final String executable;

  CPython(String executable) {
    this.executable = executable;
  }

  /** What each of the programs prints, all run in one process. */
  List<String> run(List<String> programs) throws IOException, InterruptedException {
    Path file = Files.createTempFile("programs", ".txt");
    try {
      Files.writeString(file, String.join(BORDER, programs));
      Process python =
          new ProcessBuilder(
                  executable,
                  Path.of("src", "test", "oracle", "run_programs.py").toString(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String text = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (python.waitFor() != 0) {
        throw new IllegalStateException("the oracle failed: " + text);
      }
      return List.of(text.split(BORDER, -1)).subList(0, programs.size());
    } finally {
      Files.delete(file);
    }
  }
}
