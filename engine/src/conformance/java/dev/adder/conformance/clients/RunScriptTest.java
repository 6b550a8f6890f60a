package dev.adder.conformance.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's jrunscript, as long as there is one. */
class RunScriptTest {
  @TempDir Path directory;

  /** What a process left. */
  private record Result(int exit, String out, String err) {}

  private Result run(String... args) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jrunscript");
    assumeTrue(Files.exists(tool), "this JDK has no jrunscript");
    List<String> command = new ArrayList<>();
    command.add(tool.toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-l", "python"));
    command.addAll(List.of(args));
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    return new Result(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void text_isRun() throws Exception {
    Result result = run("-e", "print('sum', sum(range(10)))");
    assertEquals("sum 45\n", result.out(), result.err());
    assertEquals(0, result.exit());
  }

  @Test
  void file_getsItsArguments() throws Exception {
    Path file = directory.resolve("words.py");
    Files.writeString(file, "import sys\nprint(len(sys.argv) - 1, sys.argv[-1])\n");
    Result result = run("-f", file.toString(), "one", "two");
    assertEquals("2 two\n", result.out(), result.err());
  }

  @Test
  void failure_hasFileAndLine() throws Exception {
    Path file = directory.resolve("broken.py");
    Files.writeString(file, "x = 1\n\nnosuch()\n");
    Result result = run("-f", file.toString());
    assertNotEquals(0, result.exit());
    assertTrue(result.err().contains("NameError"), result.err());
    assertTrue(result.err().contains("broken.py at line number 3"), result.err());
  }
}
