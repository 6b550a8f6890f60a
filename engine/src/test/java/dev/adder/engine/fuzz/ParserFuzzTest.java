package dev.adder.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.SyntaxFault;

/** Any text is a module or has one fault, which lies inside the text. */
class ParserFuzzTest {
  @DictionaryFile(resourcePath = "python.dict")
  @FuzzTest
  void parse(byte[] data) {
    String text = FuzzHost.text(data);
    long lines = text.lines().count();
    for (Module.Mode mode : Module.Mode.values()) {
      try {
        Parser.parse(new Source("<fuzz>", text), mode);
      } catch (SyntaxFault fault) {
        assertTrue(!fault.message().isBlank());
        assertTrue(fault.line() <= lines + 1, () -> fault.line() + " of " + lines);
      }
    }
  }
}
