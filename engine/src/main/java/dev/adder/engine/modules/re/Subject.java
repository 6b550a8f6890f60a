package dev.adder.engine.modules.re;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.PyBytes;
import dev.adder.engine.types.Texts;

/** A text that is searched: the script's object and its characters. */
record Subject(Object object, CharSource text) {
  static Subject of(Context ctx, Object value) {
    if (Str.is(value)) {
      return new Subject(value, Texts.source(Str.plain(value)));
    }
    byte[] bytes = Buffers.orNull(ctx, value);
    if (bytes == null) {
      throw Errors.type(
          "expected string or bytes-like object, got '" + Types.of(value).name() + "'");
    }
    return new Subject(value, CharSource.of(bytes));
  }

  boolean isBytes() {
    return text instanceof CharSource.Bytes;
  }

  int length() {
    return text.length();
  }

  /** A part as a new script value, charged. */
  Object slice(Context ctx, int start, int end) {
    if (end <= start) {
      return isBytes() ? PyBytes.EMPTY : "";
    }
    if (start == 0 && end == text.length() && object instanceof String) {
      return object;
    }
    ctx.meter().allocate(32L + 2L * (end - start));
    return value(text.slice(start, end));
  }

  static Object value(CharSource text) {
    return text instanceof CharSource.Bytes bytes ? new PyBytes(bytes.bytes()) : Texts.of(text);
  }
}
