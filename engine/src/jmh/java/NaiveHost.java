import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.script.Bindings;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/**
 * Microseconds per call of hosts that keep nothing: a new engine for every call, and one engine
 * with new bindings for every call, each evaluating the same text. Medians of rounds.
 *
 * <pre>
 * java -cp 'target/classes:target/lib/*' src/jmh/java/NaiveHost.java ../docs/examples/pricing.py
 * </pre>
 */
final class NaiveHost {
  private static final int ROUNDS = 15;
  private static final int CALLS = 200;

  private NaiveHost() {}

  private interface Call {
    void run(String text) throws ScriptException;
  }

  public static void main(String[] files) throws IOException, ScriptException {
    ScriptEngine shared = new ScriptEngineManager().getEngineByName("python");
    System.out.printf("%-24s %14s %14s%n", "script", "new engine us", "new scope us");
    measure("1 + 1", "1 + 1", shared);
    for (String file : files) {
      String text = Files.readString(Path.of(file));
      measure(Path.of(file).getFileName().toString(), text, shared);
    }
  }

  private static void measure(String name, String text, ScriptEngine shared)
      throws ScriptException {
    double fresh = median(text, each -> quiet(each).eval(each, bindings()));
    double scoped =
        median(
            text,
            each -> {
              shared.getContext().setWriter(java.io.Writer.nullWriter());
              shared.eval(each, bindings());
            });
    System.out.printf("%-24s %14.1f %14.1f%n", name, fresh, scoped);
  }

  private static ScriptEngine quiet(String text) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");
    engine.getContext().setWriter(java.io.Writer.nullWriter());
    return engine;
  }

  private static Bindings bindings() {
    Bindings bindings = new SimpleBindings();
    bindings.put("price", 100);
    return bindings;
  }

  private static double median(String text, Call call) throws ScriptException {
    double[] rounds = new double[ROUNDS];
    for (int round = -5; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        call.run(new String(text));
      }
      if (round >= 0) {
        rounds[round] = (System.nanoTime() - start) / 1e3 / CALLS;
      }
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
