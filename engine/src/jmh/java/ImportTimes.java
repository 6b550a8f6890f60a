import java.util.Arrays;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/**
 * Milliseconds of {@code import NAME}: in the first isolate of a JVM that ran one empty script, and
 * the median of later isolates, each with an engine of its own. One module per JVM:
 *
 * <pre>java -cp 'target/classes:target/lib/*' src/jmh/java/ImportTimes.java decimal</pre>
 */
final class ImportTimes {
  private static final int ISOLATES = 31;

  private ImportTimes() {}

  public static void main(String[] names) throws ScriptException {
    time("pass");
    for (String name : names) {
      double cold = time("import " + name);
      double second = time("import " + name);
      double[] later = new double[ISOLATES];
      for (int i = 0; i < ISOLATES; i++) {
        later[i] = time("import " + name);
      }
      Arrays.sort(later);
      System.out.printf("%-12s %9.1f %9.1f %9.2f%n", name, cold, second, later[ISOLATES / 2]);
    }
  }

  private static double time(String script) throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");
    engine.eval("0");
    long start = System.nanoTime();
    engine.eval(script);
    return (System.nanoTime() - start) / 1e6;
  }
}
