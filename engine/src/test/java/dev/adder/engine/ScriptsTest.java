package dev.adder.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of src/test/python print what CPython 3.13 printed into the files beside them. */
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("src", "test", "python");

  static Stream<Path> scripts() throws IOException {
    return Files.list(SCRIPTS).filter(path -> path.toString().endsWith(".py")).sorted();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void eval_script_printsWhatCPythonPrints(Path script) throws IOException, ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.put(ScriptEngine.FILENAME, script.getFileName().toString());
    engine.eval(Files.readString(script));
    String name = script.toString();
    Path expected = Path.of(name.substring(0, name.length() - 3) + ".out");
    assertEquals(Files.readString(expected), out.toString());
  }
}
