package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.CodecFault;
import dev.adder.engine.text.Encoding;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.text.ErrorHandlers;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.Utf7;
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
                  value == dev.adder.engine.object.PyNone.NONE ? "None" : Args.typeName(value)));
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
    Handler handler = new Handler(ctx, registry, errors);
    byte[] bytes;
    try {
      bytes =
          codec.isPresent()
              ? codec.get().encode(Texts.source(text), handler, ctx.meter())
              : MoreEncodings.encode(ctx, Texts.source(text), encoding, handler);
    } catch (CodecFault.Raised e) {
      throw raise(e.fault(), text);
    } catch (FormatFault e) {
      throw Numeric.raise(e);
    }
    if (bytes != null) {
      return bytes.length == 0 ? PyBytes.EMPTY : new PyBytes(bytes);
    }
    PyBytes found = registry == null ? null : registry.encode(ctx, text, encoding, errors);
    if (found == null) {
      throw unknown(encoding);
    }
    return found;
  }

  /**
   * {@code bytes.decode(encoding, errors)}: a plain str; null names mean utf-8 and strict.
   * UnicodeDecodeError, LookupError.
   */
  public static Object decode(Context ctx, byte[] bytes, String encoding, String errors) {
    Registry registry = ctx.isolate().stateOrNull(Registry.class);
    Optional<Encoding> codec = codec(encoding);
    Handler handler = new Handler(ctx, registry, errors);
    CharSource text;
    try {
      text =
          codec.isPresent()
              ? codec.get().decode(bytes, handler, ctx.meter())
              : MoreEncodings.decode(ctx, bytes, encoding, handler);
    } catch (CodecFault.Raised e) {
      throw raise(e.fault(), new PyBytes(bytes));
    } catch (FormatFault e) {
      throw Numeric.raise(e);
    }
    if (text != null) {
      return Texts.of(text);
    }
    Object found =
        registry == null ? null : registry.decode(ctx, new PyBytes(bytes), encoding, errors);
    if (found == null) {
      throw unknown(encoding);
    }
    return found;
  }

  /**
   * The text of a part of UTF-7, and how many bytes it took: all, or when it is not the {@code
   * last} part perhaps fewer.
   */
  public static PyTuple decodeUtf7(Context ctx, PyBytes bytes, String errors, boolean last) {
    Registry registry = ctx.isolate().stateOrNull(Registry.class);
    Utf7 decoder = new Utf7(bytes.exact(), new Handler(ctx, registry, errors), ctx.meter());
    try {
      Object text = Texts.of(decoder.decode(last));
      return PyTuple.of(text, (long) decoder.used());
    } catch (CodecFault.Raised e) {
      throw raise(e.fault(), bytes);
    } catch (FormatFault e) {
      throw Numeric.raise(e);
    }
  }

  private static Optional<Encoding> codec(String encoding) {
    return encoding == null ? Optional.of(Encoding.UTF_8) : Encoding.named(encoding);
  }

  /** LookupError for a codec. */
  public static PyException unknown(String encoding) {
    Context.pace(encoding.length() >= Pace.ITEMS ? -1 : 0);
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
    public Fix handle(CodecFault fault, CharSource input) {
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
