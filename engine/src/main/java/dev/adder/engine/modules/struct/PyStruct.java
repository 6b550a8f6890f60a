package dev.adder.engine.modules.struct;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.PyByteString;
import dev.adder.engine.types.PyBytes;
import dev.adder.engine.types.WritableBuffer;
import java.nio.charset.StandardCharsets;

/** {@code struct.Struct}: a compiled format. Immutable but for the attributes of subclasses. */
@PyMethods(type = "_struct.Struct")
final class PyStruct extends PyExtensible {
  /** {@code _struct.Struct}. */
  static final PyType TYPE = PyType.builtin("_struct.Struct");

  private final StructFormat format;

  PyStruct(PyType type, StructFormat format) {
    super(type);
    this.format = format;
  }

  /** The format of an argument that is a str or bytes. */
  static StructFormat parse(Context ctx, Object format) {
    String text;
    if (format instanceof PyByteString bytes && format instanceof PyBytes) {
      text = new String(bytes.exact(), StandardCharsets.ISO_8859_1);
    } else if (Str.is(format)) {
      byte[] ascii = Codecs.encode(ctx, Str.plain(format), "ascii", null).bytes();
      text = new String(ascii, StandardCharsets.ISO_8859_1);
    } else {
      throw Errors.type(
          "Struct() argument 1 must be a str or bytes object, not " + Types.of(format).name());
    }
    ctx.meter().spend(1 + text.length());
    ctx.meter().allocate(40L * text.length() + 64);
    return StructFormat.parse(text);
  }

  @Py(value = "__new__(cls, format)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object format) {
    return new PyStruct(cls, parse(ctx, format));
  }

  /** Checks the count of values and packs them into new bytes. */
  static Object pack(Context ctx, StructFormat format, Object[] values, int from) {
    requireCount(format, values.length - from, "pack");
    if (format.size() > Integer.MAX_VALUE - 16) {
      throw Errors.memory();
    }
    ctx.meter().allocate(format.size() + 32);
    byte[] data = new byte[(int) format.size()];
    StructCodec.pack(ctx, format, values, from, data, 0);
    return new PyBytes(data);
  }

  private static void requireCount(StructFormat format, int given, String function) {
    if (given != format.count()) {
      throw StructFormat.error(
          "%s expected %d items for packing (got %d)".formatted(function, format.count(), given));
    }
  }

  /** {@code pack_into(buffer, offset, *values)} with the arguments from {@code from} on. */
  static Object packInto(Context ctx, StructFormat format, Object[] args, int from) {
    int given = args.length - from;
    if (given < 2) {
      throw StructFormat.error(
          "pack_into expected " + (given == 0 ? "buffer" : "offset") + " argument");
    }
    requireCount(format, given - 2, "pack_into");
    WritableBuffer buffer = WritableBuffer.of(ctx, args[from]);
    long offset = Args.sizeLong(ctx, args[from + 1]);
    long size = format.size();
    if (offset < 0) {
      if (offset + size > 0) {
        throw StructFormat.error("no space to pack %d bytes at offset %d".formatted(size, offset));
      }
      requireInside(offset, buffer.size());
      offset += buffer.size();
    }
    if (buffer.size() - offset < size) {
      throw StructFormat.error(
          "pack_into requires a buffer of at least %s bytes for packing %d bytes at offset %d "
                  .formatted(Long.toUnsignedString(size + offset), size, offset)
              + "(actual buffer size is "
              + buffer.size()
              + ")");
    }
    byte[] data = new byte[(int) size];
    ctx.meter().allocate(size);
    StructCodec.pack(ctx, format, args, from + 2, data, 0);
    System.arraycopy(data, 0, buffer.array(), buffer.offset() + (int) offset, data.length);
    return PyNone.NONE;
  }

  private static void requireInside(long offset, int size) {
    if (offset + size < 0) {
      throw StructFormat.error("offset %d out of range for %d-byte buffer".formatted(offset, size));
    }
  }

  static Object unpack(Context ctx, StructFormat format, Object buffer) {
    byte[] data = Buffers.of(ctx, buffer, "");
    if (data.length != format.size()) {
      throw StructFormat.error("unpack requires a buffer of " + format.size() + " bytes");
    }
    return StructCodec.unpack(ctx, format, data, 0);
  }

  static Object unpackFrom(Context ctx, StructFormat format, Object buffer, Object start) {
    byte[] data = Buffers.of(ctx, buffer, "");
    long offset = start == null ? 0 : Args.sizeLong(ctx, start);
    long size = format.size();
    if (offset < 0) {
      if (offset + size > 0) {
        throw StructFormat.error(
            "not enough data to unpack %d bytes at offset %d".formatted(size, offset));
      }
      requireInside(offset, data.length);
      offset += data.length;
    }
    if (data.length - offset < size) {
      throw StructFormat.error(
          "unpack_from requires a buffer of at least %s bytes for unpacking %d bytes at offset %d "
                  .formatted(Long.toUnsignedString(size + offset), size, offset)
              + "(actual buffer size is "
              + data.length
              + ")");
    }
    return StructCodec.unpack(ctx, format, data, (int) offset);
  }

  static Object iterUnpack(Context ctx, StructFormat format, Object buffer) {
    if (format.size() == 0) {
      throw StructFormat.error("cannot iteratively unpack with a struct of length 0");
    }
    byte[] data = Buffers.of(ctx, buffer, "");
    if (data.length % format.size() != 0) {
      throw StructFormat.error(
          "iterative unpacking requires a buffer of a multiple of " + format.size() + " bytes");
    }
    return new StructIterator(format, data);
  }

  @Py("pack(self, /, *values)")
  static Object pack(Context ctx, PyStruct self, Object[] values) {
    return pack(ctx, self.format, values, 0);
  }

  @Py("pack_into(self, /, *args)")
  static Object packInto(Context ctx, PyStruct self, Object[] args) {
    return packInto(ctx, self.format, args, 0);
  }

  @Py("unpack(self, buffer, /)")
  static Object unpack(Context ctx, PyStruct self, Object buffer) {
    return unpack(ctx, self.format, buffer);
  }

  @Py("unpack_from(self, /, buffer, offset=0)")
  static Object unpackFrom(Context ctx, PyStruct self, Object buffer, Object offset) {
    return unpackFrom(ctx, self.format, buffer, offset);
  }

  @Py("iter_unpack(self, buffer, /)")
  static Object iterUnpack(Context ctx, PyStruct self, Object buffer) {
    return iterUnpack(ctx, self.format, buffer);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyStruct self) {
    String shown = Str.text(Ops.repr(ctx, self.format.text()));
    return self.type().shortName() + "(" + shown + ")";
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyStruct self) {
    return 56 + 32L * (self.format.fields().size() + 1);
  }

  @Py(value = "format", kind = MethodTable.Kind.GETTER)
  static Object format(Context ctx, Object self) {
    return ((PyStruct) self).format.text();
  }

  @Py(value = "size", kind = MethodTable.Kind.GETTER)
  static Object size(Context ctx, Object self) {
    return ((PyStruct) self).format.size();
  }
}
