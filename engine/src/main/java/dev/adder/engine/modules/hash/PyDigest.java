package dev.adder.engine.modules.hash;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.Pace;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.PyBytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code _hashlib.HASH}: a digest in progress. */
@PyMethods(type = "_hashlib.HASH")
final class PyDigest extends PyObject {
  static final PyType TYPE = PyType.builtin("_hashlib.HASH").sealedType();

  /** Nominal bytes of a digest and its state, about what the largest of the JDK takes. */
  private static final int BYTES = 512;

  private final String name;
  private final MessageDigest digest;

  private PyDigest(String name, MessageDigest digest) {
    super(TYPE);
    this.name = name;
    this.digest = digest;
  }

  /** A digest by Python's name, or Java null when there is none. */
  static PyDigest of(Context ctx, String name) {
    String java =
        switch (name) {
          case "md5" -> "MD5";
          case "sha1" -> "SHA-1";
          case "sha224" -> "SHA-224";
          case "sha256" -> "SHA-256";
          case "sha384" -> "SHA-384";
          case "sha512" -> "SHA-512";
          case "sha512_224" -> "SHA-512/224";
          case "sha512_256" -> "SHA-512/256";
          case "sha3_224" -> "SHA3-224";
          case "sha3_256" -> "SHA3-256";
          case "sha3_384" -> "SHA3-384";
          case "sha3_512" -> "SHA3-512";
          default -> null;
        };
    if (java == null) {
      return null;
    }
    ctx.meter().allocate(BYTES);
    try {
      return new PyDigest(name, MessageDigest.getInstance(java));
    } catch (NoSuchAlgorithmException e) {
      return null;
    }
  }

  @Py("update(self, data, /)")
  static Object update(Context ctx, PyDigest self, Object data) {
    if (Str.is(data)) {
      throw Errors.type("Strings must be encoded before hashing");
    }
    byte[] bytes = Buffers.orNull(ctx, data);
    if (bytes == null) {
      throw Errors.type("object supporting the buffer API required");
    }
    ctx.meter().spend(1 + (bytes.length >> 4));
    for (int at = 0; at < bytes.length; at += Pace.BYTES) {
      self.digest.update(bytes, at, Math.min(Pace.BYTES, bytes.length - at));
      if (at + Pace.BYTES < bytes.length) {
        ctx.meter().poll();
      }
    }
    return PyNone.NONE;
  }

  private byte[] result() {
    return twin().digest.digest();
  }

  @Py("digest(self, /)")
  static Object digest(Context ctx, PyDigest self) {
    ctx.meter().allocate(96);
    return new PyBytes(self.result());
  }

  @Py("hexdigest(self, /)")
  static Object hexDigest(Context ctx, PyDigest self) {
    ctx.meter().allocate(192);
    return HexFormat.of().formatHex(self.result());
  }

  @Py("copy(self, /)")
  static Object copy(Context ctx, PyDigest self) {
    ctx.meter().allocate(BYTES);
    return self.twin();
  }

  private PyDigest twin() {
    try {
      return new PyDigest(name, (MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a digest of the JDK cannot be copied: " + name, e);
    }
  }

  @Py(value = "name", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, PyDigest self) {
    return self.name;
  }

  @Py(value = "digest_size", kind = MethodTable.Kind.GETTER)
  static Object digestSize(Context ctx, PyDigest self) {
    return (long) self.digest.getDigestLength();
  }

  @Py(value = "block_size", kind = MethodTable.Kind.GETTER)
  static Object blockSize(Context ctx, PyDigest self) {
    return switch (self.name) {
      case "sha384", "sha512", "sha512_224", "sha512_256" -> 128L;
      case "sha3_224" -> 144L;
      case "sha3_256" -> 136L;
      case "sha3_384" -> 104L;
      case "sha3_512" -> 72L;
      default -> 64L;
    };
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyDigest self) {
    return "<"
        + self.name
        + " _hashlib.HASH object @ 0x"
        + Long.toHexString(ctx.isolate().idOf(self))
        + ">";
  }
}
