package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.Str;
import java.util.List;

/**
 * Module sys of an isolate. It is made when something needs it, which for most scripts is never;
 * the standard streams and what the host says about arguments and directories are known without it.
 * Confined to the isolate.
 */
public final class SysModule {
  private final PyList path = new PyList();
  private PyList argv = PyList.of("");
  private StandardStream in;
  private StandardStream out;
  private StandardStream err;
  private PyDict attributes;

  private SysModule(Isolate isolate) {}

  static SysModule of(Context ctx) {
    return ctx.isolate().state(SysModule.class, SysModule::new);
  }

  /** Adds directories to {@code sys.path}. */
  public static void addPath(Context ctx, List<String> directories) {
    if (!directories.isEmpty()) {
      SysModule sys = of(ctx);
      directories.forEach(directory -> sys.path.append(ctx, Str.of(directory)));
    }
  }

  /** Sets {@code sys.argv}. */
  public static void setArguments(Context ctx, PyList value) {
    SysModule sys = of(ctx);
    sys.argv = value;
    if (sys.attributes != null) {
      sys.attributes.put(ctx, "argv", value);
    }
  }

  /**
   * The attributes of the module, which is made if nothing needed it before. It stays what it is
   * when the script takes it out of {@code sys.modules}.
   */
  static PyDict attributes(Context ctx) {
    SysModule sys = of(ctx);
    if (sys.attributes == null) {
      ImportSystem.load(ctx, "sys");
    }
    return sys.attributes;
  }

  /** {@code sys.stdout} and so on as they are now; Java null when the script took them away. */
  static Object stream(Context ctx, String name) {
    SysModule sys = of(ctx);
    if (sys.attributes != null) {
      return sys.attributes.get(ctx, name);
    }
    return switch (name) {
      case "stdin" -> sys.in();
      case "stdout" -> sys.out();
      default -> sys.err();
    };
  }

  private StandardStream in() {
    if (in == null) {
      in = new StandardStream(StandardStream.Which.IN);
    }
    return in;
  }

  private StandardStream out() {
    if (out == null) {
      out = new StandardStream(StandardStream.Which.OUT);
    }
    return out;
  }

  private StandardStream err() {
    if (err == null) {
      err = new StandardStream(StandardStream.Which.ERR);
    }
    return err;
  }

  /** Puts what was known before into the module that is being made. */
  void fill(Context ctx, PyDict dict) {
    if (attributes == null) {
      attributes = dict;
    }
    dict.put(ctx, "path", path);
    dict.put(ctx, "argv", argv);
    dict.put(ctx, "stdin", in());
    dict.put(ctx, "stdout", out());
    dict.put(ctx, "stderr", err());
    dict.put(ctx, "__stdin__", in());
    dict.put(ctx, "__stdout__", out());
    dict.put(ctx, "__stderr__", err());
  }
}
