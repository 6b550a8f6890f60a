package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.Casing;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Unicode;

/** Methods of {@code str} about case and kinds of characters. */
@PyMethods(type = "str")
final class StrCaseMethods {
  private StrCaseMethods() {}

  private static CharSource source(Context ctx, Object self) {
    CharSource text = Texts.source(Str.plain(self));
    ctx.meter().spend(text.length() >> 4);
    return text;
  }

  @Py(value = "capitalize(self, /)", doc = "Return a capitalized version of the string.")
  static Object capitalize(Context ctx, Object self) {
    return Texts.of(Casing.capitalize(source(ctx, self), ctx.meter()));
  }

  @Py(
      value = "casefold(self, /)",
      doc = "Return a version of the string suitable for caseless comparisons.")
  static Object casefold(Context ctx, Object self) {
    return Texts.of(Casing.casefold(source(ctx, self), ctx.meter()));
  }

  @Py(value = "lower(self, /)", doc = "Return a copy of the string converted to lowercase.")
  static Object lower(Context ctx, Object self) {
    return Texts.of(Casing.lower(source(ctx, self), ctx.meter()));
  }

  @Py(value = "upper(self, /)", doc = "Return a copy of the string converted to uppercase.")
  static Object upper(Context ctx, Object self) {
    return Texts.of(Casing.upper(source(ctx, self), ctx.meter()));
  }

  @Py(
      value = "title(self, /)",
      doc = "Return a version of the string where each word is titlecased.")
  static Object title(Context ctx, Object self) {
    return Texts.of(Casing.title(source(ctx, self), ctx.meter()));
  }

  @Py(
      value = "swapcase(self, /)",
      doc = "Convert uppercase characters to lowercase and lowercase characters to uppercase.")
  static Object swapcase(Context ctx, Object self) {
    return Texts.of(Casing.swapcase(source(ctx, self), ctx.meter()));
  }

  @Py(
      value = "isalnum(self, /)",
      doc = "Return True if the string is an alpha-numeric string, False otherwise.")
  static Object isalnum(Context ctx, Object self) {
    return Unicode.isAlnum(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isalpha(self, /)",
      doc = "Return True if the string is an alphabetic string, False otherwise.")
  static Object isalpha(Context ctx, Object self) {
    return Unicode.isAlpha(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isascii(self, /)",
      doc = "Return True if the string is in ASCII only, False otherwise.")
  static Object isascii(Context ctx, Object self) {
    return Unicode.isAscii(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isdecimal(self, /)",
      doc = "Return True if the string is a decimal string, False otherwise.")
  static Object isdecimal(Context ctx, Object self) {
    return Unicode.isDecimal(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isdigit(self, /)",
      doc = "Return True if the string is a digit string, False otherwise.")
  static Object isdigit(Context ctx, Object self) {
    return Unicode.isDigit(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isidentifier(self, /)",
      doc = "Return True if the string is a valid Python identifier, False otherwise.")
  static Object isidentifier(Context ctx, Object self) {
    return Unicode.isIdentifier(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "islower(self, /)",
      doc = "Return True if the string is a lowercase string, False otherwise.")
  static Object islower(Context ctx, Object self) {
    return Unicode.isLower(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isnumeric(self, /)",
      doc = "Return True if the string is a numeric string, False otherwise.")
  static Object isnumeric(Context ctx, Object self) {
    return Unicode.isNumeric(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isprintable(self, /)",
      doc = "Return True if the string is printable, False otherwise.")
  static Object isprintable(Context ctx, Object self) {
    return Unicode.isPrintable(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isspace(self, /)",
      doc = "Return True if the string is a whitespace string, False otherwise.")
  static Object isspace(Context ctx, Object self) {
    return Unicode.isSpace(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "istitle(self, /)",
      doc = "Return True if the string is a title-cased string, False otherwise.")
  static Object istitle(Context ctx, Object self) {
    return Unicode.isTitle(source(ctx, self), ctx.meter());
  }

  @Py(
      value = "isupper(self, /)",
      doc = "Return True if the string is an uppercase string, False otherwise.")
  static Object isupper(Context ctx, Object self) {
    return Unicode.isUpper(source(ctx, self), ctx.meter());
  }
}
