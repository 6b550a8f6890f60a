package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * printf-style templates ({@code 'text %-10.3f' % args}): the parser and the rendering of pieces.
 *
 * <p>Fetching arguments and calling str() or repr() is the caller's. A syntax fault is the last
 * piece, because CPython reports it only after the pieces before it were rendered. Source: CPython
 * 3.13, Objects/unicodeobject.c, unicode_format_arg.
 */
public final class PercentFormat {
  /** Nominal bytes of a piece. */
  private static final int PIECE_BYTES = 64;

  private PercentFormat() {}

  /** A piece of a template. */
  public sealed interface Piece {}

  /** Text that stands for itself. */
  public record Literal(CharSource text) implements Piece {}

  /** Where the template is wrong; raised when rendering gets here. */
  public record Fault(FormatFault fault) implements Piece {}

  /** Width or precision of a conversion. */
  public sealed interface Size {}

  /** A size that the template gives; -1 for none. */
  public record Fixed(long value) implements Size {}

  /** A size taken from the next argument ({@code *}). */
  public record FromArgument() implements Size {}

  /** The flags of a conversion. */
  public record Flags(boolean left, boolean plus, boolean space, boolean alternate, boolean zero) {}

  /**
   * One conversion.
   *
   * @param key name in a mapping, if given
   * @param type the conversion character, not checked
   * @param index position of {@code type} in the template, for messages
   */
  public record Conversion(
      Optional<CharSource> key, Flags flags, Size width, Size precision, int type, int index)
      implements Piece {
    /** CPython's fault for a conversion character that it does not know. */
    public FormatFault unsupported() {
      return unsupported(type >= 31 && type <= 126 ? (char) type : '?');
    }

    /** The same for a template of bytes, which shows every byte; CPython fails above ASCII. */
    public FormatFault unsupportedInBytes() {
      return type < 0x80
          ? unsupported((char) type)
          : new FormatFault(FormatFault.Kind.OVERFLOW, "character argument not in range(0x110000)");
    }

    private FormatFault unsupported(char shown) {
      return FormatFault.value(
          "unsupported format character '"
              + shown
              + "' (0x"
              + Integer.toHexString(type)
              + ") at index "
              + index);
    }
  }

  /** The pieces of a template, in order. Linear, charged by length. */
  public static List<Piece> parse(CharSource template, Meter meter) {
    meter.spend(1 + template.length() / 16);
    return new Parser(template, meter).parse();
  }

  private static final class Parser {
    private final CharSource text;
    private final Meter meter;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    Parser(CharSource text, Meter meter) {
      this.text = text;
      this.meter = meter;
    }

    private void add(Piece piece) {
      Pace.keep(pieces.size(), meter);
      meter.allocate(PIECE_BYTES);
      pieces.add(piece);
    }

    List<Piece> parse() {
      try {
        int start = 0;
        while (at < text.length()) {
          if (text.at(at) != '%') {
            Pace.keep(at++, meter);
            continue;
          }
          literal(start, at);
          at++;
          if (at < text.length() && text.at(at) == '%') {
            start = at++;
          } else {
            add(conversion());
            start = at;
          }
        }
        literal(start, at);
      } catch (FormatFault fault) {
        add(new Fault(fault));
      }
      return List.copyOf(pieces);
    }

    private void literal(int start, int end) {
      if (end > start) {
        add(new Literal(text.slice(start, end)));
      }
    }

    private int next() {
      if (at >= text.length()) {
        throw FormatFault.value("incomplete format");
      }
      return text.at(at++);
    }

    private Conversion conversion() {
      Optional<CharSource> key = Optional.empty();
      if (at < text.length() && text.at(at) == '(') {
        key = Optional.of(key());
      }
      boolean left = false;
      boolean plus = false;
      boolean space = false;
      boolean alternate = false;
      boolean zero = false;
      int c = next();
      while (true) {
        switch (c) {
          case '-' -> left = true;
          case '+' -> plus = true;
          case ' ' -> space = true;
          case '#' -> alternate = true;
          case '0' -> zero = true;
          default -> {
            at--;
            return sizes(key, new Flags(left, plus, space, alternate, zero));
          }
        }
        c = next();
      }
    }

