package dev.adder.engine.modules.string;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.FormatFieldIterator;
import dev.adder.engine.types.FormatPieceIterator;

/** The functions of module {@code _string}. */
@PyMethods(module = "_string")
final class StringParts {
  private StringParts() {}

  private static Object text(Object value) {
    if (!Str.is(value)) {
      throw Errors.type("expected str, got " + Types.of(value).name());
    }
    return Str.plain(value);
  }

  @Py("formatter_parser(string, /)")
  static Object parser(Context ctx, Object string) {
    return new FormatPieceIterator(text(string));
  }

  @Py("formatter_field_name_split(string, /)")
  static Object fieldNameSplit(Context ctx, Object string) {
    return FormatFieldIterator.split(text(string));
  }
}
