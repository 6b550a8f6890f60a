package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.PercentFormat;
import java.nio.charset.StandardCharsets;

/** One run of {@code template % values} for bytes: each byte is one character of the algorithm. */
final class BytesPercent extends StrPercent {
  private BytesPercent(Context ctx, Object values) {
    super(ctx, values);
  }

  static PyByteString format(Context ctx, PyByteString template, Object values) {
    CharSource text = new BytesPercent(ctx, values).run(ByteShapeMethods.latin(template));
    return template.like(text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  boolean isText(Object value) {
    return value instanceof PyByteString;
  }

  @Override
  String kind() {
    return "bytes";
  }

  @Override
  FormatFault unsupported(PercentFormat.Conversion conversion) {
    return conversion.unsupportedInBytes();
  }

  @Override
  Object key(CharSource key) {
    return new PyBytes(key.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  double real(Object value) {
    try {
      return Args.real(ctx, value);
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR)) {
        throw Errors.type("float argument required, not " + Types.of(value).name());
      }
      throw e;
    }
  }

  @Override
  CharSource text(int type, Object value) {
    return switch (type) {
      case 's', 'b' -> bytes(value);
      case 'r', 'a' -> Texts.source(ReprText.ascii(ctx, value));
      case 'c' -> character(value);
      default -> null;
    };
  }

  private CharSource bytes(Object value) {
    byte[] bytes = Buffers.copyOrNull(ctx, value);
    if (bytes == null) {
      PyBytes special = BytesNew.bySpecial(ctx, value);
      if (special == null) {
        throw Errors.type(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '"
                + Types.of(value).name()
                + "'");
      }
      bytes = special.bytes();
    }
    ctx.meter().allocate(bytes.length + 16L);
    return new CharSource.Chars(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private CharSource character(Object value) {
    int c;
    if (value instanceof PyByteString bytes && bytes.size() == 1) {
      c = bytes.at(0);
    } else {
      if (value instanceof PyByteString || !Args.hasIndex(value)) {
        throw Errors.type("%c requires an integer in range(256) or a single byte");
      }
      Object index = Args.index(ctx, value);
      if (!(index instanceof Long n) || n < 0 || n > 255) {
        throw Errors.overflow("%c arg not in range(256)");
      }
      c = n.intValue();
    }
    return new CharSource.Chars(String.valueOf((char) c));
  }
}