    private Conversion sizes(Optional<CharSource> key, Flags flags) {
      Size width = size(Long.MAX_VALUE, "width too big");
      Size precision = new Fixed(-1);
      int c = next();
      if (c == '.') {
        precision = size(Integer.MAX_VALUE, "precision too big");
        if (precision instanceof Fixed(long value) && value < 0) {
          precision = new Fixed(0);
        }
        c = next();
      }
      if (c == 'h' || c == 'l' || c == 'L') {
        c = next();
      }
      return new Conversion(key, flags, width, precision, c, at - 1);
    }

    private Size size(long most, String overflow) {
      int c = next();
      if (c == '*') {
        return new FromArgument();
      }
      long value = -1;
      while (c >= '0' && c <= '9') {
        if (value > (most - (c - '0')) / 10) {
          throw FormatFault.value(overflow);
        }
        value = Math.max(value, 0) * 10 + (c - '0');
        c = next();
      }
      at--;
      return new Fixed(value);
    }

    private CharSource key() {
      int start = ++at;
      int depth = 1;
      while (depth > 0) {
        if (at >= text.length()) {
          throw FormatFault.value("incomplete format key");
        }
        int c = text.at(at++);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      return text.slice(start, at - 1);
    }
  }

  /** Width and precision of one rendering, after arguments were taken; -1 for none. */
  public record Sizes(Flags flags, long width, int precision) {
    /** As CPython reads {@code *}: a negative width means left-justified, precision at least 0. */
    public static Sizes of(Flags flags, long width, int precision) {
      if (width < -1) {
        Flags left = new Flags(true, flags.plus, flags.space, flags.alternate, flags.zero);
        return new Sizes(left, -Math.max(width, -Long.MAX_VALUE), precision);
      }
      return new Sizes(flags, width, precision);
    }
  }

  /** Renders s, r, a and c: the text, cut to the precision and padded. */
  public static CharSource text(Sizes sizes, CharSource text, Meter meter) {
    int length = text.length();
    if (sizes.precision >= 0 && sizes.precision < length) {
      length = sizes.precision;
    }
    charge(sizes, length, meter);
    long pad = Math.max(0, sizes.width - length);
    TextBuilder out = new TextBuilder();
    if (!sizes.flags.left) {
      out.fill(' ', pad);
    }
    out.add(text, 0, length);
    if (sizes.flags.left) {
      out.fill(' ', pad);
    }
    return out.build();
  }

  /** Renders d, i, u, o, x and X. */
  public static CharSource integer(Sizes sizes, int type, BigInteger value, Meter meter) {
    int base = type == 'o' ? 8 : (type | 0x20) == 'x' ? 16 : 10;
    StringBuilder digits = new StringBuilder(IntText.toString(value.abs(), base, meter));
    charge(sizes, (long) digits.length() + Math.max(0, sizes.precision), meter);
    if (digits.length() < sizes.precision) {
      digits.insert(0, "0".repeat(sizes.precision - digits.length()));
    }
    String prefix = "";
    if (sizes.flags.alternate && base != 10) {
      prefix = base == 8 ? "0o" : "0x";
    }
    String body = digits.toString();
    if (type == 'X') {
      body = body.toUpperCase(java.util.Locale.ROOT);
      prefix = prefix.toUpperCase(java.util.Locale.ROOT);
    }
    return number(sizes, value.signum() < 0, prefix, body);
  }

  /** Renders e, E, f, F, g and G. */
  public static CharSource real(Sizes sizes, int type, double value, Meter meter) {
    int precision = sizes.precision < 0 ? 6 : sizes.precision;
    charge(sizes, precision + 400L, meter);
    String text = FloatFormat.format(value, (char) type, precision, sizes.flags.alternate, false);
    boolean negative = text.charAt(0) == '-';
    return number(sizes, negative, "", negative ? text.substring(1) : text);
  }

  private static void charge(Sizes sizes, long length, Meter meter) {
    long most = Math.min(Math.max(sizes.width, length), Long.MAX_VALUE >> 2);
    meter.allocate(2 * most + 32);
    meter.spend(1 + most / 16);
  }

  private static CharSource number(Sizes sizes, boolean negative, String prefix, String body) {
    Flags flags = sizes.flags;
    String sign = negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    long pad = Math.max(0, sizes.width - (sign.length() + prefix.length() + body.length()));
    TextBuilder out = new TextBuilder();
    if (flags.left) {
      return out.add(sign).add(prefix).add(body).fill(' ', pad).build();
    }
    if (flags.zero) {
      return out.add(sign).add(prefix).fill('0', pad).add(body).build();
    }
    return out.fill(' ', pad).add(sign).add(prefix).add(body).build();
  }
}
