package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Unicode;

/**
 * The syntax of str.format templates: literals, replacement fields, and the names in fields.
 * Source: CPython 3.13, Objects/stringlib/unicode_format.h.
 */
public final class FormatFields {
  private final CharSource text;
  private final int end;
  private int at;

  /** Reads {@code text} from its start. */
  public FormatFields(CharSource text) {
    this.text = text;
    this.end = text.length();
  }

  /**
   * A literal and the field after it.
   *
   * @param hasField whether a field follows; the rest has meaning only then
   * @param name the field's name as written, {@code a.b[0]}
   * @param conversion the character after {@code !}, 0 if none
   * @param nested whether the specification has fields of its own
   */
  public record Piece(
      CharSource literal,
      boolean hasField,
      CharSource name,
      int conversion,
      CharSource spec,
      boolean nested) {}

  /** The next piece, or null at the end; ValueError for a malformed template. */
  public Piece next() {
    if (at >= end) {
      return null;
    }
    int start = at;
    int c = 0;
    boolean markup = false;
    while (at < end && !markup) {
      Context.pace(at);
      c = text.at(at++);
      markup = c == '{' || c == '}';
    }
    if (!markup) {
      return literal(start, at);
    }
    boolean atEnd = at >= end;
    if (c == '}' && (atEnd || text.at(at) != '}')) {
      throw Errors.value("Single '}' encountered in format string");
    }
    if (atEnd) {
      throw Errors.value("Single '{' encountered in format string");
    }
    if (text.at(at) == c) {
      at++;
      return literal(start, at - 1);
    }
    return field(text.slice(start, at - 1));
  }

  private Piece literal(int from, int to) {
    return new Piece(text.slice(from, to), false, null, 0, null, false);
  }

  private Piece field(CharSource literal) {
    int start = at;
    int c = nameEnd();
    CharSource name = text.slice(start, c == 0 ? at : at - 1);
    int conversion = 0;
    if (c == '!') {
      if (at >= end) {
        throw Errors.value("end of string while looking for conversion specifier");
      }
      conversion = text.at(at++);
      if (at < end) {
        int after = text.at(at++);
        if (after == '}') {
          return new Piece(literal, true, name, conversion, CharSource.EMPTY, false);
        }
        if (after != ':') {
          throw Errors.value("expected ':' after conversion specifier");
        }
      }
    } else if (c != ':') {
      if (c != '}') {
        throw Errors.value("expected '}' before end of string");
      }
      return new Piece(literal, true, name, 0, CharSource.EMPTY, false);
    }
    return withSpec(literal, name, conversion);
  }

  /** Moves past the name and the character after it, which is returned; 0 at the end. */
  private int nameEnd() {
    while (at < end) {
      Context.pace(at);
      int c = text.at(at++);
      switch (c) {
        case '{' -> throw Errors.value("unexpected '{' in field name");
        case '[' -> {
          while (at < end && text.at(at) != ']') {
            Context.pace(at++);
          }
        }
        case '}', ':', '!' -> {
          return c;
        }
        default -> {}
      }
    }
    return 0;
  }

  private Piece withSpec(CharSource literal, CharSource name, int conversion) {
    int start = at;
    int depth = 1;
    boolean nested = false;
    while (at < end) {
      Context.pace(at);
      int c = text.at(at++);
      if (c == '{') {
        nested = true;
        depth++;
      } else if (c == '}' && --depth == 0) {
        return new Piece(literal, true, name, conversion, text.slice(start, at - 1), nested);
      }
    }
    throw Errors.value("unmatched '{' in format spec");
  }

  /** The decimal value of a name, or -1; ValueError when it has too many digits. */
  static long number(CharSource name) {
    if (name.length() == 0) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < name.length(); i++) {
      Context.pace(i);
      int digit = Unicode.decimalValue(name.at(i));
      if (digit < 0) {
        return -1;
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.value("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** The parts of a field's name after its first. */
  static final class Path {
    private final CharSource name;
    private int at;

    /** Reads {@code name} from after its first part. */
    Path(CharSource name) {
      this.name = name;
      at = partEnd(0);
    }

    private int partEnd(int from) {
      int i = from;
      while (i < name.length() && name.at(i) != '.' && name.at(i) != '[') {
        Context.pace(i++);
      }
      return i;
    }

    /** The first part. */
    CharSource first() {
      return name.slice(0, partEnd(0));
    }

    /** One step: an attribute, or an item with a str or int key. */
    record Step(boolean isAttribute, Object key) {}

    /** The next step, or null at the end. */
    Step next() {
      if (at >= name.length()) {
        return null;
      }
      int c = name.at(at++);
      int start = at;
      if (c == '.') {
        at = partEnd(at);
        return new Step(true, key(start, at));
      }
      if (c != '[') {
        throw Errors.value("Only '.' or '[' may follow ']' in format field specifier");
      }
      while (at < name.length() && name.at(at) != ']') {
        at++;
      }
      if (at >= name.length()) {
        throw Errors.value("Missing ']' in format string");
      }
      Object key = key(start, at);
      at++;
      long index = number(Texts.source(key));
      return new Step(false, index >= 0 ? (Object) index : key);
    }

    private Object key(int from, int to) {
      if (from == to) {
        throw Errors.value("Empty attribute in format string");
      }
      return Texts.of(name.slice(from, to));
    }
  }
}
