package dev.adder.engine.modules.codecs;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.Codecs;

/** The functions of module _codecs. */
@PyMethods(module = "_codecs")
final class CodecsModule {
  private CodecsModule() {}

  private static CodecRegistry registry(Context ctx) {
    return (CodecRegistry)
        ctx.isolate().state(Codecs.Registry.class, isolate -> new CodecRegistry());
  }

  /** Codecs ask {@code handler}, which can be called, when {@code name} is their errors. */
  @Py("register_error(name, handler, /)")
  static Object registerError(Context ctx, Object name, Object handler) {
    Args.str(name, "register_error() argument 1");
    registry(ctx).setHandler(ctx, Str.plain(name), handler);
    return PyNone.NONE;
  }

  /** {@code find} answers with the functions of a codec, or None, to the name of a codec. */
  @Py("register_lookup(find, /)")
  static Object registerLookup(Context ctx, Object find) {
    registry(ctx).setLookup(find);
    return PyNone.NONE;
  }
}
