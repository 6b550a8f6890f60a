package dev.adder.engine.modules.array;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Ints;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.PyBytes;
import java.util.Arrays;

/** What module {@code array} has for pickle: arrays from bytes of another machine. */
@PyMethods(module = "array")
final class ArrayFunctions {
  private static final int LAST_FORMAT = 21;
  private static final int FIRST_REAL = 14;
  private static final int FIRST_TEXT = 18;

  private ArrayFunctions() {}

  /** The number of the format in which this machine stores a kind. */
  static long machineFormat(ArrayKind kind) {
    return switch (kind) {
      case UNSIGNED_CHAR -> 0;
      case SIGNED_CHAR -> 1;
      case UNSIGNED_SHORT -> 2;
      case SHORT -> 4;
      case UNSIGNED_INT -> 6;
      case INT -> 8;
      case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> 10;
      case LONG, LONG_LONG -> 12;
      case FLOAT -> 14;
      case DOUBLE -> 16;
      case WCHAR, UCS4 -> 20;
    };
  }

  @Py("_array_reconstructor(arraytype, typecode, mformat_code, items, /)")
  static Object reconstruct(
      Context ctx, Object arraytype, Object typecode, Object mformat, Object items) {
    if (!(arraytype instanceof PyType type)) {
      throw Errors.type("first argument must be a type object, not " + Types.of(arraytype).name());
    }
    if (!type.isSubtypeOf(PyArray.TYPE)) {
      throw Errors.type(type.name() + " is not a subtype of array.array");
    }
    if (!Str.is(typecode) || Str.length(Str.plain(typecode)) != 1) {
      throw Errors.type(
          "_array_reconstructor() argument 2 must be a unicode character, not "
              + Types.of(typecode).name());
    }
    ArrayKind kind = ArrayKind.of(Str.at(Str.plain(typecode), 0));
    if (kind == null) {
      throw Errors.value("second argument must be a valid type code");
    }
    int format = Args.intValue(ctx, mformat);
    if (format < 0 || format > LAST_FORMAT) {
      throw Errors.value("third argument must be a valid machine format code.");
    }
    if (!(items instanceof PyBytes bytes)) {
      throw Errors.type("fourth argument should be bytes, not " + Types.of(items).name());
    }
    if (format == machineFormat(kind)) {
      if (bytes.size() % kind.size() != 0) {
        throw Errors.value("bytes length not a multiple of item size");
      }
      return new PyArray(type, kind, Arrays.copyOf(bytes.bytes(), bytes.size()));
    }
    if (bytes.size() % size(format) != 0) {
      throw Errors.value("string length not a multiple of item size");
    }
    if (format >= FIRST_TEXT) {
      return fromText(ctx, type, kind, format, bytes);
    }
    return format >= FIRST_REAL
        ? fromReals(ctx, new PyArray(type, kind, new byte[0]), format, bytes)
        : fromInts(ctx, type, format, bytes);
  }

  private static int size(int format) {
    return format < 2 ? 1 : format < 6 ? 2 : format < 10 ? 4 : format < 14 ? 8 : sizeOfWide(format);
  }

  private static int sizeOfWide(int format) {
    return format == 16 || format == 17 ? 8 : format == 18 || format == 19 ? 2 : 4;
  }

  private static PyArray fromText(
      Context ctx, PyType type, ArrayKind kind, int format, PyBytes bytes) {
    String codec = (format < 20 ? "utf-16-" : "utf-32-") + (format % 2 == 0 ? "le" : "be");
    Object text = Codecs.decode(ctx, bytes.bytes(), codec, null);
    ArrayOperators.checkInitial(text, kind, kind.code());
    PyArray array = new PyArray(type, kind, new byte[0]);
    ArrayMethods.fromUnicode(ctx, array, text);
    return array;
  }

  private static PyArray fromReals(Context ctx, PyArray array, int format, PyBytes bytes) {
    int size = size(format);
    for (int at = 0; at < bytes.size(); at += size) {
      Context.pace(at / size);
      ctx.meter().step();
      byte[] item = Arrays.copyOfRange(bytes.bytes(), at, at + size);
      Number number = Ints.fromBytes(item, format % 2 == 1, true, ctx.meter());
      Object value =
          size == Double.BYTES
              ? Double.longBitsToDouble(number.longValue())
              : (Object) (double) Float.intBitsToFloat(number.intValue());
      array.append(ctx, array.kind().bits(ctx, value));
    }
    return array;
  }

  /** The format says the kind: the type code that was asked for may be another machine's. */
  private static PyArray fromInts(Context ctx, PyType type, int format, PyBytes bytes) {
    int size = size(format);
    boolean big = format > 1 && format % 2 == 1;
    boolean signed = format == 1 || format > 1 && format % 4 < 2;
    PyArray array = new PyArray(type, ArrayKind.ofInts(size, signed), new byte[0]);
    for (int at = 0; at < bytes.size(); at += size) {
      ctx.meter().step();
      byte[] item = Arrays.copyOfRange(bytes.bytes(), at, at + size);
      Number number = Ints.fromBytes(item, big, signed, ctx.meter());
      array.append(ctx, array.kind().bits(ctx, number));
    }
    return array;
  }
}
