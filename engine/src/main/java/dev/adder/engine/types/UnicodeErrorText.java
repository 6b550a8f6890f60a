package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** Construction and text of the three errors of codecs. */
final class UnicodeErrorText {
  private UnicodeErrorText() {}

  /** Checks the arguments of the constructor and stores them as fields. */
  static void fill(Context ctx, PyBaseException self, Object[] args) {
    boolean translate = self.type().isSubtypeOf(Exceptions.UNICODE_TRANSLATE_ERROR);
    int wanted = translate ? 4 : 5;
    if (args.length != wanted) {
      throw Errors.type(
          "function takes exactly %d arguments (%d given)".formatted(wanted, args.length));
    }
    int at = 0;
    if (!translate) {
      requireStr(args, 0);
      self.with("encoding", args[at++]);
    }
    boolean bytes = self.type().isSubtypeOf(Exceptions.UNICODE_DECODE_ERROR);
    if (!bytes) {
      requireStr(args, at);
    } else if (!(args[at] instanceof PyBytes)) {
      args[at] = new PyBytes(Buffers.of(ctx, args[at], "").clone());
    }
    self.with("object", args[at++]);
    self.with("start", Args.sizeLong(ctx, args[at++]));
    self.with("end", Args.sizeLong(ctx, args[at++]));
    requireStr(args, at);
    self.with("reason", args[at]);
  }

  private static void requireStr(Object[] args, int at) {
    if (!Str.is(args[at])) {
      throw Errors.type(
          "argument %d must be str, not %s".formatted(at + 1, Types.of(args[at]).name()));
    }
  }

  /** {@code str(self)}. */
  static Object text(Context ctx, PyBaseException self) {
    Object object = self.field("object");
    if (object == PyNone.NONE) {
      return "";
    }
    boolean decodes = self.type().isSubtypeOf(Exceptions.UNICODE_DECODE_ERROR);
    if (decodes ? !(object instanceof PyBytes) : !Str.is(object)) {
      throw Errors.type("object attribute must be " + (decodes ? "bytes" : "unicode"));
    }
    long start = Args.sizeLong(ctx, self.field("start"));
    long end = Args.sizeLong(ctx, self.field("end"));
    Object reason = Ops.str(ctx, self.field("reason"));
    long size = Ops.length(ctx, object);
    boolean one = start >= 0 && start < size && end == start + 1;
    if (self.type().isSubtypeOf(Exceptions.UNICODE_DECODE_ERROR)) {
      Object encoding = Ops.str(ctx, self.field("encoding"));
      return Str.of(
          one
              ? "'%s' codec can't decode byte 0x%02x in position %d: %s"
                  .formatted(encoding, (Long) Ops.getItem(ctx, object, start), start, reason)
              : "'%s' codec can't decode bytes in position %d-%d: %s"
                  .formatted(encoding, start, end - 1, reason));
    }
    String verb =
        self.type().isSubtypeOf(Exceptions.UNICODE_TRANSLATE_ERROR)
            ? "can't translate"
            : "'%s' codec can't encode".formatted(Ops.str(ctx, self.field("encoding")));
    if (!one) {
      return Str.of("%s characters in position %d-%d: %s".formatted(verb, start, end - 1, reason));
    }
    int point = Str.at(Str.plain(object), (int) start);
    String shown = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
    return Str.of(
        "%s character '%s' in position %d: %s"
            .formatted(verb, shown.formatted(point), start, reason));
  }
}
