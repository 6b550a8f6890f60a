package dev.adder.engine.builtins;

import dev.adder.engine.modules.Imported;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;

/** {@code open}: {@code io.open}, which is imported when first called. */
@PyMethods(module = "builtins")
final class FileFunctions {
  private FileFunctions() {}

  @Py("open(*args, **kwargs)")
  static Object open(Context ctx, Object[] args, PyDict keywords) {
    if (args.length == 0 && keywords.getName("file") == null) {
      throw Errors.type("open() missing required argument 'file' (pos 1)");
    }
    Object[] all = java.util.Arrays.copyOf(args, args.length + keywords.size());
    String[] names = new String[keywords.size()];
    int[] count = {0};
    keywords.forEach((key, value) -> {
      names[count[0]] = Str.text(key);
      all[args.length + count[0]++] = value;
    });
    return Calls.call(ctx, Imported.get(ctx, "io", "open"), all, names);
  }
}
