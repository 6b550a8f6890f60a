package dev.adder.engine.syntax;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** String literals, f-strings, and their concatenation. */
final class FStrings extends Rules {
  private static final Object STRINGS = "strings";

  FStrings(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** One or more adjacent literals as one value. */
  Expr strings() {
    int mark = t.mark;
    if (t.memoizing) {
      Token.Memo memo = t.recall(STRINGS);
      if (memo != null) {
        t.mark = memo.mark();
        return (Expr) memo.node();
      }
    }
    List<Expr> parts = new ArrayList<>(1);
    while (true) {
      Expr part =
          switch (t.kind()) {
            case STRING -> string();
            case FSTRING_START -> fstring();
            default -> null;
          };
      if (part == null) {
        break;
      }
      parts.add(part);
    }
    Expr result = parts.isEmpty() ? fail(mark) : concatenate(t.spanFrom(mark), parts);
    if (t.memoizing) {
      t.remember(STRINGS, mark, result);
    }
    return result;
  }

  private Expr string() {
    Token token = t.advance();
    String text = t.text(token);
    int quote = 0;
    boolean raw = false;
    boolean bytes = false;
    while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
      int letter = text.charAt(quote++) | 0x20;
      raw |= letter == 'r';
      bytes |= letter == 'b';
    }
    int size = text.startsWith(String.valueOf(text.charAt(quote)).repeat(3), quote) ? 3 : 1;
    if (text.length() - quote < 2 * size) {
      size = 1;
    }
    String body = text.substring(quote + size, text.length() - size);
    raw |= body.indexOf('\\') < 0;
    Object value = bytes ? bytes(token, body, raw) : text(token, body, raw);
    return new Expr.Constant(token.span(), value, text.charAt(0) == 'u');
  }

