package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CodecFault;
import dev.adder.engine.text.Encoding;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.text.ErrorHandlers;
import dev.adder.engine.text.FormatFault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Encoding and decoding of script values by names of codecs and error handlers. */
public final class Codecs {
  private Codecs() {}

  /** What a codecs module adds to the codecs and handlers that are built in, per isolate. */
  public interface Registry {
    /** {@code codec} applied to a plain str, or Java null when the codec is unknown. */
    PyBytes encode(Context ctx, Object text, String codec, String errors);

    /** {@code codec} applied to bytes, or Java null when the codec is unknown. */
    Object decode(Context ctx, PyBytes bytes, String codec, String errors);

    /** A registered error handler, or Java null. */
    ErrorHandler handler(Context ctx, String name);
  }

  /** An argument that names a codec or handler; Java null when not given. */
  static String name(Object value, String function, String parameter) {
    if (value == null) {
      return null;
    }
    if (!Str.is(value)) {
      throw Errors.type(
          "%s() argument '%s' must be str, not %s"
              .formatted(
                  function,
                  parameter,
                  value == dev.adder.engine.object.PyNone.NONE ? "None" : Types.of(value).name()));
    }
    String text = Str.text(value);
    if (text.indexOf('\0') >= 0) {
      throw Errors.value("embedded null character");
    }
    return text;
  }

  /**
   * {@code text.encode(encoding, errors)} for a plain str; null names mean utf-8 and strict.
   * UnicodeEncodeError, LookupError.
   */
  public static PyBytes encode(Context ctx, Object text, String encoding, String errors) {
    Registry registry = ctx.isolate().stateOrNull(Registry.class);
    Optional<Encoding> codec = codec(encoding);
    if (codec.isEmpty()) {
      if (isUtf8WithMark(encoding)) {
        byte[] plain = encode(ctx, text, null, errors).bytes();
        byte[] marked = Arrays.copyOf(UTF_8_MARK, plain.length + 3);
        System.arraycopy(plain, 0, marked, 3, plain.length);
        return new PyBytes(marked);
      }
      byte[] escaped = EscapeCodecs.encode(ctx, text, encoding);
      if (escaped != null) {
        return new PyBytes(escaped);
      }
      PyBytes found = registry == null ? null : registry.encode(ctx, text, encoding, errors);
      if (found == null) {
        throw unknown(encoding);
      }
      return found;
    }
    try {
      byte[] bytes =
          codec.get().encode(Texts.source(text), new Handler(ctx, registry, errors), ctx.meter());
      return bytes.length == 0 ? PyBytes.EMPTY : new PyBytes(bytes);
    } catch (CodecFault.Raised e) {
      throw raise(e.fault(), text);
    } catch (FormatFault e) {
      throw Numeric.raise(e);
    }
  }

  /**
   * {@code bytes.decode(encoding, errors)}: a plain str; null names mean utf-8 and strict.
   * UnicodeDecodeError, LookupError.
   */
  public static Object decode(Context ctx, byte[] bytes, String encoding, String errors) {
    Registry registry = ctx.isolate().stateOrNull(Registry.class);
    Optional<Encoding> codec = codec(encoding);
    if (codec.isEmpty()) {
      if (isUtf8WithMark(encoding)) {
        boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, UTF_8_MARK, 0, 3);
        return decode(
            ctx, marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes, null, errors);
      }
      Object unescaped = EscapeCodecs.decode(ctx, bytes, encoding);
      if (unescaped != null) {
        return unescaped;
      }
      Object found =
          registry == null ? null : registry.decode(ctx, new PyBytes(bytes), encoding, errors);
      if (found == null) {
        throw unknown(encoding);
      }
      return found;
    }
    try {
      return Texts.of(codec.get().decode(bytes, new Handler(ctx, registry, errors), ctx.meter()));
    } catch (CodecFault.Raised e) {
      throw raise(e.fault(), new PyBytes(bytes));
    } catch (FormatFault e) {
      throw Numeric.raise(e);
    }
  }

  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private static boolean isUtf8WithMark(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).replace('-', '_').equals("utf_8_sig");
  }

  private static Optional<Encoding> codec(String encoding) {
    return encoding == null ? Optional.of(Encoding.UTF_8) : Encoding.named(encoding);
  }

  /** LookupError for a codec. */
  public static PyException unknown(String encoding) {
    return Errors.make(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding);
  }

  /** The error handler called {@code name}; LookupError. Null means strict. */
  public static ErrorHandler handler(Context ctx, String name) {
    Registry registry = ctx.isolate().stateOrNull(Registry.class);
    return find(ctx, registry, name);
  }

  private static ErrorHandler find(Context ctx, Registry registry, String name) {
    if (name == null) {
      return ErrorHandlers.STRICT;
    }
    ErrorHandler found = registry == null ? null : registry.handler(ctx, name);
    if (found != null) {
      return found;
    }
    return ErrorHandlers.named(name)
        .orElseThrow(() ->
            Errors.make(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + name + "'"));
  }

  /** Looks the handler up when it is needed first, as CPython does. */
  private static final class Handler implements ErrorHandler {
    private final Context ctx;
    private final Registry registry;
    private final String name;
    private ErrorHandler found;

    Handler(Context ctx, Registry registry, String name) {
      this.ctx = ctx;
      this.registry = registry;
      this.name = name;
    }

    @Override
    public Fix handle(CodecFault fault, dev.adder.engine.text.CharSource input) {
      if (found == null) {
        found = find(ctx, registry, name);
      }
      return found.handle(fault, input);
    }
  }

  /** UnicodeEncodeError or UnicodeDecodeError for {@code fault} in {@code object}. */
  public static PyException raise(CodecFault fault, Object object) {
    PyType type =
        fault.direction() == CodecFault.Direction.ENCODE
            ? Exceptions.UNICODE_ENCODE_ERROR
            : Exceptions.UNICODE_DECODE_ERROR;
    long start = fault.start();
    long end = fault.end();
    PyBaseException error =
        new PyBaseException(type, PyTuple.of(fault.encoding(), object, start, end, fault.reason()));
    error
        .with("encoding", fault.encoding())
        .with("object", object)
        .with("start", start)
        .with("end", end)
        .with("reason", fault.reason());
    return new PyException(error);
  }
}
