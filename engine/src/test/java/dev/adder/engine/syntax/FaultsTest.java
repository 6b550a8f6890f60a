package dev.adder.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adder.engine.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults against CPython 3.13: kind, message and place; see src/test/oracle/faults.py. */
final class FaultsTest {
  record Case(Module.Mode mode, String source, String outcome) {}

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Module.Mode mode = Module.Mode.EXEC;
    String source = "";
    for (String line : Sections.text(FaultsTest.class, "faults.txt").split("\n")) {
      if (line.startsWith("    ")) {
        cases.add(new Case(mode, source, line.strip()));
      } else if (line.startsWith("# ")) {
        mode = Module.Mode.valueOf(line.substring(2).toUpperCase(Locale.ROOT));
      } else {
        source = line.translateEscapes();
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void resolve_text_endsAsInCPython(Case one) {
    assertEquals(one.outcome, outcome(one));
  }

  private static String outcome(Case one) {
    try {
      Resolver.resolve(Parser.parse(new Source("<f>", one.source), one.mode));
      return "OK";
    } catch (SyntaxFault fault) {
      String what = fault.kind().pythonName() + "|" + fault.message();
      String end = fault.message().startsWith("future feature") ? "None" : fault.endOffset() + "";
      return fault.hasPlace()
          ? what + "|" + fault.line() + "|" + fault.offset() + "|" + fault.endLine() + "|" + end
          : what;
    }
  }
}
