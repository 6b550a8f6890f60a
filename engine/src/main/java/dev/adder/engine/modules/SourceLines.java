package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.policy.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The source lines that tracebacks quote: scripts given as text, the engine's modules, files. */
public final class SourceLines {
  /** What the names of files of the engine's own library begin with. */
  static final String LIBRARY = "<adder>";

  private static final List<String> NO_LINES = List.of();

  /** The lines of a source, cut when the first of them is asked for. */
  private static final class Text {
    private String whole;
    private List<String> lines;

    Text(String whole) {
      this.whole = whole;
    }

    Text(List<String> lines) {
      this.lines = lines;
    }

    List<String> lines() {
      if (lines == null) {
        lines = whole.lines().toList();
        whole = null;
      }
      return lines;
    }
  }

  private final Map<String, Text> known = new HashMap<>(4);
  private String lastName;
  private String lastText;

  private SourceLines(Isolate isolate) {}

  private static SourceLines of(Context ctx) {
    return ctx.isolate().state(SourceLines.class, SourceLines::new);
  }

  /** Remembers the text of a script that is not a file. */
  public static void remember(Context ctx, String name, String text) {
    SourceLines lines = of(ctx);
    if (lines.lastText != text || !name.equals(lines.lastName)) {
      lines.known.put(name, new Text(text));
      lines.lastName = name;
      lines.lastText = text;
    }
  }

  /** Line {@code number}, from 1, of the source called {@code name}; null when it is unknown. */
  static String line(Context ctx, String name, int number) {
    SourceLines lines = of(ctx);
    Text text = lines.known.get(name);
    if (text == null) {
      text = new Text(read(ctx, name));
      lines.known.put(name, text);
    }
    List<String> found = text.lines();
    return number >= 1 && number <= found.size() ? found.get(number - 1) : null;
  }

  private static List<String> read(Context ctx, String name) {
    try {
      if (isLibrary(name)) {
        return ofLibrary(name);
      }
      if (name.startsWith("<") || !ctx.monitor().mayEver(FileRead.class)) {
        return NO_LINES;
      }
      Path path = Path.of(name);
      if (!Files.isRegularFile(path)
          || !(ctx.monitor().check(new FileRead(path)) instanceof Decision.Allowed)) {
        return NO_LINES;
      }
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException | InvalidPathException e) {
      return NO_LINES;
    }
  }

  /** A script may ask for any name: only those of modules are read. */
  private static List<String> ofLibrary(String name) {
    String path = name.substring(LIBRARY.length() + 1).replaceFirst("(/__init__)?\\.py$", "");
    Library.Entry module = Library.find(path.replace('/', '.'));
    return module != null && module.source().name().equals(name)
        ? module.source().text().lines().toList()
        : NO_LINES;
  }

  /** Whether a file of this name belongs to the engine's own library. */
  public static boolean isLibrary(String file) {
    return file.startsWith(LIBRARY + "/");
  }
}
