package dev.adder.engine.modules.hash;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import java.util.Locale;

/** The functions of module {@code _hash}. */
@PyMethods(module = "_hash")
final class HashFunctions {
  private HashFunctions() {}

  @Py("new(name, data=b'', /)")
  static Object create(Context ctx, Object name, Object data) {
    if (!Str.is(name)) {
      throw Errors.type("name must be a string");
    }
    PyDigest digest = PyDigest.of(ctx, Str.text(name).toLowerCase(Locale.ROOT).replace('-', '_'));
    if (digest == null) {
      throw Errors.value("unsupported hash type " + Str.text(name));
    }
    ctx.meter().allocate(256);
    if (data != null) {
      PyDigest.update(ctx, digest, data);
    }
    return digest;
  }
}
