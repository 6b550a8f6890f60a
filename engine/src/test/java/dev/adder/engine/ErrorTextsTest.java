package dev.adder.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.errors.ErrorText;
import dev.adder.engine.errors.ErrorTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every message with which the product raises an exception occurs in the stored output of a
 * snippet. The messages are taken from the product's sources; the list of those that do not occur
 * says why, and can only shrink.
 */
class ErrorTextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  private static final Path TESTS = Path.of("src", "test", "java");

  private static final String BY_HOST = "needs a host: ";

  private static final Path LIST =
      Path.of("src", "test", "resources", "dev", "adder", "engine", "unseen-errors.txt");

  /** Far below what there is, far above what a scanner that lost its way would find. */
  private static final int LEAST_TEXTS = 900;

  @Test
  void texts_ofTheProduct_occurInSnippetsOrAreListed() throws IOException {
    SortedSet<ErrorText> texts = ErrorTexts.in(SOURCES);
    assertTrue(texts.size() > LEAST_TEXTS, () -> texts.size() + " texts");
    String outputs =
        Stream.of(Snippet.ofCPython(), Snippet.ofOurOwn())
            .flatMap(Collection::stream)
            .map(Snippet::expected)
            .collect(Collectors.joining("\n"));
    SortedSet<String> unseen = new TreeSet<>();
    for (ErrorText text : texts) {
      if (!text.occursIn(outputs)) {
        unseen.add(text.toString());
      }
    }
    assertEquals(String.join("\n", listed()), String.join("\n", unseen));
  }

  @Test
  void texts_thatNeedAHost_occurInTheTestsThatTheListNames() throws IOException {
    List<String> lines =
        Files.readAllLines(LIST).stream().filter(line -> line.contains("\t" + BY_HOST)).toList();
    assertFalse(lines.isEmpty());
    for (String line : lines) {
      String text = line.substring(line.indexOf(": ") + 2, line.indexOf('\t'));
      String named = line.substring(line.indexOf('\t') + 1 + BY_HOST.length());
      String test =
          body(named.substring(0, named.indexOf('.')), named.substring(named.indexOf('.') + 1));
      for (String part : text.split("\\{}")) {
        assertTrue(test.contains(part), () -> named + " does not show: " + text);
      }
    }
  }

  /** The source of a test method. */
  private static String body(String type, String method) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      Path file = files.filter(path -> path.endsWith(type + ".java")).findFirst().orElseThrow();
      String source = Files.readString(file);
      int start = source.indexOf(" void " + method + "(");
      assertTrue(start >= 0, () -> "no test " + type + "." + method);
      return source.substring(start, source.indexOf("\n  }\n", start));
    }
  }

  /** Lines hold a message, a tab and the reason. */
  private static SortedSet<String> listed() throws IOException {
    SortedSet<String> texts = new TreeSet<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int tab = line.indexOf('\t');
        assertTrue(tab > 0 && tab < line.length() - 1, () -> "no reason: " + line);
        texts.add(line.substring(0, tab));
      }
    }
    return texts;
  }
}
