package dev.adder.engine.modules;

import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.PyByteString;
import java.util.Arrays;
import java.util.Optional;

/** Texts that scripts compile: strs, and bytes in any encoding that scripts have. */
public final class SourceText {
  private SourceText() {}

  /**
   * The text of a str or bytes.
   *
   * @throws PyException SyntaxError when the bytes are not text in their encoding,
   *     UnicodeEncodeError for a lone surrogate
   */
  public static Source of(Context ctx, Object source, String name) {
    if (source instanceof PyByteString bytes) {
      return decode(ctx, bytes.exact(), name);
    }
    if (source instanceof CodePoints) {
      Codecs.encode(ctx, source, null, null);
    }
    return new Source(name, Str.text(source));
  }

  /** As {@link #of} for the bytes of a file. */
  static Source decode(Context ctx, byte[] bytes, String name) {
    Runnable before = Looks.enter(SourceCompiler.look(ctx));
    try {
      Optional<String> encoding = Source.encoding(bytes);
      return encoding.isEmpty()
          ? Source.decode(bytes, name)
          : decode(ctx, bytes, encoding.get(), name);
    } catch (SyntaxFault fault) {
      throw SyntaxErrors.of(fault, name);
    } finally {
      Looks.leave(before);
    }
  }

  /**
   * With the line end that the last line has in CPython; the Java platform knows more encodings.
   */
  private static Source decode(Context ctx, byte[] bytes, String encoding, String name) {
    byte[] lines = bytes;
    if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
      lines = Arrays.copyOf(bytes, bytes.length + 1);
      lines[bytes.length] = '\n';
    }
    try {
      return new Source(name, Str.text(Codecs.decode(ctx, lines, encoding, null)));
    } catch (PyException e) {
      if (e.is(Exceptions.LOOKUP_ERROR)) {
        return Source.decode(bytes, name);
      }
      if (e.is(Exceptions.UNICODE_DECODE_ERROR)) {
        throw SyntaxFault.atHead(Str.text(Ops.str(ctx, e.value())));
      }
      throw e;
    }
  }
}
