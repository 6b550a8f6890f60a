package dev.adder.engine.script;

import dev.adder.engine.modules.SysModule;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.Str;
import java.util.List;
import java.util.Objects;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;

/**
 * What the host's scopes say about the script: FILENAME and ARGV. One per isolate; confined to it.
 */
final class HostArguments {
  private static final String UNNAMED = "<script>";

  private Object file;
  private Object argv;
  private String name = UNNAMED;

  /** What FILENAME says, or a name for scripts that have none. */
  static String fileName(ScriptContext host) {
    Object name = host.getAttribute(ScriptEngine.FILENAME);
    return name == null ? UNNAMED : name.toString();
  }

  /** The name of the script, as {@link #look} found it last. */
  String name() {
    return name;
  }

  /** Looks at a context; whether it says something else than the one before. */
  boolean look(ScriptContext host) {
    if (host instanceof EngineContext context && context.saysNothing()) {
      return file == null && argv == null ? false : change(null, null);
    }
    Object nextFile = host.getAttribute(ScriptEngine.FILENAME);
    Object nextArgv = host.getAttribute(ScriptEngine.ARGV);
    return Objects.equals(nextFile, file) && Objects.equals(nextArgv, argv)
        ? false
        : change(nextFile, nextArgv);
  }

  private boolean change(Object nextFile, Object nextArgv) {
    file = nextFile;
    argv = nextArgv;
    name = nextFile == null ? UNNAMED : nextFile.toString();
    return true;
  }

  /** Hands what was found to {@code sys.argv} and {@code __file__}. */
  void bringIn(Context context, PyModule main) {
    if (file != null) {
      main.dict().put(context, "__file__", Str.of(file.toString()));
    }
    PyList list = new PyList();
    list.append(context, file == null ? "" : Str.of(file.toString()));
    List<?> words =
        argv instanceof Object[] array
            ? List.of(array)
            : argv instanceof List<?> given ? given : List.of();
    words.forEach(word -> list.append(context, Str.of(String.valueOf(word))));
    SysModule.setArguments(context, list);
  }
}
