package dev.adder.engine.modules.codecs;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.PyBytes;

/** What the scripts of one isolate added to the codecs and error handlers. */
final class CodecRegistry implements Codecs.Registry {
  private final PyDict handlers = new PyDict();
  private Object lookup = PyNone.NONE;

  void setHandler(Context ctx, Object name, Object handler) {
    handlers.put(ctx, name, handler);
  }

  void setLookup(Object function) {
    lookup = function;
  }

  @Override
  public ErrorHandler handler(Context ctx, String name) {
    Object function = handlers.get(ctx, Str.of(name));
    return function == null ? null : new ScriptedHandler(ctx, function);
  }

  @Override
  public PyBytes encode(Context ctx, Object text, String codec, String errors) {
    Object result = convert(ctx, text, codec, errors, 0);
    if (result == null || result instanceof PyBytes) {
      return (PyBytes) result;
    }
    throw Errors.type(
        "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary"
                .formatted(codec, Types.of(result).name())
            + " types");
  }

  @Override
  public Object decode(Context ctx, PyBytes bytes, String codec, String errors) {
    Object result = convert(ctx, bytes, codec, errors, 1);
    if (result == null || Str.is(result)) {
      return result;
    }
    throw Errors.type(
        "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary"
                .formatted(codec, Types.of(result).name())
            + " types");
  }

  /** Calls function {@code which} of the codec; Java null when the codec is unknown. */
  private Object convert(Context ctx, Object value, String codec, String errors, int which) {
    Object info = lookup == PyNone.NONE ? lookup : Calls.call(ctx, lookup, Str.of(codec));
    if (!(info instanceof PyTuple functions)) {
      return null;
    }
    Object isText = Attributes.getOrNull(ctx, info, "_is_text_encoding");
    if (isText != null && !Ops.truth(ctx, isText)) {
      throw notText(codec, which);
    }
    Object function = functions.get(which);
    Object result =
        errors == null
            ? Calls.call(ctx, function, value)
            : Calls.call(ctx, function, value, Str.of(errors));
    if (result instanceof PyTuple pair && pair.size() == 2) {
      return pair.get(0);
    }
    throw Errors.type(
        which == 0
            ? "encoder must return a tuple (object, integer)"
            : "decoder must return a tuple (object,integer)");
  }

  private static PyException notText(String codec, int which) {
    return Errors.make(
        Exceptions.LOOKUP_ERROR,
        "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs"
            .formatted(codec, which == 0 ? "encode" : "decode"));
  }
}
