package dev.adder.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** The programs of a directory; the name of one is its file name without {@code .py}. */
record Programs(Path directory) {

  /** The names of all programs, in alphabetic order. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".py"))
          .map(name -> name.substring(0, name.length() - ".py".length()))
          .sorted()
          .toList();
    }
  }

  /**
   * The names in a list separated by commas, or all names when it is empty.
   *
   * @throws IllegalArgumentException when there is no program of a name
   */
  List<String> select(String list) throws IOException {
    List<String> all = names();
    List<String> selected =
        Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    for (String name : selected) {
      if (!all.contains(name)) {
        throw new IllegalArgumentException("no program " + name + ", there are " + all);
      }
    }
    return selected.isEmpty() ? all : selected;
  }

  Path file(String name) {
    return directory.resolve(name + ".py");
  }

  /** A new engine that has executed a program, so that its function {@code run} can be called. */
  ScriptEngine load(String name) throws IOException, ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");
    engine.eval(Files.readString(file(name)));
    return engine;
  }
}
