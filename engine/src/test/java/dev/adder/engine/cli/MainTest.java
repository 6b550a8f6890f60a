package dev.adder.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private record Ran(int exit, String output) {}

  /** Runs the launcher with output and errors going to one place. */
  private static Ran run(String... arguments) throws IOException, InterruptedException {
    return runWithInput("", arguments);
  }

  private static Ran runWithInput(String input, String... arguments)
      throws IOException, InterruptedException {
    Process process = builder(arguments).redirectErrorStream(true).start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  private static ProcessBuilder builder(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    builder.command().addAll(List.of(arguments));
    return builder;
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
  void jitLog_hasWhatTheCompilerDid(@TempDir Path directory) throws Exception {
    Path log = directory.resolve("jit.log");
    String script = "def f(n):\n  s = 0\n  for i in range(n): s += i\n  return s\nprint(f(99))";
    String[] usual = {"--jit=force", "--jit-log=" + log, "-c", script};
    assertEquals("4851\n", run(usual).output());
    String text = Files.readString(log);
    assertTrue(text.contains("== compiled: f in <string>, line 3 @"), text);
    assertTrue(text.contains("== loop: f in <string>, line 3 @"), text);
    assertFalse(text.contains("== class: "), text);
    assertEquals(
        "4851\n",
        run("--jit=force", "--jit-classes", "--jit-log", "" + log, "-c", script).output());
    assertTrue(Files.readString(log).contains("== class: f in <string>"));
    Ran failed = run("--jit-log=" + directory, "-c", "1");
    assertEquals(Main.USAGE, failed.exit());
    assertTrue(failed.output().startsWith("adder: cannot write the log "), failed.output());
  }

  @Test
  void sandboxOptions_areAtWork(@TempDir Path directory) throws Exception {
    Path policy = directory.resolve("p.policy");
    Path audit = directory.resolve("audit.jsonl");
    Files.writeString(
        policy,
        "allow module.import \"time\"\nallow output.write\nallow clock.read stepped\n"
            + "limit steps 2000000\n");
    Ran ran =
        run(
            "--policy=" + policy,
            "--audit=" + audit,
            "--tenant=acme",
            "--deterministic=3",
            "-c",
            """
            import time
            print(time.time_ns())
            try: import os
            except ImportError as e: print(e)
            while True: pass
            """);
    assertEquals(
        """
        946684800001000000
        import of 'os' denied by the policy: no-grant
        adder: stopped: step limit exceeded: 2000002 of 2000000 allowed in <string> at line number 5
        """,
        ran.output());
    assertEquals(Main.STOPPED, ran.exit());
    List<String> lines = Files.readAllLines(audit);
    assertTrue(lines.getFirst().contains("\"event\":\"run-started\""), lines.toString());
    assertTrue(
        lines.stream()
            .anyMatch(line ->
                line.contains("\"tenant\":\"acme\"") && line.contains("\"reason\":\"no-grant\"")),
        lines.toString());
    assertTrue(
        lines.stream().anyMatch(line -> line.contains("\"limit\":\"steps\"")), lines.toString());
    String report = run("--explain", "-c", "import time").output();
    assertTrue(
        report.startsWith(
            "module time line 1: granted\n"
                + "capability clock.read line 1: through module time; not granted\n"),
        report);
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

  @Test
  void input_withoutATerminal_isAScript() throws Exception {
    assertEquals(new Ran(0, "1\n"), runWithInput("x = 1\nprint(x)\n"));
    assertEquals(Main.FAILED, runWithInput("1 / 0\n").exit());
  }

  @Test
  void prompt_blockWithCommentOrElse_goesOnUntilAnEmptyLine() throws Exception {
    Ran ran =
        runWithInput(
            """
            # a comment
            def f(x):  # another
                y = x + 1
                return y

            f(41)
            if f(0) == 2: print('no')
            else: print('else')

            @property
            def g(self): pass

            type(g).__name__
            """,
            "-i");
    assertEquals(
        List.of("42", "else", "'property'"),
        ran.output()
            .lines()
            .skip(1)
            .map(line -> line.replaceFirst("^(>>> |\\.\\.\\. )+", ""))
            .filter(line -> !line.isEmpty())
            .toList());
    assertEquals(0, ran.exit());
  }

  @Test
  void output_thatCannotBeWritten_isAFailure() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "a device that is always full");
    Process process = builder("-c", "print(1)").redirectOutput(full.toFile()).start();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(Main.FAILED, process.waitFor());
    assertTrue(errors.contains("No space left on device"), errors);
  }

  @Test
  void script_whoseProcessIsToldToEnd_losesNoOutput() throws Exception {
    String loop = "import sys\nsys.stderr.write('ready\\n')\nprint('kept')\nwhile True: pass";
    Process process = builder("-c", loop).start();
    try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      assertEquals("ready", errors.readLine());
      // What is printed now stays in a buffer, so nothing can tell when.
      Thread.sleep(500);
      process.toHandle().destroy();
      assertEquals("adder: interrupted", errors.readLine());
    }
    byte[] output = process.getInputStream().readAllBytes();
    assertEquals("kept\n", new String(output, StandardCharsets.UTF_8));
    assertNotEquals(0, process.waitFor());
  }

  @Test
  void file_thatCannotBeRead_isNamedWithTheReason(@TempDir Path directory) throws Exception {
    assertEquals(
        new Ran(
            Main.USAGE, "adder: can't open file '" + directory + "': [Errno 21] Is a directory\n"),
        run(directory.toString()));
    Path missing = directory.resolve("x.py");
    assertEquals(
        new Ran(
            Main.USAGE,
            "adder: can't open file '" + missing + "': [Errno 2] No such file or directory\n"),
        run(missing.toString()));
  }
}
