package dev.adder.engine.modules.re;

import dev.adder.engine.modules.Imported;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import dev.adder.engine.regex.Regex;
import dev.adder.engine.regex.RegexSyntaxException;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.PyBytes;
import dev.adder.engine.types.Texts;

/** The functions of module {@code _re}. */
@PyMethods(module = "_re")
public final class ReFunctions {
  private ReFunctions() {}

  /** Puts the types of the module into its namespace. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "Pattern", PyPattern.TYPE);
    dict.put(ctx, "Match", PyMatch.TYPE);
  }

  @Py("compile(pattern, flags, /)")
  static Object compile(Context ctx, Object pattern, Object flags) {
    if (!Str.is(pattern) && !Buffers.is(pattern)) {
      throw Errors.type("first argument must be string or compiled pattern");
    }
    Subject subject = Subject.of(ctx, pattern);
    ctx.meter().spend(subject.length());
    ctx.meter().allocate(256L + 64L * subject.length());
    Regex regex;
    try {
      regex = Regex.compile(subject.text(), Args.intValue(ctx, flags), ctx.meter());
    } catch (RegexSyntaxException e) {
      throw fault(ctx, e, pattern);
    }
    for (Regex.Warning warning : regex.warnings()) {
      Calls.call(
          ctx,
          Imported.get(ctx, "warnings", "warn"),
          warning.message(),
          Exceptions.FUTURE_WARNING,
          4L);
    }
    return new PyPattern(ctx, pattern, regex);
  }

  private static PyException fault(Context ctx, RegexSyntaxException e, Object pattern) {
    return switch (e.kind()) {
      case PATTERN -> Template.fault(ctx, e.getMessage(), pattern, e.position());
      case VALUE -> Errors.value(e.getMessage());
      case OVERFLOW -> Errors.overflow(e.getMessage());
      case RECURSION -> Errors.recursion(e.getMessage());
    };
  }

  @Py("escape(pattern, /)")
  static Object escape(Context ctx, Object pattern) {
    Subject subject = Subject.of(ctx, pattern);
    CharSource text = subject.text();
    ctx.meter().spend(text.length() >> 2);
    ctx.meter().allocate(4L * text.length());
    long length = text.length();
    for (int i = 0; i < text.length(); i++) {
      Context.pace(i);
      length += isEscaped(text.at(i)) ? 1 : 0;
    }
    if (length > Integer.MAX_VALUE - 16) {
      throw Errors.memory();
    }
    return subject.isBytes()
        ? escapedBytes(text, (int) length)
        : Texts.of(escapedText(text, (int) length));
  }

  private static PyBytes escapedBytes(CharSource text, int length) {
    byte[] out = new byte[length];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      Context.pace(i);
      int c = text.at(i);
      if (isEscaped(c)) {
        out[size++] = '\\';
      }
      out[size++] = (byte) c;
    }
    return new PyBytes(out);
  }

  private static CharSource escapedText(CharSource text, int length) {
    TextBuilder out = new TextBuilder(length);
    for (int i = 0; i < text.length(); i++) {
      Context.pace(i);
      int c = text.at(i);
      if (isEscaped(c)) {
        out.add('\\');
      }
      out.add(c);
    }
    Context.pace(length > Pace.ITEMS ? -1 : 0);
    return out.build();
  }

  private static boolean isEscaped(int c) {
    return c < 128 && "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0;
  }
}
