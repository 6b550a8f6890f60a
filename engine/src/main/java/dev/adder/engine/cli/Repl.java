package dev.adder.engine.cli;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.PythonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** The interactive prompt: plain lines, no editing. */
final class Repl {
  private final AdderScriptEngine engine;
  private final PrintStream err;

  Repl(AdderScriptEngine engine, PrintStream err) {
    this.engine = engine;
    this.err = err;
  }

  /** Reads and runs statements until the input ends: the exit code. */
  int run() throws IOException {
    engine.put(ScriptEngine.FILENAME, "<stdin>");
    err.println("Python 3.13.0 (Adder 0.1.0) on Java " + Runtime.version().feature());
    BufferedReader in = (BufferedReader) engine.getContext().getReader();
    StringBuilder pending = new StringBuilder();
    while (true) {
      err.print(pending.isEmpty() ? ">>> " : "... ");
      err.flush();
      String line = in.readLine();
      if (line == null) {
        err.println();
        return 0;
      }
      if (pending.isEmpty() && (line.isBlank() || line.stripLeading().startsWith("#"))) {
        continue;
      }
      pending.append(line).append('\n');
      if (engine.isIncomplete(pending.toString(), line.isEmpty())) {
        continue;
      }
      String text = pending.toString();
      pending.setLength(0);
      try {
        engine.evalInteractive(text);
      } catch (PythonException e) {
        if (e.exitCode().isPresent()) {
          return e.exitCode().getAsInt();
        }
        err.print(e.traceback());
      } catch (ScriptException e) {
        err.println(e.getMessage());
      }
    }
  }
}
