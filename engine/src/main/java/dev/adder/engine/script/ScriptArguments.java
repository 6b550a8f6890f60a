package dev.adder.engine.script;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.Str;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;

/**
 * What FILENAME and ARGV of a context say.
 *
 * @param file the name of the script, or null
 * @param words the arguments as text
 */
record ScriptArguments(String file, List<String> words) {
  static ScriptArguments of(ScriptContext host) {
    Object file = host.getAttribute(ScriptEngine.FILENAME);
    List<String> words = new ArrayList<>();
    switch (host.getAttribute(ScriptEngine.ARGV)) {
      case Object[] array -> Arrays.asList(array).forEach(word -> words.add(String.valueOf(word)));
      case List<?> list -> list.forEach(word -> words.add(String.valueOf(word)));
      case null, default -> {}
    }
    return new ScriptArguments(file == null ? null : file.toString(), words);
  }

  /** Hands them to {@code sys.argv} and {@code __file__}. */
  void bind(Context ctx, PyModule main) {
    PyList list = new PyList();
    if (file != null) {
      main.dict().put(ctx, "__file__", Str.of(file));
    }
    list.append(ctx, file == null ? "" : Str.of(file));
    words.forEach(word -> list.append(ctx, Str.of(word)));
    if (ctx.isolate().modules().get(ctx, "sys") instanceof PyModule sys) {
      sys.dict().put(ctx, "argv", list);
    }
  }
}
