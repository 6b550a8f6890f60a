package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Floats;
import dev.adder.engine.text.Unicode;
import java.util.OptionalDouble;

/** Making complex numbers from numbers and text. */
@PyMethods(type = "complex")
final class ComplexNew {
  private ComplexNew() {}

  @Py(value = "__new__(cls, real=0, imag=0)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object real, Object imag) {
    if (real instanceof PyComplex c
        && c.type() == PyComplex.TYPE
        && imag == null
        && cls == PyComplex.TYPE) {
      return c;
    }
    if (real != null && Str.is(real)) {
      if (imag != null) {
        throw Errors.type("complex() can't take second arg if first is a string");
      }
      return parse(ctx, cls, Texts.source(Str.plain(real)));
    }
    if (imag != null && Str.is(imag)) {
      throw Errors.type("complex() second arg can't be a string");
    }
    PyComplex special = real == null ? null : ComplexArguments.bySpecial(ctx, real);
    Object first = special == null ? real : special;
    if (first != null && !isNumber(first)) {
      throw Errors.type(
          "complex() first argument must be a string or a number, not '"
              + Types.of(first).name()
              + "'");
    }
    if (imag != null && !isNumber(imag)) {
      throw Errors.type(
          "complex() second argument must be a number, not '" + Types.of(imag).name() + "'");
    }
    double re = 0;
    double im = 0;
    if (first instanceof PyComplex c) {
      re = c.real();
      im = c.imag();
    } else if (first != null) {
      re = Args.real(ctx, first);
    }
    if (imag instanceof PyComplex c) {
      re -= c.imag();
      im = first instanceof PyComplex ? im + c.real() : c.real();
    } else if (imag != null) {
      double value = Args.real(ctx, imag);
      im = first instanceof PyComplex ? im + value : value;
    }
    return new PyComplex(cls, re, im);
  }

  private static boolean isNumber(Object value) {
    return value instanceof PyComplex
        || Arith.plain(value) instanceof Double
        || Args.hasIndex(value)
        || Types.of(value).special(Special.FLOAT) != null;
  }

  private static PyComplex parse(Context ctx, PyType cls, CharSource text) {
    ctx.meter().spend(1 + text.length() / 16);
    String plain = ascii(text);
    double[] parts = plain == null ? null : parts(ctx, plain);
    if (parts == null) {
      throw malformed();
    }
    return new PyComplex(cls, parts[0], parts[1]);
  }

  private static PyException malformed() {
    return Errors.value("complex() arg is a malformed string");
  }

  /**
   * Digits of any script as ASCII, stripped, without parentheses; null if it cannot be a number.
   */
  private static String ascii(CharSource text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      Context.pace(i);
      int c = text.at(i);
      int digit = c < 0x80 ? -1 : Unicode.decimalValue(c);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (Unicode.isSpace(c)) {
        out.append(' ');
      } else if (c < 0x80) {
        out.append((char) c);
      } else {
        return null;
      }
    }
    String stripped = out.toString().strip();
    if (stripped.startsWith("(")) {
      return stripped.endsWith(")") && stripped.length() > 1
          ? stripped.substring(1, stripped.length() - 1).strip()
          : null;
    }
    return stripped;
  }

  /** Real and imaginary part of {@code a}, {@code bj}, {@code a+bj}; null for anything else. */
  private static double[] parts(Context ctx, String text) {
    int end = text.length();
    if (end == 0) {
      return null;
    }
    boolean imaginary = (text.charAt(end - 1) | 0x20) == 'j';
    if (!imaginary) {
      OptionalDouble real = number(ctx, text);
      return real.isEmpty() ? null : new double[] {real.getAsDouble(), 0};
    }
    int split = splitAt(text, end - 1);
    OptionalDouble real = split == 0 ? OptionalDouble.of(0) : number(ctx, text.substring(0, split));
    String rest = text.substring(split, end - 1);
    OptionalDouble imag =
        switch (rest) {
          case "", "+" -> OptionalDouble.of(1);
          case "-" -> OptionalDouble.of(-1);
          default -> number(ctx, rest);
        };
    if (real.isEmpty() || imag.isEmpty()) {
      return null;
    }
    return new double[] {real.getAsDouble(), imag.getAsDouble()};
  }

  private static OptionalDouble number(Context ctx, String text) {
    return text.isBlank() || text.charAt(0) == ' ' || text.endsWith(" ")
        ? OptionalDouble.empty()
        : Floats.parse(CharSource.of(text), ctx.meter());
  }

  /** Where the imaginary part's sign stands: the last sign that belongs to no exponent. */
  private static int splitAt(String text, int end) {
    for (int i = end - 1; i > 0; i--) {
      char c = text.charAt(i);
      if ((c == '+' || c == '-') && (text.charAt(i - 1) | 0x20) != 'e') {
        return i;
      }
    }
    return 0;
  }
}
