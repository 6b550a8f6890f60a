package dev.adder.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees of programs against what CPython 3.13 makes of them; see src/test/oracle/trees.py. */
final class TreesTest {
  private static final Map<String, String> PROGRAMS = Sections.of(TreesTest.class, "programs.txt");
  private static final Map<String, String> TREES = Sections.of(TreesTest.class, "trees.txt");

  static Stream<String> programs() {
    return PROGRAMS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void parse_program_equalsCPythonsTree(String name) {
    Module module = Parser.parse(new Source(name, PROGRAMS.get(name)), Module.Mode.EXEC);
    assertEquals(
        TREES.get(name).replace("\n", " ").strip(),
        TreeDump.of(module).replace(" ] )\n", " ] ) ").strip());
  }
}
