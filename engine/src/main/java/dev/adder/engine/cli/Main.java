package dev.adder.engine.cli;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.PythonException;
import dev.adder.engine.script.ScriptStoppedException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** Runs a script file, a command, a module or the interactive prompt. */
public final class Main {
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int STOPPED = 124;

  private final PrintStream err;
  private final Arguments arguments;

  private Main(PrintStream err, Arguments arguments) {
    this.err = err;
    this.arguments = arguments;
  }

  /** The launcher's entry. */
  public static void main(String[] args) {
    int code;
    try {
      code = new Main(System.err, Arguments.parse(args)).run();
    } catch (Arguments.Fault fault) {
      System.err.println("adder: " + fault.getMessage());
      code = USAGE;
    }
    System.out.flush();
    System.exit(code);
  }

  private int run() {
    if (arguments.help()) {
      System.out.println(Arguments.USAGE);
      return 0;
    }
    if (arguments.version()) {
      System.out.println("Python 3.13.0 (Adder 0.1.0)");
      return 0;
    }
    AdderScriptEngine engine = engine();
    try {
      return switch (arguments.source()) {
        case Arguments.File file -> runFile(engine, file.name());
        case Arguments.Command command -> runText(engine, command.text(), "<string>");
        case Arguments.StandardInput in -> runText(engine, readInput(), "<stdin>");
        case Arguments.ModuleName module -> runModule(engine, module.name());
        case Arguments.Prompt prompt -> new Repl(engine, err).run();
      };
    } catch (IOException e) {
      err.println("adder: " + e.getMessage());
      return USAGE;
    }
  }

  private AdderScriptEngine engine() {
    EngineOptions options =
        EngineOptions.defaults()
            .withPolicy(arguments.policy())
            .withQuota(arguments.quota())
            .withPath(arguments.path())
            .withWarmUp(false);
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine(options);
    Console console = System.console();
    StandardOutput output =
        new StandardOutput(System.out, System.err, console != null && console.isTerminal());
    Reader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    engine.getContext().setWriter(output.out());
    engine.getContext().setErrorWriter(output.error());
    engine.getContext().setReader(in);
    engine.put(ScriptEngine.ARGV, arguments.scriptArguments().toArray(new String[0]));
    return engine;
  }

  private int runFile(AdderScriptEngine engine, String name) throws IOException {
    Path path = Path.of(name);
    if (!Files.isRegularFile(path)) {
      err.println(
          "adder: can't open file '"
              + path.toAbsolutePath()
              + "': [Errno 2] No such file or directory");
      return USAGE;
    }
    return runBytes(engine, Files.readAllBytes(path), name);
  }

  private int runBytes(AdderScriptEngine engine, byte[] bytes, String name) {
    engine.put(ScriptEngine.FILENAME, name);
    return evaluate(() -> engine.evalBytes(bytes, name));
  }

  private int runText(AdderScriptEngine engine, String text, String file) {
    engine.put(ScriptEngine.FILENAME, file);
    return evaluate(() -> engine.eval(text));
  }

  private int runModule(AdderScriptEngine engine, String name) {
    engine.put(ScriptEngine.FILENAME, name);
    return evaluate(() -> engine.runModule(name));
  }

  private static String readInput() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Something that evaluates a script. */
  private interface Evaluation {
    Object run() throws ScriptException;
  }

  private int evaluate(Evaluation evaluation) {
    try {
      evaluation.run();
      return 0;
    } catch (PythonException e) {
      return failed(e);
    } catch (ScriptStoppedException e) {
      err.println("adder: stopped: " + e.getMessage());
      return STOPPED;
    } catch (ScriptException e) {
      err.println("adder: " + e.getMessage());
      return FAILED;
    }
  }

  private int failed(PythonException e) {
    if (e.exitCode().isPresent()) {
      if (!e.exitMessage().isEmpty()) {
        err.println(e.exitMessage());
      }
      return e.exitCode().getAsInt();
    }
    err.print(e.traceback());
    err.flush();
    return FAILED;
  }
}
