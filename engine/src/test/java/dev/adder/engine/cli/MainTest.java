package dev.adder.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  private record Ran(int exit, String output) {}

  /** Runs the launcher with output and errors going to one place. */
  private static Ran run(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  @Test
  void command_outputAndErrors_appearInTheOrderOfTheProgram() throws Exception {
    Ran ran =
        run(
            "-c",
            """
            import sys
            for i in range(3):
                print('out', i)
                print('err', i, file=sys.stderr)
            sys.stdout.write('a')
            sys.stderr.write('b')
            sys.stdout.write('c')
            1 / 0
            """);
    assertEquals(
        """
        out 0
        err 0
        out 1
        err 1
        out 2
        err 2
        abcTraceback (most recent call last):
          File "<string>", line 8, in <module>
            1 / 0
            ~~^~~
        ZeroDivisionError: division by zero
        """,
        ran.output());
    assertEquals(Main.FAILED, ran.exit());
  }

  @Test
  void lines_onATerminal_areFlushedAtTheirEnd() throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    StandardOutput terminal = new StandardOutput(shown, shown, true);
    terminal.out().write("prompt");
    assertEquals("", shown.toString(StandardCharsets.UTF_8));
    terminal.out().write(" line\nrest");
    assertEquals("prompt line\nrest", shown.toString(StandardCharsets.UTF_8));
    StandardOutput file = new StandardOutput(shown, shown, false);
    file.out().write("held\n");
    assertEquals("prompt line\nrest", shown.toString(StandardCharsets.UTF_8));
    file.error().write("error");
    assertEquals("prompt line\nrestheld\nerror", shown.toString(StandardCharsets.UTF_8));
  }
}
