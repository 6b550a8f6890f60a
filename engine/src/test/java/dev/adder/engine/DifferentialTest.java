package dev.adder.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The engine prints and raises what CPython 3.13 prints and raises. The answers of CPython are
 * stored beside the snippets; {@code -Ddiff.python=python3.13} asks that CPython whether they still
 * hold.
 */
class DifferentialTest {
  private static final int LEAST_SNIPPETS = 300;

  @TestFactory
  Stream<DynamicTest> run_snippet_answersAsCPython() {
    SnippetRunner runner = SnippetRunner.permissive();
    return Snippet.ofCPython().stream()
        .map(snippet ->
            DynamicTest.dynamicTest(
                snippet.toString(), () -> assertEquals(snippet.expected(), runner.run(snippet))));
  }

  @TestFactory
  Stream<DynamicTest> run_snippetThatDiffers_stillDiffers() {
    SnippetRunner runner = SnippetRunner.permissive();
    return Snippet.thatDiffer().stream()
        .map(snippet ->
            DynamicTest.dynamicTest(
                snippet.toString(),
                () ->
                    assertNotEquals(
                        snippet.expected(), runner.run(snippet), "agrees now: move it")));
  }

  @TestFactory
  Stream<DynamicTest> run_snippetOfOurOwn_answersAsStored() {
    SnippetRunner runner = SnippetRunner.confined();
    return Snippet.ofOurOwn().stream()
        .map(snippet ->
            DynamicTest.dynamicTest(
                snippet.toString(), () -> assertEquals(snippet.expected(), runner.run(snippet))));
  }

  @Test
  void snippets_ofCPython_areEnough() {
    assertTrue(Snippet.ofCPython().size() >= LEAST_SNIPPETS);
    assertFalse(Snippet.ofCPython().stream().anyMatch(one -> one.expected().isEmpty()));
  }

  @Test
  @EnabledIfSystemProperty(named = "diff.python", matches = ".+")
  void record_withCPython_givesTheStoredAnswers() throws IOException, InterruptedException {
    Process python =
        new ProcessBuilder(
                System.getProperty("diff.python"),
                Path.of("src", "test", "oracle", "record_snippets.py").toString(),
                "--check",
                Snippet.directory("diff").toString(),
                Snippet.directory("differs").toString())
            .redirectErrorStream(true)
            .start();
    String stale = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, python.waitFor(), stale);
  }
}
