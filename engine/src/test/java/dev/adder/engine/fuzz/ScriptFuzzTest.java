package dev.adder.engine.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringWriter;
import javax.script.ScriptException;

/** Any script ends as Python does or at a limit, in bindings of its own. */
class ScriptFuzzTest {
  private static final FuzzHost HOST = FuzzHost.bare();

  @DictionaryFile(resourcePath = "python.dict")
  @FuzzTest
  void run(byte[] data) {
    HOST.engine().getContext().setWriter(new StringWriter());
    HOST.engine().getContext().setErrorWriter(new StringWriter());
    try {
      HOST.engine().eval(FuzzHost.text(data), HOST.engine().createBindings());
    } catch (ScriptException e) {
      FuzzHost.requireUsual(e);
    }
  }
}
