package dev.adder.engine.modules.codecs;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.CodecFault;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.text.ErrorHandlers;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.PyBytes;
import dev.adder.engine.types.Texts;
import java.util.ArrayList;
import java.util.List;

/** The error handlers that are built in, as functions that scripts call. */
@PyMethods(module = "_codecs")
final class ErrorRepair {
  /** Characters of a long fault that are handled between two looks at the meter. */
  private static final int PIECE = 1 << 11;

  private ErrorRepair() {}

  /** What the handler called {@code name} answers to a UnicodeError: replacement and position. */
  @Py("repair(name, exception, /)")
  static Object repair(Context ctx, Object name, Object exception) {
    String handler = Str.text(Args.str(name, "repair() argument 1"));
    if (handler.equals("strict")) {
      throw exception instanceof PyBaseException raised
          ? new PyException(raised)
          : Errors.type("codec must pass exception instance");
    }
    if (!(exception instanceof PyBaseException error) || !isHandled(handler, error)) {
      throw Errors.type(
          "don't know how to handle " + Types.of(exception).name() + " in error callback");
    }
    ErrorHandler built = ErrorHandlers.named(handler).orElse(ErrorHandlers.STRICT);
    boolean translate = error.type().isSubtypeOf(Exceptions.UNICODE_TRANSLATE_ERROR);
    boolean decodes = error.type().isSubtypeOf(Exceptions.UNICODE_DECODE_ERROR);
    CharSource input = input(error, decodes);
    CodecFault fault = fault(ctx, error, input.length(), decodes);
    if (translate && built == ErrorHandlers.REPLACE) {
      return PyTuple.of(Str.of("\ufffd".repeat(fault.end() - fault.start())), (long) fault.end());
    }
    ErrorHandler.Fix fix;
    try {
      fix =
          isDivisible(built) ? handlePieces(ctx, built, fault, input) : built.handle(fault, input);
    } catch (CodecFault.Raised e) {
      throw new PyException(error);
    } catch (FormatFault e) {
      throw Errors.type(e.getMessage());
    }
    Object text =
        fix.replacement() instanceof CharSource.Bytes data
            ? new PyBytes(data.bytes())
            : Texts.of(fix.replacement());
    return PyTuple.of(text, (long) fix.resume());
  }

  /** Whether the handler replaces each character or byte by itself. */
  private static boolean isDivisible(ErrorHandler handler) {
    return handler == ErrorHandlers.BACKSLASH_REPLACE
        || handler == ErrorHandlers.XML_CHAR_REF_REPLACE
        || handler == ErrorHandlers.NAME_REPLACE;
  }

  /** Has a long fault handled piece by piece, charged and with a look after each. */
  private static ErrorHandler.Fix handlePieces(
      Context ctx, ErrorHandler handler, CodecFault fault, CharSource input) {
    List<CharSource> pieces = new ArrayList<>();
    long length = 0;
    int start = fault.start();
    do {
      int end = Math.min(fault.end() - start, PIECE) + start;
      ctx.meter().spend(end - start);
      CharSource piece =
          handler
              .handle(
                  new CodecFault(fault.encoding(), fault.direction(), start, end, fault.reason()),
                  input)
              .replacement();
      ctx.meter().allocate(3L * piece.length());
      ctx.meter().poll();
      pieces.add(piece);
      length += piece.length();
      start = end;
    } while (start < fault.end());
    TextBuilder out = new TextBuilder((int) Math.min(length, Integer.MAX_VALUE - 16));
    for (CharSource piece : pieces) {
      out.add(piece);
      ctx.meter().poll();
    }
    return new ErrorHandler.Fix(out.build(), fault.end());
  }

  private static boolean isHandled(String handler, PyBaseException error) {
    if (error.type().isSubtypeOf(Exceptions.UNICODE_TRANSLATE_ERROR)) {
      return handler.equals("ignore")
          || handler.equals("replace")
          || handler.equals("backslashreplace");
    }
    if (error.type().isSubtypeOf(Exceptions.UNICODE_DECODE_ERROR)) {
      return !handler.equals("xmlcharrefreplace") && !handler.equals("namereplace");
    }
    return error.type().isSubtypeOf(Exceptions.UNICODE_ENCODE_ERROR);
  }

  private static CharSource input(PyBaseException error, boolean decodes) {
    Object object = error.field("object");
    if (object == PyNone.NONE) {
      throw Errors.type("object attribute not set");
    }
    if (decodes ? !(object instanceof PyBytes) : !Str.is(object)) {
      throw Errors.type("object attribute must be " + (decodes ? "bytes" : "unicode"));
    }
    return object instanceof PyBytes bytes
        ? CharSource.of(bytes.exact())
        : Texts.source(Str.plain(object));
  }

  /** Positions outside of the object are moved into it. */
  private static CodecFault fault(Context ctx, PyBaseException error, int size, boolean decodes) {
    long start = Args.sizeLong(ctx, error.field("start"));
    long end = Args.sizeLong(ctx, error.field("end"));
    int from = (int) Math.max(0, Math.min(start, size - 1L));
    int to = (int) Math.min(Math.max(end, 1), size);
    return new CodecFault(
        Str.text(Ops.str(ctx, error.field("encoding"))),
        decodes ? CodecFault.Direction.DECODE : CodecFault.Direction.ENCODE,
        from,
        Math.max(from, to),
        Str.text(Ops.str(ctx, error.field("reason"))));
  }

  /** A part of a text in UTF-7, and how many bytes it took. */
  @Py("utf_7_decode(data, errors=None, final=False, /)")
  static Object decodeUtf7(Context ctx, Object data, Object errors, Object isFinal) {
    if (!(data instanceof PyBytes bytes)) {
      throw Errors.type("a bytes-like object is required, not '" + Types.of(data).name() + "'");
    }
    boolean all = isFinal != null && Ops.truth(ctx, isFinal);
    String handler = errors == null || errors == PyNone.NONE ? null : Str.text(Str.plain(errors));
    return Codecs.decodeUtf7(ctx, bytes, handler, all);
  }
}
