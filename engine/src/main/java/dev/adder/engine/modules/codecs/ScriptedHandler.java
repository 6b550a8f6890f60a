package dev.adder.engine.modules.codecs;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.CodecFault;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.PyBytes;
import dev.adder.engine.types.Texts;

/** An error handler that a script registered: it gets the exception and answers with a pair. */
record ScriptedHandler(Context ctx, Object function) implements ErrorHandler {
  @Override
  public Fix handle(CodecFault fault, CharSource input) {
    boolean encoding = fault.direction() == CodecFault.Direction.ENCODE;
    Object object =
        input instanceof CharSource.Bytes data ? new PyBytes(data.bytes()) : Texts.of(input);
    Object answer = Calls.call(ctx, function, Codecs.raise(fault, object).value());
    if (!(answer instanceof PyTuple pair) || pair.size() != 2 || !Args.hasIndex(pair.get(1))) {
      throw wrong(encoding);
    }
    CharSource replacement;
    if (Str.is(pair.get(0))) {
      replacement = Texts.source(Str.plain(pair.get(0)));
    } else if (encoding && pair.get(0) instanceof PyBytes bytes) {
      replacement = CharSource.of(bytes.exact());
    } else {
      throw wrong(encoding);
    }
    long at = Args.sizeLong(ctx, pair.get(1));
    if (at < 0) {
      at += input.length();
    }
    if (at < 0 || at > input.length()) {
      throw Errors.index("position " + at + " from error handler out of bounds");
    }
    return new Fix(replacement, (int) at);
  }

  private static PyException wrong(boolean encoding) {
    return Errors.type(
        encoding
            ? "encoding error handler must return (str/bytes, int) tuple"
            : "decoding error handler must return (str, int) tuple");
  }
}
