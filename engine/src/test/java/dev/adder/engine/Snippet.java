package dev.adder.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A short script and the output it must have; see src/test/oracle/record_snippets.py for the files.
 *
 * @param file the name of the file it stands in
 * @param title what it is about, unique in its file
 * @param source the script, with what stands before the first title in front
 * @param expected what it prints, and how it ends
 */
record Snippet(String file, String title, String source, String expected) {
  private static final Path ROOT = Path.of("src", "test", "python");

  private static final String HEAD = "#--- ";

  /** The snippets whose output CPython 3.13 gave. */
  static List<Snippet> ofCPython() {
    return in("diff");
  }

  /** The snippets about what only this engine has; their output is the project's own. */
  static List<Snippet> ofOurOwn() {
    return in("own");
  }

  /** The snippets that are known to differ from CPython. */
  static List<Snippet> thatDiffer() {
    return in("differs");
  }

  /** Where the files of a group are. */
  static Path directory(String group) {
    return ROOT.resolve(group);
  }

  private static List<Snippet> in(String group) {
    try (Stream<Path> files = Files.list(directory(group))) {
      List<Snippet> all = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".py")).sorted().toList()) {
        read(file, all);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file, List<Snippet> into) throws IOException {
    String name = file.getFileName().toString();
    String text = Files.readString(file);
    int first = text.startsWith(HEAD) ? 0 : text.indexOf("\n" + HEAD) + 1;
    String prelude = text.substring(0, first);
    String stored = name.substring(0, name.length() - ".py".length()) + ".out";
    Map<String, String> outputs = sections(Files.readString(file.resolveSibling(stored)), stored);
    sections(text.substring(first), name)
        .forEach((title, body) ->
            into.add(new Snippet(name, title, prelude + body, outputs.getOrDefault(title, ""))));
  }

  private static Map<String, String> sections(String text, String file) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : text.split("(?m)^" + HEAD)) {
      int end = section.indexOf('\n');
      if (end >= 0 && sections.put(section.substring(0, end), section.substring(end + 1)) != null) {
        throw new IllegalStateException(file + " has two snippets " + section.substring(0, end));
      }
    }
    return sections;
  }

  @Override
  public String toString() {
    return file + ": " + title;
  }
}
