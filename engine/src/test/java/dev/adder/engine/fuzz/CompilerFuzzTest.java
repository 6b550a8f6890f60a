package dev.adder.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import javax.script.ScriptException;

/** Any text compiles or is refused with a line, for the host and for scripts alike. */
class CompilerFuzzTest {
  private static final FuzzHost HOST =
      FuzzHost.of(
          """
          import ast, traceback

          def fuzz(text, data):
              for source in (text, data):
                  for mode in ("exec", "eval", "single"):
                      try:
                          code = compile(source, "<fuzz>", mode, dont_inherit=True)
                          repr(code.co_names), code.co_consts, list(code.co_lines())
                      except SyntaxError as fault:
                          assert fault.msg
                          traceback.format_exception_only(fault)
                      except (ValueError, OverflowError, MemoryError, RecursionError):
                          pass
              try:
                  tree = ast.parse(text)
              except (SyntaxError, ValueError, MemoryError, RecursionError):
                  return
              for node in ast.walk(tree):
                  assert isinstance(node, ast.AST), node
          """);

  @DictionaryFile(resourcePath = "python.dict")
  @FuzzTest
  void compile(byte[] data) throws ScriptException {
    String text = FuzzHost.text(data);
    try {
      HOST.engine().compile(text);
    } catch (ScriptException e) {
      FuzzHost.requireUsual(e);
      assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
      assertTrue(e.getLineNumber() <= text.lines().count() + 1, e::getMessage);
    }
    try {
      HOST.engine().explain(text);
    } catch (ScriptException e) {
      FuzzHost.requireUsual(e);
    }
    HOST.call(text, data);
  }
}
