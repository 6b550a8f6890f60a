package dev.adder.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.script.ScriptEngineFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what became of each point to the file that the system property {@code tck.results} names:
 * a first line about the engine, then group, point and outcome between tabs.
 */
public final class ResultsListener implements TestExecutionListener {
  /** The system property that names the file. */
  public static final String RESULTS_PROPERTY = "tck.results";

  private final Map<String, String> outcomes = new LinkedHashMap<>();

  /** Makes the listener; the service loader calls this. */
  public ResultsListener() {}

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource method) {
      String group = method.getJavaClass().getSimpleName().replaceFirst("Test$", "");
      Outcome outcome =
          switch (result.getStatus()) {
            case SUCCESSFUL -> Outcome.YES;
            case ABORTED -> Outcome.NOT_DEMANDED;
            case FAILED -> Outcome.NO;
          };
      outcomes.put(group + "\t" + test.getDisplayName(), outcome.name());
    }
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    String place = System.getProperty(RESULTS_PROPERTY);
    if (place == null || outcomes.isEmpty()) {
      return;
    }
    ScriptEngineFactory factory = Subject.factory();
    StringBuilder text = new StringBuilder();
    text.append(factory.getEngineName()).append('\t').append(factory.getEngineVersion());
    text.append('\t').append(factory.getLanguageName());
    text.append('\t').append(factory.getLanguageVersion()).append('\n');
    outcomes.forEach((point, outcome) -> text.append(point + "\t" + outcome + "\n"));
    try {
      Path file = Path.of(place);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