  private Object bytes(Token token, String body, boolean raw) {
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) >= 128) {
        throw t.fault(token.span(), "bytes can only contain ASCII literal characters");
      }
    }
    if (raw) {
      return body.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
    try {
      return Escapes.decodeBytes(body, escape -> warn(token, escape));
    } catch (Escapes.Broken broken) {
      throw t.faultAtLast(broken.getMessage());
    }
  }

  private Object text(Token token, String body, boolean raw) {
    if (raw || body.indexOf('\\') < 0) {
      return body;
    }
    try {
      return Escapes.decode(body, escape -> warn(token, escape));
    } catch (Escapes.Broken broken) {
      throw t.faultAtLast(broken.getMessage());
    }
  }

  private void warn(Token token, String escape) {
    if (token.kind != TokenKind.STRING && (escape.equals("{") || escape.equals("}"))) {
      return; // the lexer has warned
    }
    boolean octal = escape.charAt(0) >= '4' && escape.charAt(0) <= '7';
    String what = octal ? "invalid octal escape sequence '\\" : "invalid escape sequence '\\";
    t.warn(token.span(), what + escape + "'");
  }

  // ---- f-strings ----

  private Expr fstring() {
    int mark = t.mark;
    Token start = t.advance();
    boolean raw = t.text(start).toLowerCase(java.util.Locale.ROOT).indexOf('r') >= 0;
    List<Expr> parts = new ArrayList<>();
    List<Token> texts = new ArrayList<>();
    while (true) {
      if (t.at(TokenKind.FSTRING_MIDDLE)) {
        Token middle = t.advance();
        parts.add(null);
        texts.add(middle);
        continue;
      }
      if (!t.at(TokenKind.LBRACE) || !replacementField(parts, raw)) {
        break;
      }
    }
    if (t.accept(TokenKind.FSTRING_END) == null) {
      return fail(mark);
    }
    int text = 0;
    List<Expr> values = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      Expr value = part == null ? middle(texts.get(text++), raw) : part;
      if (!isEmptyText(value)) {
        values.add(value);
      }
    }
    return new Expr.JoinedStr(t.spanFrom(mark), values);
  }

  private Expr middle(Token token, boolean raw) {
    return new Expr.Constant(token.span(), text(token, t.text(token), raw), false);
  }

  private static boolean isEmptyText(Expr value) {
    return value instanceof Expr.Constant constant && TextBuilder.isEmpty(constant.value());
  }

  /**
   * Takes {@code {value=!r:spec}} and adds what it stands for; false when it is not valid. The text
   * of a {@code =} field counts as text of the string around it: escapes in it mean what they mean
   * there, unless it is raw.
   */
  private boolean replacementField(List<Expr> parts, boolean raw) {
    int mark = t.mark;
    if (field(parts, raw)) {
      return true;
    }
    t.mark = mark;
    if (t.diagnosing) {
      g.invalidExpressions.invalidReplacementField();
      t.mark = mark;
    }
    return false;
  }

  private boolean field(List<Expr> parts, boolean raw) {
    int mark = t.mark;
    Token open = t.advance();
    t.enter();
    Expr value = g.expressions.annotatedRhs();
    t.leave();
    if (value == null) {
      return false;
    }
    Token debug = t.accept(TokenKind.EQUAL);
    Token stop = t.peek();
    Token letter = null;
    if (t.at(TokenKind.EXCLAMATION)) {
      letter = conversion();
      if (letter == null) {
        return false;
      }
    }
    Expr format = null;
    if (t.at(TokenKind.COLON)) {
      format = formatSpec();
    }
    if (t.accept(TokenKind.RBRACE) == null) {
      return false;
    }
    int conversion = 0;
    if (letter != null) {
      conversion = conversionOf(letter);
    } else if (debug != null && format == null) {
      conversion = 'r';
    }
    if (debug != null) {
      parts.add(debugText(open, stop, raw));
    }
    parts.add(new Expr.FormattedValue(t.spanFrom(mark), value, conversion, format));
    return true;
  }

  /** The name behind {@code !}, or null. */
  private Token conversion() {
    Token mark = t.advance();
    Token name = t.accept(TokenKind.NAME);
    if (name == null) {
      return null;
    }
    if (mark.line != name.line || mark.endColumn != name.column) {
      throw t.fault(
          mark.span().to(name.span()),
          "f-string: conversion type must come right after the exclamanation mark");
    }
    return name;
  }

  private int conversionOf(Token name) {
    if (!name.name.matches("[sra]")) {
      throw t.fault(
          name.span(),
          "f-string: invalid conversion character '" + name.name + "': expected 's', 'r', or 'a'");
    }
    return name.name.charAt(0);
  }

  /** The text of a {@code =} field: all before {@code stop}, without comments. */
  private Expr debugText(Token open, Token stop, boolean raw) {
    String text = t.lexer.in.text(open.end, stop.start);
    if (text.indexOf('#') >= 0) {
      text = text.replaceAll("#[^\\n]*", "");
    }
    Span span = new Span(open.line, open.column + 1, stop.line, stop.column);
    return new Expr.Constant(span, text(open, text, raw), false);
  }

  private Expr formatSpec() {
    int mark = t.mark;
    t.advance();
    List<Expr> parts = new ArrayList<>();
    skipFormat(parts);
    parts.removeIf(FStrings::isEmptyText);
    if (parts.isEmpty() || parts.size() == 1 && parts.getFirst() instanceof Expr.Constant) {
      return new Expr.JoinedStr(t.spanFrom(mark), parts);
    }
    return concatenate(t.spanFrom(mark), parts);
  }

  /** Takes the parts of a format specification. */
  void skipFormat(List<Expr> parts) {
    while (true) {
      if (t.at(TokenKind.FSTRING_MIDDLE)) {
        parts.add(middle(t.advance(), false));
      } else if (!t.at(TokenKind.LBRACE) || !replacementField(parts, true)) {
        return;
      }
    }
  }

  // ---- concatenation ----

  private Expr concatenate(Span span, List<Expr> parts) {
    boolean formatted = false;
    boolean text = false;
    boolean bytes = false;
    for (Expr part : parts) {
      boolean isBytes = part instanceof Expr.Constant c && c.value() instanceof byte[];
      bytes |= isBytes;
      text |= !isBytes;
      formatted |= !(part instanceof Expr.Constant);
    }
    if (bytes && text) {
      throw t.faultAtLast("cannot mix bytes and nonbytes literals");
    }
    if (!formatted && parts.size() == 1) {
      return parts.getFirst();
    }
    if (bytes) {
      return joinBytes(span, parts);
    }
    List<Expr> values = fold(flatten(parts), formatted);
    return formatted ? new Expr.JoinedStr(span, values) : values.getFirst();
  }

  private static Expr joinBytes(Span span, List<Expr> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Expr part : parts) {
      out.writeBytes((byte[]) ((Expr.Constant) part).value());
    }
    return new Expr.Constant(span, out.toByteArray(), false);
  }

  private static List<Expr> flatten(List<Expr> parts) {
    List<Expr> flat = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.JoinedStr joined) {
        flat.addAll(joined.values());
      } else {
        flat.add(part);
      }
    }
    return flat;
  }

  /** Merges adjacent texts; drops empty ones where there are formatted values. */
  private static List<Expr> fold(List<Expr> flat, boolean dropEmpty) {
    List<Expr> values = new ArrayList<>();
    int i = 0;
    while (i < flat.size()) {
      if (!(flat.get(i) instanceof Expr.Constant first)) {
        values.add(flat.get(i++));
        continue;
      }
      int end = i + 1;
      while (end < flat.size() && flat.get(end) instanceof Expr.Constant) {
        end++;
      }
      Expr.Constant merged = end == i + 1 ? first : merge(flat.subList(i, end));
      if (!dropEmpty || !TextBuilder.isEmpty(merged.value())) {
        values.add(merged);
      }
      i = end;
    }
    return values;
  }

  private static Expr.Constant merge(List<Expr> texts) {
    TextBuilder builder = new TextBuilder();
    for (Expr text : texts) {
      builder.appendValue(((Expr.Constant) text).value());
    }
    Expr.Constant first = (Expr.Constant) texts.getFirst();
    Span span = first.span().to(texts.getLast().span());
    return new Expr.Constant(span, builder.build(), first.unicodePrefix());
  }
}
