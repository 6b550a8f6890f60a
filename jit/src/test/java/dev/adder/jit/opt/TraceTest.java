package dev.adder.jit.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adder.jit.ir.Region;
import dev.adder.jit.testing.TestSymbols;
import dev.adder.jit.text.RegionParser;
import dev.adder.jit.text.RegionPrinter;
import dev.adder.jit.verify.RegionVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of {@code src/test/traces}: a line {@code === name: pass pass}, a region, a line {@code
 * ---}, and what the passes make of it. With {@code -Djit.record=true} the second regions are
 * written anew; look at the difference before committing it.
 */
class TraceTest {

  private static final Path FOLDER = Path.of("src/test/traces");

  private record Case(String title, String input, String expected) {

    String output() {
      String[] parts = title.split(":");
      Region region = RegionVerifier.check(RegionParser.parse(input, TestSymbols.ALL));
      Pipeline pipeline = Pipeline.named(Arrays.asList(parts[1].trim().split(" ")));
      return RegionPrinter.print(
          pipeline.run(region, (pass, result) -> RegionVerifier.check(result)));
    }
  }

  private static List<Case> cases(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String part : Files.readString(file).split("(?m)^=== ")) {
      if (!part.isBlank() && !part.startsWith("//")) {
        String[] lines = part.split("\n", 2);
        String[] sides = lines[1].split("(?m)^---\n", 2);
        cases.add(new Case(lines[0], sides[0], sides.length == 2 ? sides[1].strip() + "\n" : ""));
      }
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> passes_make_of_a_region_what_the_file_says() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(path -> path.toString().endsWith(".trace")).sorted().toList();
    }
    assertFalse(files.isEmpty());
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files) {
      if (Boolean.getBoolean("jit.record")) {
        record(file);
      }
      for (Case one : cases(file)) {
        String name = file.getFileName() + " " + one.title;
        tests.add(DynamicTest.dynamicTest(name, () -> assertEquals(one.expected, one.output())));
      }
    }
    return tests.stream();
  }

  private static void record(Path file) throws IOException {
    String all = Files.readString(file);
    StringBuilder text = new StringBuilder(all.substring(0, Math.max(0, all.indexOf("=== "))));
    for (Case one : cases(file)) {
      text.append("=== ").append(one.title).append('\n').append(one.input);
      text.append("---\n").append(one.output());
    }
    Files.writeString(file, text.toString());
  }
}
