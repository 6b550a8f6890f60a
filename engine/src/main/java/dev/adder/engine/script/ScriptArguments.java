package dev.adder.engine.script;

import dev.adder.engine.host.HostErrors;
import dev.adder.engine.modules.SysModule;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.Str;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;

/**
 * What the host's scopes say about the script: FILENAME and ARGV. One per isolate; confined to it.
 */
final class ScriptArguments {
  private static final String UNNAMED = "<script>";

  private String unnamed = UNNAMED;
  private String file;
  private List<String> words = List.of();

  /** What FILENAME says, or a name for scripts that have none. */
  static String fileName(ScriptContext host) {
    Object name = host.getAttribute(ScriptEngine.FILENAME);
    return name == null ? UNNAMED : name.toString();
  }

  /** The name of the script, as {@link #look} found it last. */
  String name() {
    return file == null ? unnamed : file;
  }

  /** Sets what scripts are called that have no name. */
  void call(String name) {
    unnamed = name;
  }

  /** Looks at a context; whether it says something else than the one before. */
  boolean look(Context ctx, ScriptContext host) {
    if (host instanceof EngineContext context && context.saysNothing()) {
      return change(null, List.of());
    }
    return HostErrors.guard(
        ctx,
        () -> {
          Object name = host.getAttribute(ScriptEngine.FILENAME);
          Object argv = host.getAttribute(ScriptEngine.ARGV);
          return change(name == null ? null : name.toString(), words(argv));
        });
  }

  private static List<String> words(Object argv) {
    List<?> given =
        switch (argv) {
          case Object[] array -> Arrays.asList(array);
          case List<?> list -> list;
          case null, default -> List.of();
        };
    return given.isEmpty() ? List.of() : given.stream().map(String::valueOf).toList();
  }

  private boolean change(String nextFile, List<String> nextWords) {
    if (Objects.equals(nextFile, file) && nextWords.equals(words)) {
      return false;
    }
    file = nextFile;
    words = nextWords;
    return true;
  }

  /** Hands what was found to {@code sys.argv} and {@code __file__}. */
  void bringIn(Context ctx, PyModule main) {
    if (file != null) {
      main.dict().put(ctx, "__file__", Str.of(file));
    }
    PyList list = new PyList();
    list.append(ctx, file == null ? "" : Str.of(file));
    words.forEach(word -> list.append(ctx, Str.of(word)));
    SysModule.setArguments(ctx, list);
  }
}
