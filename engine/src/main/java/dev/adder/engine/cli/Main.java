package dev.adder.engine.cli;

import dev.adder.engine.jit.JitLog;
import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.PythonException;
import dev.adder.engine.script.ScriptStoppedException;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.audit.JsonLinesAuditLog;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** Runs a script file, a command, a module or the interactive prompt. */
public final class Main {
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int STOPPED = 124;

  /** How long a script that the user interrupts may take to notice. */
  private static final long GRACE_MILLIS = 500;

  private final PrintStream err;
  private final Arguments arguments;
  private final CountDownLatch ended;
  private volatile boolean interrupted;

  private Main(PrintStream err, Arguments arguments, CountDownLatch ended) {
    this.err = err;
    this.arguments = arguments;
    this.ended = ended;
  }

  /** The launcher's entry. */
  public static void main(String[] args) {
    int code;
    CountDownLatch ended = new CountDownLatch(1);
    try {
      code = new Main(System.err, Arguments.parse(args), ended).run();
    } catch (Arguments.Fault fault) {
      System.err.println("adder: " + fault.getMessage());
      code = USAGE;
    }
    System.out.flush();
    ended.countDown();
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
    boolean terminal = isTerminal();
    AdderScriptEngine engine;
    JitLogFile jitLog;
    try {
      jitLog = jitLog();
      engine = engine(terminal, jitLog);
    } catch (IOException e) {
      err.println("adder: cannot write the log " + e.getMessage());
      return USAGE;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(engine)));
    try {
      int status = run(engine, terminal);
      if (jitLog != null) {
        jitLog.end(engine.compiledLoops());
      }
      return status;
    } catch (IOException e) {
      err.println("adder: " + e.getMessage());
      return USAGE;
    }
  }

  private int run(AdderScriptEngine engine, boolean terminal) throws IOException {
    return switch (arguments.source()) {
      case Arguments.File file -> runFile(engine, file.name());
      case Arguments.Command command -> runText(engine, command.text(), "<string>");
      case Arguments.StandardInput in -> runText(engine, readInput(), "<stdin>");
      case Arguments.ModuleName module -> runModule(engine, module.name());
      case Arguments.Prompt prompt when !terminal && !prompt.always() ->
          runText(engine, readInput(), "<stdin>");
      case Arguments.Prompt prompt -> new Repl(engine, err).run();
    };
  }

  private JitLogFile jitLog() throws IOException {
    return arguments.jitLog() == null
        ? null
        : JitLogFile.open(Arguments.path(arguments.jitLog()), arguments.jitClasses());
  }

  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** The JVM ends before the script did: it is stopped, and what it wrote goes out. */
  private void stop(AdderScriptEngine engine) {
    if (ended.getCount() == 0) {
      return;
    }
    interrupted = true;
    engine.close();
    try {
      if (!ended.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        err.println("adder: the script did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private AdderScriptEngine engine(boolean terminal, JitLogFile jitLog) throws IOException {
    EngineOptions options =
        EngineOptions.defaults()
            .withPolicy(arguments.policy())
            .withQuota(arguments.quota())
            .withPath(arguments.path())
            .withTenant(arguments.tenant())
            .withDeterminism(arguments.determinism())
            .withJit(arguments.jit())
            .withJitLog(jitLog == null ? JitLog.none() : jitLog.log())
            .withAudit(audit())
            .withWarmUp(false);
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine(options);
    // Not System.out, which would hide that a disk is full.
    StandardOutput output =
        new StandardOutput(new FileOutputStream(FileDescriptor.out), System.err, terminal);
    engine.getContext().setWriter(output.out());
    engine.getContext().setErrorWriter(output.error());
    engine.getContext().setReader(new BufferedReader(engine.getContext().getReader()));
    engine.put(ScriptEngine.ARGV, arguments.scriptArguments().toArray(new String[0]));
    return engine;
  }

  private AuditLog audit() throws IOException {
    return arguments.auditFile() == null
        ? AuditLog.none()
        : new JsonLinesAuditLog(
            Files.newBufferedWriter(
                Arguments.path(arguments.auditFile()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
  }

  private int runFile(AdderScriptEngine engine, String name) throws IOException {
    Path path = Path.of(name);
    byte[] bytes;
    try {
      if (Files.isDirectory(path)) {
        return cannotOpen(path, "[Errno 21] Is a directory");
      }
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return cannotOpen(path, "[Errno 2] No such file or directory");
    } catch (AccessDeniedException e) {
      return cannotOpen(path, "[Errno 13] Permission denied");
    }
    return runBytes(engine, bytes, name);
  }

  private int cannotOpen(Path path, String why) {
    err.println("adder: can't open file '" + path.toAbsolutePath() + "': " + why);
    return USAGE;
  }

  private int runBytes(AdderScriptEngine engine, byte[] bytes, String name) {
    engine.put(ScriptEngine.FILENAME, name);
    if (arguments.explain()) {
      return explain(engine, new String(bytes, StandardCharsets.UTF_8));
    }
    return evaluate(() -> engine.evalBytes(bytes, name));
  }

  private int runText(AdderScriptEngine engine, String text, String file) {
    engine.put(ScriptEngine.FILENAME, file);
    return arguments.explain() ? explain(engine, text) : evaluate(() -> engine.eval(text));
  }

  private int explain(AdderScriptEngine engine, String text) {
    return evaluate(() -> {
      System.out.print(engine.explain(text).text());
      return null;
    });
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
      err.println("adder: " + (interrupted ? "interrupted" : "stopped: " + e.getMessage()));
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
