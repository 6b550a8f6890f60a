package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.Quoting;

/** What {@code bytes} has of its own. */
@PyMethods(type = "bytes")
final class BytesMethods {
  private static final int HEADER = 33;

  private BytesMethods() {}

  @Py(
      value = "__new__(cls, source=b'', encoding='utf-8', errors='strict')",
      kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object source, Object encoding, Object errors) {
    if (source != null && encoding == null && errors == null) {
      PyBytes special = BytesNew.bySpecial(ctx, source);
      if (special != null) {
        return cls == PyBytes.TYPE ? special : new PyBytes(cls, special.bytes());
      }
    }
    byte[] content = BytesNew.content(ctx, source, encoding, errors, "bytes");
    return cls == PyBytes.TYPE && content.length == 0 ? PyBytes.EMPTY : new PyBytes(cls, content);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyBytes self) {
    return Quoting.reprBytes(self.bytes(), ctx.meter());
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBytes self) {
    return repr(ctx, self);
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyBytes self) {
    if (self.cachedHash() == 0) {
      self.cacheHash(hash(ctx, self.bytes()));
    }
    return self.cachedHash();
  }

  /** The hash of a bytes object and of a memoryview on the same bytes. */
  static long hash(Context ctx, byte[] bytes) {
    ctx.meter().spend(bytes.length >> 8);
    return Hash.text(ctx.isolate(), Pace.hash(bytes, ctx.meter()));
  }

  @Py("__bytes__(self, /)")
  static Object toBytes(Context ctx, PyBytes self) {
    return self.type() == PyBytes.TYPE ? self : new PyBytes(self.bytes());
  }

  @Py("__getnewargs__(self, /)")
  static Object getNewArgs(Context ctx, PyBytes self) {
    return PyTuple.of(new PyBytes(self.bytes()));
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyBytes self) {
    return (long) HEADER + self.size();
  }
}
